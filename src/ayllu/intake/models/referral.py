"""A family becomes known: from outside, from inside, by phone."""

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.accounts.rows import CareRow
from ayllu.intake import choices
from ayllu.people.register.models import Household
from ayllu.places.models import Body


@pghistory.track()
class Referral(CareRow):
    """What was said, by whom, and by when someone must look at it."""

    code = models.CharField(max_length=12, unique=True)
    letter_id = models.UUIDField(null=True, unique=True)
    channel = models.CharField(max_length=12, choices=choices.Channel.choices)
    referrer_kind = models.CharField(max_length=12, choices=choices.ReferrerKind.choices)
    referrer_name = models.CharField(max_length=120, blank=True)
    referrer_phone = models.CharField(max_length=40, blank=True)
    referrer_may_be_named = models.BooleanField(default=False)
    referrer_body = models.ForeignKey(Body, models.PROTECT, null=True)
    family_name = models.CharField(max_length=120)
    people_said = models.TextField(max_length=2000, blank=True)
    children_said = models.PositiveSmallIntegerField(null=True)
    where_said = models.TextField(max_length=1000, blank=True)
    phone_said = models.CharField(max_length=80, blank=True)
    concern = models.TextField(max_length=4000)
    strengths = models.TextField(max_length=2000, blank=True)
    family_knows = models.BooleanField(null=True)
    reasons = ArrayField(models.CharField(max_length=20), default=list)
    urgency = models.CharField(
        max_length=10, choices=choices.Urgency.choices, default=choices.Urgency.NORMAL
    )
    urgency_why = models.CharField(max_length=300, blank=True)
    received_at = models.DateTimeField(default=timezone.now)
    due_on = models.DateField()
    household = models.ForeignKey(Household, models.PROTECT, null=True, related_name="referrals")
    worker = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")


@pghistory.track()
class Screening(CareRow):
    """Who was held against the target group, with which answer and why."""

    referral = models.OneToOneField(Referral, models.PROTECT, related_name="screening")
    target_group = models.CharField(max_length=12, choices=choices.TargetGroup.choices)
    risk = models.CharField(max_length=6, choices=choices.Risk.choices)
    reasons = ArrayField(models.CharField(max_length=20), default=list)
    why = models.TextField(max_length=2000)
    refer_to = models.ForeignKey(Body, models.PROTECT, null=True)
    on_day = models.DateField()
