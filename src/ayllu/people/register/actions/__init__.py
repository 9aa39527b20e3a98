"""What people do to the register; every verb takes ``by=`` and leaves its audit row."""

from ayllu.people.register.actions.households import (
    NOWHERE,
    Home,
    add_member,
    end_membership,
    move_household,
    open_household,
    split_household,
)
from ayllu.people.register.actions.lives import (
    add_care_alert,
    add_phone,
    end_care_alert,
    end_phone,
    record_occupation,
)
from ayllu.people.register.actions.mistakes import (
    mark_mistaken,
    undo_household,
    undo_mistake,
    undo_person,
)
from ayllu.people.register.actions.papers import enter_paper, retire_paper
from ayllu.people.register.actions.persons import correct_person, record_death, register_person

__all__ = [
    "NOWHERE",
    "Home",
    "add_care_alert",
    "add_member",
    "add_phone",
    "correct_person",
    "end_care_alert",
    "end_membership",
    "end_phone",
    "enter_paper",
    "mark_mistaken",
    "move_household",
    "open_household",
    "record_death",
    "record_occupation",
    "register_person",
    "retire_paper",
    "split_household",
    "undo_household",
    "undo_mistake",
    "undo_person",
]
