"""Makes referrals without forms or audit, for tests and the demo."""

from datetime import date, timedelta
from typing import Any

from ayllu.accounts.models import User
from ayllu.families.outward.choices import RECIPIENT
from ayllu.families.outward.models import Outward
from ayllu.ground.codes import new_code
from ayllu.people.register.models import Household, Person
from ayllu.places.models import Body

ASKS = {
    Body.Kind.HEALTH_POST: "Control de hemoglobina y consejería de hierro.",
    Body.Kind.SCHOOL: "Una vacante y apoyo para ponerse al día.",
    Body.Kind.DEMUNA: "Orientación para la pensión de alimentos.",
    Body.Kind.CEM: "Orientación legal y un plan de seguridad.",
}


def row_of(
    household: Household, person: Person, body: Body, by: User, on: date, **more: Any
) -> Outward:
    """An unsaved draft; with ``sent_on`` or ``answered_on`` further on, by duty unless told."""
    words: dict[str, Any] = {
        "asks": ASKS.get(Body.Kind(body.kind), "Atención para la familia."),
        "basis": "duty",
        "duty_why": "La familia lo pidió y firmó en papel antes de este registro.",
        "code": more.pop("code", "") or new_code("O"),
    }
    if more.get("sent_on"):
        words |= {
            "state": "sent",
            "sent_how": "by_hand",
            "follow_up_on": more["sent_on"] + timedelta(days=15),
        }
    if more.get("answered_on"):
        words |= {"state": "answered", "outcome": "attended", "follow_up_on": None}
    return Outward(
        site_id=household.site_id,
        household=household,
        person=person,
        body=body,
        recipient=RECIPIENT[body.kind],
        worker=by,
        entered_by=by,
        written_on=on,
        **{**words, **more},
    )


def make_outward(
    household: Household, person: Person, body: Body, by: User, on: date, **more: Any
) -> Outward:
    made = row_of(household, person, body, by, on, **more)
    made.save(force_insert=True)
    return made
