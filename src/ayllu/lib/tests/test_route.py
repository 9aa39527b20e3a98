"""The way of a day, on made-up places."""

from hypothesis import given
from hypothesis import strategies as st

from ayllu.lib.route import Spot, kilometres, minutes_between, order
from tests.budgets import budget

CENTRE: Spot[None] = Spot(None, latitude=-7.1638, longitude=-78.5003)
spots = st.lists(
    st.builds(
        Spot,
        key=st.integers(0, 10**6),
        place=st.sampled_from(("", "Porcón Bajo", "Samanacruz")),
        latitude=st.one_of(st.none(), st.floats(-8, -6)),
        longitude=st.floats(-79, -78),
        exact=st.booleans(),
        minutes=st.one_of(st.none(), st.integers(0, 300)),
    ),
    max_size=9,
)


@given(spots)
@budget(60, 1000)
def test_every_home_has_its_place_once_and_what_is_not_known_comes_last(
    found: list[Spot[int]],
) -> None:
    legs = order(CENTRE, found)
    assert sorted(leg.spot.key for leg in legs) == sorted(s.key for s in found)
    known = [leg.minutes is not None for leg in legs]
    assert known == sorted(known, reverse=True)
    assert all(leg.minutes is None or leg.minutes >= 0 for leg in legs)


@given(spots)
@budget(60, 1000)
def test_the_first_is_the_nearest_of_the_centre(found: list[Spot[int]]) -> None:
    recorded = [s for s in found if s.minutes is not None]
    if len(recorded) == len(found) and found:
        first = order(CENTRE, found)[0].spot
        assert first.minutes == min(s.minutes or 0 for s in found)


@given(spots)
@budget(60, 1000)
def test_the_way_between_two_is_the_same_in_both_directions(found: list[Spot[int]]) -> None:
    for a in found:
        for b in found:
            assert minutes_between(CENTRE, a, b) == minutes_between(CENTRE, b, a)


def test_from_cajamarca_to_banos_del_inca_it_is_four_kilometres() -> None:
    baths: Spot[None] = Spot(None, latitude=-7.1619, longitude=-78.4639, exact=True)
    assert round(kilometres(CENTRE, baths) or 0) == 4


def test_nearest_next_and_one_hamlet_together() -> None:
    homes = [
        Spot("far", "Combayo", minutes=95),
        Spot("porcon 1", "Porcón", minutes=35),
        Spot("near", "Bella Unión", minutes=10),
        Spot("porcon 2", "Porcón", minutes=40),
        Spot("nobody knows"),
    ]
    legs = order(CENTRE, homes)
    assert [leg.spot.key for leg in legs] == ["near", "porcon 1", "porcon 2", "far", "nobody knows"]
    assert [leg.minutes for leg in legs] == [10, 25, 5, 55, None]


def test_two_homes_somewhere_in_one_district_are_not_at_one_place() -> None:
    here, there = (Spot(k, latitude=-7.0, longitude=-78.0) for k in "ab")
    assert kilometres(here, there) is None
