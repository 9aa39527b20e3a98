"""The policy of keeping in words, from the lines that the program obeys: nothing is said twice."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext

from ayllu.ground.privacy import Keep, Life, Line
from ayllu.keeping import declared
from ayllu.keeping.kinds import kind_of
from ayllu.places.models import Term

TITLES: dict[Keep, str | Promise] = {
    Keep.FAMILY_FILE: _("Files of families"),
    Keep.CARE_FILE: _("Files of children in care"),
    Keep.SCREENING: _("Referrals that came to nothing"),
    Keep.SAFEGUARDING: _("Concerns about a child"),
    Keep.ACCOUNT: _("Staff and sponsors"),
    Keep.ACCESS_LOG: _("Who did what and who read what"),
    Keep.SHORT: _("What lives briefly"),
}
RULES: dict[Keep, str | Promise] = {
    Keep.FAMILY_FILE: _(
        "Kept %(n)s years from the day on which the family leaves, and until the youngest child is"
        " %(youngest)s years old if that is later. Then the privacy officer looks at it; two"
        " persons agree before anything is erased."
    ),
    Keep.CARE_FILE: _("Kept %(n)s years from the child's birth: one day she or he may ask for it."),
    Keep.SCREENING: _(
        "Kept %(n)s years; then the words are erased and only the number of referrals remains."
    ),
    Keep.SAFEGUARDING: _(
        "Kept like the file of a child in care, %(n)s years at least. Only the safeguarding lead"
        " and the team of each concern read it."
    ),
    Keep.ACCOUNT: _("Kept %(n)s years from the birth of whoever worked with children."),
    Keep.ACCESS_LOG: _("Kept %(n)s years; then each line is deleted by itself, every night."),
    Keep.SHORT: _("Deleted by itself, every night, once its days are over."),
}
ENDS: dict[Life, str | Promise] = {
    Life.BLANK: _("erased"),
    Life.DESTROY: _("the file is destroyed"),
    Life.COARSEN: _("only the year or the province remains"),
    Life.STAY: _("remains without a name, to be counted"),
    Life.DELETE_ROW: _("the whole row is deleted"),
}
ORDER = (Life.BLANK, Life.DESTROY, Life.COARSEN, Life.STAY, Life.DELETE_ROW)
HIDDEN = {"Number", "Site"}  # of every row


@dataclass(frozen=True)
class Part:
    """One kind of record: which fields end how, and after how long where it is a matter of days."""

    called: str
    ends: list[tuple[str, list[str]]]
    term: Term | None = None


@dataclass(frozen=True)
class Chapter:
    title: str
    rule: str
    certain: bool
    source: str
    parts: list[Part]


def label_of(line: Line) -> str:
    """What a field is called, in the language of the reader."""
    return pgettext("field", line.label)


def chapters(terms: Mapping[str, Term]) -> list[Chapter]:
    """All that is kept about people, by how long; a rule that nothing stands under is left out."""
    return [c for c in (chapter(keep, terms) for keep in TITLES) if c.parts]


def chapter(keep: Keep, terms: Mapping[str, Term]) -> Chapter:
    term = terms.get(f"keep.{keep.value}")
    youngest = terms.get("keep.family_file.youngest")
    words = {"n": term.number if term else "", "youngest": youngest.number if youngest else ""}
    return Chapter(
        title=str(TITLES[keep]),
        rule=str(RULES[keep]) % words,
        certain=term is None or term.certain,
        source=term.source if term else "",
        parts=sorted(parts(keep, terms), key=lambda p: p.called),
    )


def parts(keep: Keep, terms: Mapping[str, Term]) -> Iterable[Part]:
    for label, lines in declared.REGISTER.lines.items():
        mine = [line for line in lines.values() if main_keep(lines) is keep]
        if mine and keep is not Keep.PUBLIC:
            clock = declared.REGISTER.clocks.get(label)
            term = terms.get(clock.term) if clock and keep is Keep.SHORT else None
            yield Part(kind_of(label), ends_of(mine), term)


def main_keep(lines: Mapping[str, Line]) -> Keep:
    """The rule of a table: that of its own fields, not of the four that every row has."""
    kept: list[Keep] = [line.keep for name, line in lines.items() if name not in ("id", "site")]
    return max(set(kept), key=kept.count)


def ends_of(lines: Iterable[Line]) -> list[tuple[str, list[str]]]:
    found: dict[Life, list[str]] = {life: [] for life in ORDER}
    for line in lines:
        said = label_of(line)
        if line.label not in HIDDEN and said not in found[line.end]:
            found[line.end].append(said)
    return [(str(ENDS[life]), words) for life, words in found.items() if words]
