"""Parents as facts; brothers, sisters and half-siblings are derived from them."""

import pghistory
from django.db import models

from ayllu.accounts.rows import CareRow
from ayllu.people.kin.choices import GuardianKind, ParentKind, UnionKind
from ayllu.people.register.models import Person


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
    """A couple, and how it stands."""

    one = models.ForeignKey(Person, models.PROTECT, related_name="+")
    other = models.ForeignKey(Person, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=16, choices=UnionKind.choices)
    from_day = models.DateField(null=True)
    to_day = models.DateField(null=True)
    mistaken_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(one=models.F("other")), name="kin_union_not_oneself"
            )
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
