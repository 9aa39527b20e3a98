"""Break-glass: the whole life of an opening, in pages and by SQL as ``app``."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from ayllu.accounts import access as held_access
from ayllu.accounts.models import User
from ayllu.audit.models import Entry
from ayllu.ground.constraints import Refused, settled
from ayllu.lib.uuid7 import uuid7
from ayllu.locks import actions, worklist
from ayllu.locks.choices import FOUR_HOURS
from ayllu.locks.factories import make_opening
from ayllu.locks.models import Opening
from ayllu.people.register.models import Household, Person
from ayllu.places.models import Site
from conftest import ScopedClient, look
from tests import scenes
from tests.scenes import be

SignIn = Callable[[User], ScopedClient]
PASSWORD = "papa-amarilla-2026"
WHY = "Llegó sola a la cuna y tiene fiebre alta."
# Never opened: a psychologist's words, concerns, documents, other people, another family.
CLOSED = (
    *("families_counsel_episode", "families_counsel_session", "safeguarding_concern"),
    *("people_papers_document", "intake_referral", "intake_assessment", "families_plans_plan"),
)


@pytest.fixture(autouse=True)
def light_passwords(settings: Any) -> None:
    """Who asks is asked again: what that costs a thief is not what is tested here."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def home(rosa: User, cajamarca: Site) -> Household:
    found = scenes.family(rosa, cajamarca)
    scenes.assessment(rosa, found, 1, 40, level=2)
    scenes.plan(rosa, found)
    scenes.family(rosa, cajamarca, "Minchán Yopla")
    return found


@pytest.fixture
def kiara(home: Household) -> Person:
    return Person.objects.get(given_names="Kiara", memberships__household=home)


@pytest.fixture
def asker(request: pytest.FixtureRequest, home: Household) -> User:
    """Someone to whom the file is closed: an educator here, a social worker of the other site."""
    user: User = request.getfixturevalue(getattr(request, "param", "maribel"))
    user.set_password(PASSWORD)
    user.save(update_fields=["password"])
    return user


def asked(kiara: Person, **more: Any) -> dict[str, Any]:
    plain = {
        "site": kiara.site_id,
        "name": "kiara TACILLA Huaripata",
        "born": "09/05/2018",
        "why": WHY,
        "password": PASSWORD,
        "command": uuid7(),
    }
    return {**plain, **more}


def counts(*tables: str) -> dict[str, int]:
    with connection.cursor() as cursor:
        found = {}
        for table in tables:
            cursor.execute(f"select count(*) from {table}")
            found[table] = cursor.fetchone()[0]
        return found


def open_for(user: User, kiara: Person, *, at: datetime | None = None) -> Opening:
    look()
    return make_opening(kiara, user=user, at=at)


@pytest.mark.parametrize("asker", ["maribel", "tomas"], indirect=True)
def test_from_the_reason_to_the_review(
    asker: User, kiara: Person, salome: User, sign_in: SignIn
) -> None:
    client, lead = sign_in(asker), sign_in(salome)
    assert client.get(reverse("casefile_person", args=[kiara.pk])).status_code == 404
    answer = client.post(reverse("locks_ask"), asked(kiara))
    opening = Opening.objects.get()
    assert answer["Location"] == reverse("casefile_by_opening", args=[opening.pk])
    file = client.get(answer["Location"]).content.decode()
    for word in ("Kiara", "Rosa Elena", "Porcón Bajo", "900 000 144", "La ventana ya tiene vidrio"):
        assert word in file
    assert client.get(reverse("casefile_person", args=[kiara.pk])).status_code == 404
    held = held_access.held_by(salome, on=timezone.localdate())
    (due,) = worklist.worklist(held, today=timezone.localdate())
    assert (due.title, due.is_new) == (str(asker), True)
    page = lead.get(reverse("locks_opening", args=[opening.pk])).content.decode()
    assert WHY in page
    review = {"verdict": "justified", "note": "Fue al centro de salud.", "command": uuid7()}
    assert lead.post(reverse("locks_opening", args=[opening.pk]), review).status_code == 302
    assert list(worklist.worklist(held, today=timezone.localdate())) == []
    assert client.get(answer["Location"]).status_code == 200  # justified: it runs on
    codes = set(Entry.objects.filter(about_id=opening.pk).values_list("code", flat=True))
    assert codes == {
        *("locks.opening.open", "locks.opening.read", "locks.opening.review"),
        "casefile.opening.read",
    }
    assert Entry.objects.filter(code="casefile.person.read", about_id=kiara.pk, by_id=asker.pk)


def test_by_sql_it_opens_one_child_and_nothing_sealed(asker: User, kiara: Person) -> None:
    open_for(asker, kiara)
    be(asker)
    assert counts("people_register_person", "people_register_household") == {
        "people_register_person": 1,
        "people_register_household": 1,
    }
    assert counts("visits_visit")["visits_visit"] == 1
    assert set(counts(*CLOSED).values()) == {0}
    with connection.cursor() as cursor:
        cursor.execute("update people_register_person set known_as = 'x'")
        assert cursor.rowcount == 0  # to read, not to write


@pytest.mark.parametrize("how", ["expired", "ended", "another person"])
def test_by_sql_nothing_is_left_when_it_is_over(
    asker: User, kiara: Person, elena: User, carmen: User, how: str
) -> None:
    at = timezone.now() - FOUR_HOURS - timedelta(minutes=1) if how == "expired" else timezone.now()
    opening = open_for(asker, kiara, at=at)
    if how == "ended":
        actions.end(by=asker, opening=opening, at=timezone.now())
    be(asker)
    if how == "another person":
        with connection.cursor() as cursor:
            cursor.execute("select set_config('app.user', %s, true)", [str(uuid7())])
    assert counts("people_register_person")["people_register_person"] == 0
    assert counts("people_register_household", "visits_visit") == {
        "people_register_household": 0,
        "visits_visit": 0,
    }


@pytest.mark.parametrize("hours", [3, 5])
def test_the_page_is_there_for_four_hours_and_then_not_found(
    asker: User, kiara: Person, sign_in: SignIn, hours: int
) -> None:
    opening = open_for(asker, kiara, at=timezone.now() - timedelta(hours=hours))
    page = sign_in(asker).get(reverse("casefile_by_opening", args=[opening.pk]))
    assert page.status_code == (200 if hours < 4 else 404)


def test_only_who_asked_reads_by_it(
    asker: User, kiara: Person, tomas: User, sign_in: SignIn
) -> None:
    opening = open_for(asker, kiara)
    assert sign_in(tomas).get(reverse("casefile_by_opening", args=[opening.pk])).status_code == 404


@pytest.mark.parametrize(
    "wrong",
    [
        {"password": "otra"},
        {"why": "urgente"},
        {"born": "10/05/2018"},
        {"name": "Kiara Tacilla Chuan"},
        {"name": "Kiara"},
        {"born": ""},
    ],
)
def test_a_wrong_word_opens_nothing(
    asker: User, kiara: Person, sign_in: SignIn, wrong: dict[str, str]
) -> None:
    answer = sign_in(asker).post(reverse("locks_ask"), asked(kiara, **wrong))
    assert answer.status_code == 422
    assert not Opening.objects.exists()


def test_two_with_the_same_name_and_day_open_nothing(
    asker: User, kiara: Person, cajamarca: Site, sign_in: SignIn
) -> None:
    scenes.person(cajamarca, "Kiara", "Tacilla", "Huaripata", born=date(2018, 5, 9))
    assert sign_in(asker).post(reverse("locks_ask"), asked(kiara)).status_code == 422
    assert not Opening.objects.exists()


def test_a_hidden_child_gives_the_same_answer_as_one_who_is_not_there(
    asker: User, kiara: Person, sign_in: SignIn
) -> None:
    client = sign_in(asker)
    nowhere = client.post(reverse("locks_ask"), asked(kiara, name="Nadie De Aquí"))
    scenes.hide(kiara)
    hidden = client.post(reverse("locks_ask"), asked(kiara))
    assert (nowhere.status_code, hidden.status_code) == (422, 422)
    sentence = "No se abre ningún expediente con estos datos"
    assert sentence in nowhere.content.decode()
    assert sentence in hidden.content.decode()


def test_a_child_hidden_meanwhile_is_gone_at_the_next_click(
    asker: User, kiara: Person, sign_in: SignIn
) -> None:
    opening = open_for(asker, kiara)
    scenes.hide(kiara)
    page = sign_in(asker).get(reverse("casefile_by_opening", args=[opening.pk]))
    assert page.status_code == 404
    be(asker)
    assert counts("people_register_person")["people_register_person"] == 0


def test_the_lead_closes_it_at_once(
    asker: User, kiara: Person, salome: User, sign_in: SignIn
) -> None:
    opening = open_for(asker, kiara)
    lead, client = sign_in(salome), sign_in(asker)
    assert (
        lead.post(reverse("locks_end", args=[opening.pk]), {"command": uuid7()}).status_code == 302
    )
    assert client.get(reverse("casefile_by_opening", args=[opening.pk])).status_code == 404


def test_not_needed_closes_it_too(asker: User, kiara: Person, salome: User) -> None:
    opening = open_for(asker, kiara)
    actions.review(by=salome, opening=opening, verdict="not", note="Curiosidad.", at=timezone.now())
    opening.refresh_from_db()
    assert opening.ended_by == salome


def test_unreviewed_it_is_late_from_the_next_day_on(
    asker: User, kiara: Person, salome: User
) -> None:
    open_for(asker, kiara, at=timezone.now() - timedelta(days=2))
    today = timezone.localdate()
    (due,) = worklist.worklist(held_access.held_by(salome, on=today), today=today)
    assert due.due_on is not None
    assert due.due_on < today


@pytest.mark.parametrize(
    "change",
    [
        {"until": timezone.now() + timedelta(days=9)},
        {"asked_at": timezone.now() - timedelta(hours=1)},
    ],
)
def test_the_database_keeps_what_was_asked(
    asker: User, kiara: Person, change: dict[str, Any]
) -> None:
    opening = open_for(asker, kiara)
    with pytest.raises(Refused), settled():
        Opening.objects.filter(pk=opening.pk).update(**change)


def test_who_opened_it_never_reviews_it(asker: User, kiara: Person) -> None:
    opening = open_for(asker, kiara)
    with pytest.raises(Refused), settled():
        Opening.objects.filter(pk=opening.pk).update(verdict="justified", reviewed_by=asker)


def test_nobody_opens_in_the_name_of_another(asker: User, kiara: Person, carmen: User) -> None:
    be(asker)
    now = timezone.now()
    row = Opening(
        site_id=kiara.site_id, person=kiara, user=carmen, why=WHY, asked_at=now,
        until=now + FOUR_HOURS, entered_by=asker,
    )  # fmt: skip
    with pytest.raises(Exception, match="row-level security"):
        row.save(force_insert=True)


def test_it_is_not_open_twice(asker: User, kiara: Person) -> None:
    open_for(asker, kiara)
    with pytest.raises(Refused), settled():
        make_opening(kiara, user=asker)


@pytest.mark.parametrize("name", ["ada", "monica"])
def test_those_who_never_stand_before_a_child_do_not_ask(
    name: str, request: pytest.FixtureRequest
) -> None:
    assert request.getfixturevalue(f"as_{name}").get(reverse("locks_ask")).status_code == 404
