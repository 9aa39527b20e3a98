"""Who takes part in what, from a day to a day, and every arrow on the way."""

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.accounts.rows import CareRow
from ayllu.intake import choices
from ayllu.people.register.models import Household, Person
from ayllu.people.register.models.household import days_of_row


@pghistory.track()
class Participation(CareRow):
    """Of a household (family strengthening) or a person; reopened, never copied."""

    household = models.ForeignKey(
        Household, models.PROTECT, null=True, related_name="participations"
    )
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="participations")
    programme = models.CharField(max_length=24, choices=choices.Programme.choices)
    state = models.CharField(max_length=16, choices=choices.State.choices)
    from_day = models.DateField()
    enrolled_on = models.DateField(null=True)
    to_day = models.DateField(null=True)
    worker = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    risk = models.CharField(max_length=6, choices=choices.Risk.choices, default=choices.Risk.MEDIUM)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(household__isnull=False, person=None)
                | models.Q(household=None, person__isnull=False),
                name="intake_participation_household_or_person",
            ),
            models.CheckConstraint(
                condition=models.Q(to_day=None) | models.Q(to_day__gte=models.F("from_day")),
                name="intake_participation_ends_after_start",
            ),
            models.CheckConstraint(
                condition=models.Q(to_day=None) | ~models.Q(state__in=choices.OPEN),
                name="intake_participation_open_has_no_end",
            ),
            ExclusionConstraint(
                name="intake_participation_one_open",
                expressions=[
                    (models.functions.Coalesce("household", "person"), RangeOperators.EQUAL),
                    ("programme", RangeOperators.EQUAL),
                    (days_of_row(), RangeOperators.OVERLAPS),
                ],
            ),
        ]
        indexes = [models.Index(fields=["site", "state"], name="intake_participation_state")]


class Step(CareRow):
    """One arrow of the workflow: from where, to where, by whom, when and why."""

    participation = models.ForeignKey(Participation, models.PROTECT, related_name="steps")
    from_state = models.CharField(max_length=16, blank=True)
    to_state = models.CharField(max_length=16, choices=choices.State.choices)
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    why = models.CharField(max_length=500, blank=True)
