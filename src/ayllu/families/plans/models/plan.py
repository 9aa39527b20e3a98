"""The family plan: objectives, activities, who does what by when; versions are kept."""

import pghistory
from django.db import models

from ayllu.accounts.models import User
from ayllu.accounts.rows import CareRow
from ayllu.families.plans import choices
from ayllu.intake.choices import Dimension
from ayllu.intake.models import Assessment, Participation
from ayllu.people.register.models import Person


@pghistory.track()
class Plan(CareRow):
    """One version. A newer one replaces it and leaves it readable."""

    participation = models.ForeignKey(Participation, models.PROTECT, related_name="plans")
    assessment = models.ForeignKey(Assessment, models.PROTECT, null=True, related_name="plans")
    code = models.CharField(max_length=12, unique=True)
    number = models.PositiveSmallIntegerField()
    state = models.CharField(
        max_length=8, choices=choices.PlanState.choices, default=choices.PlanState.DRAFT
    )
    dream = models.TextField(max_length=1000, blank=True)
    from_day = models.DateField()
    review_on = models.DateField()
    written_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    agreed_on = models.DateField(null=True)
    approved_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    approved_at = models.DateTimeField(null=True)
    changed_why = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["participation", "number"], name="families_plan_number_once"
            ),
            models.UniqueConstraint(
                fields=["participation"],
                condition=models.Q(state__in=["draft", "agreed"]),
                name="families_plan_one_version_in_force",
            ),
            models.UniqueConstraint(
                fields=["participation"],
                condition=models.Q(state="approved"),
                name="families_plan_one_approved",
            ),
            models.CheckConstraint(
                condition=models.Q(review_on__gt=models.F("from_day")),
                name="families_plan_review_after_start",
            ),
            models.CheckConstraint(
                condition=~models.Q(state__in=["agreed", "approved"])
                | models.Q(agreed_on__isnull=False),
                name="families_plan_agreed_has_day",
            ),
            models.CheckConstraint(
                condition=models.Q(approved_by=None)
                | ~models.Q(approved_by=models.F("written_by")),
                name="families_plan_approved_by_another",
            ),
            models.CheckConstraint(
                condition=~models.Q(state="approved")
                | models.Q(approved_by__isnull=False, approved_at__isnull=False),
                name="families_plan_approved_has_who",
            ),
        ]


@pghistory.track()
class Objective(CareRow):
    """What shall be different, in which dimension, by when."""

    plan = models.ForeignKey(Plan, models.PROTECT, related_name="objectives")
    dimension = models.CharField(max_length=10, choices=Dimension.choices)
    text = models.CharField(max_length=300)
    forced = models.BooleanField(default=False)
    due_on = models.DateField()
    state = models.CharField(
        max_length=8,
        choices=choices.ObjectiveState.choices,
        default=choices.ObjectiveState.OPEN,
    )
    closed_on = models.DateField(null=True)
    closed_why = models.CharField(max_length=300, blank=True)
    position = models.PositiveSmallIntegerField(default=0)


@pghistory.track()
class Activity(CareRow):
    """A step towards an objective, with someone responsible and a day."""

    objective = models.ForeignKey(Objective, models.PROTECT, related_name="activities")
    text = models.CharField(max_length=300)
    party = models.CharField(max_length=6, choices=choices.Party.choices)
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    user = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    who = models.CharField(max_length=120, blank=True)
    due_on = models.DateField()
    state = models.CharField(
        max_length=7, choices=choices.ActivityState.choices, default=choices.ActivityState.TO_DO
    )
    done_on = models.DateField(null=True)
    result = models.CharField(max_length=300, blank=True)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(state="done") | models.Q(done_on__isnull=False),
                name="families_activity_done_has_day",
            )
        ]
        indexes = [models.Index(fields=["site", "state", "due_on"], name="families_activity_due")]


@pghistory.track()
class ChildPlan(CareRow):
    """The short plan of one child inside the family's."""

    plan = models.ForeignKey(Plan, models.PROTECT, related_name="children")
    child = models.ForeignKey(Person, models.PROTECT, related_name="+")
    wishes = models.CharField(max_length=500, blank=True)
    goal = models.CharField(max_length=300)
    support = models.CharField(max_length=500, blank=True)
    due_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["plan", "child"], name="families_childplan_once")
        ]


@pghistory.track()
class Signature(CareRow):
    """Signed on paper: how, read aloud by whom, in which language, before which witness."""

    plan = models.ForeignKey(Plan, models.PROTECT, related_name="signatures")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    how = models.CharField(max_length=12, choices=choices.SignedBy.choices)
    on_day = models.DateField()
    read_aloud_by = models.CharField(max_length=120, blank=True)
    language = models.CharField(max_length=5, blank=True)
    witness = models.CharField(max_length=120, blank=True)


@pghistory.track()
class ProtectionScreen(CareRow):
    """What was looked at because protection stood at 1: a concern raised, or why none."""

    assessment = models.OneToOneField(Assessment, models.PROTECT, related_name="protection_screen")
    outcome = models.CharField(max_length=10, choices=choices.ScreenOutcome.choices)
    reason = models.CharField(max_length=500, blank=True)
    on_day = models.DateField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(outcome="no_concern") | ~models.Q(reason=""),
                name="families_screen_says_why",
            )
        ]
