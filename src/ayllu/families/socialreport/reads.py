"""Page-sized questions about social reports."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from ayllu.families.socialreport import rules
from ayllu.families.socialreport.choices import RECIPIENT, State
from ayllu.families.socialreport.models import Section, SocialReport
from ayllu.families.valuation import drafting
from ayllu.families.valuation.choices import Part
from ayllu.families.valuation.facts import Asked
from ayllu.families.valuation.secrets import Guarded, guard
from ayllu.families.valuation.shapes import Drafted, as_text
from ayllu.people.papers.choices import Purpose
from ayllu.people.papers.reads import consents
from ayllu.people.register import reads as register
from ayllu.people.register.models import Household, Person
from ayllu.places.models import Body

MOST = 200
KNOTS = {"draft": "todo", "asked": "wait", "approved": "now", "issued": "done", "dropped": "none"}


def sections_of(report: SocialReport) -> list[Section]:
    """In the order of the State's valuation."""
    found = {s.part: s for s in report.sections.all()}
    return [found[p] for p in Part if p in found]


def named_of(report: SocialReport) -> frozenset[UUID]:
    return frozenset(report.subjects.values_list("person_id", flat=True))


def people_of(household: Household, *, on: date) -> list[Person]:
    """Members who may be named; whoever hides for safety is not among them."""
    found = [m.person for m in register.members(household, on=on) if not m.person.died]
    return [p for p in found if not p.hidden_for_safety]


def bodies_of(site_id: UUID) -> list[Body]:
    return list(Body.objects.filter(site_id=site_id, closed_on=None).order_by("name"))


def guarded(report: SocialReport, named: frozenset[UUID], *, on: date) -> Guarded:
    """What this report must keep from this recipient."""
    return guard(
        report.household, named, RECIPIENT[report.to], with_papers=report.with_papers, on=on
    )


def leaks(report: SocialReport, found: Guarded) -> list[rules.Leak]:
    return rules.leaks(sections_of(report), found.hidden)


def drafted(report: SocialReport, named: frozenset[UUID], *, today: date) -> dict[Part, Drafted]:
    """What the record says now, for this recipient."""
    found = guarded(report, named, on=today)
    asked = Asked(
        household=report.household,
        named=named,
        withheld=frozenset(p.pk for p in found.kept.hidden),
        no_address=found.kept.no_address,
        with_papers=report.with_papers,
    )
    return drafting.draft(asked, found.hidden, today=today)


def unconsented(report: SocialReport, *, on: date) -> list[Person]:
    """Whom the report names without a consent for this kind of recipient that runs on a day."""
    people = [s.person for s in report.subjects.select_related("person")]
    yes = consents.allowed([p.pk for p in people], Purpose.SHARING, RECIPIENT[report.to], on)
    return [p for p in people if p.pk not in yes]


def consented(report: SocialReport, *, on: date) -> bool:
    return report.subjects.exists() and not unconsented(report, on=on)


@dataclass(frozen=True)
class Change:
    """What the record says otherwise than when the part was drafted."""

    section: Section
    fresh: Drafted
    new: list[str]
    gone: list[str]
    tables: list[str]
    untouched: bool


def untouched(section: Section) -> bool:
    """She wrote nothing of her own: the text is what was drafted."""
    return section.text == as_text(x["text"] for x in section.lines)


def changes(report: SocialReport, fresh: dict[Part, Drafted]) -> list[Change]:
    found = [change(s, fresh[Part(s.part)]) for s in sections_of(report)]
    return [c for c in found if c.new or c.gone or c.tables]


def change(section: Section, fresh: Drafted) -> Change:
    before, now = [x["text"] for x in section.lines], [x.text for x in fresh.lines]
    tables = {t["caption"]: t["rows"] for t in section.tables}
    fresh_tables = {t.caption: t.rows for t in fresh.tables}
    captions = dict.fromkeys([*tables, *fresh_tables])
    return Change(
        section=section,
        fresh=fresh,
        new=[text for text in now if text not in before],
        gone=[text for text in before if text not in now],
        tables=[c for c in captions if tables.get(c) != fresh_tables.get(c)],
        untouched=untouched(section),
    )


def of_household(household_id: UUID) -> QuerySet[SocialReport]:
    rows = SocialReport.objects.filter(household_id=household_id)
    return rows.select_related("worker", "issue", "issue__site").order_by("-begun_on", "-id")


def at_sites(rows: QuerySet[SocialReport], show: str) -> Iterable[SocialReport]:
    states = {
        "open": [State.DRAFT, State.APPROVED],
        "asked": [State.ASKED],
        "issued": [State.ISSUED],
    }
    return rows.filter(state__in=states[show]).order_by("-begun_on", "-id")[:MOST]


def last_register_number(user_id: UUID) -> str:
    rows = SocialReport.objects.filter(worker_id=user_id).exclude(register_number="")
    return rows.order_by("-id").values_list("register_number", flat=True).first() or ""
