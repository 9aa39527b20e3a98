"""What a panel may not decide, read where one presses; two who approve at the same moment."""

import re
from collections.abc import Callable
from contextlib import ExitStack
from datetime import date
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import Page, Response, expect

from ayllu.accounts.models import User
from ayllu.families.plans.factories import make_plan
from ayllu.families.plans.models import Plan
from ayllu.families.plans.tests.conftest import assess_household, enrol
from ayllu.intake.choices import Care
from ayllu.intake.factories import make_decision, make_participation
from ayllu.intake.models import ChildDecision, Decision
from ayllu.people.register.factories import make_family, make_household, make_person
from ayllu.people.register.models import Person
from ayllu.places.models import Site
from tests.e2e.conftest import Enter, House
from tests.e2e.eyes import Eyes
from tests.e2e.hands import said, send

pytestmark = [pytest.mark.browser, pytest.mark.slow]
DECIDE = "main form[action$='/decidir/'] button"
SLOW = 60_000
APPROVE = "main button[name=approve]"


@pytest.fixture
def rosa(house: House) -> User:
    with house.seen():
        return User.objects.get(username="rosa")


@pytest.fixture
def panel(house: House, rosa: User) -> Decision:
    """Ready to be decided: a child of four goes to a family home, with an order."""
    with house.seen():
        site = Site.objects.get(code="cajamarca")
        born = date(timezone.localdate().year - 5, 1, 1)
        child = make_person(site=site, given_names="Illari", born=born)
        home = make_household(site=site, name="Tacilla Quiliche", members=[(child, "child")])
        row = make_participation(household=home, by=rosa)
        away: dict[str, Any] = {"outcome": Care.ALTERNATIVE_CARE, "children": [child]}
        return make_decision(participation=row, by=rosa, **away)


def press(seen: Eyes, house: House, panel: Decision) -> str:
    """Press «Decidir»; what stands first on the page, which is the panel's own."""
    page = seen.page
    page.goto(f"{house.staff}/decisiones/{panel.pk}/")
    assert page.locator("main .error-summary").count() == 0
    send(page, DECIDE)
    summary = page.locator("main .error-summary")
    assert summary.is_visible(), said(page)
    assert page.locator("#panel-members").is_visible(), "the panel is still there"
    assert page.locator(DECIDE).is_visible()
    return summary.inner_text()


def test_each_refusal_of_the_panel_is_read_where_one_decides(
    house: House, enter: Enter, panel: Decision, width: int
) -> None:
    rosa = enter("Rosa Elena Terrones", width)
    rows = Decision.objects.filter(pk=panel.pk)
    with house.seen():
        rows.update(reasons=["economic"])
    assert "pobreza" in press(rosa, house, panel)
    wrong = rosa.look("decidir 1 solo pobreza")
    with house.seen():
        rows.update(reasons=["economic", "neglect"])
        kid = ChildDecision.objects.select_related("child").get(decision=panel).child
        Person.objects.filter(pk=kid.pk).update(birth_date=timezone.localdate().replace(day=1))
    assert "tres años" in press(rosa, house, panel), "the birth was corrected meanwhile"
    wrong += rosa.look("decidir 2 menor de tres")
    with house.seen():
        Person.objects.filter(pk=kid.pk).update(birth_date=kid.birth_date)
    page = rosa.page
    page.goto(f"{house.staff}/decisiones/{panel.pk}/ninos/{kid.pk}/")
    page.evaluate("document.querySelectorAll('main details').forEach(d => { d.open = true; })")
    for name in ("order_authority", "order_number", "order_on"):
        page.locator(f"main [name='{name}']").fill("")
    send(page)
    assert "resolución" in page.locator("main .error-summary").inner_text()
    wrong += rosa.look("decidir 3 sin resolución")
    page.goto(f"{house.staff}/decisiones/{panel.pk}/")
    send(page, DECIDE)
    assert page.locator(DECIDE).count() == 0, "all is in order: it is decided"
    with house.seen():
        assert Decision.objects.get(pk=panel.pk).decided_at is not None
    assert not wrong, "\n".join(wrong)


@pytest.fixture
def agreed(house: House, rosa: User) -> Plan:
    with house.seen():
        home = make_family(site=Site.objects.get(code="cajamarca"), by=rosa)
        calm = assess_household(home, rosa)
        words: dict[str, Any] = {"state": "agreed", "assessment": calm}
        return make_plan(participation=enrol(home, rosa), written_by=rosa, **words)


def sent(page: Page) -> Callable[[Response], bool]:
    return lambda answer: answer.request.method == "POST" and "/aprobacion/" in answer.url


def test_two_approve_at_the_same_moment_and_both_pages_are_well(
    house: House, enter: Enter, agreed: Plan, width: int
) -> None:
    both = [enter(name, width) for name in ("Elena Cabanillas", "Carmen Abanto")]
    for seen in both:
        seen.page.goto(f"{house.staff}/planes/{agreed.pk}/aprobacion/")
        assert seen.page.locator(APPROVE).is_visible()
    with ExitStack() as waiting:
        answers = [
            waiting.enter_context(seen.page.expect_response(sent(seen.page), timeout=SLOW))
            for seen in both
        ]
        for seen in both:  # neither waits for the other
            seen.page.evaluate(f"setTimeout(() => document.querySelector('{APPROVE}').click())")
    statuses = [answer.value.status for answer in answers]
    assert sorted(status // 100 for status in statuses) == [3, 4], statuses
    loser, winner = (both[statuses.index(max(statuses))], both[statuses.index(min(statuses))])
    summary = loser.page.locator("main .error-summary")
    expect(summary).to_be_visible(timeout=SLOW)
    winner.page.wait_for_url(re.compile(rf"/planes/{agreed.pk}/$"), timeout=SLOW)
    with house.seen():
        plan = Plan.objects.select_related("approved_by").get(pk=agreed.pk)
    assert (plan.state, plan.approved_by is not None) == ("approved", True)
    assert str(plan.approved_by).split()[0] in summary.inner_text(), "it says who was quicker"
    assert loser.page.locator(APPROVE).count() == 0, "there is nothing left to approve"
    wrong = winner.look("aprobar a la vez 1 quien aprobó") + loser.look(
        "aprobar a la vez 2 la otra"
    )
    assert not wrong, "\n".join(wrong)
