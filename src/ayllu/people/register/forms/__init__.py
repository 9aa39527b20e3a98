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
    AlertForm,
    CorrectForm,
    DeathForm,
    NewPersonForm,
    OccupationForm,
    PaperForm,
    PersonForm,
    PhoneFields,
    WhyForm,
)

__all__ = [
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
    "PhoneFields",
    "RowForm",
    "Rows",
    "SplitForm",
    "WhyForm",
    "row_set",
]
