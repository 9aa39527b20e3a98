"""Who a person is in the household, and which sex the source states."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from ayllu.lib.sheets.text import fold, plain

ADULT_ROLES = frozenset(
    [
        "mother",
        "father",
        "stepfather",
        "stepmother",
        "grandmother",
        "grandfather",
        "partner",
        "aunt",
        "uncle",
    ]
)
GENDERED = {
    "mother": "F",
    "stepmother": "F",
    "grandmother": "F",
    "aunt": "F",
    "father": "M",
    "stepfather": "M",
    "grandfather": "M",
    "uncle": "M",
}
_ROLES = tuple(
    (re.compile(pattern), role)
    for pattern, role in (
        (
            r"^(?:mi |su |el |la )?(?:bisabuel|bisniet|tatarabuel|primo|prima|cunad|suegr|yerno"
            r"|nuera)"
            r"|concunad|consuegr|otro (?:familiar|pariente)|^(?:familiar|pariente)",
            "other_kin",
        ),
        (r"padrastr", "stepfather"),
        (r"madrastr", "stepmother"),
        (r"padrin|madrin|ahijad|compadr|comadr", "unrelated"),
        (r"abueli?t?a\b|^abla\b|mama grande", "grandmother"),
        (r"abueli?t?o\b|papa grande", "grandfather"),
        (r"sobrin[oa]\s+niet|resobrin", "other_kin"),
        (r"niet", "grandchild"),
        (r"sobrin", "niece_nephew"),
        (r"\btia\b|\btiita\b", "aunt"),
        (r"\btio\b", "uncle"),
        (r"herman|mediohermano", "sibling"),
        (r"convivi|espos|conyuge|pareja|concubin|marido|companer", "partner"),
        (r"\bhij|^bebe$|entenad|hijastr|^nin[oa]$", "child"),
        (r"\bmadre\b|\bmama\b|\bmami\b|^mad$", "mother"),
        (r"\bpadre\b|\bpapa\b|\bpapi\b|^pad$", "father"),
    )
)


def parse_role(text: str) -> str:
    """Return the role the words mean, `unrelated` for any other, nothing for nothing."""
    words = plain(text)
    if not words or words in {"no sabe", "sd"}:
        return ""
    for pattern, role in _ROLES:
        if pattern.search(words):
            return role
    return "" if re.match(r"jef|titular|beneficiari|participante", words) else "unrelated"


_FEMALE = frozenset(
    ["f", "fem", "femenino", "femenina", "mujer", "muj", "nina", "hembra", "female"]
)
_MALE = frozenset(
    ["masc", "masculino", "varon", "var", "hombre", "hom", "nino", "v", "h", "male", "macho"]
)
_LEGEND = re.compile(r"\b([0-9a-z])\s*[=:.)-]\s*([a-z]+)")


@dataclass(frozen=True, slots=True)
class SexCoding:
    """What one column's letters and digits mean; an M next to a V or an H is a woman."""

    codes: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, label: str, values: Iterable[str]) -> SexCoding:
        """Read the legend in the header and the letters used in the column."""
        legend = dict(_LEGEND.findall(fold(label)))
        used = {plain(value) for value in values}
        named = {*legend.values(), *legend, *re.findall(r"\b[a-z]\b", plain(label)), *used}
        letter = _meaning_of_m(named)
        codes = {"m": letter} if letter else {}
        for code, meaning in legend.items():
            sex = codes.get(meaning, "") or _word(meaning)
            if sex:
                codes[code] = sex
        return cls(codes)

    def read(self, text: str) -> tuple[str, str]:
        """Return the sex the source states and a reason when it cannot be told."""
        value = plain(text)
        if not value or value in {"x", "no sabe"}:
            return "", ""
        sex = self.codes.get(value, "") or _word(value)
        return (sex, "") if sex else ("", "sex_uncertain")


def _meaning_of_m(named: set[str]) -> str:
    if named & {"v", "h", "varon", "hombre"} and not named & {"f", "fem", "femenino"}:
        return "F"
    return "M" if named & {"f", "fem", "femenino", "masc", "masculino"} else ""


def _word(text: str) -> str:
    if text in _FEMALE:
        return "F"
    return "M" if text in _MALE else ""
