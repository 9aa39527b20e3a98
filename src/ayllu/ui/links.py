"""Where the page of a thing is; ``config`` fills it, so that rooms never name a room above."""

from typing import Any

from django.urls import NoReverseMatch, reverse

ADDRESSES: dict[str, str] = {}


def register(addresses: dict[str, str]) -> None:
    """``{"people_register.person": "casefile_person"}``: model label to url name (one pk)."""
    ADDRESSES.update(addresses)


def address(label: str, pk: Any) -> str:
    """The page of a row by model label and key; '' when nobody shows such a thing."""
    name = ADDRESSES.get(label, "")
    try:
        return reverse(name, args=[pk]) if name else ""
    except NoReverseMatch:  # the page does not stand on this surface
        return ""


def address_of(thing: Any) -> str:
    return address(thing._meta.label_lower, thing.pk)
