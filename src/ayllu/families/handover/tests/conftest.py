"""Three families of Rosa's with everything that can be open; Carmen works at the same site."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from ayllu.accounts.factories import make_user
from ayllu.accounts.models import User
from ayllu.accounts.roles import Role
from ayllu.accounts.scopes import system_scope
from ayllu.families.benefits.factories import make_benefit
from ayllu.families.conference.factories import make_conference, make_task
from ayllu.families.handover.actions import handovers
from ayllu.families.handover.models import Handover
from ayllu.families.legal.factories import make_matter
from ayllu.families.outward.factories import make_outward
from ayllu.families.plans.factories import make_plan
from ayllu.families.plans.models import Activity
from ayllu.families.socialreport.models import SocialReport
from ayllu.families.support.factories import make_planned
from ayllu.families.work.factories import make_path
from ayllu.ground import scopes
from ayllu.ground.codes import new_code
from ayllu.intake.choices import State
from ayllu.intake.factories import make_assessment, make_participation
from ayllu.intake.models import Participation
from ayllu.people.register.factories import make_family
from ayllu.places.models import Body, Site
from ayllu.visits.factories import make_visit

TODAY: date = timezone.localdate()
BEGAN = TODAY - timedelta(days=200)
SOON = TODAY + timedelta(days=14)


def be(user: User) -> None:
    """Act as somebody who sees everything: the offer to take back is hers."""
    everywhere = system_scope(*scopes.COMPARTMENTS)
    scopes.apply(scopes.Scope(user_id=user.pk, sites=everywhere.sites))


def confirm(row: Handover, by: User) -> Handover:
    be(by)
    return handovers.confirm(row=row, by=by, at=timezone.now())


def family_of(worker: User, site: Site, state: State = State.ACTIVE) -> Participation:
    home = make_family(site=site, by=worker, case_lead=worker)
    return make_participation(household=home, by=worker, state=state, from_day=BEGAN)


def burden(row: Participation, by: User) -> None:
    """One of everything on the shoulders of ``by``."""
    home = row.household
    assert home is not None
    head = home.memberships.get(is_head=True).person
    plan = make_plan(participation=row, written_by=by, from_day=TODAY)
    Activity.objects.filter(objective__plan=plan, party="centre").update(user=by)
    make_visit(household=home, by=by, on=SOON, done=False)
    make_assessment(household=home, by=by, finished=False)
    body, _new = Body.objects.get_or_create(site=home.site, kind="school", name="I. E. Porcón")
    make_outward(home, head, body, by, TODAY, sent_on=TODAY)
    make_benefit(home, "JUNTOS", "applied", TODAY)
    make_planned(household=home, service="basket", until=SOON, by=by)
    make_task(make_conference(home, by, TODAY, held=True), by, SOON)
    make_matter(home, head, "dni_renewal", by, TODAY)
    make_path(home, head, "course", by, TODAY)
    make_conference(home, by, SOON)
    SocialReport.objects.create(
        site_id=home.site_id, household=home, code=new_code("IS"), worker=by, begun_on=TODAY,
        to="upe", addressee="UPE Cajamarca", purpose="Informar", ground="order",
    )  # fmt: skip


@pytest.fixture
def rows(cajamarca: Site, rosa: User) -> list[Participation]:
    made = [family_of(rosa, cajamarca) for _ in range(3)]
    burden(made[0], rosa)
    return made


@pytest.fixture
def edita(cajamarca: Site) -> User:
    return make_user("edita", "Edita", "Llanos Yopla", Role.SOCIAL_WORKER, cajamarca)
