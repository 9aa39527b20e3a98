"""Take the name of a person out of the cells of a source."""

from __future__ import annotations

from dataclasses import dataclass, field

from ayllu.lib.sheets.grids import Cell
from ayllu.lib.sheets.lexicon import Lexicon
from ayllu.lib.sheets.remarks import is_nobody, is_placeholder
from ayllu.lib.sheets.sources import Source
from ayllu.lib.sheets.splitting import (
    Name,
    child_units,
    drop_married,
    has_surname,
    split_full,
    split_surnames,
    strip_notes,
    two_people,
    units,
)
from ayllu.lib.sheets.synonyms import NAME_FIELDS
from ayllu.lib.sheets.text import clean, cut, is_blank, starts_like_formula

CELL_FIELDS = ("name", *sorted(NAME_FIELDS))


@dataclass(slots=True)
class Naming:
    """The name, the remarks found beside it, and whether the cell holds a person at all."""

    name: Name = field(default_factory=Name)
    note: str = ""
    nobody: bool = False
    refusals: list[str] = field(default_factory=list)
    leftovers: dict[str, str] = field(default_factory=dict)


class NameReader:
    """Reads the name cells of one source; `family` are the surnames of its household."""

    def __init__(self, source: Source, lexicon: Lexicon, *, married: bool) -> None:
        self.source, self.lexicon, self.married = source, lexicon, married
        self.naming = Naming()
        self.reasons: list[str] = []
        self.family = self._family()

    def read(self) -> Naming:
        """Return the name with every reason for a look at it."""
        texts = {name: self._text(name) for name in CELL_FIELDS if name in self.source.person}
        if "cell_error_in_name" in self.naming.refusals:
            return self.naming
        whole = self._whole_name_field(texts)
        name = self._from_whole(whole, texts[whole]) if whole else self._from_parts(texts)
        if not self.naming.nobody:
            self._judge(name)
        return self.naming

    def _text(self, name: str) -> str:
        cell = self.source.cell(name)
        if cell.kind == "error":
            self.naming.refusals.append("cell_error_in_name")
            return ""
        text, reasons = clean(cell.text)
        if is_blank(text):
            return ""
        self.reasons += reasons
        if cell.formula:
            self.reasons.append("formula_in_name")
        elif starts_like_formula(text):
            self.reasons.append("formula_text")
        kept, rest = cut(text)
        if rest:
            self.reasons.append("text_too_long")
            self.naming.leftovers[name] = rest
        return kept

    def _whole_name_field(self, texts: dict[str, str]) -> str:
        """Return the field that holds names whole, unless surnames have their own cells."""
        apart = any(texts.get(name) for name in ("surnames", "surname1", "surname2"))
        names = (
            ("full_name", "full_name_surname_first")
            if apart
            else ("name", "full_name", "full_name_surname_first")
        )
        return next((name for name in names if texts.get(name)), "")

    def _from_whole(self, field_name: str, text: str) -> Name:
        wide = bool(self.source.slot)
        if wide and is_nobody(text):
            self.naming.nobody = True
            return Name()
        text = self._without_notes(text)
        if two_people(text, self.lexicon) and not starts_like_formula(text):
            self.naming.refusals.append("two_people_in_cell")
            return Name(given=text)
        if wide and self.source.slot.startswith("child"):
            return self._child(text)
        name = self._split_whole(field_name, text)
        if two_people(name.given, self.lexicon) and not starts_like_formula(text):
            self.naming.refusals.append("two_people_in_cell")
        return name

    def _split_whole(self, field_name: str, text: str) -> Name:
        order = {"full_name_surname_first": "surname_first", "full_name": "auto"}
        return split_full(
            text,
            self.lexicon,
            order=order.get(field_name, "auto"),
            family=self.family,
            married=self.married,
        )

    def _child(self, text: str) -> Name:
        """A child named without surnames takes those of the family cell."""
        words = child_units(text)
        bare = len(words) == 1 or not has_surname(words[1:], self.lexicon, self.family)
        if "," in text or not bare or (len(words) > 2 and not self._all_given(words)):
            return split_full(text, self.lexicon, family=self.family)
        if is_placeholder(text):
            return Name()
        family = self._family_cell()
        name = split_surnames(family, married=False)
        name.given = text
        name.reasons = ["surname_inferred", *name.reasons] if family else []
        return name

    def _all_given(self, words: list[str]) -> bool:
        return all(self.lexicon.is_given(word) for word in words)

    def _from_parts(self, texts: dict[str, str]) -> Name:
        given = self._without_notes(texts.get("given_names") or texts.get("name", ""))
        first, second = texts.get("surname1", ""), texts.get("surname2", "")
        if texts.get("surnames") and not first:
            name = split_surnames(self._without_notes(texts["surnames"]), married=self.married)
        else:
            name = self._separate(self._without_notes(first), self._without_notes(second))
        if two_people(given, self.lexicon) and not starts_like_formula(given):
            self.naming.refusals.append("two_people_in_cell")
        name.given = given
        return name

    def _separate(self, first: str, second: str) -> Name:
        first, second = (first, second) if first else (second, "")
        if first and not second and len(units(first)) > 1:
            return split_surnames(first, married=self.married)
        name = Name("", first, second)
        if self.married:
            name.surname2, dropped = drop_married(second)
            name.reasons += ["married_name_dropped"] if dropped else []
        return name

    def _without_notes(self, text: str) -> str:
        if starts_like_formula(text):
            return text
        bare, note = strip_notes(text)
        if bare != text:
            self.reasons.append("note_in_name")
            self.naming.note = "; ".join(part for part in (self.naming.note, note) if part)
        return bare

    def _judge(self, name: Name) -> None:
        if is_placeholder(name.given):
            name.given = ""
            self.naming.refusals.append("given_names_missing")
        if not any(letter.isalpha() for letter in name.surname1):
            name.surname1 = ""
            if "two_people_in_cell" not in self.naming.refusals:
                self.naming.refusals.append("surname_missing")
        elif not name.surname2:
            name.reasons.append("one_surname")
        name.reasons = list(dict.fromkeys([*self.reasons, *name.reasons]))
        self.naming.name = name

    def _family_cell(self) -> str:
        cells: list[Cell] = self.source.household.get("household_name", [])
        text = clean(cells[0].text)[0] if cells else ""
        return strip_family_word(strip_notes(text)[0])

    def _family(self) -> tuple[str, ...]:
        name = split_surnames(self._family_cell(), married=False)
        return tuple(part for part in (name.surname1, name.surname2) if part)


def strip_family_word(text: str) -> str:
    """Return the surnames of "Fam. Chilón Tacilla" or "Familia Rojas"."""
    first, _, rest = text.partition(" ")
    return rest.strip() if first.casefold().strip(".:") in {"fam", "familia", "flia"} else text
