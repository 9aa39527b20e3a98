"""Panels and events of the register, until it offers its own."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.ground.offers import Event, Panel
from ayllu.people.kin.models import Parenthood
from ayllu.people.register.models import Household, IdentityPaper, Membership, Person
from ayllu.ui import links, words


def in_force(day: date) -> Q:
    return Q(from_day__lte=day) & (Q(to_day=None) | Q(to_day__gte=day))


def age_of(person: Person, today: date) -> str:
    if person.died:
        return _("died")
    return words.age(person.birth_date, today) if person.birth_date else _("age not known")


def member(m: Membership, today: date) -> dict[str, Any]:
    notes = [age_of(m.person, today), m.get_role_display().lower()]
    notes += [_("head of the household")] if m.is_head else []
    return {
        "person": m.person,
        "name": m.person.full_name,
        "url": links.address_of(m.person),
        "note": " · ".join(notes),
    }


def members(household: Household, held: Held, *, today: date) -> Iterator[Panel]:
    """Who lives there: adults first, then the children by age."""
    del held
    rows = household.memberships.filter(in_force(today)).select_related("person")
    order = sorted(rows, key=lambda m: (m.person.is_child_on(today), m.person.birth_date or today))
    yield Panel(
        key="members",
        title=_("At home"),
        template="casefile/parts/people.html",
        context={"people": [member(m, today) for m in order]},
    )


def where(household: Household, held: Held, *, today: date) -> Iterator[Panel]:
    """Where they live, as people say it; hidden when violence is recorded."""
    del held
    home = household.residences.filter(in_force(today)).select_related("district").first()
    phones = household.phones.filter(to_day=None)
    said = ", ".join(f"{p.number} ({p.get_whose_display().lower()})" for p in phones)
    facts: list[tuple[str, Any]] = [(_("Telephone"), said or _("none"))]
    if household.violence_recorded:
        facts = [(_("Address"), _("Hidden for safety. Ask the director."))]
    elif home:
        place = ", ".join(filter(None, (home.settlement, home.district and home.district.name)))
        facts = [
            (_("Hamlet or quarter"), place),
            (_("Reference"), home.reference or home.street),
            (_("How to get there"), home.how_to_get_there),
            *facts,
        ]
    yield Panel(
        key="where",
        title=_("Where they live"),
        template="casefile/parts/facts.html",
        context={"facts": facts},
    )


def moves(household: Household, held: Held, *, today: date) -> Iterator[Event]:
    """Who came and who left."""
    del held, today
    for m in household.memberships.select_related("person", "entered_by"):
        yield Event(
            day=m.from_day,
            title=_("%(name)s lives here") % {"name": m.person.full_name},
            by=str(m.entered_by.short_name) if m.entered_by else "",
            icon="user-plus",
            url=links.address_of(m.person),
            entered_on=words.local_day(m.entered_at),
        )
        if m.to_day:
            yield Event(
                day=m.to_day,
                title=_("%(name)s no longer lives here") % {"name": m.person.full_name},
                text=m.get_left_because_display(),
                icon="user-minus",
            )


def alerts(person: Person, held: Held, *, today: date) -> Iterator[Panel]:
    del held
    found = list(person.alerts.filter(in_force(today)).order_by("-severe"))
    if found:
        yield Panel(
            key="alerts",
            title=_("What everyone must know"),
            template="casefile/parts/alerts.html",
            context={"alerts": found},
        )


def households(person: Person, held: Held, *, today: date) -> Iterator[Panel]:
    """The household of today and those before."""
    del held
    rows = person.memberships.select_related("household").order_by("-from_day")
    lived = [
        {
            "person": {"id": m.household_id, "initials": m.household.name[:1]},
            "name": m.household.name,
            "url": links.address_of(m.household),
            "note": said(m, today),
        }
        for m in rows
    ]
    yield Panel(
        key="households",
        title=_("Household"),
        template="casefile/parts/people.html",
        context={"people": lived},
    )


def said(m: Membership, today: date) -> str:
    since = _("%(role)s, since %(day)s")
    until = _("%(role)s, from %(day)s to %(end)s")
    pattern = until if m.to_day and m.to_day < today else since
    values = {
        "role": m.get_role_display(),
        "day": words.day(m.from_day),
        "end": words.day(m.to_day),
    }
    return pattern % values


def family(person: Person, held: Held, *, today: date) -> Iterator[Panel]:
    """Parents, children, and brothers and sisters by a shared parent."""
    del held
    up = Parenthood.objects.filter(child=person, mistaken_at=None).select_related("parent")
    parents = [p.parent for p in up]
    down = Parenthood.objects.filter(parent=person, mistaken_at=None).select_related("child")
    shared = Parenthood.objects.filter(parent__in=parents, mistaken_at=None).exclude(child=person)
    siblings = {p.child_id: p.child for p in shared.select_related("child")}
    people = [kin(p, _("mother or father"), today) for p in parents]
    people += [kin(p, _("brother or sister"), today) for p in siblings.values()]
    people += [kin(p.child, _("daughter or son"), today) for p in down]
    if people:
        yield Panel(
            key="family",
            title=_("Family"),
            template="casefile/parts/people.html",
            context={"people": people},
        )


def kin(person: Person, tie: str, today: date) -> dict[str, Any]:
    return {
        "person": person,
        "name": person.full_name,
        "url": links.address_of(person),
        "note": f"{tie} · {age_of(person, today)}",
    }


def papers(person: Person, held: Held, *, today: date) -> Iterator[Panel]:
    """Papers by kind and state; the number itself stays sealed."""
    del held, today
    found = IdentityPaper.objects.filter(person=person, ended_on=None).order_by("kind")
    facts = [(p.get_kind_display(), p.get_state_display()) for p in found]
    yield Panel(
        key="papers",
        title=_("Papers"),
        template="casefile/parts/facts.html",
        context={"facts": facts or [(_("DNI"), _("not recorded"))]},
    )
