"""What the file may know: that there is support, with whom, since when. Never a word of it."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.families.counsel import access, reads
from ayllu.families.counsel.choices import State
from ayllu.families.counsel.models import Episode
from ayllu.ground.offers import Event, Panel
from ayllu.people.register.models import Household, Membership, Person

KNOTS = {State.ASKED: "due", State.OPEN: "now", State.CLOSED: "done", State.DECLINED: "wait"}


def of_person(person: Person, *, held: Held, today: date) -> Iterator[Panel]:
    """Support of this person, and the way to ask for it."""
    if not held.has(*access.READ, site_id=person.site_id):
        return
    found = reads.live_of([person])
    asks = held.has(*access.ASK, site_id=person.site_id) and not person.died
    is_free = not any(e.state in (State.ASKED, State.OPEN) for e in found)
    may_ask = asks and is_free and reads.household_on(person, on=today) is not None
    if found or may_ask:
        yield panel(found, with_names=False, ask=person if may_ask else None)


def of_household(household: Household, *, held: Held, today: date) -> Iterator[Panel]:
    """Support of those who live here; silent when there is none."""
    del held
    here = Membership.objects.in_force(today).filter(household=household)
    found = reads.live_of(Person.objects.filter(pk__in=here.values("person_id")))
    if found:
        yield panel(found, with_names=True, ask=None)


def panel(found: list[Episode], *, with_names: bool, ask: Person | None) -> Panel:
    rows = [{"episode": e, "knot": KNOTS[State(e.state)]} for e in found]
    return Panel(
        key="counsel",
        title=_("Psychological support"),
        template="families_counsel/panel.html",
        context={
            "rows": rows,
            "with_names": with_names,
            "ask_url": reverse("families_counsel_ask", args=[ask.pk]) if ask else "",
        },
    )


def events(thing: Household | Person) -> Iterator[Event]:
    """Asked for, begun, ended; nothing else stands on the thread."""
    column = "household" if isinstance(thing, Household) else "person"
    rows = Episode.objects.filter(**{column: thing}).exclude(state=State.DECLINED)
    for e in rows.select_related("person", "asked_by", "psychologist"):
        url = reverse("families_counsel_episode", args=[e.pk])
        who = {"who": e.person.given_names}
        by = e.psychologist.short_name if e.psychologist else ""
        title = _("Psychological support asked for: %(who)s") % who
        yield Event(e.asked_on, title, by=e.asked_by.short_name, icon="hand-heart", url=url)
        if e.opened_on:
            yield Event(
                e.opened_on, _("Psychological support begun: %(who)s") % who, by=by, url=url
            )
        if e.closed_on:
            yield Event(
                e.closed_on,
                _("Psychological support ended: %(who)s") % who,
                text=str(e.get_end_reason_display()),
                by=by,
                url=url,
            )
