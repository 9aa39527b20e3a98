"""A referral to another body: what is asked, with which right it is told, what came of it."""

import pghistory
from django.db import models

from ayllu.accounts.models import User
from ayllu.accounts.rows import CareRow
from ayllu.families.outward import choices
from ayllu.people.papers.choices import Recipient
from ayllu.people.register.models import Household, Person
from ayllu.places.models import Body


@pghistory.track()
class Outward(CareRow):
    """Written, sent, answered; its words stand from the sending on."""

    household = models.ForeignKey(Household, models.PROTECT, related_name="outward")
    person = models.ForeignKey(Person, models.PROTECT, related_name="outward")
    body = models.ForeignKey(Body, models.PROTECT, related_name="+")
    recipient = models.CharField(max_length=10, choices=Recipient.choices)
    code = models.CharField(max_length=12, unique=True)
    asks = models.TextField(max_length=1500)
    tells = models.TextField(max_length=2000, blank=True)
    with_address = models.BooleanField(default=False)
    basis = models.CharField(max_length=7, choices=choices.Basis.choices)
    duty_why = models.CharField(max_length=300, blank=True)
    state = models.CharField(
        max_length=9, choices=choices.State.choices, default=choices.State.DRAFT
    )
    worker = models.ForeignKey(User, models.PROTECT, related_name="+")
    written_on = models.DateField()
    sent_on = models.DateField(null=True)
    sent_how = models.CharField(max_length=8, choices=choices.How.choices, blank=True)
    follow_up_on = models.DateField(null=True)
    answered_on = models.DateField(null=True)
    outcome = models.CharField(max_length=11, choices=choices.Outcome.choices, blank=True)
    answer = models.TextField(max_length=2000, blank=True)
    cancelled_why = models.CharField(max_length=300, blank=True)
    stop_asked_on = models.DateField(null=True)
    stop_answer = models.TextField(max_length=1000, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(basis="consent") | ~models.Q(duty_why=""),
                name="outward_duty_says_why",
            ),
            models.CheckConstraint(
                condition=~models.Q(state="sent")
                | models.Q(sent_on__isnull=False, follow_up_on__isnull=False)
                & ~models.Q(sent_how=""),
                name="outward_sent_has_day",
            ),
            models.CheckConstraint(
                condition=~models.Q(state="answered")
                | models.Q(answered_on__isnull=False) & ~models.Q(outcome=""),
                name="outward_answered_has_day",
            ),
            models.CheckConstraint(
                condition=~models.Q(state="cancelled") | ~models.Q(cancelled_why=""),
                name="outward_cancelled_says_why",
            ),
            models.CheckConstraint(
                condition=models.Q(answered_on=None)
                | models.Q(answered_on__gte=models.F("sent_on")),
                name="outward_answer_after_sending",
            ),
            models.CheckConstraint(
                condition=models.Q(stop_asked_on=None)
                | models.Q(state__in=["sent", "answered"], basis="consent")
                & models.Q(stop_asked_on__gte=models.F("sent_on")),
                name="outward_stop_after_sending",
            ),
        ]
        indexes = [
            models.Index(fields=["site", "state", "follow_up_on"], name="outward_site_state")
        ]
