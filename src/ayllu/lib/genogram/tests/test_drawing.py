"""The promises of the drawing, on families that are told and on families made by chance."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ayllu.lib.genogram import Couple, Drawing, Facts, Home, Member, Parent, Tie, draw
from ayllu.lib.genogram.tests import checks
from ayllu.lib.genogram.tests.families import families, shuffled
from tests.budgets import budget


def person(key: str, sex: str, born: int, **more: bool) -> Member:
    return Member(key, sex, (key, str(born)), str(2026 - born), (born,), **more)  # type: ignore[arg-type]


def children(*keys: str, of: tuple[str, ...], adopted: bool = False) -> list[Parent]:
    return [Parent(child, parent, adopted) for child in keys for parent in of]


ROSA = Facts(
    members=[
        person("Fidencio", "male", 1958, died=True),
        person("Santos", "female", 1968),
        person("Víctor", "male", 1986),
        person("Segundo", "male", 1992),
        person("Rosa Elena", "female", 1995),
        person("José", "male", 1997),
        person("Elmer", "male", 1999),
        person("Mía", "female", 2014),
        person("Kiara", "female", 2018),
        person("Liam", "male", 2023, is_index=True),
        person("Zoe", "female", 2025),
        person("Gael", "male", 2025),
    ],
    parents=[
        *children("Rosa Elena", "Elmer", of=("Fidencio", "Santos")),
        *children("Mía", of=("Víctor", "Rosa Elena")),
        *children("Kiara", "Liam", of=("Segundo", "Rosa Elena")),
        *children("Zoe", "Gael", of=("José", "Rosa Elena")),
    ],
    couples=[
        Couple("Fidencio", "Santos"),
        Couple("Segundo", "Rosa Elena", "married", "separated"),
        Couple("José", "Rosa Elena", "cohabiting"),
    ],
    ties=[Tie("Segundo", "Rosa Elena", "conflict"), Tie("Santos", "Liam", "close")],
    homes=[
        Home("h", frozenset({"Santos", "Rosa Elena", "Kiara", "Liam", "Zoe"}), "viven juntos", True)
    ],
    twins=[("Zoe", "Gael")],
)


def sign(drawing: Drawing, key: str) -> object:
    return next(s for s in drawing.signs if s.key == key)


def row_of(drawing: Drawing, key: str) -> int:
    return next(n for n, row in enumerate(drawing.rows) if key in row)


@pytest.mark.slow
@budget(80, 80)
@given(families())
def test_every_promise_holds_for_families_made_by_chance(facts: Facts) -> None:
    checks.everything_holds(draw(facts), facts)


@pytest.mark.deep
@budget(80, 3000)
@given(families())
def test_every_promise_holds_for_very_many_families(facts: Facts) -> None:
    checks.everything_holds(draw(facts), facts)


@budget(25, 200)
@given(families(most=16), st.integers(0, 1000))
def test_the_same_facts_give_the_same_drawing(facts: Facts, seed: int) -> None:
    assert draw(shuffled(facts, Random(seed))) == draw(facts)


def test_half_siblings_by_three_partners_stand_under_their_own_parents() -> None:
    drawing = draw(ROSA)
    checks.everything_holds(drawing, ROSA)
    assert [len(row) for row in drawing.rows] == [2, 5, 5]
    births = {line.joins for line in drawing.lines if line.kind == "birth"}
    assert ("Rosa Elena", "Víctor", "Mía") in births
    assert ("Rosa Elena", "Segundo", "Kiara", "Liam") in births


def test_a_couple_that_parted_has_its_slash_and_two_who_live_together_dashes() -> None:
    lines = {(line.kind, frozenset(line.joins)): line for line in draw(ROSA).lines}
    assert lines["married", frozenset(("Segundo", "Rosa Elena"))].marks.count("M") == 1
    assert not lines["married", frozenset(("Fidencio", "Santos"))].marks
    assert ("cohabiting", frozenset(("José", "Rosa Elena"))) in lines
    divorced = Facts(ROSA.members, couples=[Couple("José", "Mía", "married", "divorced")])
    assert draw(divorced).lines[0].marks.count("M") == 2


def test_who_died_has_a_cross_and_no_age_and_whose_file_it_is_a_frame() -> None:
    found = {s.key: s for s in draw(ROSA).signs}
    assert found["Fidencio"].cross
    assert not found["Fidencio"].inside
    assert found["Liam"].frame
    assert [s.key for s in found.values() if s.frame] == ["Liam"]
    assert {s.shape for s in found.values()} == {"square", "circle"}


def test_twins_hang_from_one_point() -> None:
    drawing = draw(ROSA)
    (line,) = [ln for ln in drawing.lines if ln.joins[-2:] == ("Gael", "Zoe")]
    forks = [s for s in line.strokes if s[0][0] != s[-1][0] and s[0][1] != s[-1][1]]
    assert len(forks) == 2
    assert forks[0][0] == forks[1][0]


def test_cousins_who_are_a_couple_stand_side_by_side_below_both_their_parents() -> None:
    facts = Facts(
        members=[
            person("Abuela", "female", 1940),
            person("Elmer", "male", 1965),
            person("Nelly", "female", 1968),
            person("Ana", "female", 1990),
            person("Beto", "male", 1991),
            person("Inti", "male", 2015),
        ],
        parents=[
            *children("Elmer", "Nelly", of=("Abuela",)),
            *children("Ana", of=("Elmer",)),
            *children("Beto", of=("Nelly",)),
            *children("Inti", of=("Ana", "Beto")),
        ],
        couples=[Couple("Ana", "Beto", "cohabiting")],
        homes=[Home("h", frozenset({"Ana", "Beto", "Inti", "Abuela"}))],
    )
    drawing = draw(facts)
    checks.everything_holds(drawing, facts)
    assert set(drawing.rows[2]) == {"Ana", "Beto"}


def test_an_uncle_and_his_niece_stand_in_one_row_and_nobody_above_her_own_parent() -> None:
    facts = Facts(
        members=[person(k, "unknown", n) for n, k in enumerate(("top", "one", "two", "niece"))],
        parents=[*children("one", "two", of=("top",)), *children("niece", of=("one",))],
        couples=[Couple("two", "niece"), Couple("top", "niece", "apart")],
    )
    drawing = draw(facts)
    checks.everything_holds(drawing, facts)
    assert row_of(drawing, "two") == row_of(drawing, "niece") == 2
    assert row_of(drawing, "top") == 0


def test_an_adopted_child_hangs_from_a_line_of_its_own_kind() -> None:
    facts = Facts(
        members=[person(k, "female", 1990 + n) for n, k in enumerate(("Flor", "Rosa", "Urpi"))],
        parents=[
            *children("Urpi", of=("Rosa",)),
            *children("Urpi", of=("Flor",), adopted=True),
        ],
    )
    drawing = draw(facts)
    checks.everything_holds(drawing, facts)
    assert sorted(line.kind for line in drawing.lines) == ["adoption", "birth"]


def test_a_grandmother_who_cares_is_ringed_with_her_grandchildren_alone() -> None:
    facts = Facts(
        members=[
            person("Marcelina", "female", 1956),
            person("Luz", "female", 1985),
            person("Elmer", "male", 1983),
            person("Inti", "male", 2016),
        ],
        parents=[
            *children("Luz", of=("Marcelina",)),
            *children("Inti", of=("Elmer", "Luz")),
        ],
        homes=[Home("h", frozenset({"Marcelina", "Inti"}), "viven juntos")],
    )
    drawing = draw(facts)
    checks.everything_holds(drawing, facts)
    assert len(drawing.rings) == 1


def test_impossible_facts_are_left_out_and_never_loop() -> None:
    facts = Facts(
        members=[person("a", "female", 1990), person("b", "male", 1991)],
        parents=[Parent("a", "b"), Parent("b", "a"), Parent("a", "a"), Parent("a", "nobody")],
        couples=[Couple("a", "a"), Couple("a", "nobody")],
        ties=[Tie("a", "nobody", "close")],
        homes=[Home("alone", frozenset({"a"}))],
    )
    drawing = draw(facts)
    assert [line.kind for line in drawing.lines] == ["birth"]
    assert drawing.rings == ()


def test_nobody_gives_an_empty_drawing() -> None:
    assert draw(Facts([])) == Drawing(0, 0)
