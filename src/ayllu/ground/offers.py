"""What a room offers to the pages above it: rows for the desk, events for the timeline,
panels for a file, finds for the search box, figures for the month. Frozen, without queries.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal
from uuid import UUID

Knot = Literal["done", "now", "due", "late", "alert", "stop", "new", "todo", "wait", "absent"]


@dataclass(frozen=True)
class Tile:
    """Name and picture of a person or a household: enough for ``{% portrait %}``."""

    id: UUID
    initials: str
    name: str = ""
    portrait_code: str = ""
    photo_url: str = ""


@dataclass(frozen=True)
class Due:
    """One thing on someone's desk, with the act on the spot.

    ``due_on`` decides whether it is late, due this week or later; ``is_new`` puts it under
    "new" whatever its day. ``code`` names the alert; ``owner_id`` is whose desk it is on.
    ``brief``: the act is one short form, which may open over the desk.
    """

    code: str
    tile: Tile
    title: str
    what: str
    url: str
    act: str
    where: str = ""
    due_on: date | None = None
    is_new: bool = False
    owner_id: UUID | None = None
    site_id: UUID | None = None
    file_url: str = ""
    brief: bool = False


@dataclass(frozen=True)
class Event:
    """One knot on the thread of a file. ``entered_on`` later than ``day`` says so on the line."""

    day: date
    title: str
    text: str = ""
    by: str = ""
    knot: Knot = "done"
    icon: str = ""
    url: str = ""
    entered_on: date | None = None


@dataclass(frozen=True)
class Panel:
    """One section of a file: a template of the offering room and what it needs."""

    key: str
    title: str
    template: str
    context: Mapping[str, Any] = field(default_factory=dict)
    link: str = ""
    link_label: str = ""
    wide: bool = False


@dataclass(frozen=True)
class Find:
    """One answer of the search box, with why it matched."""

    kind: Literal["person", "household", "referral", "visit"]
    tile: Tile
    title: str
    subtitle: str
    why: str
    url: str
    score: float


@dataclass(frozen=True)
class Figure:
    """One figure of a site and a month: numerator, denominator, and the list behind it."""

    code: str
    label: str
    value: int
    of: int | None
    definition: str
    as_of: date
    ids: tuple[UUID, ...] = ()
    kind: Literal[
        "household",
        "person",
        "plan",
        "visit",
        "participation",
        "referral",
        "complaint",
        "group",
        "meeting",
    ] = "household"
