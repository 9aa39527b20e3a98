"""Home visits: what was meant, what became of it, and a word about each one who lives there."""

from datetime import date

import pghistory
from django.db import models
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.accounts.rows import CareRow
from ayllu.intake.choices import Dimension
from ayllu.people.papers.models import Document
from ayllu.people.register.models import Household, Person
from ayllu.visits import choices

HELD, DONE = models.Q(result="held"), models.Q(done_on__isnull=False)


@pghistory.track()
class Visit(CareRow):
    """Planned for a day; ended on a day, held or not; written down perhaps later."""

    household = models.ForeignKey(Household, models.PROTECT, related_name="visits")
    code = models.CharField(max_length=12, unique=True)
    reason = models.CharField(max_length=12, choices=choices.Reason.choices)
    planned_on = models.DateField(null=True)
    announced = models.BooleanField(default=True)
    unannounced_why = models.CharField(max_length=300, blank=True)
    worker = models.ForeignKey(User, models.PROTECT, related_name="+")
    second_worker = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    two_needed = models.BooleanField(default=False)  # reckoned by the database
    alone_why = models.CharField(max_length=300, blank=True)
    alone_read_at = models.DateTimeField(null=True)
    alone_read_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    started_at = models.DateTimeField(null=True)
    done_on = models.DateField(null=True)
    result = models.CharField(max_length=8, choices=choices.Result.choices, blank=True)
    minutes = models.PositiveSmallIntegerField(null=True)
    recorded_at = models.DateTimeField(null=True)
    present = models.CharField(max_length=300, blank=True)
    observations = models.TextField(max_length=6000, blank=True)
    agreed = models.TextField(max_length=2000, blank=True)
    next_visit_on = models.DateField(null=True)
    cancelled_why = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(announced=True) | ~models.Q(unannounced_why=""),
                name="visits_unannounced_says_why",
            ),
            models.CheckConstraint(
                condition=models.Q(done_on=None)
                | models.Q(second_worker=None)
                | ~models.Q(second_worker=models.F("worker")),
                name="visits_two_are_two",
            ),
            models.CheckConstraint(
                condition=models.Q(done_on=None, result="", recorded_at=None)
                | (DONE & ~models.Q(result="") & models.Q(recorded_at__isnull=False)),
                name="visits_ended_has_day",
            ),
            models.CheckConstraint(
                condition=models.Q(cancelled_why="") | models.Q(done_on=None),
                name="visits_ended_or_cancelled",
            ),
            models.CheckConstraint(
                condition=models.Q(result="") | HELD | models.Q(next_visit_on__isnull=False),
                name="visits_not_held_tries_again",
            ),
            models.CheckConstraint(
                condition=models.Q(done_on=None)
                | models.Q(next_visit_on=None)
                | models.Q(next_visit_on__gt=models.F("done_on")),
                name="visits_next_is_later",
            ),
            models.CheckConstraint(
                condition=models.Q(minutes=None) | models.Q(minutes__range=(1, 1440)),
                name="visits_minutes_of_a_day",
            ),
            models.CheckConstraint(
                condition=models.Q(alone_read_at=None, alone_read_by=None)
                | models.Q(alone_read_at__isnull=False, alone_read_by__isnull=False),
                name="visits_alone_read_by_whom",
            ),
        ]
        indexes = [
            models.Index(fields=["household", "-done_on"], name="visits_visit_household"),
            models.Index(fields=["site", "done_on"], name="visits_visit_site"),
            models.Index(
                fields=["site", "planned_on"],
                condition=models.Q(done_on=None, cancelled_why=""),
                name="visits_visit_planned",
            ),
        ]

    @property
    def is_open(self) -> bool:
        return self.done_on is None and not self.cancelled_why

    @property
    def has_two(self) -> bool:
        """Not when the visits of one were handed over to the other: then a second is missing."""
        return self.second_worker_id not in (None, self.worker_id)

    @property
    def is_held(self) -> bool:
        return self.result == choices.Result.HELD

    @property
    def entered_on(self) -> date | None:
        """The day on which it was written down."""
        return timezone.localdate(self.recorded_at) if self.recorded_at else None

    @property
    def days_late(self) -> int:
        """Days between the visit and its entry where they are more than three, else none."""
        if self.done_on is None or self.entered_on is None:
            return 0
        days = (self.entered_on - self.done_on).days
        return days if days > choices.LATE_DAYS else 0


@pghistory.track()
class Word(CareRow):
    """Of one member in one held visit: seen, or why not."""

    visit = models.ForeignKey(Visit, models.PROTECT, related_name="words")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    seen = models.BooleanField()
    why = models.CharField(max_length=12, choices=choices.Unseen.choices, blank=True)
    note = models.CharField(max_length=200, blank=True)
    is_child = models.BooleanField(default=False)  # on that day; reckoned by the database

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["visit", "person"], name="visits_word_once"),
            models.CheckConstraint(
                condition=models.Q(seen=True, why="") | (models.Q(seen=False) & ~models.Q(why="")),
                name="visits_word_seen_or_why",
            ),
            models.CheckConstraint(
                condition=~models.Q(why="other") | ~models.Q(note=""),
                name="visits_word_other_says",
            ),
        ]


@pghistory.track()
class Noted(CareRow):
    """What was seen in one dimension, beside the general words."""

    visit = models.ForeignKey(Visit, models.PROTECT, related_name="noted")
    dimension = models.CharField(max_length=10, choices=Dimension.choices)
    text = models.TextField(max_length=2000)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["visit", "dimension"], name="visits_noted_once"),
            models.CheckConstraint(condition=~models.Q(text=""), name="visits_noted_says"),
        ]


@pghistory.track()
class Paper(CareRow):
    """A photograph or paper of the file that belongs to this visit."""

    visit = models.ForeignKey(Visit, models.PROTECT, related_name="papers")
    document = models.ForeignKey(Document, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["visit", "document"], name="visits_paper_once")
        ]
