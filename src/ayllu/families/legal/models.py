"""One legal matter of a family: its steps, the papers it needs, its hearings, its result."""

import pghistory
from django.db import models

from ayllu.accounts.models import User
from ayllu.accounts.rows import CareRow
from ayllu.families.legal import choices
from ayllu.people.register.models import Household, Person
from ayllu.places.models import Body

NEVER_FREE = ~models.Q(kind__in=["property", "other"])


@pghistory.track()
class Matter(CareRow):
    """From the day somebody helps to the paper in hand, or to the reason why not."""

    household = models.ForeignKey(Household, models.PROTECT, related_name="legal_matters")
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="legal_matters")
    kind = models.CharField(max_length=16, choices=choices.Kind.choices)
    title = models.CharField(max_length=120, blank=True)
    code = models.CharField(max_length=12, unique=True)
    other_side = models.CharField(max_length=200, blank=True)
    body = models.ForeignKey(Body, models.PROTECT, null=True, related_name="+")
    body_name = models.CharField(max_length=120, blank=True)
    file_number = models.CharField(max_length=40, blank=True)
    note = models.TextField(max_length=1500, blank=True)
    worker = models.ForeignKey(User, models.PROTECT, related_name="+")
    opened_on = models.DateField()
    state = models.CharField(
        max_length=8, choices=choices.State.choices, default=choices.State.OPEN
    )
    result = models.CharField(max_length=9, choices=choices.Result.choices, blank=True)
    result_on = models.DateField(null=True)
    effect = models.TextField(max_length=1000, blank=True)
    mistaken_why = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["household", "person", "kind"],
                condition=models.Q(state="open") & NEVER_FREE,
                name="legal_one_open",
            ),
            models.CheckConstraint(
                condition=~NEVER_FREE | models.Q(person__isnull=False), name="legal_needs_person"
            ),
            models.CheckConstraint(
                condition=NEVER_FREE | ~models.Q(title=""), name="legal_free_says_what"
            ),
            models.CheckConstraint(
                condition=~models.Q(state="closed")
                | models.Q(result_on__isnull=False) & ~models.Q(result="") & ~models.Q(effect=""),
                name="legal_closed_has_result",
            ),
            models.CheckConstraint(
                condition=~models.Q(state="open") | models.Q(result="", result_on=None),
                name="legal_open_has_no_result",
            ),
            models.CheckConstraint(
                condition=models.Q(result_on=None) | models.Q(result_on__gte=models.F("opened_on")),
                name="legal_result_after_opening",
            ),
            models.CheckConstraint(
                condition=~models.Q(state="mistaken") | ~models.Q(mistaken_why=""),
                name="legal_mistaken_says_why",
            ),
        ]
        indexes = [
            models.Index(fields=["site", "state"], name="legal_matter_site_state"),
            models.Index(fields=["household"], name="legal_matter_household"),
        ]

    @property
    def is_reserved(self) -> bool:
        """Protection from violence is read only by who works on it; see ``access``."""
        return self.kind == choices.Kind.VIOLENCE

    @property
    def called(self) -> str:
        return self.title or str(self.get_kind_display())

    @property
    def at_body(self) -> str:
        return self.body.name if self.body else self.body_name


@pghistory.track()
class Step(CareRow):
    """One step of the table of its kind: to do, done, or not needed here."""

    matter = models.ForeignKey(Matter, models.PROTECT, related_name="steps")
    code = models.CharField(max_length=16)
    position = models.PositiveSmallIntegerField()
    state = models.CharField(
        max_length=10, choices=choices.StepState.choices, default=choices.StepState.TODO
    )
    due_on = models.DateField(null=True)
    on_day = models.DateField(null=True)
    who = models.CharField(max_length=120, blank=True)
    note = models.CharField(max_length=400, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["matter", "code"], name="legal_step_once"),
            models.CheckConstraint(
                condition=~models.Q(state="done")
                | models.Q(on_day__isnull=False) & ~models.Q(who=""),
                name="legal_step_done_has_day",
            ),
            models.CheckConstraint(
                condition=~models.Q(state="not_needed") | ~models.Q(note=""),
                name="legal_step_not_needed_says_why",
            ),
        ]
        indexes = [
            models.Index(
                fields=["site", "due_on"],
                condition=models.Q(state="todo"),
                name="legal_step_due",
            )
        ]


@pghistory.track()
class Needed(CareRow):
    """A paper of the checklist: in hand since a day, or still missing."""

    matter = models.ForeignKey(Matter, models.PROTECT, related_name="needed")
    code = models.CharField(max_length=16)
    have = models.BooleanField(default=False)
    on_day = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["matter", "code"], name="legal_paper_once"),
            models.CheckConstraint(
                condition=models.Q(have=False) | models.Q(on_day__isnull=False),
                name="legal_paper_has_day",
            ),
        ]


@pghistory.track()
class Hearing(CareRow):
    """A day on which somebody must be somewhere; and what came of it."""

    matter = models.ForeignKey(Matter, models.PROTECT, related_name="hearings")
    kind = models.CharField(max_length=12, choices=choices.Sitting.choices)
    on_day = models.DateField()
    at = models.TimeField(null=True)
    place = models.CharField(max_length=160, blank=True)
    state = models.CharField(
        max_length=7, choices=choices.SittingState.choices, default=choices.SittingState.PLANNED
    )
    outcome = models.TextField(max_length=1000, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["matter", "on_day", "at"],
                condition=models.Q(state="planned"),
                nulls_distinct=False,
                name="legal_hearing_once",
            ),
            models.CheckConstraint(
                condition=models.Q(state="planned") | ~models.Q(outcome=""),
                name="legal_hearing_told",
            ),
        ]
        indexes = [models.Index(fields=["site", "state", "on_day"], name="legal_hearing_coming")]


TABLES = (Matter, Step, Needed, Hearing)  # in the order of their keys
