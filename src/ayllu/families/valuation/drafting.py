"""All parts of a report as the record tells them, in Spanish whatever the reader's language."""

from collections.abc import Callable
from datetime import date

from django.utils import translation

from ayllu.families.valuation import after, before, facts, home
from ayllu.families.valuation.choices import Part
from ayllu.families.valuation.facts import Asked, Facts
from ayllu.families.valuation.secrets import Secret, speaks
from ayllu.families.valuation.shapes import Drafted, Items, drafted

LANGUAGE = "es"  # of the authorities who read it
PARTS: dict[Part, Callable[[Facts], Items]] = {
    Part.PEOPLE: before.people,
    Part.REASON: before.reason,
    Part.METHODS: before.methods,
    Part.BACKGROUND: before.background,
    Part.HEALTH: home.health,
    Part.EDUCATION: home.education,
    Part.HOUSING: home.housing,
    Part.ECONOMY: home.economy,
    Part.ROLES: home.roles,
    Part.SUPPORTS: home.supports,
    Part.FACTORS: after.factors,
    Part.PROCESS: after.process,
    Part.OPINION: after.opinion,
    Part.APPRAISAL: after.appraisal,
    Part.CONCLUSIONS: after.conclusions,
    Part.RECOMMENDATIONS: after.recommendations,
}


def draft(asked: Asked, hidden: list[Secret], *, today: date) -> dict[Part, Drafted]:
    """Each part; a sentence or a row that names what is protected is not among them."""
    with translation.override(LANGUAGE):
        found = facts.gather(asked, today=today)
        return {part: open_only(drafted(tell(found)), hidden) for part, tell in PARTS.items()}


def open_only(found: Drafted, hidden: list[Secret]) -> Drafted:
    tables = [
        type(t)(
            t.caption,
            t.columns,
            [r for r in t.rows if not speaks(" ".join(r), hidden)],
            t.source,
            t.day,
        )
        for t in found.tables
    ]
    lines = [x for x in found.lines if not speaks(x.text, hidden)]
    return Drafted(lines, [t for t in tables if t.rows])
