"""Families for the tests of pages that look across rooms."""

from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from ayllu.accounts.access import held_by
from ayllu.accounts.models import User
from ayllu.accounts.scopes import scope_of
from ayllu.families.plans.models import Activity, Objective, Plan
from ayllu.ground import scopes
from ayllu.ground.codes import new_code
from ayllu.intake.choices import Dimension
from ayllu.intake.models import Assessment, Participation, Rating, Referral, Step
from ayllu.locks.factories import make_hiding
from ayllu.people.register.models import Household, Membership, Person, Phone, Residence
from ayllu.places.models import Site
from ayllu.visits import factories as visits
from ayllu.visits.models import Visit


def today() -> date:
    return timezone.localdate()


def ago(days: int) -> date:
    return today() - timedelta(days=days)


def person(site: Site, given: str, primer: str, segundo: str = "", **more: Any) -> Person:
    born = more.pop("born", None)
    return Person.objects.create(
        site=site,
        given_names=given,
        primer_apellido=primer,
        segundo_apellido=segundo or None,
        birth_date=born,
        birth_precision="day" if born else "unknown",
        **more,
    )


def be(user: User) -> None:
    """See what this person may see, as the database role ``app``."""
    scopes.clear()
    scopes.apply(scope_of(held_by(user, on=today())))


def hide(who: Person) -> None:
    """Hidden for safety, as the lead does it: the mark of a person follows her row."""
    make_hiding(who)


def family(
    worker: User,
    site: Site,
    name: str = "Huaripata Cotrina",
    *,
    state: str = "active",
    visited: tuple[int, ...] = (50,),
    planned: int | None = None,
) -> Household:
    """A mother and a child in a hamlet, taking part, visited so many days ago."""
    primer, segundo = [*name.split(), ""][:2]
    household = Household.objects.create(
        site=site,
        name=f"Familia {name}",
        code=new_code("F"),
        case_lead=worker,
        sort_key=name.lower(),
    )
    mother = person(site, "Rosa Elena", primer, segundo, sex="female", born=date(1995, 3, 2))
    child = person(site, "Kiara", "Tacilla", primer, sex="female", born=date(2018, 5, 9))
    for who, role in ((mother, "mother"), (child, "child")):
        Membership.objects.create(
            site=site,
            household=household,
            person=who,
            role=role,
            from_day=ago(400),
            is_head=role == "mother",
            entered_by=worker,
        )
    Residence.objects.create(
        site=site,
        household=household,
        from_day=ago(400),
        settlement="Porcón Bajo",
        district_id="060101",
        reference="Pasando la capilla, casa de adobe con puerta azul",
        how_to_get_there="Combi a Porcón, 35 minutos; luego 15 a pie",
    )
    Phone.objects.create(site=site, household=household, number="+51900000144", whose="shared")
    participation = Participation.objects.create(
        site=site,
        household=household,
        programme="family_strengthening",
        state=state,
        from_day=ago(390),
        enrolled_on=ago(300),
        worker=worker,
    )
    Step.objects.create(site=site, participation=participation, to_state=state, by=worker)
    for days in visited:
        visit(worker, household, done=days)
    if planned is not None:
        visit(worker, household, ahead=planned)
    return household


def visit(worker: User, household: Household, *, done: int | None = None, ahead: int = 0) -> Visit:
    """A visit made so many days ago, or planned for so many days ahead."""
    seen = "La ventana ya tiene vidrio y hay cama para los tres."
    made = {"observations": seen, "present": "Rosa Elena"} if done is not None else {}
    day = ago(done if done is not None else -ahead)
    is_done = done is not None
    return visits.make_visit(household=household, by=worker, on=day, done=is_done, **made)


def assessment(
    worker: User, household: Household, number: int, days: int, *, level: int
) -> Assessment:
    made = Assessment.objects.create(
        site=household.site,
        household=household,
        worker=worker,
        number=number,
        started_on=ago(days + 3),
        people_in_home=5,
        income_per_head=276,
        total_line=454,
    )
    for n, dimension in enumerate(Dimension):
        Rating.objects.create(
            site=household.site,
            assessment=made,
            dimension=dimension,
            on_day=ago(days),
            level=min(4, level + n % 2),
            evidence="Visto en la visita.",
        )
    made.finished_on = ago(days)
    made.save()
    return made


def plan(worker: User, household: Household, *, state: str = "draft", **more: Any) -> Plan:
    participation = Participation.objects.get(household=household)
    made = Plan.objects.create(
        site=household.site,
        participation=participation,
        code=new_code("P"),
        number=1,
        state=state,
        from_day=ago(60),
        review_on=ago(-3),
        written_by=worker,
        dream="Tener un cuarto aparte para los niños",
        **more,
    )
    aim = Objective.objects.create(
        site=household.site,
        plan=made,
        dimension="home",
        text="Un cuarto aparte para dormir",
        due_on=ago(-60),
    )
    Activity.objects.create(
        site=household.site,
        objective=aim,
        text="Nivelar el cuarto",
        party="family",
        due_on=ago(-20),
    )
    return made


def referral(site: Site, name: str = "Minchán Yopla", *, due: int = 2, **more: Any) -> Referral:
    return Referral.objects.create(
        site=site,
        code=new_code("D"),
        channel="letter",
        referrer_kind="demuna",
        family_name=name,
        concern="Dos niños; la mamá trabaja de noche.",
        due_on=ago(-due),
        **more,
    )
