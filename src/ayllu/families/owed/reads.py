"""Children without a paper for whom nobody has opened the way to it; maintenance by months."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Prefetch, Q
from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.families.legal import access as legal
from ayllu.families.legal.choices import OBTAINS, WON, Kind, State
from ayllu.families.legal.models import Matter
from ayllu.families.owed import access, ledger, rules
from ayllu.families.owed.models import Payment, Pension
from ayllu.people.register import reads as register
from ayllu.people.register.choices import PaperState
from ayllu.people.register.models import Household, IdentityPaper, Membership, Person
from ayllu.ui import words


@dataclass(frozen=True)
class Missing:
    """What is missing of whom, which matter asks for it, and since when the house knows."""

    person: Person
    kind: Kind
    since: date
    expires_on: date | None = None

    @property
    def what(self) -> str:
        if self.kind == Kind.DNI_FIRST:
            return _("has no DNI")
        if self.kind != Kind.DNI_RENEWAL:
            return _("has no birth certificate")
        assert self.expires_on is not None
        return _("the DNI expires on %(day)s") % {"day": words.day(self.expires_on)}

    @property
    def said(self) -> str:
        """At the beginning of a line; an acronym keeps its capitals."""
        return self.what[:1].upper() + self.what[1:]


def of_people(people: Iterable[Person], *, today: date) -> list[Missing]:
    """Children only; who has an open matter for an identity paper is being helped. Two queries."""
    kids = [p for p in people if p.is_child_on(today) and not p.died]
    papers = register.papers(kids)
    helped = helped_with((p.pk for p in kids), today=today)
    return [
        found
        for p in kids
        if p.pk not in helped and (found := of_one(p, papers[p.pk], today=today))
    ]


def of_one(person: Person, papers: list[IdentityPaper], *, today: date) -> Missing | None:
    kind = rules.wanting(papers, born=person.birth_date, today=today)
    if kind is None:
        return None
    ends = [p.expires_on for p in papers if p.kind == "dni" and p.expires_on]
    about = "birth_certificate" if kind in (Kind.BIRTH_LATE, Kind.BIRTH_TIMELY) else "dni"
    since = min(words.local_day(p.entered_at) or today for p in papers if p.kind == about)
    return Missing(person, kind, since, max(ends, default=None))


def helped_with(person_ids: Iterable[UUID], *, today: date) -> set[UUID]:
    """Whose identity paper is being fetched, or was obtained lately; one query."""
    lately = Q(result__in=WON, result_on__gte=today - rules.REMEMBERED)
    rows = Matter.objects.filter(Q(state=State.OPEN) | lately, kind__in=OBTAINS)
    found = rows.exclude(state=State.MISTAKEN).filter(person_id__in=list(person_ids))
    return {pk for pk in found.values_list("person_id", flat=True) if pk}


@dataclass(frozen=True)
class Ledger:
    pensions: list[Pension]
    payments: list[Payment]
    months: list[ledger.Month]
    totals: ledger.Totals


def ledger_of(m: Matter, *, today: date) -> Ledger:
    """What fell due and what came; two queries."""
    pensions = list(Pension.objects.filter(matter=m).order_by("-from_day"))
    payments = list(Payment.objects.filter(matter=m, mistaken_why="").order_by("-on_day", "-id"))
    return of_rows(pensions, payments, today)


def of_rows(pensions: list[Pension], payments: list[Payment], today: date) -> Ledger:
    found = ledger.months(pensions, payments, today=today)
    return Ledger(pensions, payments, found, ledger.totals(found))


def missing_at(held: Held, *, today: date) -> list[tuple[Missing, Household]]:
    """Children of the sites said to have none, or whose DNI runs out, the oldest finding first."""
    waiting = Q(state__in=[PaperState.NONE, PaperState.IN_PROCESS])
    ending = Q(state=PaperState.VALID, expires_on__lte=today + rules.EXPIRES_SOON)
    papers = IdentityPaper.objects.filter(
        waiting | ending,
        site_id__in=held.sites_as(*access.READ),
        kind__in=["dni", "birth_certificate"],
        ended_on=None,
        person__mistaken_at=None,
        person__hidden_for_safety=False,
    ).select_related("person")
    people = {p.person_id: p.person for p in papers}
    rows = Membership.objects.in_force(today).filter(person_id__in=people)
    homes = {
        m.person_id: m.household
        for m in rows.filter(household__mistaken_at=None).select_related("household")
    }
    found = of_people([p for p in people.values() if p.pk in homes], today=today)
    return sorted(((x, homes[x.person.pk]) for x in found), key=lambda pair: pair[0].since)


def fixed(
    held: Held, household: Household | None = None, *, today: date
) -> list[tuple[Matter, Ledger]]:
    """Maintenance with an amount, of a family or of all sites; three queries."""
    rows = legal.rows(held).filter(kind=Kind.MAINTENANCE, pensions__isnull=False).distinct()
    rows = rows.filter(household=household) if household else rows
    paid = Payment.objects.filter(mistaken_why="")
    found = rows.prefetch_related("pensions", Prefetch("payments", paid))
    return [(m, of_rows(list(m.pensions.all()), list(m.payments.all()), today)) for m in found]


def owed_at(held: Held, *, today: date) -> list[tuple[Matter, Ledger]]:
    """Where months are not paid in full, most owed first."""
    owing = [pair for pair in fixed(held, today=today) if pair[1].totals.arrears]
    return sorted(owing, key=lambda pair: -pair[1].totals.arrears)
