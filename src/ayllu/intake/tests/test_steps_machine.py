"""Any order of steps and reopenings: only arrows of the table, one open, steps that add up."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ayllu.accounts.models import User
from ayllu.ground.constraints import Refused
from ayllu.intake import choices
from ayllu.intake.actions import steps
from ayllu.intake.choices import State
from ayllu.intake.models import Participation
from ayllu.intake.workflow import WORKFLOW
from ayllu.people.register.models import Household
from tests.budgets import budget
from tests.chance import undone

pytestmark = pytest.mark.django_db


@budget(25, 600)
@given(moves=st.lists(st.sampled_from([None, *State]), min_size=3, max_size=15), two=st.booleans())
def test_a_participation_goes_only_where_the_table_leads(
    family: Household, rosa: User, elena: User, moves: list[State | None], two: bool
) -> None:
    with undone():
        walk(family, [rosa, elena if two else rosa], moves)


def walk(family: Household, actors: list[User], moves: list[State | None]) -> None:
    """``None`` opens or reopens; a state tries that step."""
    row = steps.open_for(family, by=actors[0], why="Derivada")
    for n, to in enumerate(moves):
        before, by = State(row.state), actors[n % 2]
        try:
            if to is None:
                row = steps.open_for(family, by=by, why="Volvió")
            else:
                steps.take(row, to=to, by=by, why="–")
                assert to in WORKFLOW[before]
        except Refused:
            row.refresh_from_db()
            assert row.state == before
    check(family)


def check(family: Household) -> None:
    rows = list(Participation.objects.filter(household=family))
    assert sum(r.state in choices.OPEN for r in rows) <= 1
    for row in rows:
        assert (row.to_day is None) == (row.state in choices.OPEN)
        taken = list(row.steps.order_by("at", "id"))
        assert taken[0].from_state == ""
        assert taken[-1].to_state == row.state
        for one, following in pairwise(taken):
            assert one.to_state == following.from_state
            assert State(following.to_state) in WORKFLOW[State(one.to_state)]
