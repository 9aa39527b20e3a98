"""Makes concerns of the past, with all that was done about them: the story of the demo."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

from ayllu.accounts.models import User
from ayllu.places.models import Site
from ayllu.safeguarding.choices import State
from ayllu.safeguarding.models import Closing, Concern, ConcernStep, LevelDecision, Report, Seat
from ayllu.safeguarding.rules import ACKNOWLEDGE_WITHIN

WORDS = "Se conversó con la familia y se acordó un apoyo; se volvió a mirar a los treinta días."
# kind, by whom, level, how many, what came of it, hours until it was acknowledged
PAST = (
    ("neglect", "family", 1, 7, "substantiated", 5),
    ("emotional", "family", 2, 6, "substantiated", 9),
    ("physical", "family", 2, 5, "unsubstantiated", 30),
    ("conduct", "staff", 1, 5, "unsubstantiated", 3),
)
ASSESSED, RESPONDED, CLOSED = timedelta(days=1.6), timedelta(days=3), timedelta(days=40)


def make_concern(
    *, site: Site, lead: User, at: datetime, code: str, level: int, hours: int, **more: Any
) -> Concern:
    """Entered when it was known, acknowledged after so many hours, assessed, answered."""
    shared: dict[str, Any] = {"site": site, "entered_by": lead}
    concern = Concern.objects.create(
        **shared,
        code=code,
        entered_at=at,
        known_at=at,
        acknowledge_by=at + ACKNOWLEDGE_WITHIN,
        level=level,
        narrative="Lo contó una vecina que conoce a la familia.",
        **more,
    )
    moments = {
        State.ACKNOWLEDGED: at + timedelta(hours=hours),
        State.ASSESSED: at + ASSESSED,
        State.RESPONDING: at + RESPONDED,
    }
    if concern.state == State.CLOSED:
        moments[State.CLOSED] = at + CLOSED
    ConcernStep.objects.bulk_create(
        ConcernStep(
            **shared,
            entered_at=moment,
            concern=concern,
            to_state=to,
            note="" if to == State.ACKNOWLEDGED else WORDS,
            level=level,
            by=lead,
            at=moment,
        )
        for to, moment in moments.items()
    )
    LevelDecision.objects.create(
        **shared,
        entered_at=at + ASSESSED,
        concern=concern,
        level=level,
        reasons="Así lo contaron dos personas, por separado.",
        weighed_with="Nelly Saucedo",
        by=lead,
        at=at + ASSESSED,
    )
    return concern


def make_closing(concern: Concern, *, lead: User, at: datetime, outcome: str) -> Closing:
    return Closing.objects.create(
        site_id=concern.site_id,
        concern=concern,
        entered_at=at,
        entered_by=lead,
        outcome=outcome,
        words=WORDS,
        by=lead,
        at=at,
    )


def make_report(concern: Concern, *, lead: User, code: str, answered_on: date) -> Report:
    """Handed over to the UPE within a day, with its number and its answer."""
    made = concern.known_at + timedelta(hours=20)
    return Report.objects.create(
        site_id=concern.site_id,
        concern=concern,
        entered_at=made,
        entered_by=lead,
        to="upe",
        code=code,
        what="La niña llegó con moretones en los brazos y dijo: «mi tío se molesta».",
        written_by=lead,
        made_at=made,
        made_by=lead,
        how="person",
        number="UPE-CAJ 0412",
        answer="Abrieron procedimiento por riesgo y citaron a la madre.",
        answered_on=answered_on,
    )


def make_seat(concern: Concern, *, user: User, lead: User) -> Seat:
    return Seat.objects.create(
        site_id=concern.site_id,
        concern=concern,
        user=user,
        capacity="second",
        asked_by=lead,
        entered_by=lead,
    )


def tell_past(
    *,
    site: Site,
    lead: User,
    second: User,
    today: date,
    moment: Callable[[date], datetime],
    code: Callable[[str], str],
) -> None:
    """Last year's, closed; and one of level 3, reported, that waits for a second signature."""
    for kind, by_whom, level, times, outcome, hours in PAST:
        for n in range(times):
            at = moment(date(today.year - 1, 1 + n, 6 + level))
            concern = make_concern(
                site=site,
                lead=lead,
                at=at,
                code=code("S"),
                level=level,
                hours=hours,
                kind=kind,
                by_whom=by_whom,
                state=State.CLOSED,
            )
            make_closing(concern, lead=lead, at=at + CLOSED, outcome=outcome)
    grave = make_concern(
        site=site,
        lead=lead,
        at=moment(today - timedelta(days=33)),
        code=code("S"),
        level=3,
        hours=2,
        kind="physical",
        by_whom="family",
        state=State.RESPONDING,
    )
    make_report(grave, lead=lead, code=code("R"), answered_on=today - timedelta(days=25))
    make_seat(grave, user=second, lead=lead)
    make_closing(grave, lead=lead, at=moment(today - timedelta(days=1)), outcome="referred")
