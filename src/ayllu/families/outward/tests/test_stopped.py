"""A withdrawn consent says which letters stay, and whom somebody has to call."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.families.outward.factories import make_outward
from ayllu.families.outward.models import Outward
from ayllu.lib.uuid7 import uuid7
from ayllu.people.papers.factories import make_consent
from ayllu.people.papers.models import Consent, ConsentEnd
from ayllu.people.papers.reads import touching
from ayllu.people.register.factories import make_family
from ayllu.people.register.models import Household, Person
from ayllu.places.models import Body, Site

pytestmark = pytest.mark.usefixtures("eyes")
TODAY = timezone.localdate()


@pytest.fixture
def household(cajamarca: Site, rosa: User) -> Household:
    return make_family(site=cajamarca, by=rosa, case_lead=rosa, phone="+51900000144")


@pytest.fixture
def mother(household: Household) -> Person:
    found: Person = household.memberships.get(is_head=True).person
    return found


@pytest.fixture
def post(cajamarca: Site) -> Body:
    return Body.objects.create(site=cajamarca, kind="health_post", name="Puesto de Porcón")


@pytest.fixture
def agreed(mother: Person) -> Consent:
    return make_consent(person=mother, purpose="sharing", recipient="health")


def written(household: Household, mother: Person, post: Body, rosa: User, **more: str) -> Outward:
    words = {"basis": "consent", "duty_why": "", **more}
    return make_outward(household, mother, post, rosa, TODAY, **words)


def test_drafts_stay_and_whoever_holds_a_letter_is_called(
    household: Household, mother: Person, post: Body, rosa: User, agreed: Consent, as_rosa: Client
) -> None:
    draft = written(household, mother, post, rosa)
    sent = written(household, mother, post, rosa)
    letter = {
        "command": str(uuid7()), "on_day": f"{TODAY:%d/%m/%Y}", "how": "by_hand",
        "follow_up_on": f"{TODAY + timedelta(days=15):%d/%m/%Y}",
    }  # fmt: skip
    as_rosa.post(reverse("families_outward_send", args=[sent.pk]), letter)
    duty = written(household, mother, post, rosa, basis="duty", duty_why="Ley 30364")
    page = as_rosa.get(reverse("people_consent_withdraw", args=[agreed.pk])).content.decode()
    assert f"La derivación {draft.code} a {post.name} ya no se puede enviar" in page
    assert f"{post.name} tiene la derivación {sent.code} desde el" in page
    assert duty.code not in page
    as_rosa.post(
        reverse("people_consent_withdraw", args=[agreed.pk]),
        {"command": str(uuid7()), "on": f"{TODAY:%d/%m/%Y}", "said_by": "La madre",
         "told_how": "En persona"},
    )  # fmt: skip
    kept = ConsentEnd.objects.get(consent=agreed)
    assert [draft.code in s or sent.code in s for s in kept.touched].count(True) == 2
    agreed.refresh_from_db()
    after = as_rosa.get(reverse("people_consent", args=[agreed.pk])).content.decode()
    assert draft.code in after
    assert sent.code in after


def test_another_kind_of_recipient_is_not_touched(
    household: Household, mother: Person, post: Body, rosa: User, agreed: Consent
) -> None:
    draft = written(household, mother, post, rosa)
    school = make_consent(person=mother, purpose="sharing", recipient="school")
    assert any(draft.code in s for s in touching.touched(agreed))
    assert not any(draft.code in s for s in touching.touched(school))
