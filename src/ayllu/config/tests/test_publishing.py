"""Our own figure reaches the public page as a stored row with its date."""

from datetime import date

import pytest

from ayllu.config.publishing import publish_figures
from ayllu.places.models import Site
from ayllu.website.models import PublishedFigure

DAY = date(2026, 11, 24)


@pytest.mark.django_db
def test_no_family_is_no_figure(cajamarca: Site) -> None:
    assert publish_figures(today=DAY) == 0
    assert not PublishedFigure.objects.filter(key="families").exists()
