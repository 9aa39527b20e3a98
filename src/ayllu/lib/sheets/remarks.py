"""Remarks in cells: who died, who left, and what only looks like a name."""

from __future__ import annotations

import re

from ayllu.lib.sheets.text import fold, plain

_KIN = r"(?:madre|padre|mama|papa|espos[oa]|herman[oa]|abuel[oa]|hij[oa]|ti[oa]|conviviente|pareja)"
_DIED = re.compile(
    r"\b(?:fallecid[oa]s?|fallecio|fallecimiento|murio|muert[oa]|difunt[oa]|finad[oa]|qepd)\b"
    r"|q\.e\.p\.d"
)
_LEFT = re.compile(
    r"\bya no (?:vive|viven|esta|reside|pertenece)\b|\bse (?:fue|mudo|retiro|traslado|marcho)\b"
    r"|\bno vive (?:aqui|con|en)\b|\bvive en otr[oa]\b|\bretirad[oa]\b|\babandono (?:el hogar"
    r"|la casa)\b"
    r"|\b(?:viajo|migro|emigro) (?:a|definitiv)|\bdejo (?:el hogar|la casa)\b"
    r"|\bviaj\w+ y no volvio\b"
)
_OTHERS = re.compile(rf"\b(?:su|sus|el|la|de|del|mi|cuyo|cuya)?\s*{_KIN}\s+(?:\w+\s+)?$")
_OTHERS_AFTER = re.compile(rf"^\s*(?:el|la|su|sus)?\s*{_KIN}\b")
_NOBODY = frozenset(
    [
        "x",
        "xx",
        "xxx",
        "no",
        "ninguno",
        "ninguna",
        "nadie",
        "ausente",
        "fallecido",
        "fallecida",
        "fallecio",
        "difunto",
        "no",
        "tiene",
        "no",
        "hay",
        "desconocido",
        "abandono",
        "separado",
        "soltera",
        "no",
        "vive",
        "nn",
        "n",
        "n",
    ]
) | {
    "no tiene",
    "no hay",
    "no vive",
    "no vive aqui",
    "no aplica",
    "na",
    "n a",
    "no conoce",
    "no sabe",
    "madre soltera",
    "sin padre",
    "sin madre",
    "no reconocido",
    "no reconocio",
    "se desconoce",
    "padre ausente",
    "madre ausente",
    "se fue",
    "ya no vive",
}
_PLACEHOLDERS = re.compile(
    r"^(?:el |la )?(?:bebe|bb|nn|n n|s n|sn|sin nombre|recien nacid[oa]|rn|nin[oa]|hij[oa]|x+"
    r"|por nacer"
    r"|no tiene(?: nombre)?|falta(?: nombre)?|por definir|no sabe|desconocid[oa]|nombre|gestante)"
    r"(?: (?:sin nombre|rn|recien nacid[oa]))?$"
)
_NOTE_MARK = re.compile(
    r"^\s*(?:[*#•>]|-{2,}|={2,}|_{2,}|obs\b|obs\.|nota\b|notas\b|ojo\b|fuente\b|elaborad"
    r"|responsable)",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"^(?:sub\s*)?total\w*\b|^gran total\b|^suma\b|^(?:n )?total de\b|^cantidad total\b"
)


def fate(remark: str) -> list[str]:
    """Return `deceased` or `left_household` where the remark says so of this person."""
    text = fold(remark)
    reasons = []
    died = _DIED.search(text)
    if died and not _about_another(text, died):
        reasons.append("deceased")
    left = _LEFT.search(text)
    if left and not _about_another(text, left):
        reasons.append("left_household")
    return reasons


def _about_another(text: str, found: re.Match[str]) -> bool:
    return bool(_OTHERS.search(text[: found.start()]) or _OTHERS_AFTER.match(text[found.end() :]))


def is_nobody(text: str) -> bool:
    """Say whether a name cell holds a remark instead of a person."""
    stripped = text.strip()
    if re.fullmatch(r"[(\[][^)\]]*[)\]]?", stripped):
        return True
    return plain(stripped) in _NOBODY or not re.search(r"[^\W\d_]", stripped)


def is_placeholder(text: str) -> bool:
    """Say whether the words stand where given names should be."""
    return bool(_PLACEHOLDERS.match(plain(text))) or not re.search(r"[^\W\d_]", text)


def is_note(text: str) -> bool:
    """Say whether the text is a note to the reader of the list."""
    return bool(_NOTE_MARK.match(text.strip()))


def is_total(text: str) -> bool:
    """Say whether the text announces a total."""
    return bool(_TOTAL.match(plain(text)))
