"""A letter leaves while the family takes its consent back: never neither refused nor listed."""

from datetime import timedelta

import pytest
from django.utils import timezone

from ayllu.accounts.factories import make_user
from ayllu.accounts.models import User
from ayllu.accounts.roles import Role
from ayllu.accounts.scopes import system_scope
from ayllu.families.outward import actions as letters
from ayllu.families.outward.factories import make_outward
from ayllu.families.outward.models import Outward
from ayllu.ground import scopes
from ayllu.people.papers.actions import consents
from ayllu.people.papers.factories import make_consent
from ayllu.people.papers.models import Consent, ConsentEnd
from ayllu.people.register.factories import make_family
from ayllu.places.factories import make_site
from ayllu.places.models import Body
from tests.races import CASE, meanwhile

pytestmark = pytest.mark.slow
TODAY = timezone.localdate()


@pytest.fixture
def scene(fresh_database: str) -> None:
    """Rosa, a mother who agreed that the health post is told, and a letter that lies."""
    with scopes.acting(scopes.Scope()):
        site = make_site("cajamarca", name="Centro Social Cajamarca", district="060101")
        scopes.apply(system_scope(*CASE))
        rosa = make_user("rosa", "Rosa", "Terrones", Role.SOCIAL_WORKER, site)
        household = make_family(site=site, by=rosa, case_lead=rosa)
        mother = household.memberships.get(is_head=True).person
        post = Body.objects.create(site=site, kind="health_post", name="Puesto de Porcón")
        make_consent(person=mother, purpose="sharing", recipient="health")
        words = {"basis": "consent", "duty_why": ""}
        make_outward(household, mother, post, rosa, TODAY, **words)


def send() -> None:
    letters.send(
        row=Outward.objects.get(),
        on=TODAY,
        how="by_hand",
        follow_up_on=TODAY + timedelta(days=15),
        by=User.objects.get(username="rosa"),
        at=timezone.now(),
    )


def withdraw() -> None:
    consents.withdraw(
        by=User.objects.get(username="rosa"),
        consent=Consent.objects.get(),
        on=TODAY,
        said_by="La madre",
        told_how="En casa",
        today=TODAY,
    )


@pytest.mark.usefixtures("scene")
def test_a_letter_that_waits_for_a_withdrawal_is_refused() -> None:
    with meanwhile(withdraw, send) as late:
        assert "consentimiento" in late.result(timeout=20)
    with scopes.acting(system_scope(*CASE)):
        assert Outward.objects.get().state == "draft"


@pytest.mark.usefixtures("scene")
def test_a_withdrawal_that_waits_for_a_letter_says_who_must_be_called() -> None:
    with meanwhile(send, withdraw) as late:
        assert late.result(timeout=20) == ""
    with scopes.acting(system_scope(*CASE)):
        (said,) = [s for s in ConsentEnd.objects.get().touched if "Puesto de Porcón" in s]
        assert "llame" in said
