"""Nothing protected leaves: not in the text of the PDF, not in the XML of the document."""

import io
import json
import zipfile
from datetime import timedelta
from typing import Any

import pypdf
import pytest
from django.test import Client
from django.urls import reverse

from ayllu.accounts.models import User
from ayllu.audit.models import Entry
from ayllu.families.counsel.factories import make_episode, make_session
from ayllu.families.issuing import actions as steps
from ayllu.families.issuing import paper
from ayllu.families.issuing.factories import make_approved, make_asked
from ayllu.families.socialreport import actions as writing
from ayllu.families.socialreport import document, reads
from ayllu.families.socialreport.factories import make_report, order
from ayllu.families.socialreport.models import Section, SocialReport
from ayllu.families.socialreport.tests.conftest import NOW, TODAY
from ayllu.families.valuation.choices import Part
from ayllu.ground.constraints import Refused
from ayllu.intake.factories import make_assessment, make_referral
from ayllu.intake.models import Assessment, Rating
from ayllu.people.papers.factories import make_withholding
from ayllu.people.register.factories import add_member, make_paper, make_person
from ayllu.people.register.models import Household, Person, Phone, Residence
from ayllu.safeguarding.actions import raise_concern
from tests import scenes

pytestmark = pytest.mark.usefixtures("eyes")

# Words that stand nowhere else: found in a paper, they came out of the record.
PSYCH, CONCERN, REFERRER = "Zafiropsique", "Obsidianagrave", "Vecinocanario"
STREET, REFERENCE, PHONE, DNI = "Jirón Amatistas", "portón malaquita", "+51911222333", "99000017"
HIDDEN, KEPT = "Turquesa Escondida", "Que duerme donde su tía Berila"
CANARIES = (PSYCH, CONCERN, REFERRER, STREET, REFERENCE, "911222333", DNI, HIDDEN, KEPT)


@pytest.fixture
def canaries(
    accompanied: Household, mother: Person, kiara: Person, rosa: User, nelly: User
) -> Household:
    """Everything that must stay, in the record of one family."""
    episode = make_episode(
        person=kiara, household=accompanied, by=rosa, on=TODAY, psychologist=nelly
    )
    make_session(episode=episode, on=TODAY, note=f"Dice {PSYCH}.")
    raise_concern(
        site=accompanied.site, kind="unsure", by_whom="unknown", narrative=CONCERN, by=rosa
    )
    make_referral(
        site=accompanied.site, by=rosa, household=accompanied, referrer_name=REFERRER,
        concern=f"{REFERRER} lo cuenta.",
    )  # fmt: skip
    Household.objects.filter(pk=accompanied.pk).update(violence_recorded=True)
    Residence.objects.filter(household=accompanied).update(street=STREET, reference=REFERENCE)
    Phone.objects.filter(household=accompanied).update(number=PHONE, safe_to_call="no")
    make_paper(person=mother, number=DNI)
    aunt = make_person(site=accompanied.site, given_names=HIDDEN)
    scenes.hide(aunt)
    add_member(household=accompanied, person=aunt, role="aunt")
    make_withholding(person=kiara, recipient="authority", what=KEPT, by=rosa)
    accompanied.refresh_from_db()
    return accompanied


def talkative(household: Household, rosa: User) -> None:
    """A worker who wrote the protected words into the evidence of an assessment."""
    day = TODAY - timedelta(days=1)
    row = make_assessment(household=household, by=rosa, on=day, finished=False)
    Rating.objects.filter(assessment=row, dimension="home").update(
        evidence=f"Viven en {STREET.upper()}, {REFERENCE}."
    )
    Rating.objects.filter(assessment=row, dimension="care").update(
        evidence=f"La cuida {Person.objects.get(given_names=HIDDEN)}; llamar al 911 222 333."
    )
    Assessment.objects.filter(pk=row.pk).update(finished_on=day)


def pdf_text(body: bytes) -> str:
    return " ".join(p.extract_text() for p in pypdf.PdfReader(io.BytesIO(body)).pages)


def docx_xml(body: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(body)) as packed:
        return " ".join(packed.read(n).decode("utf-8", "replace") for n in packed.namelist())


def found_in(text: str) -> list[str]:
    flat = " ".join(text.split()).casefold()
    return [c for c in CANARIES if c.casefold() in flat]


def test_no_canary_in_pdf_or_document(canaries: Household, rosa: User, elena: User) -> None:
    talkative(canaries, rosa)
    row = make_report(household=canaries, by=rosa, at=NOW, with_genogram=True, **order(TODAY))
    make_approved(row, elena, NOW)
    made = steps.issue(report=row, by=rosa, at=NOW)
    content = document.shown(SocialReport.objects.get(pk=row.pk), on=TODAY)
    assert "Rosa Elena" in pdf_text(paper.pdf(content))  # the reader reads
    assert found_in(pdf_text(paper.pdf(content))) == []
    assert found_in(docx_xml(paper.docx(content))) == []
    assert found_in(content["genogram"]) == []
    assert found_in(made.content) == []


def test_the_worker_reads_what_was_left_out_and_the_reader_does_not(
    canaries: Household, rosa: User, elena: User
) -> None:
    row = make_report(household=canaries, by=rosa, at=NOW, **order(TODAY))
    make_approved(row, elena, NOW)
    made = steps.issue(report=row, by=rosa, at=NOW)
    kinds = {x["kind"] for x in made.left_out}
    assert kinds >= {"psychology", "safeguarding", "address", "phone", "paper", "person"}
    assert any(KEPT in x["text"] for x in made.left_out)
    text = pdf_text(paper.pdf(document.shown(SocialReport.objects.get(), on=TODAY)))
    assert not [x for x in made.left_out if x["text"] in text]
    assert "Salvaguarda" not in text
    assert "Este informe contiene solo lo que su finalidad necesita." in " ".join(text.split())


def test_safeguarding_stands_on_the_list_whether_there_is_any_or_not(
    accompanied: Household, rosa: User
) -> None:
    row = make_report(household=accompanied, by=rosa, at=NOW, **order(TODAY))
    before = [x.text for x in reads.guarded(row, reads.named_of(row), on=TODAY).left]
    raise_concern(
        site=accompanied.site, kind="unsure", by_whom="unknown", narrative=CONCERN, by=rosa
    )
    assert [x.text for x in reads.guarded(row, reads.named_of(row), on=TODAY).left] == before


@pytest.mark.parametrize(
    "typed",
    [
        f"Viven en {STREET.lower()}, cerca.",
        "Su número es 911-222-333.",
        f"DNI {DNI}",
        f"Con ella vive {HIDDEN} Huaripata Cotrina.",
    ],
)
def test_typed_by_hand_it_is_neither_asked_nor_issued(
    canaries: Household, rosa: User, elena: User, typed: str
) -> None:
    row = make_report(household=canaries, by=rosa, at=NOW, **order(TODAY))
    hidden = Person.objects.get(given_names=HIDDEN)
    typed = typed.replace(f"{HIDDEN} Huaripata Cotrina", hidden.full_name)
    section = row.sections.get(part=Part.ROLES)
    writing.write(section=section, text=typed, with_tables=True, by=rosa)
    with pytest.raises(Refused, match="Roles en la familia"):
        make_asked(row, NOW)
    writing.write(section=section, text="", with_tables=True, by=rosa)
    make_approved(row, elena, NOW)


def test_what_became_protected_after_the_approval_stops_the_issue(
    accompanied: Household, rosa: User, elena: User
) -> None:
    Residence.objects.filter(household=accompanied).update(street=STREET)
    row = make_report(household=accompanied, by=rosa, at=NOW, **order(TODAY))
    Section.objects.filter(report=row, part=Part.HOUSING).update(text=f"Viven en {STREET}.")
    make_approved(row, elena, NOW)
    Household.objects.filter(pk=accompanied.pk).update(violence_recorded=True)
    with pytest.raises(Refused, match="Vivienda"):
        steps.issue(report=row, by=rosa, at=NOW)


def test_of_whom_nothing_may_be_told_nobody_writes(
    accompanied: Household, kiara: Person, rosa: User
) -> None:
    make_withholding(person=kiara, recipient="authority", everything=True, by=rosa)
    with pytest.raises(Refused, match="no se puede contar nada"):
        make_report(household=accompanied, by=rosa, at=NOW, named=[kiara.pk], **order(TODAY))
    row = make_report(household=accompanied, by=rosa, at=NOW, named=[], **order(TODAY))
    assert kiara.full_name not in str([(s.text, s.tables) for s in row.sections.all()])
    make_report(  # to the court she may be named
        household=accompanied, by=rosa, at=NOW, named=[kiara.pk], to="court", **order(TODAY)
    )


def test_numbers_of_documents_only_by_choice_and_only_of_who_is_named(
    accompanied: Household, mother: Person, kiara: Person, rosa: User
) -> None:
    make_paper(person=mother, number="99000017")
    make_paper(person=kiara, number="99000025")
    row = make_report(
        household=accompanied, by=rosa, at=NOW, named=[kiara.pk], with_papers=True, **order(TODAY)
    )
    told = str(row.sections.get(part=Part.PEOPLE).tables)
    assert "99000025" in told
    assert "99000017" not in told


def test_both_papers_are_recorded_kept_by_nobody_and_named_for_nobody(
    as_rosa: Client, draft: SocialReport, mother: Person
) -> None:
    for name, kind in (("pdf", b"%PDF"), ("docx", b"PK")):
        answer = as_rosa.get(reverse(f"families_report_{name}", args=[draft.pk]))
        assert answer.content.startswith(kind)
        assert answer["Cache-Control"] == "no-store"
        called = answer["Content-Disposition"].casefold()
        assert not [w for w in mother.full_name.casefold().split() if w in called]
        assert Entry.objects.filter(code=f"families.report_{name}.read").count() == 1


def test_the_pdf_is_tagged_titled_and_in_spanish(draft: SocialReport) -> None:
    read = pypdf.PdfReader(io.BytesIO(paper.pdf(document.shown(draft, on=TODAY))))
    root: Any = read.root_object
    assert root["/Lang"] == "es-PE"
    assert root["/MarkInfo"]["/Marked"]
    assert "pdfuaid:part" in root["/Metadata"].get_data().decode()
    assert read.metadata is not None
    assert "Informe social" in str(read.metadata.title)
    text = pdf_text(paper.pdf(document.shown(draft, on=TODAY)))
    assert "CONFIDENCIAL" in text
    assert f"Página 1 de {len(read.pages)}" in text
    assert "BORRADOR" in text


def test_the_document_has_real_headings_tables_and_language(draft: SocialReport) -> None:
    body = paper.docx(document.shown(draft, on=TODAY))
    xml = docx_xml(body)
    assert xml.count('w:val="Heading1"') >= len(Part)
    assert 'w:lang w:val="es-PE"' in xml
    assert "w:tblHeader" in xml
    assert "NUMPAGES" in xml
    assert "CONFIDENCIAL" in xml
    assert json.dumps("python-docx")[1:-1] not in xml


def test_a_part_that_its_purpose_does_not_need_stays_out(
    accompanied: Household, rosa: User, elena: User
) -> None:
    row = make_report(household=accompanied, by=rosa, at=NOW, to="school", **order(TODAY))
    section = row.sections.get(part=Part.ECONOMY)
    assert "S/ 200.00" in section.text
    writing.write(section=section, text=section.text, with_tables=True, omitted=True, by=rosa)
    make_approved(row, elena, NOW)
    made = steps.issue(report=row, by=rosa, at=NOW)
    assert "S/ 200.00" not in made.content
    assert "Economía" not in made.content
    assert '"n":15' in made.content
    assert '"n":16' not in made.content  # the others move up
