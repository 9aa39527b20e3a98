"""A withdrawn consent says which letters stay, and whom somebody has to call."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ayllu.accounts.access import held_by
from ayllu.accounts.models import User
from ayllu.audit.models import Entry
from ayllu.families.outward import actions as letters
from ayllu.families.outward import worklist
from ayllu.families.outward.factories import make_outward
from ayllu.families.outward.models import Outward
from ayllu.ground.constraints import Refused
from ayllu.ground.offers import Due
from ayllu.lib.uuid7 import uuid7
from ayllu.people.papers.actions import consents
from ayllu.people.papers.factories import make_consent
from ayllu.people.papers.models import Consent, ConsentEnd
from ayllu.people.papers.reads import touching
from ayllu.people.register.models import Household, Person
from ayllu.places.models import Body

pytestmark = pytest.mark.usefixtures("eyes")
TODAY, DAY = timezone.localdate(), timedelta(days=1)


@pytest.fixture
def agreed(mother: Person) -> Consent:
    return make_consent(person=mother, purpose="sharing", recipient="health")


def written(household: Household, mother: Person, post: Body, rosa: User, **more: Any) -> Outward:
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


def sent_and_withdrawn(
    household: Household, mother: Person, post: Body, rosa: User, agreed: Consent
) -> Outward:
    row = written(household, mother, post, rosa, sent_on=TODAY)
    withdraw(agreed, rosa)
    return row


def withdraw(agreed: Consent, by: User) -> ConsentEnd:
    return consents.withdraw(
        by=by, consent=agreed, on=TODAY, said_by="La madre", told_how="En casa", today=TODAY
    )


def waiting(user: User) -> list[Due]:
    return [
        d for d in worklist.due(held_by(user, on=TODAY), today=TODAY) if d.code.endswith("stop")
    ]


def test_a_letter_out_there_lies_on_the_desk_until_somebody_called(
    household: Household, mother: Person, post: Body, rosa: User, agreed: Consent, as_rosa: Client
) -> None:
    row = sent_and_withdrawn(household, mother, post, rosa, agreed)
    (due,) = waiting(rosa)
    assert (due.url, due.owner_id) == (reverse("families_outward_stop", args=[row.pk]), rosa.pk)
    assert due.due_on == TODAY + 2 * DAY
    told = {"command": str(uuid7()), "on_day": f"{TODAY:%d/%m/%Y}", "answer": "Con la obstetra"}
    as_rosa.post(due.url, told)
    row.refresh_from_db()
    assert (row.stop_asked_on, row.stop_answer) == (TODAY, "Con la obstetra")
    assert waiting(rosa) == []
    again = as_rosa.post(due.url, {**told, "command": str(uuid7())})
    assert again.status_code == 409
    assert Entry.objects.filter(code="families.outward.stop", about_id=row.pk).count() == 1


def test_a_consent_given_anew_takes_the_call_from_the_desk(
    household: Household, mother: Person, post: Body, rosa: User, agreed: Consent
) -> None:
    sent_and_withdrawn(household, mother, post, rosa, agreed)
    make_consent(person=mother, purpose="sharing", recipient="health")
    assert waiting(rosa) == []


def test_a_letter_by_duty_and_a_consent_that_ran_out_ask_for_no_call(
    household: Household, mother: Person, post: Body, rosa: User, agreed: Consent
) -> None:
    by_duty = {"basis": "duty", "duty_why": "Ley 30364", "sent_on": TODAY}
    written(household, mother, post, rosa, **by_duty)
    withdraw(agreed, rosa)
    assert waiting(rosa) == []


def test_nobody_is_asked_to_stop_what_they_do_not_hold(
    household: Household, mother: Person, post: Body, rosa: User, agreed: Consent
) -> None:
    draft = written(household, mother, post, rosa)
    withdraw(agreed, rosa)
    with pytest.raises(Refused):
        letters.ask_to_stop(row=draft, on=TODAY, answer="x", by=rosa)
    with pytest.raises(IntegrityError, match="outward_stop_after_sending"), transaction.atomic():
        Outward.objects.filter(pk=draft.pk).update(stop_asked_on=TODAY)
