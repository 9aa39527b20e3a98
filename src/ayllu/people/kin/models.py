"""Parents as facts; brothers, sisters and half-siblings are derived from them."""

import pghistory
from django.db import models
from django.db.models.functions import Greatest, Least

from ayllu.accounts.rows import CareRow
from ayllu.people.kin.choices import GuardianKind, ParentKind, SaidBy, TieKind, UnionKind
from ayllu.people.register.models import Person
from ayllu.people.register.models.household import ends_after_start


def one_open(name: str) -> models.UniqueConstraint:
    """Two people have one open row, whoever of them stands first."""
    return models.UniqueConstraint(
        Least("one", "other"),
        Greatest("one", "other"),
        condition=models.Q(to_day=None, mistaken_at=None),
        name=name,
    )


@pghistory.track()
class Parenthood(CareRow):
    """``parent`` is a parent of ``child``; surnames prove nothing."""

    child = models.ForeignKey(Person, models.PROTECT, related_name="parenthoods")
    parent = models.ForeignKey(Person, models.PROTECT, related_name="childhoods")
    kind = models.CharField(
        max_length=12, choices=ParentKind.choices, default=ParentKind.BIOLOGICAL
    )
    source = models.CharField(max_length=120, blank=True)
    mistaken_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["child", "parent"],
                condition=models.Q(mistaken_at=None),
                name="kin_parenthood_once",
            ),
            models.CheckConstraint(
                condition=~models.Q(child=models.F("parent")), name="kin_parenthood_not_oneself"
            ),
        ]


@pghistory.track()
class Union(CareRow):
    """How a couple stands from a day to a day; each change is a row of its own."""

    one = models.ForeignKey(Person, models.PROTECT, related_name="+")
    other = models.ForeignKey(Person, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=16, choices=UnionKind.choices)
    from_day = models.DateField(null=True)
    to_day = models.DateField(null=True)
    source = models.CharField(max_length=120, blank=True)
    mistaken_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(one=models.F("other")), name="kin_union_not_oneself"
            ),
            ends_after_start("kin_union_ends_after_start"),
            one_open("kin_union_one_open"),
        ]

    def partner_of(self, person: Person) -> Person:
        return self.other if self.one_id == person.pk else self.one


@pghistory.track()
class Tie(CareRow):
    """How near two people are from a day to a day, and whose word that is."""

    one = models.ForeignKey(Person, models.PROTECT, related_name="+")
    other = models.ForeignKey(Person, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=8, choices=TieKind.choices)
    said_by = models.CharField(max_length=10, choices=SaidBy.choices)
    said_on = models.DateField()
    note = models.CharField(max_length=300, blank=True)
    from_day = models.DateField(null=True)
    to_day = models.DateField(null=True)
    mistaken_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(one=models.F("other")), name="kin_tie_not_oneself"
            ),
            ends_after_start("kin_tie_ends_after_start"),
            one_open("kin_tie_one_open"),
        ]


@pghistory.track()
class Guardianship(CareRow):
    """Who answers for a child in law or in fact, with the paper that says so."""

    child = models.ForeignKey(Person, models.PROTECT, related_name="guardianships")
    guardian = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    guardian_body = models.CharField(max_length=120, blank=True)
    kind = models.CharField(max_length=8, choices=GuardianKind.choices)
    paper = models.CharField(max_length=200, blank=True)
    from_day = models.DateField()
    to_day = models.DateField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind="in_fact") | ~models.Q(paper=""),
                name="kin_guardianship_paper_unless_in_fact",
            )
        ]
