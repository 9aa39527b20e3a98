"""Page-sized questions about psychological support."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Max, Q
from django.utils.translation import get_language

from ayllu.accounts.access import Held
from ayllu.accounts.roles import Role
from ayllu.audit.reads import openings
from ayllu.families.counsel import access, instruments
from ayllu.families.counsel.choices import Side, State
from ayllu.families.counsel.instruments import Instrument, Item
from ayllu.families.counsel.models import Alert, AlertAnswer, Episode, Score, Session, Summary
from ayllu.people.register.models import Household, Membership, Person
from ayllu.places.models import Body

READ_ALERT = "families.counsel.alert.read"
CLOSED_SHOWN = 20


def language() -> str:
    return get_language() or "es"


def household_on(person: Person, *, on: date) -> Household | None:
    """Where the person lives on a day; the newest home when two."""
    rows = Membership.objects.in_force(on).filter(person=person, household__mistaken_at=None)
    row = rows.select_related("household").order_by("-from_day").first()
    return row.household if row else None


@dataclass(frozen=True)
class Work:
    """The psychologist's own page."""

    asked: list[Episode] = field(default_factory=list)
    mine: list[tuple[Episode, date | None, date | None]] = field(default_factory=list)
    closed: list[Episode] = field(default_factory=list)
    alerts: list[Alert] = field(default_factory=list)


def work(held: Held) -> Work:
    """A fixed number of queries, whatever the number of people."""
    rows = access.episodes(held).filter(site_id__in=held.sites_as(Role.PSYCHOLOGIST))
    own = list(rows.filter(psychologist_id=held.user_id, state=State.OPEN).order_by("opened_on"))
    seen = last_sessions([e.pk for e in own])
    return Work(
        asked=list(rows.filter(state=State.ASKED).order_by("asked_on")),
        mine=[(e, *seen.get(e.pk, (None, None))) for e in own],
        closed=list(
            rows.filter(psychologist_id=held.user_id, state=State.CLOSED).order_by("-closed_on")[
                :CLOSED_SHOWN
            ]
        ),
        alerts=waiting_alerts(held),
    )


def last_sessions(episode_ids: Iterable[UUID]) -> dict[UUID, tuple[date | None, date | None]]:
    """Last meeting and next one of each episode; one query."""
    rows = (
        Session.objects.filter(episode_id__in=list(episode_ids), mistaken_at=None)
        .values("episode_id")
        .annotate(last=Max("on_day"), following=Max("next_on"))
    )
    found = {}
    for row in rows:
        following = row["following"]
        later = following if following and following > row["last"] else None
        found[row["episode_id"]] = (row["last"], later)
    return found


def sides(held: Held, site_id: UUID) -> list[Side]:
    """As whom she answers an alert at a site."""
    both = ((Role.PSYCHOLOGIST, Side.PSYCHOLOGIST), (Role.SAFEGUARDING_LEAD, Side.LEAD))
    return [side for role, side in both if held.has(role, site_id=site_id)]


def waiting_alerts(held: Held) -> list[Alert]:
    """Alerts that her side has not answered yet, the oldest first."""
    sites = held.sites_as(*access.ALERTED)
    if not sites:
        return []
    rows = Alert.objects.filter(site_id__in=sites).select_related(
        "person", "episode__psychologist", "site"
    )
    done = set(AlertAnswer.objects.filter(alert__in=rows).values_list("alert_id", "side"))
    return [
        a
        for a in rows.order_by("raised_at")
        if any((a.pk, side.value) not in done for side in sides(held, a.site_id))
    ]


def has_read(alert: Alert, user_id: UUID) -> bool:
    return openings(about_id=alert.pk).filter(by_id=user_id, code=READ_ALERT).exists()


def sessions(episode: Episode) -> list[Session]:
    """Without those entered by mistake; additions stand under the session they add to."""
    rows = Session.objects.filter(episode=episode, mistaken_at=None, adds_to=None)
    return list(rows.select_related("written_by").order_by("-on_day", "-id"))


def additions(session: Session) -> list[Session]:
    rows = Session.objects.filter(adds_to=session, mistaken_at=None).select_related("written_by")
    return list(rows.order_by("id"))


@dataclass(frozen=True)
class Scored:
    """A score as its line shows it: name, total of how much, band in words."""

    score: Score
    name: str
    top: int | None
    band: str
    source: str


def scored(score: Score) -> Scored:
    instrument = instruments.whole().get(score.instrument)
    name = instruments.others().get(score.instrument, score.instrument)
    if instrument is None or score.external:
        return Scored(score, name, None, "", "")
    band = instrument.band(int(score.total))
    return Scored(score, instrument.name, instrument.top, band.words.said(language()), band.source)


def scores(episode: Episode) -> list[Scored]:
    rows = Score.objects.filter(episode=episode, mistaken_at=None).select_related("written_by")
    return [scored(s) for s in rows.order_by("instrument", "-on_day", "-id")]


def answers_of(score: Score) -> list[tuple[Item, str, str]]:
    """Each question with what was answered, in the order of the edition."""
    instrument = instruments.whole()[score.instrument]
    given: dict[str, int] = json.loads(score.answers)
    found = []
    for item in instrument.in_order(score.edition or "a"):
        if item.key in given:
            said = item.answers[given[item.key]].words.said(language())
            found.append((item, item.words.said(language()), said))
    return found


def lines_of(instrument: Instrument, edition: str) -> list[dict[str, Any]]:
    """The questions of a blank or of the form."""
    return [
        {
            "key": item.key,
            "words": item.words.said(language()),
            "answers": [(str(a.value), a.words.said(language())) for a in item.answers],
            "scored": item.scored,
        }
        for item in instrument.in_order(edition)
    ]


def summaries(episode: Episode) -> list[Summary]:
    rows = Summary.objects.filter(episode=episode).select_related("written_by")
    return list(rows.order_by("-on_day", "-id"))


def live_of(people: Iterable[Person]) -> list[Episode]:
    """Requests and support under way of these people, and what ended within the year."""
    rows = Episode.objects.filter(person__in=list(people)).select_related("person", "psychologist")
    return list(rows.exclude(state=State.DECLINED).order_by("-asked_on"))


def help_near(site_id: UUID) -> list[Body]:
    """Where to go with somebody today: health posts and the emergency centre for women."""
    kinds = Q(kind=Body.Kind.HEALTH_POST) | Q(kind=Body.Kind.CEM)
    return list(Body.objects.filter(kinds, site_id=site_id, closed_on=None).order_by("name"))
