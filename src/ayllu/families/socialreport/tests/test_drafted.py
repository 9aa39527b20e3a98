"""What the record says stands in the report, in order, with its source; what is hers stays hers."""

from datetime import timedelta

import pytest

from ayllu.accounts.models import User
from ayllu.families.socialreport import actions as writing
from ayllu.families.socialreport import reads
from ayllu.families.socialreport.choices import OWN_WORDS, RECIPIENT, To
from ayllu.families.socialreport.factories import make_report, order
from ayllu.families.socialreport.models import Section, SocialReport
from ayllu.families.socialreport.tests.conftest import NOW, TODAY
from ayllu.families.valuation.choices import Part
from ayllu.intake.factories import make_assessment
from ayllu.people.register.factories import make_family
from ayllu.people.register.models import Household, Person
from ayllu.ui import words
from ayllu.visits.factories import make_visit

pytestmark = pytest.mark.usefixtures("eyes")


def part(report: SocialReport, which: Part) -> Section:
    return report.sections.get(part=which)


def test_every_kind_of_recipient_has_its_consent() -> None:
    assert set(RECIPIENT) == set(To)


def test_the_parts_stand_in_the_order_of_the_states_valuation(draft: SocialReport) -> None:
    found = [s.part for s in reads.sections_of(draft)]
    assert found == list(Part)
    valued = [Part.HEALTH, Part.EDUCATION, Part.HOUSING, Part.ECONOMY, Part.ROLES, Part.SUPPORTS]
    assert found[4:11] == [*valued, Part.FACTORS]
    assert found[-3:] == list(OWN_WORDS)


def test_each_sentence_names_its_source_and_day(draft: SocialReport) -> None:
    health = part(draft, Part.HEALTH)
    assert "Salud: nivel 3 de 4 (adecuado). Visto en casa." in health.text
    assert "nivel 1 (crítico)" in health.text  # the first round was another
    last = words.day(TODAY - timedelta(days=30))
    assert {(x["source"], x["day"]) for x in health.lines} >= {("Evaluación 2", last)}
    assert all(x["source"] for s in reads.sections_of(draft) for x in s.lines)


def test_visits_means_plan_and_review_are_told(draft: SocialReport) -> None:
    visits = part(draft, Part.METHODS)
    assert "Se hizo 1 visita domiciliaria" in visits.text
    assert visits.tables[0]["rows"][0][0] == words.day(TODAY - timedelta(days=40))
    economy = part(draft, Part.ECONOMY)
    assert "Por persona y mes:" in economy.text
    assert "Línea de pobreza de 2024: S/ 454.00" in economy.text
    assert "por debajo de la línea de pobreza extrema" in economy.text  # 200 < 256
    assert "Sra. Eulalia" in part(draft, Part.SUPPORTS).text
    process = part(draft, Part.PROCESS)
    assert "objetivos logrados" in process.text
    assert process.tables[0]["caption"] == "Objetivos del plan familiar"
    assert part(draft, Part.FACTORS).tables[0]["rows"][0][0] == "Cuidado"


def test_only_who_is_named_stands_with_a_name(
    accompanied: Household, mother: Person, kiara: Person, rosa: User
) -> None:
    row = make_report(household=accompanied, by=rosa, at=NOW, named=[kiara.pk], **order(TODAY))
    table = part(row, Part.PEOPLE).tables[0]
    assert kiara.full_name in [r[0] for r in table["rows"]]
    told = "\n".join(s.text + str(s.tables) for s in reads.sections_of(row))
    assert mother.full_name not in told
    assert "Madre" in told


def test_a_family_of_which_nothing_is_known_has_a_report_all_the_same(
    cajamarca: object, rosa: User
) -> None:
    bare = make_family(site=cajamarca, by=rosa)  # type: ignore[arg-type]
    row = make_report(household=bare, by=rosa, at=NOW, **order(TODAY))
    assert row.sections.count() == len(Part)
    assert part(row, Part.HEALTH).text == ""


def test_refresh_adds_and_never_overwrites(
    draft: SocialReport, accompanied: Household, rosa: User
) -> None:
    health, home = part(draft, Part.HEALTH), part(draft, Part.HOUSING)
    writing.write(section=health, text="Mis palabras.", with_tables=True, by=rosa)
    assert reads.changes(draft, reads.drafted(draft, reads.named_of(draft), today=TODAY)) == []
    make_assessment(household=accompanied, by=rosa, on=TODAY, levels={"health": 4, "home": 1})
    fresh = reads.drafted(draft, reads.named_of(draft), today=TODAY)
    found = {c.section.part: c for c in reads.changes(draft, fresh)}
    assert any("nivel 4" in text for text in found[Part.HEALTH].new)
    assert not found[Part.HEALTH].untouched
    assert found[Part.HOUSING].untouched
    writing.refresh(report=draft, parts=[Part.HEALTH, Part.HOUSING], by=rosa, at=NOW)
    health.refresh_from_db()
    home.refresh_from_db()
    assert health.text.startswith("Mis palabras.\n\n")
    assert "nivel 4" in health.text
    assert "nivel 1" in home.text
    assert "nivel 3 de 4" not in home.text.split("\n\n")[0]


def test_what_is_not_marked_stays_as_it_was(
    draft: SocialReport, accompanied: Household, rosa: User
) -> None:
    before = part(draft, Part.METHODS).text
    make_visit(household=accompanied, by=rosa, on=TODAY)
    writing.refresh(report=draft, parts=[Part.HEALTH], by=rosa, at=NOW)
    assert part(draft, Part.METHODS).text == before
    fresh = reads.drafted(draft, reads.named_of(draft), today=TODAY)
    assert Part.METHODS in {c.section.part for c in reads.changes(draft, fresh)}


def test_what_came_after_that_day_is_not_told(accompanied: Household, rosa: User) -> None:
    at = NOW - timedelta(days=35)  # after the visit, before the second round and the review
    row = make_report(household=accompanied, by=rosa, at=at, **order(TODAY))
    assert "Se hizo 1 visita" in part(row, Part.METHODS).text
    assert "Sra. Eulalia" not in part(row, Part.SUPPORTS).text
    assert "Salud: nivel 1 de 4" in part(row, Part.HEALTH).text
    later = part(row, Part.FACTORS).tables[0]["rows"]
    assert all(before == "–" for _dimension, before, _now in later)
