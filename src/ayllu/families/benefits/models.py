"""One benefit of a family or of one of its members, from "they may have it" to its end."""

import pghistory
from django.db import models

from ayllu.accounts.rows import CareRow
from ayllu.families.benefits import choices
from ayllu.people.register.models import Household, Person


@pghistory.track()
class Benefit(CareRow):
    """The code is a line of the catalogue; each step stands in the history."""

    household = models.ForeignKey(Household, models.PROTECT, related_name="benefits")
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="benefits")
    code = models.CharField(max_length=16)
    state = models.CharField(max_length=10, choices=choices.State.choices)
    cse = models.CharField(max_length=12, choices=choices.Cse.choices, blank=True)
    eligible_on = models.DateField()
    applied_on = models.DateField(null=True)
    answered_on = models.DateField(null=True)
    expires_on = models.DateField(null=True)
    amount = models.DecimalField(max_digits=8, decimal_places=2, null=True)
    why = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["household", "person", "code"],
                condition=models.Q(state__in=["eligible", "applied", "granted"]),
                nulls_distinct=False,
                name="benefits_one_live",
            ),
            models.CheckConstraint(
                condition=~models.Q(state="applied") | models.Q(applied_on__isnull=False),
                name="benefits_applied_has_day",
            ),
            models.CheckConstraint(
                condition=~models.Q(state="granted") | models.Q(answered_on__isnull=False),
                name="benefits_granted_has_day",
            ),
            models.CheckConstraint(
                condition=~models.Q(state__in=["refused", "not_wanted", "ended"])
                | ~models.Q(why=""),
                name="benefits_end_says_why",
            ),
            models.CheckConstraint(
                condition=models.Q(expires_on=None)
                | models.Q(answered_on__isnull=False, expires_on__gt=models.F("answered_on")),
                name="benefits_expires_after_answer",
            ),
            models.CheckConstraint(
                condition=models.Q(cse="") & ~models.Q(code="SISFOH", state="granted")
                | models.Q(code="SISFOH") & ~models.Q(cse=""),
                name="benefits_class_is_of_sisfoh",
            ),
            models.CheckConstraint(
                condition=~models.Q(code="SISFOH", state="granted")
                | models.Q(expires_on__isnull=False),
                name="benefits_sisfoh_expires",
            ),
            models.CheckConstraint(
                condition=models.Q(amount=None) | models.Q(amount__gt=0),
                name="benefits_amount_more_than_nothing",
            ),
        ]
        indexes = [
            models.Index(fields=["site", "state", "expires_on"], name="benefits_site_state"),
            models.Index(fields=["household"], name="benefits_household"),
        ]
