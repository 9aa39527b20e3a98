"""What is known of a family. Keys are text; the order of the lists says nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

Sex = Literal["female", "male", "unknown"]
CoupleKind = Literal["married", "cohabiting", "apart", "parents"]
Ended = Literal["", "separated", "divorced"]
TieKind = Literal["close", "distant", "conflict", "cut_off"]


@dataclass(frozen=True)
class Member:
    """A person: what stands in the sign and the words below it. ``born`` only orders."""

    key: str
    sex: Sex = "unknown"
    lines: tuple[str, ...] = ()
    inside: str = ""
    born: tuple[int, ...] = ()
    died: bool = False
    is_index: bool = False


@dataclass(frozen=True)
class Parent:
    """``parent`` is a parent of ``child``, by birth or by adoption."""

    child: str
    parent: str
    adopted: bool = False


@dataclass(frozen=True)
class Couple:
    """Two partners; ``apart`` never lived together; ``ended`` gets one slash or two."""

    one: str
    other: str
    kind: CoupleKind = "married"
    ended: Ended = ""


@dataclass(frozen=True)
class Tie:
    """How near two people are, as somebody said."""

    one: str
    other: str
    kind: TieKind


@dataclass(frozen=True)
class Home:
    """Who lives with whom; ``word`` stands at the line round them."""

    key: str
    members: frozenset[str]
    word: str = ""
    is_main: bool = False


@dataclass(frozen=True)
class Facts:
    """All that one drawing shows; links to people who are not in it are left out."""

    members: Sequence[Member]
    parents: Sequence[Parent] = ()
    couples: Sequence[Couple] = ()
    ties: Sequence[Tie] = ()
    homes: Sequence[Home] = ()
    twins: Sequence[tuple[str, str]] = field(default=())
