"""Community groups and their meetings: numbers of who came, and no place for a name.

No table here points to a person or a household, and none lists who came: whoever comes to a
group is an indirect participant (participante indirecto) and is only counted.
"""

import pghistory
from django.db import models
from django.db.models import F, Q

from ayllu.accounts.models import User
from ayllu.accounts.rows import CareRow
from ayllu.families.community import choices
from ayllu.families.community.choices import Band
from ayllu.ground.fields import EncryptedField
from ayllu.places.models import District

ALL_NUMBERS = Q(**{f"{band}__isnull": False for band in Band.values})
NO_NUMBERS = Q(**{f"{band}__isnull": True for band in Band.values})


@pghistory.track()
class Group(CareRow):
    """A mothers' club, a kitchen, a ronda…: what was agreed with it, from a day to a day."""

    kind = models.CharField(max_length=10, choices=choices.Kind.choices)
    name = models.CharField(max_length=120)
    district = models.ForeignKey(District, models.PROTECT, null=True, related_name="+")
    hamlet = models.CharField(max_length=120)
    place = models.CharField(max_length=120, blank=True)
    contact_role = models.CharField(max_length=10, choices=choices.Contact.choices, blank=True)
    contact_phone = EncryptedField(blank=True, default="")
    agreed = models.TextField(max_length=800, blank=True)
    from_day = models.DateField()
    to_day = models.DateField(null=True)
    ended_why = models.CharField(max_length=300, blank=True)
    companion = models.ForeignKey(User, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["site", "name", "hamlet"],
                condition=Q(to_day=None),
                name="community_group_once",
            ),
            models.CheckConstraint(
                condition=Q(to_day=None) | Q(to_day__gte=F("from_day")),
                name="community_group_days",
            ),
            models.CheckConstraint(
                condition=Q(to_day=None) | ~Q(ended_why=""),
                name="community_group_end_says_why",
            ),
        ]

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class Meeting(CareRow):
    """Planned, then held or not; how many came in six numbers, counted or estimated."""

    group = models.ForeignKey(Group, models.PROTECT, related_name="meetings")
    state = models.CharField(max_length=9, choices=choices.State.choices)
    topic = models.CharField(max_length=11, choices=choices.Topic.choices)
    detail = models.CharField(max_length=120, blank=True)
    place = models.CharField(max_length=120, blank=True)
    planned_on = models.DateField(null=True)
    starts_at = models.TimeField(null=True)
    held_on = models.DateField(null=True)
    worker = models.ForeignKey(User, models.PROTECT, related_name="+")
    second_worker = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    women = models.PositiveSmallIntegerField(null=True)
    men = models.PositiveSmallIntegerField(null=True)
    female_adolescents = models.PositiveSmallIntegerField(null=True)
    male_adolescents = models.PositiveSmallIntegerField(null=True)
    girls = models.PositiveSmallIntegerField(null=True)
    boys = models.PositiveSmallIntegerField(null=True)
    counted = models.CharField(max_length=9, choices=choices.Counted.choices, blank=True)
    minutes = models.CharField(max_length=600, blank=True)
    why = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(state="planned") | Q(planned_on__isnull=False),
                name="community_planned_has_day",
            ),
            models.CheckConstraint(
                condition=~Q(state="held")
                | ALL_NUMBERS & Q(held_on__isnull=False) & ~Q(counted=""),
                name="community_held_whole",
            ),
            models.CheckConstraint(
                condition=~Q(state="held") | Q(*[(f"{b}__gt", 0) for b in Band], _connector=Q.OR),
                name="community_held_somebody",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["planned", "cancelled"])
                | NO_NUMBERS & Q(held_on=None, counted="", minutes=""),
                name="community_not_held_has_no_numbers",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["cancelled", "mistaken"]) | ~Q(why=""),
                name="community_says_why",
            ),
            models.CheckConstraint(
                condition=NO_NUMBERS | Q(**{f"{b}__lte": choices.MOST for b in Band.values}),
                name="community_numbers_possible",
            ),
            models.CheckConstraint(
                condition=Q(
                    state="planned"
                )  # one receives the meetings of both: a second is missing
                | Q(second_worker=None)
                | ~Q(second_worker=F("worker")),
                name="community_two_people",
            ),
            models.UniqueConstraint(
                fields=["group", "held_on"],
                condition=Q(state="held"),
                name="community_held_once",
            ),
            models.UniqueConstraint(
                fields=["group", "planned_on"],
                condition=Q(state="planned"),
                name="community_planned_once",
            ),
        ]
        indexes = [
            models.Index(fields=["site", "held_on"], name="community_site_held"),
            models.Index(fields=["group", "state"], name="community_group_state"),
        ]

    @property
    def day(self) -> object:
        return self.held_on or self.planned_on

    @property
    def about(self) -> str:
        """The topic as it is said: in its own words where it is another one."""
        own = self.topic == choices.Topic.OTHER and self.detail
        return str(self.detail if own else self.get_topic_display())

    @property
    def came(self) -> int:
        return sum(self.bands().values())

    def bands(self) -> dict[str, int]:
        return {band: getattr(self, band) or 0 for band in Band.values}


TABLES = (Group, Meeting)  # in the order of their keys
