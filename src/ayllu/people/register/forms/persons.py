"""Forms about one person."""

from collections.abc import Callable, Iterable
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ayllu.accounts.models import User
from ayllu.accounts.sites import AsksSite
from ayllu.ground.constraints import Refused
from ayllu.lib.days import show_day
from ayllu.people.register import choices, rules
from ayllu.people.register.models import Person
from ayllu.places.models import Site

BLANK = [("", _("Not chosen"))]


def read(reader: Callable[[], Any]) -> Any:
    """A rule's refusal becomes the error of the field."""
    try:
        return reader()
    except Refused as reason:
        raise forms.ValidationError(str(reason)) from reason


class BirthField(forms.CharField):
    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        return read(lambda: rules.read_birth(text, today=timezone.localdate()))


class PhoneField(forms.CharField):
    def clean(self, value: Any) -> str:
        text = super().clean(value)
        return str(read(lambda: rules.read_phone(text))) if text else ""


class PersonForm(forms.Form):
    given_names = forms.CharField(label=_("Given names"), max_length=120)
    primer_apellido = forms.CharField(label=_("First surname"), max_length=80)
    segundo_apellido = forms.CharField(
        label=_("Second surname"),
        max_length=80,
        required=False,
        help_text=_("Leave empty when the person has only one."),
    )
    sex = forms.ChoiceField(label=_("Sex"), choices=choices.Sex.choices, initial="unknown")
    birth = BirthField(
        label=_("Birth"),
        required=False,
        max_length=20,
        help_text=_("12/03/2015, 03/2015, 2015, or an age: 8 years"),
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

    @property
    def same_name(self) -> str:
        return self.add_prefix("same_as")

    def ask(self, alike: Iterable[Any], elsewhere: int) -> None:
        """Show the step "already registered?" with a reason to write."""
        self.alike, self.elsewhere = list(alike), elsewhere
        self.fields["reason"].widget = forms.TextInput()

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get("same_as") == "new" and len(data.get("reason", "").strip()) < 3:
            self.fields["reason"].widget = forms.TextInput()
            self.add_error("reason", str(rules.NoReason.sentence))
        return data

    def person_fields(self) -> dict[str, Any]:
        names = ("given_names", "primer_apellido", "segundo_apellido", "sex", "birth", "reason")
        return {name: self.cleaned_data[name] for name in names}


class PersonMoreForm(PersonForm):
    """With what a single file asks beyond a row of the household."""

    known_as = forms.CharField(label=_("Known as"), max_length=60, required=False)
    languages = forms.MultipleChoiceField(
        label=_("Languages"),
        choices=choices.Language.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    reading = forms.ChoiceField(
        label=_("Reads"), choices=choices.Reading.choices, initial="unknown"
    )

    def person_fields(self) -> dict[str, Any]:
        more = {name: self.cleaned_data[name] for name in ("known_as", "languages", "reading")}
        return super().person_fields() | more


class CorrectForm(PersonMoreForm):
    """Only what changed is saved."""

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        names = ("given_names", "primer_apellido", "segundo_apellido", "sex", "known_as")
        first = {name: getattr(person, name) for name in (*names, "languages", "reading")}
        precise = person.birth_precision if person.birth_date else "day"
        first["birth"] = show_day(person.birth_date, precise)
        kwargs["initial"] = first
        super().__init__(*args, **kwargs)

    def changes(self) -> dict[str, Any]:
        found = {name: self.cleaned_data[name] for name in self.changed_data}
        birth = found.pop("birth", None)
        if birth is not None:
            found |= {"birth_date": birth.day, "birth_precision": birth.precision}
        return {name: found[name] for name in found if name not in ("same_as", "reason")}


class SiteForm(AsksSite, forms.Form):
    """Asks for the site only where there is a choice."""

    def __init__(
        self, *args: Any, sites: Iterable[Site], by: User | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.ask_site(sites, by)


class NewPersonForm(SiteForm, PersonMoreForm):
    pass


class PhoneFields(forms.Form):
    number = PhoneField(label=_("Telephone"), max_length=40)
    whose = forms.ChoiceField(label=_("Whose it is"), choices=choices.PhoneOf.choices)
    safe_to_call = forms.ChoiceField(
        label=_("Is it safe to call?"), choices=choices.Answer.choices, initial="ask"
    )
    safe_to_write = forms.ChoiceField(
        label=_("Is it safe to write?"), choices=choices.Answer.choices, initial="ask"
    )
    note = forms.CharField(label=_("Note"), max_length=120, required=False)


class PaperFields(forms.Form):
    kind = forms.ChoiceField(label=_("Document"), choices=choices.PaperKind.choices)
    state = forms.ChoiceField(label=_("State"), choices=choices.PaperState.choices)
    number = forms.CharField(
        label=_("Number"),
        max_length=40,
        required=False,
        help_text=_("A DNI may be written with its last character: 10117410-2"),
    )

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        number, state = data.get("number", ""), data.get("state") or "valid"
        kind = data.get("kind") or "dni"
        if data.get("state") == "valid" and not number:
            message = choices.CONSTRAINTS["people_paper_number_unless_none"]
            self.add_error("number", str(message))
        elif number:
            try:
                data["number"] = rules.read_number(kind, state, number)
            except Refused as reason:
                self.add_error("number", str(reason))
        return data


class PaperForm(PaperFields):
    issued_on = forms.DateField(label=_("Issued on"), required=False)
    expires_on = forms.DateField(label=_("Expires on"), required=False)
    note = forms.CharField(label=_("Note"), max_length=200, required=False)


class DeathForm(forms.Form):
    on = forms.DateField(label=_("Day of death"), required=False, help_text=_("If it is known"))


class WhyForm(forms.Form):
    why = forms.CharField(label=_("Why"), max_length=300, widget=forms.Textarea, min_length=3)


class AlertForm(forms.Form):
    kind = forms.ChoiceField(label=_("Kind"), choices=choices.AlertKind.choices)
    text = forms.CharField(label=_("What it is"), max_length=200)
    what_to_do = forms.CharField(label=_("What to do"), max_length=300, required=False)
    severe = forms.BooleanField(label=_("Dangerous"), required=False)
    from_day = forms.DateField(label=_("Since"), help_text=_("Day/month/year"))


class OccupationForm(forms.Form):
    work = forms.ChoiceField(label=_("Work"), choices=choices.Work.choices)
    detail = forms.CharField(label=_("What exactly"), max_length=120, required=False)
    place = forms.CharField(label=_("Where"), max_length=120, required=False)
    from_day = forms.DateField(label=_("Since"), help_text=_("Day/month/year"))


class PhoneEndForm(forms.Form):
    because = forms.ChoiceField(
        label=_("Why"), choices=choices.PhoneEnds.choices, widget=forms.RadioSelect
    )
    on = forms.DateField(label=_("Last day"), help_text=_("Day/month/year"))


class AlertEndForm(forms.Form):
    on = forms.DateField(label=_("Last day"), help_text=_("Day/month/year"))
    why = forms.CharField(
        label=_("Why it is no longer needed"),
        help_text=_("For example: the doctor said so, and when."),
        max_length=300,
        min_length=3,
        widget=forms.Textarea,
    )
