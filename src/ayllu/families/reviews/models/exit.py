"""The exit: proposed with what blocks it, decided by a panel, closed by another; and afterwards."""

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models

from ayllu.accounts.models import User
from ayllu.accounts.rows import CareRow
from ayllu.families.reviews import choices
from ayllu.families.reviews.models.review import Review
from ayllu.intake.models import Participation


@pghistory.track()
class Exit(CareRow):
    """One way out of a participation. ``blocked_by`` is what stood in the way when proposed."""

    participation = models.ForeignKey(Participation, models.PROTECT, related_name="exits")
    review = models.ForeignKey(Review, models.PROTECT, null=True, related_name="exits")
    code = models.CharField(max_length=12, unique=True)
    kind = models.CharField(max_length=12, choices=choices.ExitKind.choices)
    proposed_on = models.DateField()
    proposed_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    why = models.TextField(max_length=2000)
    blocked_by = ArrayField(models.CharField(max_length=12), default=list)
    exception_why = models.TextField(max_length=1000, blank=True)
    clearance = models.CharField(max_length=5, choices=choices.Clearance.choices, blank=True)
    cleared_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    cleared_at = models.DateTimeField(null=True)
    met_on = models.DateField(null=True)
    place = models.CharField(max_length=120, blank=True)
    answer = models.CharField(max_length=8, choices=choices.Answer.choices, blank=True)
    reasoning = models.TextField(max_length=4000, blank=True)
    conditions = models.TextField(max_length=2000, blank=True)
    decided_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)
    closed_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    closed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["participation"],
                condition=models.Q(closed_at=None) & ~models.Q(answer="not_yet"),
                name="families_exit_one_open",
            ),
            models.CheckConstraint(
                condition=models.Q(decided_at=None)
                | ~models.Q(answer="") & ~models.Q(reasoning="") & models.Q(met_on__isnull=False),
                name="families_exit_decided_says_why",
            ),
            models.CheckConstraint(
                condition=models.Q(closed_at=None) | models.Q(answer="agreed"),
                name="families_exit_closed_was_agreed",
            ),
            models.CheckConstraint(
                condition=models.Q(closed_by=None) | ~models.Q(closed_by=models.F("proposed_by")),
                name="families_exit_closed_by_another",
            ),
            models.CheckConstraint(
                condition=models.Q(closed_at=None) | models.Q(clearance="clear"),
                name="families_exit_closed_is_cleared",
            ),
            models.CheckConstraint(
                condition=~models.Q(kind="self_reliant")
                | models.Q(blocked_by=[])
                | ~models.Q(exception_why=""),
                name="families_exit_exception_says_why",
            ),
        ]


@pghistory.track()
class ExitMember(CareRow):
    """Someone at the table: staff or invited, perhaps the family itself."""

    exit = models.ForeignKey(Exit, models.CASCADE, related_name="members")
    user = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    name = models.CharField(max_length=120)
    capacity = models.CharField(max_length=120)
    vote = models.CharField(max_length=8, choices=choices.Vote.choices)
    dissent = models.TextField(max_length=1000, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["exit", "name"], name="families_exitmember_once"),
            models.CheckConstraint(
                condition=~models.Q(vote="dissents") | ~models.Q(dissent=""),
                name="families_exitmember_dissent_says_why",
            ),
        ]


@pghistory.track()
class FollowUp(CareRow):
    """How the family stands six and twelve months after it left."""

    participation = models.ForeignKey(Participation, models.PROTECT, related_name="follow_ups")
    exit = models.ForeignKey(Exit, models.PROTECT, related_name="follow_ups")
    months = models.PositiveSmallIntegerField()
    due_on = models.DateField()
    done_on = models.DateField(null=True)
    worker = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    how = models.CharField(max_length=9, choices=choices.How.choices, blank=True)
    standing = models.CharField(max_length=7, choices=choices.Standing.choices, blank=True)
    note = models.TextField(max_length=2000, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["exit", "months"], name="families_followup_once"),
            models.CheckConstraint(
                condition=models.Q(done_on=None) | ~models.Q(how="") & ~models.Q(standing=""),
                name="families_followup_done_is_told",
            ),
        ]
        indexes = [models.Index(fields=["site", "done_on", "due_on"], name="families_followup_due")]


@pghistory.track()
class Reopening(CareRow):
    """A relapse: the same participation goes on, linked to the exit that it comes back from."""

    participation = models.ForeignKey(Participation, models.PROTECT, related_name="reopenings")
    exit = models.OneToOneField(Exit, models.PROTECT, related_name="reopening")
    follow_up = models.ForeignKey(FollowUp, models.PROTECT, null=True, related_name="+")
    on_day = models.DateField()
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    why = models.CharField(max_length=500)
