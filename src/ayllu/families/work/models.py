"""An adult's path to work: its steps, the work found, certificates."""

import pghistory
from django.db import models

from ayllu.accounts.models import User
from ayllu.accounts.rows import CareRow
from ayllu.families.plans.models import Objective
from ayllu.families.work import choices
from ayllu.means.choices import Every
from ayllu.people.register.models import Household, Person
from ayllu.places.models import Body


@pghistory.track()
class Path(CareRow):
    """From an objective of the family plan to work that lasts, or to the reason why not."""

    household = models.ForeignKey(Household, models.PROTECT, related_name="work_paths")
    person = models.ForeignKey(Person, models.PROTECT, related_name="work_paths")
    objective = models.ForeignKey(Objective, models.PROTECT, null=True, related_name="+")
    kind = models.CharField(max_length=10, choices=choices.Kind.choices)
    title = models.CharField(max_length=120)
    code = models.CharField(max_length=12, unique=True)
    body = models.ForeignKey(Body, models.PROTECT, null=True, related_name="+")
    body_name = models.CharField(max_length=120, blank=True)
    mentor = models.CharField(max_length=120, blank=True)
    childcare = models.CharField(
        max_length=10, choices=choices.Childcare.choices, default=choices.Childcare.NOT_NEEDED
    )
    note = models.TextField(max_length=1500, blank=True)
    worker = models.ForeignKey(User, models.PROTECT, related_name="+")
    started_on = models.DateField()
    state = models.CharField(
        max_length=8, choices=choices.State.choices, default=choices.State.PLANNED
    )
    ended_on = models.DateField(null=True)
    why = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "kind"],
                condition=models.Q(state__in=["planned", "doing", "working"]),
                name="work_one_open",
            ),
            models.CheckConstraint(
                condition=~models.Q(state__in=["finished", "dropped"])
                | models.Q(ended_on__isnull=False),
                name="work_ended_has_day",
            ),
            models.CheckConstraint(
                condition=~models.Q(state="dropped") | ~models.Q(why=""),
                name="work_dropped_says_why",
            ),
            models.CheckConstraint(
                condition=~models.Q(state="mistaken") | ~models.Q(why=""),
                name="work_mistaken_says_why",
            ),
            models.CheckConstraint(
                condition=models.Q(ended_on=None) | models.Q(ended_on__gte=models.F("started_on")),
                name="work_ended_after_start",
            ),
        ]
        indexes = [models.Index(fields=["site", "state"], name="work_path_site_state")]

    @property
    def at_body(self) -> str:
        return self.body.name if self.body else self.body_name


@pghistory.track()
class Step(CareRow):
    """One step of the table of its kind."""

    path = models.ForeignKey(Path, models.PROTECT, related_name="steps")
    code = models.CharField(max_length=16)
    position = models.PositiveSmallIntegerField()
    state = models.CharField(
        max_length=10, choices=choices.StepState.choices, default=choices.StepState.TODO
    )
    due_on = models.DateField(null=True)
    on_day = models.DateField(null=True)
    note = models.CharField(max_length=400, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["path", "code"], name="work_step_once"),
            models.CheckConstraint(
                condition=~models.Q(state="done") | models.Q(on_day__isnull=False),
                name="work_step_done_has_day",
            ),
            models.CheckConstraint(
                condition=~models.Q(state="not_needed") | ~models.Q(note=""),
                name="work_step_not_needed_says_why",
            ),
        ]


@pghistory.track()
class Job(CareRow):
    """Work found, or the first day of the own business; three and six months count from here."""

    path = models.ForeignKey(Path, models.PROTECT, related_name="jobs")
    kind = models.CharField(max_length=8, choices=choices.JobKind.choices)
    what = models.CharField(max_length=120)
    employer = models.CharField(max_length=120, blank=True)
    formality = models.CharField(max_length=8, choices=choices.Formality.choices)
    contract = models.CharField(max_length=7, choices=choices.Contract.choices)
    wage = models.DecimalField(max_digits=8, decimal_places=2, null=True)
    every = models.CharField(max_length=12, choices=Every.choices, default=Every.MONTHLY)
    from_day = models.DateField()
    to_day = models.DateField(null=True)
    why_ended = models.CharField(max_length=9, choices=choices.WhyNot.choices, blank=True)
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["path"], condition=models.Q(to_day=None), name="work_job_one_open"
            ),
            models.CheckConstraint(
                condition=models.Q(to_day=None) | models.Q(to_day__gte=models.F("from_day")),
                name="work_job_ends_after_start",
            ),
            models.CheckConstraint(
                condition=models.Q(to_day=None) | ~models.Q(why_ended=""),
                name="work_job_ended_says_why",
            ),
            models.CheckConstraint(
                condition=models.Q(wage=None) | models.Q(wage__gte=0),
                name="work_job_wage_not_negative",
            ),
        ]


@pghistory.track()
class Certificate(CareRow):
    path = models.ForeignKey(Path, models.PROTECT, related_name="certificates")
    name = models.CharField(max_length=160)
    given_by = models.CharField(max_length=120, blank=True)
    on_day = models.DateField()


TABLES = (Path, Step, Job, Certificate)  # in the order of their keys
