"""Forms of the register: they read what was typed and never save."""

from ayllu.people.register.forms.households import (
    EndMemberForm,
    HouseholdForm,
    MemberForm,
    MoveForm,
    RowForm,
    Rows,
    SplitForm,
    row_set,
)
from ayllu.people.register.forms.persons import (
    AlertEndForm,
    AlertForm,
    CorrectForm,
    DeathForm,
    NewPersonForm,
    OccupationForm,
    PaperForm,
    PersonForm,
    PhoneEndForm,
    PhoneFields,
    WhyForm,
)

__all__ = [
    "AlertEndForm",
    "AlertForm",
    "CorrectForm",
    "DeathForm",
    "EndMemberForm",
    "HouseholdForm",
    "MemberForm",
    "MoveForm",
    "NewPersonForm",
    "OccupationForm",
    "PaperForm",
    "PersonForm",
    "PhoneEndForm",
    "PhoneFields",
    "RowForm",
    "Rows",
    "SplitForm",
    "WhyForm",
    "row_set",
]
