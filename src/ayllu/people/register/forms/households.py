"""Forms about a household and its people."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, cast

from django import forms
from django.forms.utils import ErrorDict
from django.utils.translation import gettext_lazy as _

from ayllu.people.register import choices
from ayllu.people.register.actions.households import Home
from ayllu.people.register.forms.persons import (
    BLANK,
    PaperFields,
    PersonForm,
    PersonMoreForm,
    PhoneFields,
    SiteForm,
)
from ayllu.people.register.models import Membership
from ayllu.places.models import District

HOME = (
    "settlement",
    "street",
    "lot",
    "reference",
    "how_to_get_there",
    "last_stop",
    "minutes_from_centre",
    "in_rains",
)


class HomeForm(forms.Form):
    district = forms.ModelChoiceField(
        label=_("District"), queryset=District.objects.none(), required=False
    )
    settlement = forms.CharField(
        label=_("Hamlet, settlement or quarter"), max_length=80, required=False
    )
    street = forms.CharField(label=_("Street"), max_length=120, required=False)
    lot = forms.CharField(label=_("Lot"), max_length=40, required=False, help_text="Mz. B Lt. 7")
    reference = forms.CharField(
        label=_("Landmark"),
        max_length=1000,
        required=False,
        widget=forms.Textarea,
        help_text=_("As people say it: three houses after the health post, green gate"),
    )
    how_to_get_there = forms.CharField(label=_("How to get there"), max_length=300, required=False)
    last_stop = forms.CharField(label=_("Last stop of the combi"), max_length=120, required=False)
    minutes_from_centre = forms.IntegerField(
        label=_("Minutes from the Centre"), required=False, min_value=0, max_value=1440
    )
    in_rains = forms.CharField(label=_("In the rains"), max_length=120, required=False)

    def __init__(self, *args: Any, department: str = "Cajamarca", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = District.objects.filter(department__iexact=department)
        self.fields["district"].queryset = rows.order_by("province", "name")  # type: ignore[attr-defined]  # ModelChoiceField

    def home(self) -> Home:
        told = {name: self.cleaned_data[name] for name in HOME}
        district = self.cleaned_data["district"]
        return Home(district_id=district.pk if district else None, **told)


class MoveForm(HomeForm):
    from_day = forms.DateField(label=_("Since"), help_text=_("Day/month/year"))
    field_order = ["from_day"]


class HouseholdForm(SiteForm, HomeForm, PhoneFields):
    name = forms.CharField(
        label=_("Name of the household"),
        max_length=160,
        help_text=_("Usually the two surnames of the children or of the head."),
    )
    safe_to_visit = forms.ChoiceField(
        label=_("Is it safe to visit?"), choices=choices.Answer.choices, initial="ask"
    )
    violence_recorded = forms.BooleanField(
        label=_("Violence is recorded: hide the address"), required=False
    )
    field_order = ["site", "name", "district", *HOME, "safe_to_visit", "violence_recorded"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("number", "note"):
            self.fields[name].required = False

    def phone(self) -> dict[str, Any]:
        names = ("number", "whose", "safe_to_call", "safe_to_write", "note")
        return {name: self.cleaned_data[name] for name in names}


class MemberFields(forms.Form):
    role = forms.ChoiceField(label=_("In the household"), choices=[*BLANK, *choices.Role.choices])
    is_head = forms.BooleanField(label=_("Head of the household"), required=False)
    is_carer = forms.BooleanField(label=_("Cares for the children"), required=False)

    def place(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in ("role", "is_head", "is_carer")}


class MemberForm(MemberFields, PersonMoreForm):
    from_day = forms.DateField(label=_("Since"), help_text=_("Day/month/year"))


class RowForm(PaperFields, MemberFields, PersonForm):
    """One person of the household; an empty row is nobody."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["sex"] = forms.ChoiceField(
            label=_("Sex"), choices=[*BLANK, *choices.Sex.choices], required=False
        )
        for name, options in (("kind", choices.PaperKind), ("state", choices.PaperState)):
            label = self.fields[name].label
            pairs = [*BLANK, *options.choices]
            self.fields[name] = forms.ChoiceField(label=label, choices=pairs, required=False)

    @property
    def shown(self) -> list[Any]:
        """All fields but those of the step."""
        return [bound for bound in self if bound.name not in ("same_as", "reason")]

    def clean_sex(self) -> str:
        return self.cleaned_data["sex"] or "unknown"

    def paper(self) -> dict[str, Any] | None:
        data = self.cleaned_data
        if not (data["number"] or data["state"]):
            return None
        state = data["state"] or "valid"
        return {"kind": data["kind"] or "dni", "state": state, "number": data["number"]}


if TYPE_CHECKING:
    RowSet = forms.BaseFormSet[RowForm]
else:
    RowSet = forms.BaseFormSet


class Rows(RowSet):
    def filled(self) -> list[RowForm]:
        return [row for row in self.forms if row.has_changed()]

    def clean(self) -> None:
        if not any(self.errors) and not self.filled():
            raise forms.ValidationError(_("Write at least one person."))

    def quiet(self) -> "Rows":
        """As typed, without judging it: for "add another"."""
        vars(self).update(_errors=[], _non_form_errors=self.error_class())
        for row in self.forms:
            vars(row).update(_errors=ErrorDict())
        return self


FACTORY: Any = forms.formset_factory(RowForm, formset=Rows, extra=3, max_num=20)


def row_set(posted: Any) -> Rows:
    """The people of a household, three empty rows at first."""
    return cast(Rows, FACTORY(posted, prefix="p"))


class EndMemberForm(forms.Form):
    last_day = forms.DateField(label=_("Last day here"), help_text=_("Day/month/year"))
    because = forms.ChoiceField(label=_("Why"), choices=choices.LeftBecause.choices)


class SplitForm(HomeForm):
    name = forms.CharField(label=_("Name of the new household"), max_length=160)
    from_day = forms.DateField(label=_("Since"), help_text=_("Day/month/year"))
    leaving = forms.MultipleChoiceField(
        label=_("Who leaves"), widget=forms.CheckboxSelectMultiple, required=False
    )
    head = forms.ChoiceField(label=_("Head of the new household"), required=False)
    field_order = ["leaving", "name", "from_day", "head"]

    def __init__(self, *args: Any, members: Iterable[Membership], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        pairs = [(str(row.person_id), row.person.full_name) for row in members]
        self.fields["leaving"].choices = pairs  # type: ignore[attr-defined]  # ChoiceField
        self.fields["head"].choices = [*BLANK, *pairs]  # type: ignore[attr-defined]  # ChoiceField
