"""Page-sized questions; a fixed number of queries whatever the length of a list."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from ayllu.ground.offers import Tile
from ayllu.intake import rules
from ayllu.intake.choices import Dimension
from ayllu.intake.models import Assessment, Decision, Referral
from ayllu.lib.phones import show_phone
from ayllu.people.register.choices import Answer
from ayllu.people.register.models import Household, Membership, Person, Phone, Residence
from ayllu.ui import charts

PAGE = 25
TABS = ("new", "screening", "decided")


def tile(household: Household) -> Tile:
    """Two letters of the family's name for the woven tile."""
    words = household.name.split()
    initials = "".join(w[0] for w in words[-2:]).upper()
    return Tile(household.pk, initials, household.name)


def referrals(rows: QuerySet[Referral], tab: str) -> QuerySet[Referral]:
    """New ones have no worker; in screening one works on them; decided ones are screened."""
    rows = rows.select_related("worker", "household", "screening")
    if tab == "decided":
        return rows.filter(screening__isnull=False).order_by("-received_at", "-id")
    rows = rows.filter(screening=None, worker__isnull=tab == "new")
    return rows.order_by("due_on", "id")


@dataclass(frozen=True)
class Page:
    rows: Sequence[Referral]
    next_key: str


def page_of(rows: QuerySet[Referral], tab: str, after: str) -> Page:
    """Keyset paging: what follows the last row of the page before."""
    last = rows.filter(pk=after).first() if after else None
    if last is not None and tab == "decided":
        rows = rows.filter(received_at__lte=last.received_at).exclude(
            received_at=last.received_at, id__gte=last.pk
        )
    elif last is not None:
        rows = rows.filter(due_on__gte=last.due_on).exclude(due_on=last.due_on, id__lte=last.pk)
    found = list(rows[: PAGE + 1])
    return Page(found[:PAGE], str(found[PAGE - 1].pk) if len(found) > PAGE else "")


def members(household_id: UUID, on: date) -> list[Membership]:
    """Who lives there on a day, children last."""
    found = Membership.objects.in_force(on).filter(household_id=household_id)
    return list(found.select_related("person").order_by("-is_head", "person__birth_date"))


def children(household_id: UUID, on: date) -> list[Person]:
    return [m.person for m in members(household_id, on) if m.person.is_child_on(on)]


@dataclass(frozen=True)
class Number:
    """A telephone as it may be shown: withheld where a call is not safe."""

    text: str
    knot: str
    word: str


@dataclass(frozen=True)
class Way:
    """How one gets there and calls, for pages, lists and prints; nothing that endangers anyone."""

    address: str
    numbers: tuple[Number, ...]
    protected: bool
    unsafe: bool


def ways(households: Iterable[Household]) -> dict[UUID, Way]:
    """Two queries, whatever the number of families."""
    every = {h.pk: h for h in households}
    homes = Residence.objects.filter(household_id__in=every, to_day=None).select_related("district")
    at = {home.household_id: said_address(home) for home in homes}
    found: dict[UUID, list[Number]] = {pk: [] for pk in every}
    for phone in Phone.objects.filter(household_id__in=every, to_day=None).order_by("entered_at"):
        said = number(phone)
        if phone.household_id is not None and said not in found[phone.household_id]:
            found[phone.household_id].append(said)
    hidden = _("Protected address: ask the family's worker")
    return {
        pk: Way(
            hidden if h.violence_recorded else at.get(pk, ""),
            tuple(found[pk]),
            h.violence_recorded,
            h.safe_to_visit == Answer.NO,
        )
        for pk, h in every.items()
    }


def said_address(home: Residence) -> str:
    """As people say it."""
    parts = (home.settlement, home.street, home.lot, home.district and home.district.name)
    return ". ".join(s for s in (", ".join(str(p) for p in parts if p), home.reference) if s)


def number(phone: Phone) -> Number:
    if phone.safe_to_call == Answer.NO:
        return Number("", "stop", _("Do not call: the number is withheld"))
    word = phone.get_whose_display()
    if phone.safe_to_call == Answer.ASK:
        return Number(show_phone(phone.number), "alert", _("ask first whether it is safe to call"))
    return Number(show_phone(phone.number), "", str(word))


def panel_of(decision: Decision) -> rules.Panel:
    """Ages are reckoned now: a birth may have been corrected since a child's part was written."""
    household = decision.participation.household_id
    living = {c.pk for c in children(household, decision.met_on)} if household else set()
    parts = list(decision.children.select_related("child").order_by("child__birth_date"))
    if not decision.decided_at:
        for part in parts:
            part.under_three = rules.is_under_three(part.child.birth_date, decision.met_on)
    return rules.Panel(
        decision,
        list(decision.members.select_related("user").order_by("entered_at")),
        parts,
        list(decision.options.order_by("entered_at", "id")),
        living,
    )


def levels(assessment: Assessment) -> dict[str, int]:
    return dict(assessment.ratings.values_list("dimension", "level"))


def previous(assessment: Assessment) -> Assessment | None:
    done = Assessment.objects.filter(household_id=assessment.household_id)
    return (
        done.filter(number__lt=assessment.number)
        .exclude(finished_on=None)
        .order_by("-number")
        .first()
    )


def is_hidden(assessment: Assessment) -> bool:
    """Earlier ratings wait until the new round is in, so that they do not lead it."""
    later = Assessment.objects.filter(household_id=assessment.household_id, finished_on=None)
    return assessment.finished_on is not None and later.exists()


def radar(now: Assessment, before: Assessment | None) -> charts.Radar:
    """Eight dimensions, and the round before behind them."""
    new, old = levels(now), levels(before) if before else {}
    axes = tuple(charts.Axis(str(d.label), new.get(d), old.get(d)) for d in Dimension)
    word = _("Round %(n)s, %(day)s")
    label = word % {"n": now.number, "day": f"{now.finished_on or now.started_on:%d/%m/%Y}"}
    older = (
        word % {"n": before.number, "day": f"{before.finished_on:%d/%m/%Y}"}
        if before and before.finished_on
        else ""
    )
    return charts.Radar(axes, label, older)


def last_decision(participation_id: UUID) -> Decision | None:
    found = Decision.objects.filter(participation_id=participation_id)
    return found.select_related("decided_by").order_by("-met_on").first()
