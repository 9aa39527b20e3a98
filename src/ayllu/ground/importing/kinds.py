"""What an importer gives the engine; the engine knows no more about it."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Any, Protocol
from uuid import UUID

from ayllu.ground.models import ImportedThing, ImportJob


class RightsWithdrawn(Exception):
    """The person who asked may no longer do this."""


class UnreadableFile(Exception):
    """The file cannot be read; ``code`` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class Line:
    """One line of the file as it will be shown."""

    number: int
    sheet: str
    row: int
    item: str
    outcome: str
    reasons: tuple[str, ...] = ()
    label: str = ""
    content: str = ""


@dataclass(frozen=True)
class Group:
    """What comes in together or not at all; ``key`` is the same for the same content."""

    key: str
    lines: Sequence[Line]
    payload: Any = None

    @property
    def comes_in(self) -> bool:
        return any(line.outcome in ("accepted", "warning") for line in self.lines)


@dataclass(frozen=True)
class Parsed:
    """A whole file: groups in order, lines that belong to none, warnings as codes."""

    groups: Sequence[Group]
    loose: Sequence[Line] = ()
    warnings: Sequence[str] = ()


@dataclass(frozen=True)
class Made:
    """Ids of what was made, the parts by the number of their line, and remarks by line."""

    thing_id: UUID
    parts: Mapping[int, UUID]
    remarks: Mapping[int, Sequence[str]] = field(default_factory=dict)


class Importer(Protocol):
    """Reads one kind of file and makes one thing of each group."""

    @property
    def code(self) -> str: ...

    def acting(self, user_id: UUID, site_id: UUID) -> AbstractContextManager[Any]:
        """A transaction as this person, with her rights of now; raises ``RightsWithdrawn``."""

    def stranded(self, user_id: UUID, site_id: UUID) -> AbstractContextManager[None]:
        """A transaction that may only write down that the job failed."""

    def parse(self, job: ImportJob) -> Parsed:
        """The file as groups; raises ``UnreadableFile``."""

    def alike(self, actor: Any, groups: Sequence[Group]) -> list[list[dict[str, str]]]:
        """For each group what is already there and may be the same, as ids."""

    def make(self, actor: Any, job: ImportJob, group: Group) -> Made:
        """One thing of one group, within the transaction that is open."""

    def unmake(self, actor: Any, thing: ImportedThing, why: str) -> bool:
        """Mark as a mistake; False where someone touched it since."""
