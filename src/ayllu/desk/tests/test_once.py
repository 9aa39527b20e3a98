"""A paper that is missing is said once on a desk, by whoever fetches it or asks to begin."""

import pytest
from django.utils import timezone

from ayllu.accounts.access import held_by
from ayllu.accounts.models import User
from ayllu.desk import lists
from ayllu.families.legal.factories import make_matter
from ayllu.people.register.factories import make_family, make_paper
from ayllu.people.register.models import IdentityPaper

pytestmark = pytest.mark.usefixtures("eyes")


@pytest.mark.parametrize(
    ("begun", "code"), [(False, "families.owed.missing"), (True, "families.legal.identity")]
)
def test_a_missing_dni_is_said_once(rosa: User, begun: bool, code: str) -> None:
    today = timezone.localdate()
    site = rosa.assignments.get().site
    home = make_family(site=site, by=rosa, case_lead=rosa)
    row = home.memberships.filter(role="child").first()
    assert row
    child = row.person
    child.birth_date, child.birth_precision = today.replace(year=today.year - 5), "day"
    child.save()
    IdentityPaper.objects.filter(person=child).update(ended_on=today)
    make_paper(person=child, state="none", number="")
    if begun:
        make_matter(home, child, "dni_first", rosa, today)
    rows = lists.everything(held_by(rosa, on=today), today=today)
    assert [d.code for d in rows if d.tile.id == child.pk] == [code]
