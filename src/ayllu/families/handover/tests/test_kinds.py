"""No wing names a worker whose open things a handover would leave behind."""

from django.apps import apps

from ayllu.accounts.models import User
from ayllu.families.community.factories import make_group, make_meeting
from ayllu.families.handover.factories import make_handover
from ayllu.families.handover.kinds import KINDS
from ayllu.families.handover.tests.conftest import SOON, TODAY, confirm
from ayllu.families.legal.models import Matter
from ayllu.families.work.models import Path
from ayllu.intake.models import Participation
from ayllu.places.models import Site

ROOMS = ("families_", "visits", "intake")
# Who did, said, wrote or decided something keeps it for ever; nothing waits for her.
STAYS = {
    "families_charge.Responsibility": {"worker", "instead_of"},  # follows Participation.worker
    "families_conference.Guest": {"user"},
    "families_counsel.AlertAnswer": {"by"},
    "families_counsel.Episode": {"asked_by", "psychologist"},  # a psychologist's own caseload
    "families_counsel.Score": {"written_by"},
    "families_counsel.Session": {"written_by"},
    "families_counsel.Summary": {"written_by"},
    "families_handover.Handed": {"receiver"},
    "families_handover.Handover": {"giver", "rest_to", "confirmed_by"},
    "families_handover.Moved": {"receiver"},
    "families_issuing.Approval": {"writer", "by"},
    "families_issuing.Issue": {"by"},
    "families_plans.Plan": {"written_by", "approved_by"},
    "families_reviews.Exit": {"proposed_by", "cleared_by", "decided_by", "closed_by"},
    "families_reviews.ExitMember": {"user"},
    "families_reviews.FollowUp": {"worker"},  # who held it; open ones follow the participation
    "families_reviews.Reopening": {"by"},
    "families_reviews.Review": {"worker"},
    "families_reviews.SecondLook": {"first_rater", "rater"},
    "families_support.Given": {"worker"},
    "families_support.GroupAct": {"led_by"},
    "intake.Decision": {"chaired_by", "decided_by"},
    "intake.PanelMember": {"user"},
    "intake.Step": {"by"},
    "visits.Visit": {"alone_read_by"},
}


def test_every_column_that_names_a_worker_moves_or_says_why_it_stays() -> None:
    moves, wrong = owners(), []
    for model in apps.get_models():
        label = model._meta.label
        if not label.startswith(ROOMS) or label.endswith("Event"):
            continue
        for field in model._meta.concrete_fields:
            if field.related_model is User and field.name != "entered_by":
                stays = field.name in STAYS.get(label, ())
                if stays == ((label, field.name) in moves):
                    wrong.append(f"{label}.{field.name}")
    assert wrong == []


def owners() -> set[tuple[str, str]]:
    return {(kind.rows().model._meta.label, kind.owner) for kind in KINDS if kind.moves}


def test_legal_matters_and_paths_to_work_go_with_the_family(
    eyes: None, rows: list[Participation], rosa: User, carmen: User
) -> None:
    confirm(make_handover(rosa, rows, carmen, from_day=TODAY), rosa)
    assert set(Matter.objects.values_list("worker", flat=True)) == {carmen.pk}
    assert set(Path.objects.values_list("worker", flat=True)) == {carmen.pk}


def test_community_groups_and_planned_meetings_go_with_the_rest_and_what_was_held_stays(
    eyes: None, rows: list[Participation], rosa: User, carmen: User, cajamarca: Site
) -> None:
    group = make_group(cajamarca, rosa, TODAY)
    held = make_meeting(group, TODAY, 9)
    planned = make_meeting(group, SOON, second_worker=carmen)
    confirm(make_handover(rosa, rows, carmen, from_day=TODAY, rest_to=carmen), rosa)
    for thing in (group, held, planned):
        thing.refresh_from_db()
    assert (group.companion, held.worker, planned.worker) == (carmen, rosa, carmen)
