"""Makes concerns of the past, with all that was done about them: for the demo."""

from datetime import date, datetime, timedelta
from typing import Any

from ayllu.accounts.models import User
from ayllu.places.models import Site
from ayllu.safeguarding.choices import State
from ayllu.safeguarding.models import Closing, Concern, ConcernStep, LevelDecision, Report, Seat
from ayllu.safeguarding.rules import ACKNOWLEDGE_WITHIN

WORDS = "Se conversó con la familia y se acordó un apoyo; se volvió a mirar a los treinta días."
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
