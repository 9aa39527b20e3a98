"""Our own figure reaches the public page as a stored row with its date."""

from datetime import date

import pytest

from ayllu.accounts.models import User
from ayllu.config.publishing import publish_figures
from ayllu.places.models import Site
from ayllu.website.models import PublishedFigure
from tests import scenes

DAY = date(2026, 11, 24)


@pytest.mark.django_db
def test_no_family_is_no_figure(cajamarca: Site) -> None:
    assert publish_figures(today=DAY) == 0
    assert not PublishedFigure.objects.filter(key="families").exists()


@pytest.mark.parametrize(("families", "rows"), [(4, 0), (5, 1)])
def test_so_few_that_one_could_be_known_are_not_told(
    rosa: User, cajamarca: Site, families: int, rows: int
) -> None:
    for n in range(families):
        scenes.family(rosa, cajamarca, f"Ayay Chilón {n}", visited=())
    assert publish_figures(today=scenes.today()) == families
    assert PublishedFigure.objects.filter(key="families").count() == rows
