"""A report leaves while the family takes its consent back: refused, or listed as held by whom."""

import pytest
from django.utils import timezone

from ayllu.accounts.factories import make_user
from ayllu.accounts.models import User
from ayllu.accounts.roles import Role
from ayllu.accounts.scopes import system_scope
from ayllu.families.issuing import actions as steps
from ayllu.families.issuing.factories import make_approved
from ayllu.families.issuing.models import Issue
from ayllu.families.socialreport.factories import make_report
from ayllu.families.socialreport.models import SocialReport
from ayllu.ground import scopes
from ayllu.people.papers.actions import consents
from ayllu.people.papers.factories import make_consent
from ayllu.people.papers.models import Consent, ConsentEnd
from ayllu.people.register.factories import make_family
from ayllu.places.factories import make_site
from tests.races import CASE, meanwhile

pytestmark = pytest.mark.slow


@pytest.fixture
def scene(fresh_database: str) -> None:
    """A mother who agreed that an authority is told, and an approved report about her."""
    with scopes.acting(scopes.Scope()):
        site = make_site("cajamarca", name="Centro Social Cajamarca", district="060101")
        scopes.apply(system_scope(*CASE))
        rosa = make_user("rosa", "Rosa", "Terrones", Role.SOCIAL_WORKER, site)
        elena = make_user("elena", "Elena", "Cabanillas", Role.DIRECTOR, site)
        household, now = make_family(site=site, by=rosa, case_lead=rosa), timezone.now()
        mother = household.memberships.get(is_head=True).person
        make_consent(person=mother, purpose="sharing", recipient="authority")
        words = {"household": household, "by": rosa, "at": now, "named": [mother.pk]}
        make_approved(make_report(**words, ground="consent"), elena, now)  # type: ignore[arg-type]  # by name


def issue() -> None:
    rosa = User.objects.get(username="rosa")
    steps.issue(report=SocialReport.objects.get(), by=rosa, at=timezone.now())


def withdraw() -> None:
    consents.withdraw(
        by=User.objects.get(username="rosa"),
        consent=Consent.objects.get(),
        on=timezone.localdate(),
        said_by="La madre",
        told_how="En casa",
        today=timezone.localdate(),
    )


@pytest.mark.usefixtures("scene")
def test_a_report_that_waits_for_a_withdrawal_is_not_issued() -> None:
    with meanwhile(withdraw, issue) as late:
        assert "consentimiento" in late.result(timeout=20)
    with scopes.acting(system_scope(*CASE)):
        assert not Issue.objects.exists()


@pytest.mark.usefixtures("scene")
def test_a_withdrawal_that_waits_for_a_report_says_who_must_be_called() -> None:
    with meanwhile(issue, withdraw) as late:
        assert late.result(timeout=20) == ""
    with scopes.acting(system_scope(*CASE)):
        code = SocialReport.objects.get().code
        assert sum(code in said for said in ConsentEnd.objects.get().touched) == 1
