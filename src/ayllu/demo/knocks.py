"""What came in lately: referrals nobody has screened yet, and a few concerns."""

from collections.abc import Mapping
from datetime import date, timedelta
from random import Random

from ayllu.accounts.models import User
from ayllu.demo import ids, words
from ayllu.demo.book import Book
from ayllu.intake.models import Referral
from ayllu.lib import names
from ayllu.locks.factories import make_opening
from ayllu.people.register.models import Person
from ayllu.places.models import Site
from ayllu.safeguarding.actions import raise_concern
from ayllu.safeguarding.answering.factories import tell_past
from ayllu.sponsorship.models import Enquiry

NEW = (
    ("Minchán Yopla", "demuna", "letter", 2, 2, "soon"),
    ("Becerra Díaz", "neighbour", "public_form", 3, 0, "normal"),
    ("Cruzado Marín", "school", "phone", 1, 1, "normal"),
    ("Rabanal Saucedo", "health", "phone", 4, 6, "normal"),
    ("Tafur Goicochea", "anonymous", "phone", 2, 0, "immediate"),
)
CONCERNS = (
    ("emotional", "family", "La niña contó que en casa le dicen que no sirve para nada.", 3, False),
    (
        "neglect",
        "family",
        "El niño llega sin desayuno y con la misma ropa desde hace días.",
        9,
        False,
    ),
    ("conduct", "staff", "Un voluntario pidió el número de teléfono a una adolescente.", 1, True),
)
ENQUIRIES = (
    ("Ingrid Baumann", "Suiza", "en", "We are a class of twelve. May we write letters?", "", 1),
    ("Martín Solís", "España", "es", "¿Cuánto se aporta al mes y a quién ayuda?", "cajamarca", 3),
    ("Paula Rivas", "Perú", "es", "Vivo cerca y también quisiera visitar.", "pachacamac", 2),
    ("Helen Moore", "Canada", "en", "I would like to support a mother.", "cajamarca", 12),
)


def new_referrals(rng: Random, book: Book, site: Site, leads: list[User], today: date) -> None:
    """Five knocks at the door, one of them late."""
    for n, (name, kind, channel, children, days, urgency) in enumerate(NEW):
        day = today - timedelta(days=days)
        at = ids.moment(rng, day - timedelta(days=1))
        book.add(
            Referral(
                id=ids.id_at(rng, at),
                site=site,
                entered_at=at,
                entered_by=leads[0],
                code=ids.code(rng, "D"),
                channel=channel,
                referrer_kind=kind,
                family_name=name,
                children_said=children,
                where_said="Samanacruz, cerca de la losa deportiva",
                concern=words.WORRIES[n],
                strengths=words.STRENGTHS[n % 4],
                family_knows=n % 2 == 0,
                urgency=urgency,
                received_at=at,
                due_on=day + timedelta(days=5 if n < 3 else 0),
                worker=leads[n % 2] if n % 2 else None,
            )
        )


def concerns(rng: Random, site: Site, raised_by: User, today: date) -> None:
    """Three concerns, undetailed; raised through the one door."""
    for kind, by_whom, text, days, danger in CONCERNS:
        at = ids.moment(rng, today - timedelta(days=days))
        raise_concern(
            site=site,
            kind=kind,
            by_whom=by_whom,
            narrative=text,
            by=raised_by,
            known_at=at,
            in_danger_now=danger,
        )


def guarded(rng: Random, site: Site, users: Mapping[str, User], today: date) -> None:
    """Concerns of the past to their end; a file that Maribel opened yesterday, not reviewed yet."""
    tell_past(
        site=site,
        lead=users["salome"],
        second=users["nelly"],
        today=today,
        moment=lambda day: ids.moment(rng, day),
        code=lambda prefix: ids.code(rng, prefix),
    )
    child = Person.objects.filter(site=site, given_names="Kiara", hidden_for_safety=False).first()
    if child is not None:
        at = ids.moment(rng, today - timedelta(days=1))
        make_opening(child, user=users["maribel"], at=at)


def enquiries(rng: Random, sites: Mapping[str, Site], users: Mapping[str, User], day: date) -> None:
    """Four people far away who want to sponsor; one wherever it is needed, one answered."""
    for name, country, language, text, site, days in ENQUIRIES:
        at = ids.moment(rng, day - timedelta(days=days))
        Enquiry.objects.create(
            id=ids.id_at(rng, at),
            site=sites.get(site),
            entered_at=at,
            letter_id=ids.id_at(rng, at),
            code=f"A-{rng.randrange(10**6, 10**7)}",
            name=name,
            email=f"{names.fold(name.split()[0])}@mail.example",
            country=country,
            language=language,
            message=text,
            received_at=at,
            answered_at=at + timedelta(days=2) if days > 7 else None,
            answered_by=users["sonia"] if days > 7 else None,
        )
