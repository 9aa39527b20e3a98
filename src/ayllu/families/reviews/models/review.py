"""A review with the family: who was there, each objective, what was concluded."""

from datetime import timedelta

import pghistory
from django.db import models

from ayllu.accounts.models import User
from ayllu.accounts.rows import CareRow
from ayllu.families.plans.models import Objective, Plan
from ayllu.families.reviews import choices
from ayllu.intake.models import Assessment, Participation
from ayllu.people.register.models import Person

LONGEST = timedelta(days=184)  # six months, whichever they are


@pghistory.track()
class Review(CareRow):
    """Held once, on a day, with a new assessment; never changed afterwards."""

    participation = models.ForeignKey(Participation, models.PROTECT, related_name="reviews")
    plan = models.ForeignKey(Plan, models.PROTECT, related_name="reviews")
    assessment = models.ForeignKey(Assessment, models.PROTECT, related_name="reviews")
    code = models.CharField(max_length=12, unique=True)
    due_on = models.DateField()
    held_on = models.DateField()
    worker = models.ForeignKey(User, models.PROTECT, related_name="+")
    achievements = models.TextField(max_length=2000, blank=True)
    difficulties = models.TextField(max_length=2000, blank=True)
    family_view = models.TextField(max_length=2000, blank=True)
    schooling = models.CharField(max_length=12, choices=choices.Schooling.choices)
    community_support = models.CharField(max_length=200, blank=True)
    conclusion = models.CharField(max_length=12, choices=choices.Conclusion.choices)
    next_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["participation", "held_on"], name="families_review_once_a_day"
            ),
            models.UniqueConstraint(fields=["assessment"], name="families_review_assessment_once"),
            models.CheckConstraint(
                condition=models.Q(next_on__gt=models.F("held_on"))
                & models.Q(next_on__lte=models.F("held_on") + LONGEST),
                name="families_review_next_within_limit",
            ),
        ]


@pghistory.track()
class Reviewed(CareRow):
    """What the review says of one objective of the plan."""

    review = models.ForeignKey(Review, models.PROTECT, related_name="objectives")
    objective = models.ForeignKey(Objective, models.PROTECT, related_name="reviewed")
    outcome = models.CharField(max_length=8, choices=choices.Outcome.choices)
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["review", "objective"], name="families_reviewed_once"),
            models.CheckConstraint(
                condition=~models.Q(outcome__in=["changed", "dropped"]) | ~models.Q(note=""),
                name="families_reviewed_says_why",
            ),
        ]


@pghistory.track()
class Presence(CareRow):
    """A person of the family who took part."""

    review = models.ForeignKey(Review, models.PROTECT, related_name="present")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["review", "person"], name="families_presence_once")
        ]
