"""Which rooms say what a withdrawn consent stops among their own things."""

from ayllu.people.papers import withdrawals

PLACES = (
    "ayllu.families.outward.stopped.of",
    "ayllu.families.issuing.stopped.of",
    "ayllu.families.conference.stopped.of",
)


def register_all() -> None:
    withdrawals.register(*PLACES)
