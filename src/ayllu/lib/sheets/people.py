"""Turn the cells of one source into one line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ayllu.lib.sheets.contacts import parse_document
from ayllu.lib.sheets.dates import Birth, parse_birth
from ayllu.lib.sheets.grids import Cell
from ayllu.lib.sheets.lexicon import Lexicon
from ayllu.lib.sheets.lines import REFUSALS, Line
from ayllu.lib.sheets.naming import NameReader, Naming
from ayllu.lib.sheets.remarks import fate
from ayllu.lib.sheets.roles import GENDERED, SexCoding, parse_role
from ayllu.lib.sheets.sources import Source
from ayllu.lib.sheets.text import clean, cut, is_blank, starts_like_formula

CHECKED_FOR_ERRORS = ("role", "sex", "birth", "age", "document", "school", "notes")
CHILD_OF = {
    "grandmother": "grandchild",
    "grandfather": "grandchild",
    "aunt": "niece_nephew",
    "uncle": "niece_nephew",
}
_SLOT_ROLES = frozenset(
    [
        "mother",
        "father",
        "stepmother",
        "stepfather",
        "grandmother",
        "grandfather",
        "aunt",
        "uncle",
        "partner",
        "other_kin",
    ]
)


@dataclass(frozen=True, slots=True)
class Context:
    """What every person of a sheet is read with."""

    reference: date
    lexicon: Lexicon
    sexes: SexCoding


def build_line(source: Source, context: Context, carer_role: str) -> Line:
    """Return the line of one person; `carer_role` is who stands first in a wide row."""
    line = Line(source.sheet, source.row, item=source.item, household_key=source.household_key)
    if source.item == "hogar":
        line.reasons = ["no_person_in_household"]
        return line
    role = _stated_role(source, carer_role)
    sex, sex_reason = context.sexes.read(source.cell("sex").text)
    naming = NameReader(source, context.lexicon, married=_may_be_married(role, sex)).read()
    if naming.nobody:
        return _nobody(line)
    line.role, line.sex = _role_with_note(source, role, naming.note), sex
    _put_name(line, naming)
    line.warn(*_cell_reasons(source), sex_reason)
    _put_birth(line, source, context)
    _put_document(line, source)
    _put_remarks(line, source, naming)
    line.school = _kept_text(line, "school", source.cell("school"))
    _keep_only_refusals(line, naming)
    return line


def _nobody(line: Line) -> Line:
    line.outcome, line.reasons = "ignored", ["no_person_in_cell"]
    return line


def _stated_role(source: Source, carer_role: str) -> str:
    stated = parse_role(source.cell("role").text) if source.cell("role").kind != "error" else ""
    if stated or not source.slot:
        return stated
    if source.slot.startswith("child"):
        return CHILD_OF.get(carer_role, "child")
    return source.slot


def _role_with_note(source: Source, role: str, note: str) -> str:
    """In a wide row "(abuela)" behind the name says who the carer really is."""
    noted = parse_role(note) if source.slot and not source.slot.startswith("child") else ""
    return noted if noted in _SLOT_ROLES and len(note.split()) <= 3 else role


def carer_role_of(source: Source, context: Context) -> str:
    """Return the role of the person in the first place of a wide row."""
    naming = NameReader(source, context.lexicon, married=False).read()
    role = _stated_role(source, "")
    return "" if naming.nobody else _role_with_note(source, role, naming.note)


def _may_be_married(role: str, sex: str) -> bool:
    adult = role not in {"child", "grandchild", "niece_nephew", "sibling", ""}
    return GENDERED.get(role) == "F" or (sex == "F" and adult)


def _put_name(line: Line, naming: Naming) -> None:
    name = naming.name
    line.given_names, line.surname1, line.surname2 = name.given, name.surname1, name.surname2
    line.leftovers.update(naming.leftovers)
    line.warn(*name.reasons, *naming.refusals)


def _cell_reasons(source: Source) -> list[str]:
    reasons = ["hidden_row"] if source.hidden_row else []
    if any(source.cell(name).kind == "error" for name in CHECKED_FOR_ERRORS):
        reasons.append("cell_error")
    return reasons


def _put_birth(line: Line, source: Source, context: Context) -> None:
    """Prefer the date; an age fills in where the date is missing or impossible."""
    cell, age = source.cell("birth"), source.cell("age")
    birth = parse_birth(cell, context.reference, date_1904=source.date_1904)
    reasons = list(birth.reasons)
    if not birth.value and not age.is_empty:
        aged: Birth = parse_birth(age, context.reference, date_1904=source.date_1904)
        if aged.value:
            birth = aged
            reasons = [*(r for r in reasons if r != "birth_date_missing"), *aged.reasons]
    if cell.kind == "error" or (cell.is_empty and age.kind == "error"):
        reasons = [reason for reason in reasons if reason != "birth_date_missing"]
    line.birth_date, line.birth_precision = birth.value, birth.precision
    line.warn(*reasons)


def _put_document(line: Line, source: Source) -> None:
    document = parse_document(source.cell("document"), source.person.get("document_type"))
    line.doc_type, line.doc_number = document.kind, document.number
    line.doc_status = document.status
    line.warn(*document.problems)
    if document.proposal:
        line.proposals["doc_number"] = document.proposal


def _put_remarks(line: Line, source: Source, naming: Naming) -> None:
    remark = _kept_text(line, "notes", source.cell("notes"))
    line.note = "; ".join(part for part in (naming.note, remark) if part)
    said = [remark, naming.note, source.cell("role").text, _birth_words(source.cell("birth"))]
    line.warn(*(reason for text in said for reason in fate(text)))


def _birth_words(cell: Cell) -> str:
    return cell.text if cell.kind == "text" else ""


def _kept_text(line: Line, name: str, cell: Cell) -> str:
    """Return the text for the record, saying what had to be done to it."""
    if cell.kind == "error":
        return ""
    text, reasons = clean(cell.text)
    if is_blank(text):
        return ""
    line.warn(*reasons)
    if starts_like_formula(text) and not cell.formula:
        line.warn("formula_text")
    kept, rest = cut(text)
    if rest:
        line.warn("text_too_long")
        line.leftovers[name] = rest
    return kept


def _keep_only_refusals(line: Line, naming: Naming) -> None:
    """A refused person is not looked at for anything else."""
    if naming.refusals:
        line.reasons = [reason for reason in line.reasons if reason in REFUSALS]


def settle(line: Line) -> None:
    """Set the outcome that the reasons call for."""
    if line.outcome != "ignored":
        line.outcome = "refused" if line.is_refused else "warning" if line.reasons else "accepted"
