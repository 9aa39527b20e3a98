"""The social report: for whom, whom it names, its parts."""

import pghistory
from django.db import models
from django.db.models import Q

from ayllu.accounts.models import User
from ayllu.accounts.rows import CareRow
from ayllu.families.socialreport import choices
from ayllu.families.valuation.choices import Part
from ayllu.people.register.models import Household, Person
from ayllu.places.models import Body


@pghistory.track()
class SocialReport(CareRow):
    """One version. What is issued stays; a later change is a version of its own."""

    household = models.ForeignKey(Household, models.PROTECT, related_name="social_reports")
    code = models.CharField(max_length=12, unique=True)
    version = models.PositiveSmallIntegerField(default=1)
    replaces = models.ForeignKey("self", models.PROTECT, null=True, related_name="newer")
    state = models.CharField(
        max_length=8, choices=choices.State.choices, default=choices.State.DRAFT
    )
    worker = models.ForeignKey(User, models.PROTECT, related_name="+")
    register_number = models.CharField(max_length=20, blank=True)
    begun_on = models.DateField()
    to = models.CharField(max_length=10, choices=choices.To.choices)
    body = models.ForeignKey(Body, models.PROTECT, null=True, related_name="+")
    addressee = models.CharField(max_length=160)
    file_number = models.CharField(max_length=60, blank=True)
    asked_on = models.DateField(null=True)
    purpose = models.TextField(max_length=600)
    ground = models.CharField(max_length=7, choices=choices.Ground.choices)
    order_authority = models.CharField(max_length=120, blank=True)
    order_number = models.CharField(max_length=60, blank=True)
    order_on = models.DateField(null=True)
    with_genogram = models.BooleanField(default=False)
    with_papers = models.BooleanField(default=False)
    dropped_why = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=["draft", "dropped"]) | ~Q(register_number=""),
                name="socialreport_asked_is_signed",
            ),
            models.CheckConstraint(
                condition=~Q(state="dropped") | ~Q(dropped_why=""),
                name="socialreport_dropped_says_why",
            ),
            models.CheckConstraint(
                condition=Q(order_authority="", order_number="", order_on=None)
                | ~Q(order_authority="") & ~Q(order_number="") & Q(order_on__isnull=False),
                name="socialreport_order_is_named",
            ),
            models.UniqueConstraint(
                fields=["replaces"],
                condition=~Q(state="dropped"),
                name="socialreport_one_version_open",
            ),
        ]
        indexes = [models.Index(fields=["site", "state"], name="socialreport_site_state")]


@pghistory.track()
class Subject(CareRow):
    """Someone whom the report names; the others of the household appear by what they are."""

    report = models.ForeignKey(SocialReport, models.CASCADE, related_name="subjects")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["report", "person"], name="socialreport_subject_once")
        ]


@pghistory.track()
class Section(CareRow):
    """One part: what the worker wrote, and beside it what the record said when she looked.

    ``lines`` are the sentences drafted from the record with source and day, ``tables`` its small
    tables; both are the record's and change only by "refresh". ``text`` is hers.
    A part that its purpose does not need is ``omitted``.
    """

    report = models.ForeignKey(SocialReport, models.CASCADE, related_name="sections")
    part = models.CharField(max_length=16, choices=Part.choices)
    text = models.TextField(max_length=12000, blank=True)
    with_tables = models.BooleanField(default=True)
    omitted = models.BooleanField(default=False)
    lines = models.JSONField(default=list)
    tables = models.JSONField(default=list)
    drafted_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["report", "part"], name="socialreport_part_once")
        ]
