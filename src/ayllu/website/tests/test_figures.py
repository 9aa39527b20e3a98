"""Figures are stored rows with a day and a source; loading twice changes nothing."""

from decimal import Decimal

import pytest
from django.core.management import call_command

from ayllu.website import actions, reads
from ayllu.website.models import PublishedFigure


@pytest.mark.django_db
def test_the_figures_of_the_region_are_there_with_year_and_source(eyes: None) -> None:
    facts = reads.facts()
    assert (facts["poverty"].whole, facts["poverty"].as_of) == (44, "2023")
    assert (facts["stunting"].whole, facts["anaemia"].whole) == (20, 32)
    assert all(fact.source for fact in facts.values())


@pytest.mark.django_db
def test_loading_again_changes_nothing(eyes: None) -> None:
    before = PublishedFigure.objects.count()
    call_command("load_figures")
    assert PublishedFigure.objects.count() == before


@pytest.mark.django_db
def test_the_newest_day_of_a_figure_is_shown(eyes: None) -> None:
    for day, value in (("2026-10", 170), ("2026-11", 180), ("2026-11", 181)):
        actions.publish_figure(
            key="families", value=Decimal(value), as_of=day, source="Ayllu", ours=True
        )
    assert reads.facts()["families"].whole == 181
