"""Four conferences of the demo: three held, one that comes; something of each is still open."""

from collections.abc import Sequence
from datetime import date, time, timedelta
from typing import Any

from ayllu.accounts.models import User
from ayllu.families.conference.factories import make_conference, make_guest, make_task
from ayllu.families.conference.models import Conference
from ayllu.people.register.models import Household, Person
from ayllu.places.models import Body

OF_CHILD = {
    "child_unheard": "",
    "child_view": "Quiero quedarme en mi escuela, con mi amiga Flor.",
    "child_how": "En casa, con dibujos, dos días antes",
    "family_view": "La mamá pide que le avisen con tiempo de las reuniones de la escuela.",
    "matters": "Faltó nueve días en octubre, los días de feria. La escuela ofrece el refuerzo de la"
    " tarde. La abuela puede llevarla los martes y jueves. Se revisa en un mes.",
}


def tell(
    homes: Sequence[Household], *, child: Person, school: Body, lead: User, nelly: User,
    director: User, today: date,
) -> list[Conference]:  # fmt: skip
    """``child`` lives in the first home and is allowed to share with a school."""
    ago = today - timedelta(days=12)
    one = make_conference(
        homes[0], lead, ago, child=child, held=True, guests=[lead, nelly],
        reason="Faltas a la escuela los días de feria.", next_on=today + timedelta(days=18),
        code="RC-DEM01", **OF_CHILD,
    )  # fmt: skip
    head = homes[0].memberships.filter(is_head=True).first()
    listed(one, school, head.person if head else None)
    signed(one, ago)
    make_task(one, lead, today - timedelta(days=2), what="Acordar con la abuela los martes")
    make_task(one, nelly, today + timedelta(days=6), what="Dos conversaciones con la niña")
    make_task(one, None, today + timedelta(days=3), who="Prof. Marín", what="Plaza de refuerzo")
    two = make_conference(
        homes[1], lead, today - timedelta(days=30), held=True, guests=[lead, director, nelly],
        reason="Tres instituciones visitan y nadie sabe qué hace la otra.", code="RC-DEM02",
        family_view="Nos preguntan lo mismo tres veces.",
    )  # fmt: skip
    make_task(two, director, today - timedelta(days=5), what="Carta a la municipalidad")
    make_task(
        two, lead, today - timedelta(days=10), what="Calendario único de visitas", state="done",
        done_on=today - timedelta(days=11), result="Pegado en la puerta de la casa",
    )  # fmt: skip
    signed(two, today - timedelta(days=29))
    three = make_conference(
        homes[2], lead, today - timedelta(days=4), held=True, guests=[lead, nelly],
        reason="Riesgo alto: el papá volvió a la casa.", code="RC-DEM03", family_invited=False,
        family_not_why="El papá controla el teléfono; se habló antes con la mamá, a solas.",
    )  # fmt: skip
    make_task(three, lead, today + timedelta(days=1), what="Plan de seguridad con la mamá")
    three.guests.update(present=True)
    four = make_conference(
        homes[3], lead, today + timedelta(days=5), guests=[lead, nelly], code="RC-DEM04",
        planned_at=time(15, 30), reason="La abuela se cansa; buscar relevo en la familia.",
    )  # fmt: skip
    Conference.objects.filter(pk=four.pk).update(called_on=today - timedelta(days=2))
    return [one, two, three, four]


def listed(row: Conference, school: Body, mother: Person | None) -> None:
    """The teacher hears the case with the family's consent; the mother sat at the table."""
    words: dict[str, Any] = {"name": "Prof. Julia Marín", "post": "tutora del aula", "sees": "all"}
    make_guest(row, body=school, **words)
    if mother is not None:
        make_guest(row, person=mother)


def signed(row: Conference, day: date) -> None:
    """Everybody came, and the paper was signed."""
    row.guests.update(present=True)
    Conference.objects.filter(pk=row.pk).update(signed_on=day)
