"""The case conference: called, who is there, what was said, who does what until when."""

import pghistory
from django.db import models
from django.utils.translation import gettext as _

from ayllu.accounts.models import User
from ayllu.accounts.rows import CareRow
from ayllu.families.conference import choices
from ayllu.people.register.models import Household, Person
from ayllu.places.models import Body


@pghistory.track()
class Conference(CareRow):
    """About a family, perhaps about one child of it. Once signed on paper its words stay."""

    household = models.ForeignKey(Household, models.PROTECT, related_name="conferences")
    child = models.ForeignKey(Person, models.PROTECT, null=True, related_name="conferences")
    code = models.CharField(max_length=12, unique=True)
    reason = models.CharField(max_length=500)
    convener = models.ForeignKey(User, models.PROTECT, related_name="+")
    called_on = models.DateField()
    planned_on = models.DateField()
    planned_at = models.TimeField(null=True)
    place = models.CharField(max_length=120, blank=True)
    family_invited = models.BooleanField(default=True)
    family_not_why = models.CharField(max_length=300, blank=True)
    state = models.CharField(
        max_length=9, choices=choices.State.choices, default=choices.State.CALLED
    )
    held_on = models.DateField(null=True)
    reminded = models.BooleanField(default=False)
    child_view = models.TextField(max_length=2000, blank=True)
    child_how = models.CharField(max_length=200, blank=True)
    child_unheard = models.CharField(max_length=9, choices=choices.Unheard.choices, blank=True)
    family_view = models.TextField(max_length=2000, blank=True)
    matters = models.TextField(max_length=6000, blank=True)
    next_on = models.DateField(null=True)
    signed_on = models.DateField(null=True)
    cancelled_why = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(state="held")
                | models.Q(held_on__isnull=False) & ~models.Q(matters=""),
                name="conference_held_is_told",
            ),
            models.CheckConstraint(
                condition=~models.Q(state="held") | models.Q(reminded=True),
                name="conference_held_reminded",
            ),
            models.CheckConstraint(
                condition=~models.Q(state="held")
                | ~models.Q(child_view="")
                | ~models.Q(child_unheard=""),
                name="conference_child_heard_or_why",
            ),
            models.CheckConstraint(
                condition=models.Q(family_invited=True) | ~models.Q(family_not_why=""),
                name="conference_family_or_why",
            ),
            models.CheckConstraint(
                condition=~models.Q(state="cancelled") | ~models.Q(cancelled_why=""),
                name="conference_cancelled_says_why",
            ),
            models.CheckConstraint(
                condition=models.Q(next_on=None) | models.Q(next_on__gt=models.F("held_on")),
                name="conference_next_after",
            ),
            models.CheckConstraint(
                condition=models.Q(signed_on=None) | models.Q(signed_on__gte=models.F("held_on")),
                name="conference_signed_after",
            ),
        ]
        indexes = [
            models.Index(fields=["site", "state", "planned_on"], name="conference_site_state")
        ]


@pghistory.track()
class Guest(CareRow):
    """Somebody invited: of our staff, of a body, or of the family; and whether she was there."""

    conference = models.ForeignKey(Conference, models.PROTECT, related_name="guests")
    user = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    body = models.ForeignKey(Body, models.PROTECT, null=True, related_name="+")
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    name = models.CharField(max_length=120, blank=True)
    post = models.CharField(max_length=120, blank=True)
    sees = models.CharField(max_length=7, choices=choices.Sees.choices, blank=True)
    invited_on = models.DateField()
    present = models.BooleanField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(user__isnull=False, body=None, person=None)
                | models.Q(user=None, body__isnull=False, person=None)
                | models.Q(user=None, body=None, person__isnull=False),
                name="conference_guest_one_of",
            ),
            models.CheckConstraint(
                condition=models.Q(body=None) | ~models.Q(name=""), name="conference_guest_named"
            ),
            models.CheckConstraint(
                condition=models.Q(body=None, sees="")
                | models.Q(body__isnull=False) & ~models.Q(sees=""),
                name="conference_guest_sees",
            ),
            models.UniqueConstraint(
                fields=["conference", "user"],
                condition=models.Q(user__isnull=False),
                name="conference_guest_user_once",
            ),
            models.UniqueConstraint(
                fields=["conference", "body", "name"],
                condition=models.Q(body__isnull=False),
                name="conference_guest_body_once",
            ),
            models.UniqueConstraint(
                fields=["conference", "person"],
                condition=models.Q(person__isnull=False),
                name="conference_guest_person_once",
            ),
        ]

    @property
    def called(self) -> str:
        """The name as the list says it."""
        if self.user:
            return self.user.short_name
        return self.person.full_name if self.person else self.name

    @property
    def seat(self) -> str:
        """For whom she sits there."""
        if self.post or self.body:
            return self.post or (self.body.name if self.body else "")
        return _("of our staff") if self.user_id else _("of the family")


@pghistory.track()
class Task(CareRow):
    """What was decided: who does what until when. It stays on a desk until it is done."""

    conference = models.ForeignKey(Conference, models.PROTECT, related_name="tasks")
    what = models.CharField(max_length=300)
    user = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    who = models.CharField(max_length=120, blank=True)
    due_on = models.DateField()
    state = models.CharField(
        max_length=7, choices=choices.TaskState.choices, default=choices.TaskState.OPEN
    )
    done_on = models.DateField(null=True)
    result = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(user__isnull=False) | ~models.Q(who=""),
                name="conference_task_has_someone",
            ),
            models.CheckConstraint(
                condition=~models.Q(state="done") | models.Q(done_on__isnull=False),
                name="conference_task_done_has_day",
            ),
            models.CheckConstraint(
                condition=~models.Q(state="dropped") | ~models.Q(result=""),
                name="conference_task_dropped_says_why",
            ),
        ]
        indexes = [models.Index(fields=["site", "state", "due_on"], name="conference_task_due")]

    @property
    def responsible(self) -> str:
        return self.user.short_name if self.user else self.who
