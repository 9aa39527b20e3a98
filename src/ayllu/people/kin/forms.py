"""Forms of kinship."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ayllu.people.kin import choices
from ayllu.people.register.choices import Precision, Sex
from ayllu.people.register.models import Person
from ayllu.people.register.rules import Birth, BornLater


def pairs(people: Iterable[Person]) -> list[tuple[str, str]]:
    return [(str(person.pk), person.full_name) for person in people]


class WithPerson(forms.Form):
    """Chooses one of the people who live or lived together with someone."""

    person = forms.ChoiceField(
        label=_("Who"), help_text=_("Of those of the same households and of near kin.")
    )

    def __init__(self, *args: Any, people: Iterable[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"].choices = pairs(people)  # type: ignore[attr-defined]  # ChoiceField


class ParentForm(WithPerson):
    kind = forms.ChoiceField(label=_("How"), choices=choices.ParentKind.choices)
    source = forms.CharField(label=_("How it is known"), max_length=120, required=False)


class GuardianForm(WithPerson):
    guardian_body = forms.CharField(label=_("Or the body"), max_length=120, required=False)
    kind = forms.ChoiceField(label=_("Kind"), choices=choices.GuardianKind.choices)
    paper = forms.CharField(label=_("Paper that says so"), max_length=200, required=False)
    from_day = forms.DateField(label=_("Since"), help_text=_("Day/month/year"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"].required = False
        field: Any = self.fields["person"]
        field.choices = [("", _("Not chosen")), *field.choices]


class UnionForm(WithPerson):
    kind = forms.ChoiceField(
        label=_("How it stands"),
        choices=choices.UnionKind.choices,
        help_text=_("A change is recorded here too: what stood before stays as history."),
    )
    from_day = forms.DateField(
        label=_("Since"), required=False, help_text=_("Day/month/year, if it is known")
    )
    source = forms.CharField(label=_("How it is known"), max_length=120, required=False)


class TieForm(WithPerson):
    kind = forms.ChoiceField(label=_("How they are with each other"), choices=choices.TieKind)
    said_by = forms.ChoiceField(label=_("Who said so"), choices=choices.SaidBy)
    said_on = forms.DateField(label=_("Said on"), help_text=_("Day/month/year"))
    from_day = forms.DateField(
        label=_("Since"), required=False, help_text=_("Day/month/year, if it is known")
    )
    note = forms.CharField(
        label=_("In their own words"),
        max_length=300,
        required=False,
        help_text=_("Write it as if both of them will read it."),
    )


class EndTieForm(forms.Form):
    last_day = forms.DateField(label=_("Until"), help_text=_("Day/month/year"))


class WhyForm(forms.Form):
    why = forms.CharField(label=_("Why"), max_length=300, widget=forms.Textarea, min_length=3)


class BabyForm(forms.Form):
    given_names = forms.CharField(label=_("Given names"), max_length=120)
    primer_apellido = forms.CharField(label=_("First surname"), max_length=80)
    segundo_apellido = forms.CharField(label=_("Second surname"), max_length=80, required=False)
    sex = forms.ChoiceField(label=_("Sex"), choices=Sex.choices)
    born_on = forms.DateField(label=_("Born on"), help_text=_("Day/month/year"))
    mother = forms.ChoiceField(label=_("Mother"))
    father = forms.ChoiceField(label=_("Father"), required=False)

    def __init__(self, *args: Any, people: Iterable[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        found = list(people)
        blank = [("", _("Not chosen"))]
        mothers = [p for p in found if p.sex != Sex.MALE]
        fathers = [p for p in found if p.sex != Sex.FEMALE]
        self.fields["mother"].choices = pairs(mothers)  # type: ignore[attr-defined]  # ChoiceField
        self.fields["father"].choices = blank + pairs(fathers)  # type: ignore[attr-defined]  # ChoiceField

    def clean_born_on(self) -> date:
        day: date = self.cleaned_data["born_on"]
        if day > timezone.localdate():
            raise forms.ValidationError(str(BornLater.sentence))
        return day

    def person_fields(self) -> dict[str, Any]:
        names = ("given_names", "primer_apellido", "segundo_apellido", "sex")
        birth = Birth(self.cleaned_data["born_on"], Precision.DAY)
        return {name: self.cleaned_data[name] for name in names} | {"birth": birth}
