"""Somebody is accompanied by a psychologist: asked for, begun, ended. What the case may know."""

import pghistory
from django.db import models

from ayllu.accounts.models import User
from ayllu.accounts.rows import CareRow
from ayllu.families.counsel import choices
from ayllu.people.register.models import Household, Person


@pghistory.track()
class Episode(CareRow):
    """From the request to the end, with its reason. No word of what is said in the sessions."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="counsel_episodes")
    household = models.ForeignKey(Household, models.PROTECT, related_name="counsel_episodes")
    asked_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    asked_on = models.DateField()
    why = models.CharField(max_length=500)
    urgency = models.CharField(
        max_length=6, choices=choices.Urgency.choices, default=choices.Urgency.NORMAL
    )
    state = models.CharField(
        max_length=8, choices=choices.State.choices, default=choices.State.ASKED
    )
    psychologist = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    agreed = models.CharField(max_length=9, choices=choices.Agreed.choices, blank=True)
    opened_on = models.DateField(null=True)
    closed_on = models.DateField(null=True)
    end_reason = models.CharField(max_length=13, choices=choices.EndReason.choices, blank=True)
    end_note = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person"],
                condition=models.Q(state__in=["asked", "open"]),
                name="counsel_episode_one_live",
            ),
            models.CheckConstraint(
                condition=~models.Q(state__in=["open", "closed"])
                | models.Q(psychologist__isnull=False, opened_on__isnull=False)
                & ~models.Q(agreed=""),
                name="counsel_episode_open_has_psychologist",
            ),
            models.CheckConstraint(
                condition=~models.Q(state="closed")
                | models.Q(closed_on__isnull=False) & ~models.Q(end_reason=""),
                name="counsel_episode_closed_says_why",
            ),
            models.CheckConstraint(
                condition=~models.Q(state="declined") | ~models.Q(end_note=""),
                name="counsel_episode_declined_says_why",
            ),
            models.CheckConstraint(
                condition=models.Q(closed_on=None)
                | models.Q(opened_on=None)
                | models.Q(closed_on__gte=models.F("opened_on")),
                name="counsel_episode_ends_after_start",
            ),
        ]
        indexes = [models.Index(fields=["site", "state"], name="counsel_episode_state")]
