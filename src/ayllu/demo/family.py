"""One family of the story: its household, its people, when it became known."""

from dataclasses import dataclass, field
from datetime import date

from ayllu.accounts.models import User
from ayllu.people.register.choices import Role
from ayllu.people.register.models import (
    Household,
    Person,
)
from ayllu.places.models import Site


@dataclass
class Family:
    """A household with its people, ready for its path through the programme."""

    site: Site
    lead: User
    since: date
    household: Household
    people: list[tuple[Person, str]] = field(default_factory=list)
    rural: bool = False
    settlement: str = ""

    @property
    def children(self) -> list[Person]:
        return [p for p, role in self.people if role in (Role.CHILD, Role.GRANDCHILD)]

    @property
    def head(self) -> Person:
        return self.people[0][0]

    def children_on(self, day: date) -> list[Person]:
        return [
            c for c in self.children if c.birth_date and c.birth_date <= day and c.is_child_on(day)
        ]
