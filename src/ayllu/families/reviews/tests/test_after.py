"""After the exit: followed, archived, taken back; and the second look."""

from datetime import date, datetime
from typing import Any

import pytest
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.families.reviews import rules
from ayllu.families.reviews.actions import after, exits, second
from ayllu.families.reviews.choices import CONSTRAINTS
from ayllu.families.reviews.factories import make_follow_up
from ayllu.families.reviews.models import Exit, FollowUp, Reopening
from ayllu.ground.constraints import Refused, settled
from ayllu.intake.choices import Dimension
from ayllu.intake.models import Assessment, Participation

pytestmark = pytest.mark.usefixtures("eyes")
TODAY = date(2026, 11, 24)
NOW = timezone.make_aware(datetime(2026, 11, 24, 10))


def refused(name: str) -> Any:
    return pytest.raises(Refused, match=str(CONSTRAINTS[name])[:40])


def tell(found: FollowUp, by: User, standing: str, **changed: Any) -> FollowUp:
    asked: dict[str, Any] = {"on": TODAY, "how": "visit", "note": "Falta el agua.", "today": TODAY}
    return after.record(follow_up=found, standing=standing, by=by, at=NOW, **{**asked, **changed})


def closed(agreed: Exit, elena: User) -> tuple[FollowUp, FollowUp]:
    exits.close(exit=agreed, by=elena, at=NOW)
    one, two = agreed.follow_ups.order_by("months")
    return one, two


def test_followed_to_the_end_goes_to_the_archive(agreed: Exit, elena: User, rosa: User) -> None:
    one, two = closed(agreed, elena)
    tell(one, rosa, "well")
    agreed.participation.refresh_from_db()
    assert agreed.participation.state == "aftercare"
    tell(two, rosa, "some")
    agreed.participation.refresh_from_db()
    assert agreed.participation.state == "archived"


def test_a_relapse_reopens_the_same_participation_with_its_link(
    agreed: Exit, elena: User, rosa: User
) -> None:
    one, _two = closed(agreed, elena)
    tell(one, rosa, "relapse")
    row = agreed.participation
    row.refresh_from_db()
    assert (row.state, row.to_day, Participation.objects.count()) == ("assessment", None, 1)
    back = Reopening.objects.get()
    assert (back.exit, back.follow_up, back.why) == (agreed, one, "Falta el agua.")
    with pytest.raises(rules.AlreadyReopened):
        after.reopen(exit=agreed, why="Otra vez", by=rosa, at=NOW, on=TODAY)


def test_a_follow_up_is_told_once_and_never_ahead(agreed: Exit, elena: User, rosa: User) -> None:
    one, _two = closed(agreed, elena)
    with pytest.raises(rules.NotNow):
        tell(one, rosa, "well", on=date(2026, 11, 25))
    tell(one, rosa, "well")
    with pytest.raises(rules.NotNow):
        tell(one, rosa, "well")


def test_a_told_follow_up_says_how(proposed: Exit) -> None:
    found = make_follow_up(exit=proposed, months=6, due_on=TODAY)
    with refused("families_followup_done_is_told"), settled():
        FollowUp.objects.filter(pk=found.pk).update(done_on=TODAY)


# --- the second look


def test_the_second_look_is_anothers(first: Assessment, rosa: User, carmen: User) -> None:
    levels = {str(d.value): 2 for d in Dimension}
    with refused("families_secondlook_another"):
        second.look_again(assessment=first, levels=levels, note="", on=TODAY, by=rosa)
    look = second.look_again(assessment=first, levels=levels, note="", on=TODAY, by=carmen)
    assert look.ratings.count() == len(Dimension)
    with refused("families_secondlook_once"):
        second.look_again(assessment=first, levels=levels, note="", on=TODAY, by=carmen)
