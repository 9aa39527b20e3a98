"""What is allowed is answered by the database, for every room alike; no is no at once."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from django.db.utils import DatabaseError

from ayllu.accounts.models import User
from ayllu.audit.models import Entry
from ayllu.ground import scopes
from ayllu.ground.constraints import Refused
from ayllu.lib.days import add_months
from ayllu.people.papers.actions import consents as actions
from ayllu.people.papers.choices import CONSTRAINTS
from ayllu.people.papers.factories import make_consent, make_document, make_withholding
from ayllu.people.papers.models import Consent, ConsentEnd
from ayllu.people.papers.reads import consents, touching
from ayllu.people.register.models import Person
from conftest import look
from tests import scenes

DAY = timedelta(days=1)


def given(by: User, person: Person, mum: Person, today: date, **more: Any) -> Consent:
    words = {
        "purpose": "photo",
        "recipient": "file",
        "capacity": "parent",
        "giver": mum,
        "valid_until": today + 300 * DAY,
        "how": "signature",
        "assent": "yes",
        "assent_how": "Con dibujos",
        **more,
    }
    return actions.give(by=by, person=person, given_on=today, today=today, **words)


def refused(name: str, *args: Any, **more: Any) -> None:
    with pytest.raises(Refused) as reason:
        given(*args, **more)
    assert str(reason.value) == str(CONSTRAINTS[name])


def test_a_consent_allows_its_purpose_and_recipient_and_nothing_else(
    rosa: User, kiara: Person, liam: Person, mother: Person, today: date
) -> None:
    given(rosa, kiara, mother, today)
    assert consents.allows(kiara, "photo", "file", today)
    assert not consents.allows(kiara, "photo", "web", today)
    assert not consents.allows(kiara, "story", "sponsors", today)
    assert not consents.allows(liam, "photo", "file", today), "a brother's consent covers no one"
    assert not consents.allows(kiara, "photo", "file", today - DAY)
    assert not consents.allows(kiara, "photo", "file", today + 301 * DAY)
    assert Entry.objects.filter(code="people.consent.give", by_id=rosa.pk).count() == 1


def test_the_answer_reaches_rooms_that_see_no_file(
    rosa: User, maribel: User, kiara: Person, mother: Person, today: date
) -> None:
    given(rosa, kiara, mother, today)
    scopes.apply(scopes.Scope(user_id=maribel.pk, sites={}))
    assert consents.allowed([kiara.pk], "photo", "file", today) == {kiara.pk}
    assert Consent.objects.count() == 0
    look()


def test_withdrawn_is_no_from_that_moment_and_lists_what_it_touched(
    rosa: User, kiara: Person, mother: Person, today: date
) -> None:
    row = given(rosa, kiara, mother, today)
    make_document(about=kiara, kind="photo", media="image/jpeg", thumb=b"x", is_portrait=True)
    actions.withdraw(
        by=rosa, consent=row, on=today, said_by="Rosa Elena", told_how="Por teléfono", today=today
    )
    assert not consents.allows(kiara, "photo", "file", today)
    end = ConsentEnd.objects.get(consent=row)
    assert len(end.touched) == 2
    row.refresh_from_db()
    assert (row.ended_on, row.ended_why) == (today, "withdrawn")
    assert Entry.objects.filter(code="people.consent.withdraw", about_id=row.pk).exists()
    with pytest.raises(Refused):
        actions.withdraw(by=rosa, consent=row, on=today, said_by="x", told_how="", today=today)


def test_a_room_above_adds_what_it_stops(
    monkeypatch: pytest.MonkeyPatch, photos_allowed: Consent
) -> None:
    monkeypatch.setattr(touching, "TOUCHED", [f"{__name__}.letters_of"])
    assert "Dos cartas" in touching.touched(photos_allowed)


def letters_of(consent: Consent) -> list[str]:
    return ["Dos cartas"]


def test_a_second_open_consent_is_refused_and_renewing_keeps_the_first(
    rosa: User, kiara: Person, mother: Person, today: date
) -> None:
    first = given(rosa, kiara, mother, today)
    refused("papers_consent_one_open", rosa, kiara, mother, today)
    second = given(rosa, kiara, mother, today, renews=first)
    first.refresh_from_db()
    assert (second.version, second.replaces_id, first.ended_why) == (2, first.pk, "replaced")
    assert consents.allows(kiara, "photo", "file", today)


def test_what_is_over_makes_room_by_itself(
    rosa: User, kiara: Person, mother: Person, today: date
) -> None:
    old = make_consent(
        person=kiara, giver=mother, purpose="photo", recipient="file", on=today - 500 * DAY
    )
    given(rosa, kiara, mother, today)
    old.refresh_from_db()
    assert old.ended_why == "expired"


def test_from_fourteen_on_nobody_consents_without_her(
    rosa: User, jhon: Person, mother: Person, today: date
) -> None:
    refused("papers_consent_own_from_14", rosa, jhon, mother, today, assent="own")
    given(rosa, jhon, mother, today, assent="own", own_on=today)
    assert consents.allows(jhon, "photo", "file", today)


def test_the_birthday_that_asks_more_ends_the_answer_by_itself(
    rosa: User, kiara: Person, mother: Person, today: date
) -> None:
    fourteen = today + 20 * DAY
    kiara.birth_date = add_months(fourteen, -14 * 12)
    kiara.save(update_fields=["birth_date"])
    given(rosa, kiara, mother, today)
    assert consents.allows(kiara, "photo", "file", fourteen - DAY)
    assert not consents.allows(kiara, "photo", "file", fourteen)


def test_at_eighteen_what_the_mother_signed_is_over(
    rosa: User, jhon: Person, mother: Person, today: date
) -> None:
    given(rosa, jhon, mother, today, assent="own", own_on=today, valid_until=today + 2000 * DAY)
    birthday = add_months(jhon.birth_date or today, 18 * 12)
    assert consents.allows(jhon, "photo", "file", birthday - DAY)
    assert not consents.allows(jhon, "photo", "file", birthday)


def test_an_adult_decides_alone_and_a_child_does_not(
    rosa: User, kiara: Person, mother: Person, today: date
) -> None:
    refused("papers_consent_adult_herself", rosa, mother, mother, today, assent="own")
    own = {"capacity": "self", "giver": None, "assent": "own", "assent_how": ""}
    refused("papers_consent_too_young_alone", rosa, kiara, mother, today, **own)
    given(rosa, mother, mother, today, **own)


def test_a_child_who_says_no_is_not_shown(
    rosa: User, kiara: Person, mother: Person, today: date
) -> None:
    refused("papers_consent_child_said_no", rosa, kiara, mother, today, assent="no")
    given(rosa, kiara, mother, today, assent="no", purpose="services", recipient="")


def test_a_child_of_eight_is_asked_and_one_of_three_need_not(
    rosa: User, kiara: Person, liam: Person, mother: Person, today: date
) -> None:
    small = {"assent": "too_young", "assent_how": ""}
    refused("papers_consent_assent_from_7", rosa, kiara, mother, today, **small)
    refused("papers_consent_assent_explained", rosa, kiara, mother, today, assent_how="")
    given(rosa, liam, mother, today, **small)


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("papers_consent_recipient_fits", {"recipient": "health"}),
        ("papers_consent_until_unless_services", {"valid_until": None}),
        ("papers_consent_giver_named", {"giver": None}),
        ("papers_consent_guardian_paper", {"capacity": "guardian"}),
        ("papers_consent_fingerprint_witness", {"how": "fingerprint"}),
        ("papers_consent_until_after_from", {"valid_until": date(2020, 1, 1)}),
    ],
)
def test_one_thing_missing_is_refused_with_its_sentence(
    rosa: User, kiara: Person, mother: Person, today: date, name: str, change: dict[str, Any]
) -> None:
    refused(name, rosa, kiara, mother, today, **change)


def test_nothing_at_all_to_them_silences_every_consent_for_them(
    rosa: User, kiara: Person, mother: Person, today: date
) -> None:
    given(rosa, kiara, mother, today, purpose="sharing", recipient="kin")
    row = make_withholding(person=kiara, recipient="kin", what="Todo", everything=True)
    assert not consents.allows(kiara, "sharing", "kin", today)
    actions.end_withholding(by=rosa, withholding=row, on=today)
    assert consents.allows(kiara, "sharing", "kin", today + DAY)


def test_whoever_hides_for_safety_is_not_shown(
    photos_allowed: Consent, kiara: Person, today: date
) -> None:
    scenes.hide(kiara)
    assert not consents.allows(kiara, "photo", "file", today)


def test_a_version_is_never_changed_not_even_by_the_program(photos_allowed: Consent) -> None:
    for statement in (
        "update people_papers_consent set valid_until = '2099-01-01'",
        "delete from people_papers_consent",
        "update people_papers_consentend set why = 'mistake'",
    ):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)


def test_another_site_sees_no_consent(tomas: User, photos_allowed: Consent) -> None:
    site_id = tomas.assignments.get().site_id
    scopes.apply(scopes.Scope(user_id=tomas.pk, sites={"people": [site_id]}))
    assert Consent.objects.count() == 0
    look()
