"""Forms of what happens in a life."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ayllu.ground.constraints import Refused
from ayllu.people.changes.choices import Link, Where
from ayllu.people.kin.choices import UnionKind
from ayllu.people.register.choices import LeftBecause, Role, Sex
from ayllu.people.register.models import Household, Membership
from ayllu.people.register.rules import NoReason, read_birth
from ayllu.places import degrees

NEW = "new"
BLANK = [("", _("Not chosen"))]


class PlaceForm(forms.Form):
    """Into a household that is known, or into one of her own."""

    household = forms.ChoiceField(
        label=_("In which household"),
        widget=forms.RadioSelect,
        help_text=_("Those where she or he lived, and those of kin."),
    )
    name = forms.CharField(label=_("Name of the new household"), max_length=160, required=False)
    role = forms.ChoiceField(label=_("In the household"), choices=[*BLANK, *Role.choices])
    is_head = forms.BooleanField(label=_("Head of the household"), required=False)
    is_carer = forms.BooleanField(label=_("Cares for the children"), required=False)
    from_day = forms.DateField(label=_("Since"), help_text=_("Day/month/year"))

    def __init__(self, *args: Any, households: Iterable[Household], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        found = [(str(h.pk), f"{h.name} ({h.code})") for h in households]
        field: Any = self.fields["household"]
        field.choices = [*found, (NEW, _("A household of her or his own"))]

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get("household") == NEW and not data.get("name", "").strip():
            self.add_error("name", _("Write the name of the new household."))
        return data


class WhereForm(forms.Form):
    where = forms.ChoiceField(label=_("Where"), choices=Where.choices, widget=forms.RadioSelect)
    from_day = forms.DateField(label=_("Since"), help_text=_("Day/month/year"))
    note = forms.CharField(label=_("Note"), max_length=200, required=False)


class WayForm(forms.Form):
    """How one gets to the door, and where it stands."""

    how_to_get_there = forms.CharField(label=_("How to get there"), max_length=300, required=False)
    last_stop = forms.CharField(label=_("Last stop of the combi"), max_length=120, required=False)
    minutes_from_centre = forms.IntegerField(
        label=_("Minutes from the Centre"), required=False, min_value=0, max_value=1440
    )
    in_rains = forms.CharField(label=_("In the rains"), max_length=120, required=False)
    coordinates = forms.CharField(
        label=_("Where the door is"),
        max_length=60,
        required=False,
        help_text=_("Latitude and longitude in degrees, as a map gives them: -7.16380, -78.50030"),
    )

    def clean_coordinates(self) -> str:
        typed = self.cleaned_data["coordinates"].strip()
        found = degrees.read(typed)
        if not typed:
            return ""
        if found is None:
            raise forms.ValidationError(
                _("Write two numbers with a comma between them: -7.16380, -78.50030")
            )
        if not degrees.is_in_peru(found):
            raise forms.ValidationError(
                _("This place is not in Peru: latitude first, then longitude, both with a minus.")
            )
        return degrees.say(found)


class BirthField(forms.CharField):
    def clean(self, value: Any) -> Any:
        try:
            return read_birth(super().clean(value), today=timezone.localdate())
        except Refused as reason:
            raise forms.ValidationError(str(reason)) from reason


class RelativeForm(forms.Form):
    """What she is to the person whose file is open, who she is, where she lives."""

    link = forms.ChoiceField(label=_("What she or he is to this person"), choices=Link.choices)
    couple = forms.ChoiceField(
        label=_("How the couple stands"),
        choices=UnionKind.choices,
        initial=UnionKind.NEVER_TOGETHER,
        help_text=_("Only for a partner."),
    )
    given_names = forms.CharField(label=_("Given names"), max_length=120)
    primer_apellido = forms.CharField(label=_("First surname"), max_length=80)
    segundo_apellido = forms.CharField(
        label=_("Second surname"),
        max_length=80,
        required=False,
        help_text=_("Leave empty when the person has only one."),
    )
    sex = forms.ChoiceField(label=_("Sex"), choices=Sex.choices, initial=Sex.UNKNOWN)
    birth = BirthField(
        label=_("Birth"),
        required=False,
        max_length=20,
        help_text=_("12/03/2015, 03/2015, 2015, or an age: 8 years"),
    )
    where = forms.ChoiceField(label=_("Where she or he lives"), choices=Where.choices)
    died = forms.BooleanField(label=_("Died"), required=False)
    died_on = forms.DateField(
        label=_("Day of death"), required=False, help_text=_("If it is known")
    )
    same_as = forms.CharField(required=False, widget=forms.HiddenInput)
    reason = forms.CharField(
        label=_("Why it is another person"),
        required=False,
        max_length=300,
        widget=forms.HiddenInput,
    )

    alike: Iterable[Any] = ()
    elsewhere = 0
    same_name = "same_as"

    def ask(self, alike: Iterable[Any]) -> None:
        """Show the step "already registered?" with a reason to write."""
        self.alike = list(alike)
        self.fields["reason"].widget = forms.TextInput()

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get("same_as") == NEW and len(data.get("reason", "").strip()) < 3:
            self.fields["reason"].widget = forms.TextInput()
            self.add_error("reason", str(NoReason.sentence))
        return data

    def words(self) -> dict[str, Any]:
        names = ("link", "couple", "where", "died", "died_on")
        return {name: self.cleaned_data[name] for name in names}

    def person_fields(self) -> dict[str, Any]:
        names = ("given_names", "primer_apellido", "segundo_apellido", "sex", "birth", "reason")
        return {name: self.cleaned_data[name] for name in names}


class EndForm(forms.Form):
    because = forms.ChoiceField(label=_("What happened"), choices=LeftBecause.choices)
    note = forms.CharField(
        label=_("In a few words"),
        max_length=300,
        min_length=3,
        widget=forms.Textarea,
        help_text=_("Where they went, and who knows it."),
    )


class HeadsForm(forms.Form):
    head = forms.ChoiceField(label=_("Head of the household"), widget=forms.RadioSelect)
    carers = forms.MultipleChoiceField(
        label=_("Who cares for the children"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def __init__(self, *args: Any, rows: Iterable[Membership], today: date, **kwargs: Any) -> None:
        found = list(rows)
        kwargs["initial"] = {
            "head": next((str(r.person_id) for r in found if r.is_head), None),
            "carers": [str(r.person_id) for r in found if r.is_carer],
        }
        super().__init__(*args, **kwargs)
        grown = [r for r in found if (r.person.age_on(today) or 99) >= 12]
        for name in ("head", "carers"):
            field: Any = self.fields[name]
            field.choices = [(str(r.person_id), r.person.full_name) for r in grown]


class WhyForm(forms.Form):
    why = forms.CharField(
        label=_("Why"),
        max_length=300,
        min_length=3,
        widget=forms.Textarea,
        help_text=_("How you know it: the same papers, the family says so, you know both."),
    )
