"""Which desk a person finds in the morning, and what lies on it."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.accounts.models import User
from ayllu.accounts.roles import Role
from ayllu.accounts.sites import marks, sites_as
from ayllu.complaints.answers import worklist as complaints
from ayllu.desk import lists, reads, rows, words
from ayllu.families.counsel import worklist as counsel
from ayllu.families.handover import cover
from ayllu.ground.offers import Due
from ayllu.locks.access import ASKERS
from ayllu.safeguarding import worklist as safeguarding

WORKERS = (Role.SOCIAL_WORKER, Role.PSYCHOLOGIST)
Context = dict[str, Any]


def address(name: str) -> str:
    """'' while the room that owns the page does not stand yet."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


def elsewhere(held: Held) -> str:
    """Some have their first screen in a room of their own, unless an alert waits for them."""
    if held.has(*WORKERS, Role.DIRECTOR) or counsel.waits(held) or complaints.waits(held):
        return ""
    own = {
        Role.SAFEGUARDING_LEAD: "safeguarding_concerns",
        Role.ADMINISTRATOR: "accounts_staff",
        Role.MONITORING_OFFICER: "reports_month",
        Role.SPONSORSHIP_OFFICER: "sponsorship_enquiries",
        Role.PRIVACY_OFFICER: "datarights_home",
    }
    return next((address(name) for role, name in own.items() if held.has(role)), "")


def desk_of(user: User, held: Held, *, now: datetime, at: str = "") -> tuple[str, Context]:
    """Template and content of the first screen; ``at`` is the code of one of her sites."""
    today = timezone.localdate(now)
    tabs, held = site_tabs(held, at)
    context: Context = {
        "site_tabs": tabs,
        "greeting": words.greeting(timezone.localtime(now).hour),
        "name": user.given_names.split()[0] if user.given_names else user.username,
        "today": today,
    }
    desk: Callable[[User, Held, date], Context] | None = None
    if held.has(Role.DIRECTOR):
        desk = directors
    elif held.has(*WORKERS):
        desk = workers
    elif held.has(Role.SAFEGUARDING_LEAD):
        desk = leads
    if desk is None:
        return "desk/plain.html", {**context, "doors": doors(held)}
    return "desk/home.html", {**context, **desk(user, held, today)}


def site_tabs(held: Held, at: str) -> tuple[list[Context], Held]:
    """Both her sites, or one of them; nothing to choose where she works at one."""
    if len(held.sites_as(*Role)) < 2:
        return [], held
    found = sites_as(held)
    chosen = next((site for site in found if site.code == at), None)
    here = reverse("desk_home")
    every: Context = {"label": _("All my sites"), "url": here, "current": chosen is None}
    tabs: list[Context] = [
        {"label": s.short_name, "url": f"{here}?site={s.code}", "current": s == chosen}
        for s in found
    ]
    return [every, *tabs], held.at(chosen.pk) if chosen else held


def workers(user: User, held: Held, today: date) -> Context:
    """What waits for a social worker or psychologist, her week and her families."""
    covered, held = cover.of(held, on=today)
    found = lists.everything(held, today=today)
    mine = [covered.marked(d) for d in found if lists.is_mine(d, held, covered)]
    households = reads.own_households(user, sites=held.sites_as(*Role))
    where = reads.places(households, today=today)
    return {
        **waiting(mine, where, marks(held), today),
        "week": reads.week(user, today=today),
        "load": reads.load(households, today=today),
        "cords": reads.cords(households, where, _("Visits of twelve weeks"), today=today),
        "covered": covered.rows,
        "families_url": address("families_caseload" if is_social(held) else "casefile_households"),
        "buttons": buttons(held),
    }


def is_social(held: Held) -> bool:
    return held.has(Role.SOCIAL_WORKER)


def leads(user: User, held: Held, today: date) -> Context:
    """What waits for a safeguarding lead by name; her concerns stand on their own page."""
    del user
    mine = [d for d in lists.everything(held, today=today) if d.owner_id == held.user_id]
    url = address("safeguarding_concerns")
    button = {"url": url, "label": _("Open the concerns"), "icon": "shield-alert", "main": True}
    return {**waiting(mine, {}, marks(held), today), "buttons": [button]}


def directors(user: User, held: Held, today: date) -> Context:
    """What waits for a director herself, and how late each worker is."""
    everything = lists.everything(held, today=today)
    mine = [d for d in everything if directs(d, held)]
    late = lists.late_by_worker(everything, today=today)
    workers_ = User.objects.in_bulk([pk for pk in late if pk])
    return {
        **waiting(mine, {}, marks(held), today),
        "by_worker": rows.by_worker(late, workers_),
        "is_director": True,
        "families_url": address("casefile_households"),
        "month_url": address("reports_month"),
        "balance_url": address("families_balance"),
        "buttons": buttons(held),
    }


def directs(due: Due, held: Held) -> bool:
    """On a director's desk: hers, nobody's, and what only she may approve or decide."""
    return lists.is_mine(due, held) or due.code in lists.FOR_DIRECTORS


def waiting(mine: list[Due], where: dict[Any, str], at: dict[UUID, str], today: date) -> Context:
    found = lists.sort(mine, today=today)
    return {
        "waiting": found,
        "late_words": words.late_words(len(found.late)),
        "rest_words": words.rest_words(found),
        "calm_words": words.calm_words(found),
        "late": [rows.row(d, where, at, today=today) for d in found.late],
        "soon": [rows.row(d, where, at, today=today) for d in found.soon],
        "new": [rows.row(d, where, at, today=today) for d in found.new],
    }


def buttons(held: Held) -> list[dict[str, Any]]:
    """One filled button: what is done most."""
    if not held.has(Role.SOCIAL_WORKER, Role.DIRECTOR):
        return []
    wanted = [
        ("desk_day", _("The way of today"), "route"),
        ("intake_referral_new", _("Write down a referral"), "plus"),
        ("people_household_new", _("Register a family"), "house"),
        ("families_service_group", _("Write a group act"), "users"),
        ("complaints_new", _("Write down a complaint"), "message-circle"),
    ]
    found = [(address(name), label, icon) for name, label, icon in wanted if address(name)]
    return [
        {"url": url, "label": label, "icon": icon, "main": n == 0}
        for n, (url, label, icon) in enumerate(found)
    ]


def doors(held: Held) -> list[dict[str, str]]:
    """What someone without a desk of cases can do here today."""
    wanted = [
        (
            "safeguarding_raise",
            _("Raise a concern"),
            _(
                "If you saw, heard or fear something. It takes a minute;"
                " only the safeguarding lead reads it."
            ),
            "shield-alert",
        ),
        (
            "complaints_new",
            _("Write down a suggestion or complaint"),
            _("What a child or a parent told you, in their own words. You hand them a code."),
            "message-circle",
        ),
    ]
    if safeguarding.waits(held):
        said = _("What you were asked to answer; nobody else sees it.")
        wanted.insert(0, ("safeguarding_concerns", _("Concerns"), said, "shield-alert"))
    if held.has(*ASKERS):
        said = _("One child's file, for four hours, with a reason; the lead is told.")
        wanted.append(("locks_ask", _("Open one file in an emergency"), said, "key-round"))
    if held.has(Role.HEALTH_WORKER):
        said = _("Who she or he is, care alerts, family and papers. Each reading is recorded.")
        wanted.insert(0, ("desk_search", _("Find a person"), said, "search"))
    return [
        {"url": address(name), "label": label, "text": text, "icon": icon}
        for name, label, text, icon in wanted
        if address(name)
    ]
