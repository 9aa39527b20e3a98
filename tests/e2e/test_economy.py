"""What a home lives on: asked on the phone, finished, held against the line, on paper."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from ayllu.means.models import Sheet
from ayllu.people.register.models import Household
from tests.e2e.conftest import Enter, House
from tests.e2e.hands import fill, put, said, send

pytestmark = [pytest.mark.browser, pytest.mark.slow]
ROSA = "Rosa Elena Terrones"


def without_a_draft(house: House, width: int) -> Household:
    """A family of the story that has a baseline; another one for each width."""
    with house.seen():
        early = timezone.localdate() - timedelta(days=60)
        found = Household.objects.filter(
            case_lead__given_names__startswith="Rosa Elena", site__code="cajamarca",
            sheets__on_day__lt=early,
        ).distinct().order_by("code")  # fmt: skip
        return found[0 if width == 360 else 1]


@pytest.mark.parametrize("width", [360])  # walked on the phone, looked at wide too
def test_a_sheet_from_the_question_to_the_paper(house: House, enter: Enter, width: int) -> None:
    family, rosa = without_a_draft(house, width), enter(ROSA, width)
    page, own = rosa.page, f"{house.staff}/economia/hogar/{family.pk}/"
    page.goto(f"{own}hoja/")
    fill(page, heads=4, in__0__source="farm", in__0__amount="120", in__0__every="weekly")
    fill(page, in__0__rain_months=["12", "1", "2", "3"], in__0__rain_left="0")
    fill(page, in__1__source="loan", in__1__amount="500", amount_food="1000", amount_rent="0")
    fill(page, debt__0__owed="800")
    send(page)
    assert "Diga a quién se debe" in said(page)
    assert rosa.look("economy 1 a word is missing") == []
    put(page, "debt-0-to_whom", "Caja municipal")
    for head in ("utilities", "transport", "school", "health"):
        put(page, f"amount_{head}", "200")
    send(page)
    assert rosa.look("economy 2 the home") == []
    text = said(page)
    assert "En el mes más pobre" in text
    assert "Desde la línea de base" in text
    with house.seen():
        sheet = Sheet.objects.filter(household=family).latest("finished_at")
        assert sheet.poorest == Decimal(0)
        assert sheet.spending_whole
        assert str(sheet.income) == "346.67"  # 120 × 52 / 12, eight months of twelve
    page.goto(f"{house.staff}/economia/{sheet.pk}/")
    assert "se debe: no cuenta" in said(page)
    assert rosa.look("economy 3 the sheet") == []
    page.goto(f"{house.staff}/economia/{sheet.pk}/papel/")
    assert rosa.look("economy 4 on paper") == []
    page.goto(f"{house.staff}/familias/{family.pk}/")
    assert "Economía del hogar" in said(page)
