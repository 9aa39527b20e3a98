"""Requests about one's own data, the file that is put together, and what is withheld of it."""

import pghistory
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.accounts.rows import CareRow
from ayllu.datarights import choices
from ayllu.datarights.choices import Mode, Outcome, Reason, Right, State
from ayllu.ground.fields import EncryptedField
from ayllu.people.register.models import Person

CHECKED = ("ready", "handed")
MET = ("handed",)


@pghistory.track(exclude=["asker_name", "asker_contact"])
class Request(CareRow):
    """Who asks for what, until when, how far it is, what came of it."""

    code = models.CharField(max_length=12, unique=True)
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    right = models.CharField(max_length=14, choices=Right.choices)
    state = models.CharField(max_length=10, choices=State.choices, default=State.RECEIVED)
    capacity = models.CharField(max_length=14, choices=choices.Capacity.choices)
    asker_name = EncryptedField(blank=True, default="")
    asker_paper = models.CharField(max_length=200, blank=True)
    asker_contact = EncryptedField(blank=True, default="")
    what = models.TextField(max_length=2000, blank=True)
    received_on = models.DateField()
    due_on = models.DateField()
    identity_how = models.CharField(max_length=11, choices=choices.Identity.choices, blank=True)
    identity_on = models.DateField(null=True)
    identity_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    supporter = models.CharField(max_length=8, choices=choices.Supporter.choices, blank=True)
    supporter_name = models.CharField(max_length=120, blank=True)
    composed_at = models.DateTimeField(null=True)
    read_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    read_at = models.DateTimeField(null=True)
    checked_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    checked_at = models.DateTimeField(null=True)
    check_note = models.CharField(max_length=500, blank=True)
    withheld = models.JSONField(default=dict)
    met_on = models.DateField(null=True)
    met_where = models.CharField(max_length=120, blank=True)
    met_present = models.CharField(max_length=300, blank=True)
    handed_how = models.CharField(max_length=5, choices=choices.HowHanded.choices, blank=True)
    handed_what = models.CharField(max_length=300, blank=True)
    receipt = models.CharField(max_length=12, blank=True)
    outcome = models.CharField(max_length=10, choices=Outcome.choices, blank=True)
    reply = models.TextField(max_length=5000, blank=True)
    answered_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=["received", "withdrawn"])
                | ~Q(identity_how="") & Q(identity_on__isnull=False, identity_by__isnull=False),
                name="datarights_identity_first",
            ),
            models.CheckConstraint(
                condition=Q(checked_by=None) | ~Q(checked_by=F("read_by")),
                name="datarights_checked_by_another",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=CHECKED)
                | Q(read_by__isnull=False, checked_by__isnull=False, checked_at__isnull=False),
                name="datarights_ready_was_checked",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=MET)
                | Q(met_on__isnull=False)
                & ~Q(met_where="")
                & ~Q(met_present="")
                & ~Q(handed_how="")
                & ~Q(receipt=""),
                name="datarights_handed_says_how",
            ),
            models.CheckConstraint(
                condition=~Q(state="answered")
                | ~Q(outcome="") & ~Q(reply="") & Q(answered_by__isnull=False),
                name="datarights_answer_says_why",
            ),
            models.CheckConstraint(
                condition=Q(capacity__in=["self", "care_leaver"]) | ~Q(asker_paper=""),
                name="datarights_representative_named",
            ),
            models.CheckConstraint(
                condition=~Q(supporter="accepted") | ~Q(supporter_name=""),
                name="datarights_supporter_named",
            ),
            models.UniqueConstraint(
                fields=["person", "right"],
                condition=Q(state__in=[str(s) for s in choices.LIVE]),
                name="datarights_one_live",
            ),
        ]
        indexes = [models.Index(fields=["site", "state", "due_on"], name="datarights_state")]

    def __str__(self) -> str:
        return self.code


class Entry(CareRow):
    """One record of the file as it stood when it was put together: a sealed copy, for some days."""

    request = models.ForeignKey(Request, models.CASCADE, related_name="entries")
    position = models.PositiveIntegerField()
    kind = models.CharField(max_length=40)
    row_id = models.UUIDField(null=True)
    day = models.DateField(null=True)
    content = EncryptedField()
    seen_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["request", "position"], name="datarights_entry_position")]


class Mark(CareRow):
    """What is withheld of an entry: some words of it, or with ``whole`` all of it."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="marks")
    whole = models.BooleanField(default=False)
    words = EncryptedField(blank=True, default="")
    reason = models.CharField(max_length=11, choices=Reason.choices)
    mode = models.CharField(max_length=9, choices=Mode.choices, default=Mode.SUGGESTED)
    by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(reason=""), name="datarights_mark_says_why"),
            models.CheckConstraint(
                condition=Q(whole=True) | ~Q(words=""), name="datarights_mark_has_words"
            ),
        ]


@pghistory.track()
class Restriction(CareRow):
    """A file that was asked to be erased and is kept by duty: for that duty alone."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    request = models.ForeignKey(Request, models.PROTECT, null=True, related_name="restrictions")
    from_day = models.DateField()
    why = models.CharField(max_length=500)
    lifted_at = models.DateTimeField(null=True)
    lifted_why = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person"], condition=Q(lifted_at=None), name="datarights_restriction_once"
            )
        ]
