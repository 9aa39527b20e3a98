"""Anyone raises, the lead reads, the person named never does."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from ayllu.accounts import access as held_access
from ayllu.accounts.models import User
from ayllu.audit.models import Entry
from ayllu.ground.constraints import Refused, settled
from ayllu.lib.uuid7 import uuid7
from ayllu.people.register.models import Person
from ayllu.places.models import Site
from ayllu.safeguarding import policies, worklist
from ayllu.safeguarding.actions import raise_concern, steps
from ayllu.safeguarding.choices import WORKFLOW, State
from ayllu.safeguarding.models import Concern, ConcernPerson, ConcernStep
from ayllu.safeguarding.tests.scene import WORDS, form, make_lead, raised, seen_by
from conftest import ScopedClient, look


def test_maribel_raises_and_cannot_read_it_back(
    as_maribel: ScopedClient, maribel: User, salome: User
) -> None:
    answer = as_maribel.post(reverse("safeguarding_raise"), form())
    assert answer.status_code == 302
    concern = Concern.objects.get()
    assert concern.narrative == WORDS
    assert concern.raised_by == maribel
    page = as_maribel.get(answer["Location"]).content.decode()
    assert concern.code in page
    assert WORDS not in page
    assert as_maribel.get(reverse("safeguarding_concern", args=[concern.pk])).status_code == 404
    assert set(seen_by(maribel).values()) == {0}
    assert seen_by(salome)["concern"] == 1


def test_nothing_of_it_is_kept_by_the_browser(as_maribel: ScopedClient) -> None:
    answer = as_maribel.post(reverse("safeguarding_raise"), form())
    for address in (reverse("safeguarding_raise"), answer["Location"]):
        page = as_maribel.get(address)
        assert page["Cache-Control"] == "no-store"
        assert "data-draft-url" not in page.content.decode()


def test_the_same_form_twice_is_one_concern(as_maribel: ScopedClient) -> None:
    twice = form()
    first = as_maribel.post(reverse("safeguarding_raise"), twice)
    second = as_maribel.post(reverse("safeguarding_raise"), twice)
    assert first["Location"] == second["Location"]
    assert Concern.objects.count() == 1


def test_an_empty_concern_comes_back_with_what_was_typed(as_maribel: ScopedClient) -> None:
    answer = as_maribel.post(reverse("safeguarding_raise"), form(narrative="", place="El patio"))
    assert answer.status_code == 422
    assert "El patio" in answer.content.decode()


def test_a_concern_about_a_child_whom_rosa_sees(as_rosa: ScopedClient, cajamarca: Site) -> None:
    child = Person.objects.create(site=cajamarca, given_names="Yeni", primer_apellido="Chilón")
    as_rosa.post(f"{reverse('safeguarding_raise')}?person={child.pk}", form())
    assert ConcernPerson.objects.get().person == child


def test_a_child_at_another_site_is_not_linked_nor_shown(
    as_rosa: ScopedClient, pachacamac: Site
) -> None:
    child = Person.objects.create(site=pachacamac, given_names="Yeni", primer_apellido="Chilón")
    address = f"{reverse('safeguarding_raise')}?person={child.pk}"
    assert "Yeni" not in as_rosa.get(address).content.decode()
    as_rosa.post(address, form())
    assert Concern.objects.count() == 1
    assert ConcernPerson.objects.count() == 0


def test_the_director_sees_nothing_by_rank(
    as_elena: ScopedClient, elena: User, cajamarca: Site
) -> None:
    concern = raised(cajamarca)
    assert as_elena.get(reverse("safeguarding_concerns")).status_code == 404
    assert as_elena.get(reverse("safeguarding_concern", args=[concern.pk])).status_code == 404
    assert set(seen_by(elena).values()) == {0}


def test_elena_named_and_made_lead_sees_nothing_anywhere(
    as_elena: ScopedClient, as_salome: ScopedClient, elena: User, salome: User, cajamarca: Site
) -> None:
    make_lead(elena, cajamarca)
    concern = raised(cajamarca, named=(elena,))
    as_salome.get(reverse("safeguarding_concern", args=[concern.pk]))
    steps.move(by=salome, concern=concern, to=State.ACKNOWLEDGED, at=timezone.now())
    page = as_elena.get(reverse("safeguarding_concerns"))
    assert page.status_code == 200
    assert concern.code not in page.content.decode()
    assert as_elena.get(reverse("safeguarding_concern", args=[concern.pk])).status_code == 404
    assert set(seen_by(elena).values()) == {0}
    held = held_access.held_by(elena, on=timezone.localdate())
    assert list(worklist.worklist(held, today=timezone.localdate())) == []
    assert min(seen_by(salome)[k] for k in ("concern", "concernstep", "concernevent")) > 0


def test_a_second_lead_who_is_not_named_sees_it(elena: User, cajamarca: Site) -> None:
    make_lead(elena, cajamarca)
    raised(cajamarca)
    assert seen_by(elena)["concern"] == 1


def test_who_is_named_later_loses_sight_of_the_past_too(
    elena: User, salome: User, cajamarca: Site
) -> None:
    make_lead(elena, cajamarca)
    concern = raised(cajamarca)
    assert seen_by(elena)["concernevent"] == 1
    steps.move(
        by=salome, concern=concern, to=State.ACKNOWLEDGED, at=timezone.now(),
        named_users=[elena.pk],
    )  # fmt: skip
    assert set(seen_by(elena).values()) == {0}


def test_the_lead_takes_a_concern_through_its_steps(
    as_salome: ScopedClient, cajamarca: Site
) -> None:
    concern = raised(cajamarca)
    address = reverse("safeguarding_concern", args=[concern.pk])
    assert WORDS in as_salome.get(address).content.decode()
    for step in (
        {"to": "acknowledged"},
        {"to": "assessed", "level": "2", "note": "Faltó al código.", "weighed_with": "Nelly"},
        {"to": "responding", "note": "Conversación y medida escrita."},
    ):
        answer = as_salome.post(address, {**step, "command": uuid7()})
        assert answer.status_code == 302, step
    ending = {"outcome": "substantiated", "words": "Medidas cumplidas.", "command": uuid7()}
    to = reverse("safeguarding_close", args=[concern.pk])
    assert as_salome.post(to, ending).status_code == 302
    concern.refresh_from_db()
    assert (concern.state, concern.level) == ("closed", 2)
    assert ConcernStep.objects.count() == 4
    assert Entry.objects.filter(code="safeguarding.concern.read", about_id=concern.pk).exists()


@pytest.mark.parametrize(
    "step", [{"to": "closed", "note": "x"}, {"to": "assessed", "level": "2", "note": "x"}]
)
def test_a_step_out_of_order_is_refused(
    as_salome: ScopedClient, cajamarca: Site, step: dict[str, str]
) -> None:
    concern = raised(cajamarca)
    address = reverse("safeguarding_concern", args=[concern.pk])
    answer = as_salome.post(address, {**step, "command": uuid7()})
    assert answer.status_code == 422
    concern.refresh_from_db()
    assert concern.state == "new"


def test_the_database_refuses_a_step_out_of_order(cajamarca: Site) -> None:
    concern = raised(cajamarca)
    with pytest.raises(Refused), settled():
        Concern.objects.filter(pk=concern.pk).update(state="closed", level=1)


def test_assessing_needs_a_level(salome: User, cajamarca: Site) -> None:
    concern = raised(cajamarca)
    now = timezone.now()
    steps.move(by=salome, concern=concern, to=State.ACKNOWLEDGED, at=now)
    with pytest.raises(Refused):
        steps.move(by=salome, concern=concern, to=State.ASSESSED, at=now, note="Visto.")
    steps.move(by=salome, concern=concern, to=State.ASSESSED, at=now, note="Visto.", level=1)


def test_the_clock_runs_from_knowing(cajamarca: Site, salome: User) -> None:
    known = timezone.now() - timedelta(hours=30)
    raise_concern(
        site=cajamarca, kind="unsure", by_whom="unknown", narrative=WORDS, by=None, known_at=known
    )
    look()
    held = held_access.held_by(salome, on=timezone.localdate())
    (due,) = worklist.worklist(held, today=timezone.localdate())
    assert due.due_on == timezone.localdate(known + timedelta(hours=24))
    assert due.owner_id == salome.pk
    assert WORDS not in repr(due)


def test_the_database_knows_the_same_workflow() -> None:
    arrows = {(str(a), str(b)) for a, targets in WORKFLOW.items() for b in targets}
    assert set(policies.ARROWS) == arrows
