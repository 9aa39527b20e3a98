"""Numbers for director, monitoring officer and lead: small ones hidden, nobody recognised."""

from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from ayllu.accounts.models import User
from ayllu.places.models import Site
from ayllu.safeguarding.actions import raise_concern
from ayllu.safeguarding.answering import figures
from ayllu.safeguarding.tests.scene import WORDS, be
from conftest import ScopedClient, look
from tests.budgets import budget

YEAR = timezone.localdate().year - 1
DRAWN = budget(60, 1500)


def tell(site: Site, kind: str, times: int) -> None:
    known = timezone.make_aware(datetime(YEAR, 5, 4, 9))
    for n in range(times):
        raise_concern(
            site=site, kind=kind, by_whom="family", narrative=WORDS, by=None,
            known_at=known + timedelta(days=n),
        )  # fmt: skip
    look()


@pytest.mark.parametrize("name", ["as_elena", "as_monica", "as_salome"])
def test_those_who_may_count_see_numbers_and_hidden_ones(
    request: pytest.FixtureRequest, name: str, cajamarca: Site
) -> None:
    tell(cajamarca, "neglect", 12)
    tell(cajamarca, "sexual", 2)
    client: ScopedClient = request.getfixturevalue(name)
    page = client.get(reverse("safeguarding_figures"), {"year": YEAR}).content.decode()
    assert ">12<" not in page  # else 14 - 12 would tell the two
    assert ">14<" in page
    assert "oculto" in page
    assert "S-" not in page.split("<main")[1].split("</main")[0]


@pytest.mark.parametrize("name", ["rosa", "maribel", "tomas", "ada"])
def test_nobody_else_counts_in_page_or_database(
    request: pytest.FixtureRequest, name: str, cajamarca: Site
) -> None:
    tell(cajamarca, "neglect", 6)
    client = request.getfixturevalue(f"as_{name}")
    assert client.get(reverse("safeguarding_figures")).status_code == 404
    be(request.getfixturevalue(name))
    with connection.cursor() as cursor:
        cursor.execute("select * from safeguarding_figures(%s, %s)", [cajamarca.pk, YEAR])
        assert cursor.fetchall() == []


def test_a_director_counts_her_own_site_alone(
    elena: User, cajamarca: Site, pachacamac: Site
) -> None:
    tell(pachacamac, "neglect", 6)
    be(elena)
    assert figures.counted(pachacamac.pk, YEAR)["total"] == 0


def test_this_month_is_not_counted_yet(elena: User, cajamarca: Site) -> None:
    """Looking twice in a day would else tell what was raised in between."""
    raise_concern(site=cajamarca, kind="sexual", by_whom="staff", narrative=WORDS, by=None)
    be(elena)
    assert figures.counted(cajamarca.pk, YEAR + 1)["total"] == 0


@DRAWN
@given(st.data())
def test_no_small_number_is_shown_nor_follows_from_the_shown_ones(data: st.DataObject) -> None:
    total = data.draw(st.integers(0, 60))
    values = {figures.TOTAL: total}
    for group in figures.key_groups():
        left = total
        for key in group[:-1]:
            values[key] = data.draw(st.integers(0, left))
            left -= values[key]
        values[group[-1]] = left
    hidden = figures.hidden_of(values)
    assert all(key in hidden for key, n in values.items() if 0 < n < 5)
    for group in figures.key_groups():
        inside = [key for key in group if key in hidden]
        if any(0 < values[key] < 5 for key in inside) and figures.TOTAL not in hidden:
            assert len(inside) > 1
