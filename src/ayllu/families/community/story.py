"""Groups of the demo: eight around Cajamarca since years, two at Pachacamac, some of them quiet."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any
from uuid import UUID

from django.db import transaction

from ayllu.accounts.models import User
from ayllu.families.community.factories import group_of, meeting_of
from ayllu.families.community.models import Group, Meeting
from ayllu.places.models import Site

IdAt = Callable[[Random, datetime], UUID]
Moment = Callable[[Random, date], datetime]


@dataclass(frozen=True)
class Told:
    """One group: since how many years, how often it meets, about how many of each band come."""

    site: str
    who: str
    kind: str
    name: str
    hamlet: str
    district: str
    place: str
    contact: str
    years: float
    every: int
    usual: tuple[int, ...]
    agreed: str
    topics: tuple[str, ...]
    quiet: int = 0
    ended: str = ""


GROUPS = (
    Told("cajamarca", "rosa", "mothers", "Club de Madres Virgen del Carmen",
         "Porcón Bajo", "060101",
         "Local comunal", "president", 6.5, 30, (26, 1, 3, 1, 6, 5),
         "Una reunión al mes sobre crianza. Ellas ponen el local; nosotros, el tema y la merienda.",
         ("rearing", "nutrition", "violence", "early", "health")),
    Told("cajamarca", "rosa", "milk", "Vaso de Leche San Antonio", "Samanacruz", "060101",
         "Patio de la capilla", "president", 4.2, 45, (31, 0, 1, 0, 9, 11),
         "Hablamos veinte minutos antes del reparto, cada seis semanas.",
         ("nutrition", "health", "benefits")),
    Told("cajamarca", "carmen", "kitchen", "Comedor Popular Santa Rosa", "Mollepampa", "060101",
         "Comedor", "treasurer", 3.1, 40, (17, 2, 2, 1, 4, 3),
         "Taller de loncheras y de cuentas; los niños comen allí de lunes a viernes.",
         ("nutrition", "money", "alcohol")),
    Told("cajamarca", "carmen", "board", "Junta Vecinal Nuevo Cajamarca",
         "Nuevo Cajamarca", "060101",
         "Casa del teniente alcalde", "secretary", 2.4, 60, (14, 11, 1, 2, 0, 0),
         "Avisan cuando una niña o un niño está en peligro; nosotros capacitamos.",
         ("rights", "violence", "organising")),
    Told("cajamarca", "marleny", "ronda", "Ronda Campesina de Huambocancha Alta",
         "Huambocancha Alta",
         "060101", "Casa rondera", "leader", 5.0, 75, (9, 38, 2, 6, 0, 0),
         "Un punto en su asamblea sobre el trato a los niños y a dónde derivar.",
         ("violence", "alcohol", "rights")),
    Told("cajamarca", "wilmer", "school", "APAFA I. E. Porcón Bajo",
         "Porcón Bajo", "060101",
         "Aula de primer grado", "teacher", 3.8, 90, (42, 13, 4, 3, 12, 10),
         "Escuela de padres, tres veces al año, con la dirección.",
         ("school", "rearing", "adolescents")),
    Told("cajamarca", "edita", "savings", "Grupo de ahorro Las Hormiguitas", "Los Baños", "060108",
         "Casa de la tesorera", "treasurer", 1.6, 30, (15, 0, 1, 0, 3, 2),
         "Acompañamos las cuentas y un tema corto de familia.",
         ("money", "rearing"), 128),
    Told("cajamarca", "edita", "youth", "Jóvenes de la Capilla San Sebastián", "San Sebastián",
         "060101", "Salón parroquial", "leader", 2.2, 35, (2, 1, 14, 12, 0, 0),
         "Ellos eligen los temas; nosotros llevamos a quien sabe.",
         ("adolescents", "violence", "other")),
    Told("cajamarca", "carmen", "kitchen", "Comedor Divino Niño", "Chontapaccha", "060101",
         "Comedor", "president", 5.5, 60, (12, 0, 1, 0, 5, 4), "Taller de nutrición.",
         ("nutrition", "rearing"), 640, "El comedor cerró cuando se mudó la presidenta."),
    Told("pachacamac", "tomas", "kitchen", "Comedor Popular Manchay Unido", "Huertos de Manchay",
         "150123", "Comedor", "president", 3.3, 45, (22, 3, 2, 1, 7, 8),
         "Una reunión cada mes y medio; ellas convocan.", ("nutrition", "rearing", "violence")),
    Told("pachacamac", "tomas", "water", "Junta de Agua Quebrada Verde", "Quebrada Verde", "150123",
         "Local de la junta", "secretary", 1.2, 60, (8, 12, 0, 1, 0, 0),
         "Agua segura y lavado de manos en las casas con niños pequeños.", ("health", "rights")),
)  # fmt: skip
MINUTES = (
    "Contaron cómo castigaban a sus abuelos y qué quieren hacer distinto. Piden volver sobre los"
    " celos entre hermanos.",
    "Se preparó una lonchera con huevo, habas y fruta. Acuerdan probarla una semana.",
    "Dramatizaron a dónde ir ante un golpe. Quedó pegado el número de la DEMUNA.",
    "Llovió y empezó tarde. Se habló poco, con ganas de seguir.",
    "Quieren que venga la obstetra del puesto la próxima vez.",
    "",
)
CALLED_OFF = ("Hubo faena comunal.", "La lluvia cortó el camino.", "Velorio en el caserío.")
OTHERS = ("Redes y celulares", "Proyecto de vida", "Carnaval sin alcohol")


@transaction.atomic
def tell(
    sites: dict[str, Site], users: dict[str, User], today: date, id_at: IdAt, moment: Moment
) -> None:
    """All groups and their meetings, in two writes."""
    groups: list[Group] = []
    meetings: list[Meeting] = []
    for told in GROUPS:
        rng = Random(told.name)
        group = group_told(told, sites[told.site], users[told.who], today)
        group.entered_at = moment(rng, group.from_day)
        group.id = id_at(rng, group.entered_at)
        groups.append(group)
        for meeting in meetings_told(told, group, rng, today):
            day = meeting.held_on or min(meeting.planned_on or today, today)
            meeting.entered_at = moment(rng, day)
            meeting.id = id_at(rng, meeting.entered_at)
            meetings.append(meeting)
    Group.objects.bulk_create(groups)
    Meeting.objects.bulk_create(meetings)


def group_told(told: Told, site: Site, who: User, today: date) -> Group:
    first = today - timedelta(days=round(told.years * 365))
    more: dict[str, Any] = {}
    if told.ended:
        more = {"to_day": today - timedelta(days=told.quiet), "ended_why": told.ended}
    return group_of(
        site, who, first, kind=told.kind, name=told.name, hamlet=told.hamlet, place=told.place,
        district_id=told.district, contact_role=told.contact, agreed=told.agreed,
        contact_phone="+51900000311" if told.contact == "president" else "", **more,
    )  # fmt: skip


def meetings_told(told: Told, group: Group, rng: Random, today: date) -> Iterable[Meeting]:
    """From the first day to today, a few called off; the last is still to tell, one comes."""
    day = group.from_day + timedelta(days=12)
    until = today - timedelta(days=max(told.quiet + 1, 6))
    while day < until:
        yield meeting_told(told, group, rng, day)
        day += timedelta(days=told.every + rng.randrange(-6, 7))
    if told.quiet:
        return
    if rng.random() < 0.35:
        yield meeting_of(group, today - timedelta(days=rng.randrange(1, 5)), **common(told, rng))
    ahead = today + timedelta(days=rng.randrange(2, 20))
    yield meeting_of(group, ahead, starts_at=time(15, 30), **common(told, rng))


def common(told: Told, rng: Random) -> dict[str, Any]:
    topic = rng.choice(told.topics)
    return {
        "topic": topic,
        "detail": rng.choice(OTHERS) if topic == "other" else "",
        "place": told.place,
    }


def meeting_told(told: Told, group: Group, rng: Random, day: date) -> Meeting:
    words = common(told, rng)
    if rng.random() < 0.09:
        return meeting_of(group, day, state="cancelled", why=rng.choice(CALLED_OFF), **words)
    came = [max(0, round(n * rng.uniform(0.55, 1.2))) for n in told.usual]
    came[0] += not any(came)
    if rng.random() < 0.25:
        return meeting_of(
            group, day, *came, counted="estimated", minutes=rng.choice(MINUTES), **words
        )
    return meeting_of(group, day, *came, minutes=rng.choice(MINUTES), **words)
