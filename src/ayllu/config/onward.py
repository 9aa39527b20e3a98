"""Which room may ask for the form of a lower one, by the word in its address."""

from ayllu.ground import onward

PLACES = {"referral": "ayllu.intake.onward.WAY"}


def register_all() -> None:
    for word, place in PLACES.items():
        onward.register(word, place)
