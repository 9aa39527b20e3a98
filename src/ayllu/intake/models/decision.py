"""The panel: two questions answered in writing, by whom, with which reasons."""

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models

from ayllu.accounts.models import User
from ayllu.accounts.rows import CareRow
from ayllu.intake import choices
from ayllu.intake.models.participation import Participation
from ayllu.people.register.models import Person


@pghistory.track()
class Decision(CareRow):
    """A decision of the panel about a household; drafted, then decided once."""

    participation = models.ForeignKey(Participation, models.PROTECT, related_name="decisions")
    code = models.CharField(max_length=12, unique=True)
    met_on = models.DateField()
    place = models.CharField(max_length=120, blank=True)
    reasons = ArrayField(models.CharField(max_length=20), default=list)
    tried = models.TextField(max_length=4000, blank=True)
    outcome = models.CharField(max_length=16, choices=choices.Care.choices, blank=True)
    separation_necessary = models.BooleanField(null=True)
    necessary_why = models.TextField(max_length=2000, blank=True)
    reasoning = models.TextField(max_length=4000, blank=True)
    conditions = models.TextField(max_length=2000, blank=True)
    refer_to = models.CharField(max_length=160, blank=True)
    review_on = models.DateField(null=True)
    chaired_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["participation"],
                condition=models.Q(decided_at=None),
                name="intake_decision_one_open",
            ),
            models.CheckConstraint(
                condition=models.Q(decided_at=None)
                | ~models.Q(tried="") & ~models.Q(outcome="") & ~models.Q(reasoning=""),
                name="intake_decision_says_why",
            ),
            models.CheckConstraint(
                condition=models.Q(decided_at=None)
                | ~models.Q(outcome="alternative_care")
                | ~models.Q(reasons__contained_by=["economic"]),
                name="intake_decision_poverty_alone",
            ),
            models.CheckConstraint(
                condition=models.Q(decided_at=None)
                | ~models.Q(outcome="alternative_care")
                | models.Q(separation_necessary=True) & ~models.Q(necessary_why=""),
                name="intake_decision_two_questions",
            ),
        ]


@pghistory.track()
class PanelMember(CareRow):
    """Someone at the table: staff or invited."""

    decision = models.ForeignKey(Decision, models.CASCADE, related_name="members")
    user = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    name = models.CharField(max_length=120)
    capacity = models.CharField(max_length=120)
    vote = models.CharField(max_length=8, choices=choices.Vote.choices)
    dissent = models.TextField(max_length=1000, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["decision", "name"], name="intake_panelmember_once")
        ]


@pghistory.track()
class ChildDecision(CareRow):
    """What is decided for one child, and what the child says of it."""

    decision = models.ForeignKey(Decision, models.CASCADE, related_name="children")
    child = models.ForeignKey(Person, models.PROTECT, related_name="+")
    care = models.CharField(max_length=16, choices=choices.Care.choices)
    form = models.CharField(max_length=12, choices=choices.CareForm.choices)
    suitable_why = models.TextField(max_length=2000, blank=True)
    opinion = models.TextField(max_length=2000, blank=True)
    heard_on = models.DateField(null=True)
    heard_how = models.CharField(max_length=200, blank=True)
    not_heard_why = models.CharField(max_length=12, choices=choices.Unheard.choices, blank=True)
    under_three = models.BooleanField(default=False)
    exception = models.CharField(max_length=12, choices=choices.UnderThree.choices, blank=True)
    exception_until = models.DateField(null=True)
    order_authority = models.CharField(max_length=120, blank=True)
    order_number = models.CharField(max_length=60, blank=True)
    order_on = models.DateField(null=True)
    regularise_by = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["decision", "child"], name="intake_childdecision_once"),
            models.CheckConstraint(
                condition=~models.Q(care="alternative_care")
                | models.Q(under_three=False)
                | models.Q(form__in=["kinship", "foster"])
                | (~models.Q(exception="") & models.Q(exception_until__isnull=False)),
                name="intake_childdecision_under_three",
            ),
            models.CheckConstraint(
                condition=~models.Q(care="alternative_care")
                | (
                    ~models.Q(order_authority="")
                    & ~models.Q(order_number="")
                    & models.Q(order_on__isnull=False)
                )
                | models.Q(regularise_by__isnull=False),
                name="intake_childdecision_needs_order",
            ),
            models.CheckConstraint(
                condition=~models.Q(opinion="") | ~models.Q(not_heard_why=""),
                name="intake_childdecision_heard_or_why",
            ),
        ]


@pghistory.track()
class OptionCompared(CareRow):
    """One form of care that was weighed, and why it was chosen or not."""

    decision = models.ForeignKey(Decision, models.CASCADE, related_name="options")
    form = models.CharField(max_length=12, choices=choices.CareForm.choices)
    possible = models.BooleanField()
    why = models.CharField(max_length=500)
