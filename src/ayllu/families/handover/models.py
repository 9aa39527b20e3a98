"""Handing families over, for some days or for good."""

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeBoundary, RangeOperators
from django.db import models

from ayllu.accounts.models import User
from ayllu.accounts.models.assignment import DateRange
from ayllu.accounts.rows import CareRow
from ayllu.families.handover import choices
from ayllu.intake.models import Participation


@pghistory.track()
class Handover(CareRow):
    """From one worker to others, at one site. A draft until it is confirmed."""

    code = models.CharField(max_length=12, unique=True)
    giver = models.ForeignKey(User, models.PROTECT, related_name="+")
    reason = models.CharField(max_length=8, choices=choices.Reason.choices)
    from_day = models.DateField()
    until_day = models.DateField(null=True)
    word = models.TextField(max_length=1500, blank=True)
    rest_to = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    state = models.CharField(
        max_length=9, choices=choices.State.choices, default=choices.State.DRAFT
    )
    drafts = models.PositiveSmallIntegerField(default=0)
    confirmed_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    confirmed_at = models.DateTimeField(null=True)
    done_at = models.DateTimeField(null=True)
    cancelled_why = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(reason="holiday", until_day__gte=models.F("from_day"))
                | ~models.Q(reason="holiday") & models.Q(until_day=None),
                name="handover_until_is_of_holiday",
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=["draft", "cancelled"])
                | models.Q(confirmed_by__isnull=False, confirmed_at__isnull=False),
                name="handover_confirmed_has_who",
            ),
            models.CheckConstraint(
                condition=~models.Q(state="cancelled") | ~models.Q(cancelled_why=""),
                name="handover_cancelled_says_why",
            ),
        ]
        indexes = [models.Index(fields=["site", "state", "from_day"], name="handover_site_state")]


@pghistory.track()
class Handed(CareRow):
    """One family of a handover; ``live`` while it holds those days for itself."""

    handover = models.ForeignKey(Handover, models.PROTECT, related_name="items")
    participation = models.ForeignKey(Participation, models.PROTECT, related_name="handed")
    receiver = models.ForeignKey(User, models.PROTECT, related_name="+")
    from_day = models.DateField()
    until_day = models.DateField(null=True)
    live = models.BooleanField(default=False)
    note = models.CharField(max_length=600, blank=True)
    read_at = models.DateTimeField(null=True)
    moved_at = models.DateTimeField(null=True)
    open_before = models.PositiveSmallIntegerField(null=True)
    open_after = models.PositiveSmallIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["handover", "participation"], name="handover_item_once"
            ),
            ExclusionConstraint(
                name="handover_item_one_at_a_time",
                expressions=[
                    ("participation", RangeOperators.EQUAL),
                    (
                        DateRange("from_day", "until_day", RangeBoundary(True, True)),
                        RangeOperators.OVERLAPS,
                    ),
                ],
                condition=models.Q(live=True),
            ),
        ]
        indexes = [models.Index(fields=["receiver", "read_at"], name="handover_receiver")]


@pghistory.track()
class Moved(CareRow):
    """One duty that changed hands: which row it was. What lies outside her families has no item."""

    handover = models.ForeignKey(Handover, models.PROTECT, related_name="moved")
    item = models.ForeignKey(Handed, models.PROTECT, null=True, related_name="moved")
    duty = models.CharField(max_length=10, choices=choices.Duty.choices)
    row_id = models.UUIDField()
    receiver = models.ForeignKey(User, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["handover", "duty", "row_id"], name="handover_moved_once"
            )
        ]
