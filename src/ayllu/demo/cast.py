"""The places and the staff of the demo."""

from datetime import date
from uuid import UUID

from django.contrib.auth.hashers import make_password

from ayllu.accounts.models import Assignment, User
from ayllu.accounts.roles import Role
from ayllu.places.models import Body, Site
from ayllu.ui import portraits

PASSWORD = "papa-amarilla-2026"
SITES = (
    ("cajamarca", "Centro Social Cajamarca", Site.Kind.SOCIAL_CENTRE, "060101", 2731),
    ("pachacamac", "Centro Social Pachacámac", Site.Kind.SOCIAL_CENTRE, "150123", 75),
)
R = Role
# username, given names, surnames, woman, age, site, roles
STAFF: tuple[tuple[str, str, str, bool, int, str, tuple[Role, ...]], ...] = (
    ("rosa", "Rosa Elena", "Terrones Chilón", True, 34, "cajamarca", (R.SOCIAL_WORKER,)),
    ("carmen", "Carmen", "Abanto Díaz", True, 41, "cajamarca", (R.SOCIAL_WORKER,)),
    ("marleny", "Marleny", "Rojas Cerna", True, 29, "cajamarca", (R.SOCIAL_WORKER,)),
    ("wilmer", "Wilmer", "Chávez Malca", False, 37, "cajamarca", (R.SOCIAL_WORKER,)),
    ("edita", "Edita", "Llanos Yopla", True, 32, "cajamarca", (R.SOCIAL_WORKER,)),
    ("elena", "Elena", "Cabanillas Urteaga", True, 52, "cajamarca", (R.DIRECTOR,)),
    ("nelly", "Nelly", "Saucedo Marín", True, 38, "cajamarca", (R.PSYCHOLOGIST,)),
    ("deysi", "Deysi", "Cotrina Vásquez", True, 31, "cajamarca", (R.HEALTH_WORKER,)),
    ("maribel", "Maribel", "Cueva Llanos", True, 27, "cajamarca", (R.EDUCATOR,)),
    ("yesenia", "Yesenia", "Becerra Portal", True, 33, "cajamarca", (R.FACILITATOR,)),
    ("santos", "Santos", "Ispilco Cerquín", True, 49, "cajamarca", (R.CARER,)),
    ("salome", "Salomé", "Guevara Malca", True, 45, "cajamarca", (R.SAFEGUARDING_LEAD,)),
    ("ada", "Ada", "Bustamante Silva", True, 36, "cajamarca", (R.ADMINISTRATOR,)),
    ("monica", "Mónica", "Zambrano Tafur", True, 30, "cajamarca", (R.MONITORING_OFFICER,)),
    ("sonia", "Sonia", "Goicochea Valdez", True, 40, "cajamarca", (R.SPONSORSHIP_OFFICER,)),
    ("victor", "Víctor", "Infante Carrasco", False, 47, "cajamarca", (R.FINANCE_OFFICER,)),
    ("luz", "Luz Marina", "Alcántara Mejía", True, 44, "cajamarca", (R.PRIVACY_OFFICER,)),
    ("tomas", "Tomás", "Quispe Rojas", False, 35, "pachacamac", (R.SOCIAL_WORKER,)),
    ("norma", "Norma", "Castillo Ramos", True, 50, "pachacamac", (R.DIRECTOR,)),
    ("gladys", "Gladys", "Mendoza Torres", True, 43, "pachacamac", (R.SAFEGUARDING_LEAD,)),
)
# Who worked here once: from and to which day. Their sign-in is closed.
FORMER: tuple[tuple[str, str, str, bool, int, str, Role, date, date], ...] = (
    ("hilda", "Hilda", "Portal Silva", True, 61, "cajamarca", R.SOCIAL_WORKER,
     date(2010, 3, 1), date(2018, 12, 31)),
    ("jorge", "Jorge Luis", "Tafur Mejía", False, 48, "cajamarca", R.SOCIAL_WORKER,
     date(2011, 1, 10), date(2021, 6, 30)),
)  # fmt: skip
# Who travels: a second site for some of those above.
ALSO: tuple[tuple[str, str, tuple[Role, ...]], ...] = (
    ("marleny", "pachacamac", (R.SOCIAL_WORKER,)),
)
BODIES = (
    (Body.Kind.DEMUNA, "DEMUNA de Cajamarca", "060101", "076 000 101"),
    (Body.Kind.DEMUNA, "DEMUNA de Los Baños del Inca", "060108", "076 000 102"),
    (Body.Kind.UPE, "UPE Cajamarca", "060101", "076 000 103"),
    (Body.Kind.HEALTH_POST, "Centro de Salud Pachacútec", "060101", "076 000 104"),
    (Body.Kind.HEALTH_POST, "Puesto de Salud Porcón Bajo", "060101", "076 000 105"),
    (Body.Kind.SCHOOL, "I. E. Samanacruz", "060101", "076 000 106"),
    (Body.Kind.SCHOOL, "I. E. Porcón Bajo", "060101", "076 000 107"),
    (Body.Kind.CEM, "Centro Emergencia Mujer Cajamarca", "060101", "076 000 108"),
    (Body.Kind.POLICE, "Comisaría de familia", "060101", "076 000 109"),
    (Body.Kind.COMMUNITY, "Parroquia San Pedro", "060101", "076 000 110"),
)


def make_sites() -> dict[str, Site]:
    """Two Social Centres; existing ones are kept."""
    made = {}
    for code, name, kind, district, altitude in SITES:
        made[code], _new = Site.objects.get_or_create(
            code=code,
            defaults={
                "name": name,
                "kind": kind,
                "district_id": district,
                "altitude": altitude,
                "opened_on": date(2010, 3, 1),
            },
        )
    return made


def make_staff(sites: dict[str, Site]) -> dict[str, User]:
    """One password hash for all of them: hashing twenty times would only be slow."""
    hashed = make_password(PASSWORD)
    made = {}
    for n, (username, given, surnames, woman, age, site, roles) in enumerate(STAFF):
        user, new = User.objects.get_or_create(
            username=username,
            defaults={
                "given_names": given,
                "surnames": surnames,
                "email": f"{username}@ayllu.example",
                "password": hashed,
                "portrait_code": portraits.code(n * 7 + 1, years=age, girl=woman),
            },
        )
        made[username] = user
        if new:
            for role in roles:
                Assignment.objects.create(
                    user=user, site=sites[site], role=role, from_day=hired(age)
                )
            for site_too, roles_too in (row[1:] for row in ALSO if row[0] == username):
                for role in roles_too:
                    Assignment.objects.create(
                        user=user, site=sites[site_too], role=role, from_day=date(2024, 3, 1)
                    )
    return made | make_former(sites)


def hired(age: int) -> date:
    """With the house, or when they were twenty-four."""
    return date(max(2010, 2026 - age + 24), 3, 1)


def make_former(sites: dict[str, Site]) -> dict[str, User]:
    """They stand in old files, and can no longer come in."""
    made = {}
    for n, (username, given, surnames, woman, age, site, role, start, end) in enumerate(FORMER):
        user, new = User.objects.get_or_create(
            username=username,
            defaults={
                "given_names": given,
                "surnames": surnames,
                "email": f"{username}@ayllu.example",
                "password": make_password(None),
                "is_active": False,
                "portrait_code": portraits.code(n * 11 + 400, years=age, girl=woman),
            },
        )
        made[username] = user
        if new:
            Assignment.objects.create(
                user=user, site=sites[site], role=role, from_day=start, to_day=end
            )
    return made


def lead_of(users: dict[str, User], now: list[User], number: int, since: date) -> User:
    """Whose family it was: of today's workers, or of those who have left since."""
    former = [users[row[0]] for row in FORMER if row[7] <= since and since.year < row[8].year - 3]
    if former and number % 3 < len(former):
        return former[number % 3]
    return now[number % len(now)]


def make_bodies(sites: dict[str, Site]) -> list[Body]:
    site = sites["cajamarca"]
    if not Body.objects.exists():
        Body.objects.bulk_create(
            Body(site=site, kind=kind, name=name, district_id=district, phone=phone)
            for kind, name, district, phone in BODIES
        )
    return list(Body.objects.order_by("name"))


def leads(users: dict[str, User], site: str) -> list[User]:
    """The social workers of a site, in the order of the cast; then who comes from another."""
    names = [row[0] for row in STAFF if row[5] == site and R.SOCIAL_WORKER in row[6]]
    names += [row[0] for row in ALSO if row[1] == site and R.SOCIAL_WORKER in row[2]]
    return [users[name] for name in names]


def director(users: dict[str, User], site_code: str) -> User:
    return users["elena" if site_code == "cajamarca" else "norma"]


def site_ids(sites: dict[str, Site]) -> list[UUID]:
    return [site.pk for site in sites.values()]
