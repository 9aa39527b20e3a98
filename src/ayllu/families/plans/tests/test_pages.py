"""The pages, driven as Rosa, Elena and the others."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.audit.models import Entry
from ayllu.families.plans.actions import objectives as objective_actions
from ayllu.families.plans.models import Activity, Objective, Plan, ProtectionScreen
from ayllu.families.plans.tests.conftest import assess_household
from ayllu.families.plans.tests.posts import agree_post, command, mother_of, objective_post
from ayllu.ground import scopes
from ayllu.ground.models import Undo
from ayllu.intake.models import Participation, Step
from ayllu.people.register.models import Household
from conftest import look


def url(name: str, *args: object) -> str:
    return reverse(f"families_{name}", args=args)


def begin(client: Client, household: Household, **changed: str) -> Plan:
    post = {"command": command(), "from_day": "24/11/2026", "review_on": "24/02/2027", "dream": ""}
    answer = client.post(url("plan_new", household.pk), {**post, **changed})
    assert answer.status_code in (302, 303), answer.content[:3000]
    return Plan.objects.latest("entered_at")


def test_a_new_plan_brings_an_objective_for_each_level_one(
    as_rosa: Client, participation: Participation, household: Household, rosa: User
) -> None:
    assess_household(household, rosa, food=1, health=1)
    plan = begin(as_rosa, household)
    assert set(plan.objectives.values_list("dimension", "forced")) == {
        ("food", True),
        ("health", True),
    }


def test_nobody_begins_a_plan_while_the_family_is_suspended(
    as_rosa: Client, participation: Participation, household: Household
) -> None:
    Participation.objects.update(state="suspended")
    post = {"command": command(), "from_day": "24/11/2026", "review_on": "24/02/2027"}
    assert as_rosa.post(url("plan_new", household.pk), post).status_code == 422
    assert not Plan.objects.exists()


def test_rosa_writes_an_objective_with_its_activity_once(
    as_rosa: Client, draft: Plan, household: Household
) -> None:
    post = objective_post(household)
    for _again in range(2):
        answer = as_rosa.post(url("objective_new", draft.pk), post)
        assert answer.status_code in (302, 303), answer.content[:3000]
    made = Objective.objects.get(text=post["text"])
    assert made.activities.get().person == mother_of(household)
    assert "Nivelar el cuarto de atrás" in as_rosa.get(url("plan", draft.pk)).content.decode()


def test_a_refused_objective_keeps_what_was_typed(
    as_rosa: Client, draft: Plan, household: Household
) -> None:
    post = objective_post(household, **{"steps-0-due_on": ""})
    answer = as_rosa.post(url("objective_new", draft.pk), post)
    assert answer.status_code == 422
    assert "Nivelar el cuarto de atrás" in answer.content.decode()
    assert not Objective.objects.filter(text=post["text"]).exists()


def test_an_objective_taken_out_keeps_its_row_and_reason(as_rosa: Client, draft: Plan) -> None:
    objective = draft.objectives.first()
    assert objective
    post = {"command": command(), "why": "Ya tienen el cuarto."}
    as_rosa.post(url("objective_drop", objective.pk), post)
    objective.refresh_from_db()
    assert (objective.state, objective.closed_why) == ("dropped", "Ya tienen el cuarto.")


def test_the_family_agrees_with_signature(
    as_rosa: Client, draft: Plan, household: Household
) -> None:
    answer = as_rosa.post(url("agree", draft.pk), agree_post(draft, household))
    assert answer.status_code in (302, 303), answer.content[:3000]
    draft.refresh_from_db()
    assert (draft.state, draft.signatures.get().how) == ("agreed", "signature")


@pytest.mark.parametrize(
    ("changed", "status"),
    [
        ({"signing-0-how": ""}, 422),
        ({"signing-0-how": "fingerprint"}, 422),
        ({"on_day": "01/01/2099"}, 422),
    ],
)
def test_an_agreement_lacking_one_thing_is_refused(
    as_rosa: Client, draft: Plan, household: Household, changed: dict[str, str], status: int
) -> None:
    answer = as_rosa.post(url("agree", draft.pk), agree_post(draft, household, **changed))
    assert answer.status_code == status
    draft.refresh_from_db()
    assert draft.state == "draft"


def test_a_fingerprint_has_a_reader_and_a_witness(
    as_rosa: Client, draft: Plan, household: Household
) -> None:
    how = {
        "signing-0-how": "fingerprint",
        "signing-0-read_aloud_by": "Rosa Terrones",
        "signing-0-witness": "Eulalia Chuquimango",
    }
    as_rosa.post(url("agree", draft.pk), agree_post(draft, household, **how))
    assert draft.signatures.get().witness == "Eulalia Chuquimango"


def test_level_one_in_a_later_round_blocks_the_agreement_until_it_has_an_objective(
    as_rosa: Client, draft: Plan, household: Household, rosa: User
) -> None:
    assess_household(household, rosa, number=2, food=1)
    page = as_rosa.get(url("plan", draft.pk)).content.decode()
    assert f"{url('objective_new', draft.pk)}?dimension=food" in page
    assert as_rosa.post(url("agree", draft.pk), agree_post(draft, household)).status_code == 422
    as_rosa.post(url("objective_new", draft.pk), objective_post(household, dimension="food"))
    assert as_rosa.post(url("agree", draft.pk), agree_post(draft, household)).status_code < 400


def test_protection_at_one_blocks_until_the_screen_is_recorded(
    as_rosa: Client, draft: Plan, household: Household, rosa: User
) -> None:
    assess_household(household, rosa, number=2, protection=1)
    as_rosa.post(url("objective_new", draft.pk), objective_post(household, dimension="protection"))
    assert as_rosa.post(url("agree", draft.pk), agree_post(draft, household)).status_code == 422
    no_reason = {"command": command(), "outcome": "no_concern", "reason": ""}
    assert as_rosa.post(url("screen", draft.pk), no_reason).status_code == 422
    with_reason = {**no_reason, "command": command(), "reason": "Conversé con cada niña."}
    assert as_rosa.post(url("screen", draft.pk), with_reason).status_code < 400
    assert ProtectionScreen.objects.count() == 1
    assert as_rosa.post(url("agree", draft.pk), agree_post(draft, household)).status_code < 400


def test_elena_approves_and_the_family_becomes_active(as_elena: Client, agreed: Plan) -> None:
    assert as_elena.get(url("approve", agreed.pk)).status_code == 200
    assert as_elena.post(url("approve", agreed.pk), {"command": command()}).status_code < 400
    agreed.refresh_from_db()
    assert agreed.state == "approved"
    assert Participation.objects.get().state == "active"
    assert Step.objects.get().to_state == "active"


def test_rosa_does_not_approve_what_she_wrote(as_rosa: Client, agreed: Plan) -> None:
    assert as_rosa.post(url("approve", agreed.pk), {"command": command()}).status_code == 422
    agreed.refresh_from_db()
    assert agreed.state == "agreed"


def test_the_second_to_approve_reads_who_was_quicker(
    as_elena: Client, as_carmen: Client, agreed: Plan
) -> None:
    as_elena.post(url("approve", agreed.pk), {"command": command()})
    answer = as_carmen.post(url("approve", agreed.pk), {"command": command()})
    assert answer.status_code == 422
    assert "Elena Cabanillas" in answer.content.decode()


def test_elena_returns_a_plan_with_what_must_change(as_elena: Client, agreed: Plan) -> None:
    post = {"command": command(), "return": "1", "why": ""}
    assert as_elena.post(url("approve", agreed.pk), post).status_code == 422
    post = {**post, "command": command(), "why": "Falta el plan de Liam."}
    assert as_elena.post(url("approve", agreed.pk), post).status_code < 400
    agreed.refresh_from_db()
    assert (agreed.state, agreed.agreed_on) == ("draft", None)


def test_a_new_version_copies_what_is_open_and_replaces_at_approval(
    as_rosa: Client, as_elena: Client, approved: Plan, household: Household
) -> None:
    Objective.objects.filter(plan=approved, dimension="health").update(state="met")
    post = {"command": command(), "why": "Liam ya no tiene anemia."}
    as_rosa.post(url("version_new", approved.pk), post)
    new = Plan.objects.get(number=2)
    assert set(new.objectives.values_list("dimension", flat=True)) == {"home", "livelihood"}
    assert as_rosa.get(url("plan", approved.pk)).status_code == 200
    as_rosa.post(url("agree", new.pk), agree_post(new, household))
    as_elena.post(url("approve", new.pk), {"command": command()})
    states = dict(Plan.objects.values_list("number", "state"))
    assert states == {1: "replaced", 2: "approved"}
    text = as_rosa.get(url("versions", new.pk)).content.decode()
    assert "Liam sin anemia" in text


def test_an_activity_is_done_and_taken_back(as_rosa: Client, approved: Plan, rosa: User) -> None:
    activity = Activity.objects.filter(objective__plan=approved).first()
    assert activity
    post = {"command": command(), "state": "done", "on_day": "20/11/2026", "result": "Listo"}
    assert as_rosa.post(url("activity", activity.pk), post).status_code < 400
    activity.refresh_from_db()
    assert activity.state == "done"
    scopes.apply(scopes.Scope(user_id=rosa.pk))
    assert Undo.objects.filter(code="families.activity.done", about_id=activity.pk).exists()
    look()
    objective_actions.undo_activity(activity.pk, by=rosa)
    activity.refresh_from_db()
    assert (activity.state, activity.done_on, activity.result) == ("to_do", None, "")


@pytest.mark.parametrize("lacking", [{"on_day": ""}, {"state": "dropped", "result": ""}])
def test_an_activity_told_without_day_or_reason_is_refused(
    as_rosa: Client, approved: Plan, lacking: dict[str, str]
) -> None:
    activity = Activity.objects.filter(objective__plan=approved).first()
    assert activity
    post = {"command": command(), "state": "done", "on_day": "20/11/2026", "result": "x"}
    assert as_rosa.post(url("activity", activity.pk), {**post, **lacking}).status_code == 422


def test_a_child_has_a_short_plan(as_rosa: Client, draft: Plan, household: Household) -> None:
    kiara = household.memberships.get(person__given_names="Kiara").person
    post = {"command": command(), "wishes": "Ser profesora", "goal": "Leer", "support": ""}
    assert as_rosa.post(url("child_plan", draft.pk, kiara.pk), post).status_code < 400
    assert draft.children.get().goal == "Leer"
    mother = mother_of(household)
    assert as_rosa.get(url("child_plan", draft.pk, mother.pk)).status_code == 404


@pytest.mark.parametrize(
    ("name", "code"), [("agreement", "families.agreement.read"), ("sheet", "families.sheet.read")]
)
def test_a_paper_is_an_audited_reading(
    as_rosa: Client, approved: Plan, name: str, code: str
) -> None:
    answer = as_rosa.get(url(name, approved.pk))
    assert answer.status_code == 200
    assert approved.code in answer.content.decode()
    assert Entry.objects.filter(code=code, about_id=approved.pk).count() == 1


def test_tomas_and_maribel_find_nothing(
    as_tomas: Client, as_maribel: Client, as_salome: Client, draft: Plan
) -> None:
    for name in ("plan", "agreement", "sheet", "versions", "plan_edit", "agree", "objective_new"):
        assert as_tomas.get(url(name, draft.pk)).status_code == 404
        assert as_maribel.get(url(name, draft.pk)).status_code == 404
    assert as_salome.get(url("plan", draft.pk)).status_code == 200
    assert as_salome.get(url("plan_edit", draft.pk)).status_code == 404


def test_every_page_opens(as_rosa: Client, draft: Plan, household: Household) -> None:
    names = ("plan", "plan_edit", "versions", "screen", "agree", "approve", "objective_new")
    for name in names:
        assert as_rosa.get(url(name, draft.pk)).status_code == 200, name
    objective = draft.objectives.first()
    assert objective
    for name in ("objective", "objective_drop", "objective_close"):
        assert as_rosa.get(url(name, objective.pk)).status_code == 200, name
    assert timezone.localdate()
