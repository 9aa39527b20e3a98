"""What is typed when the family agrees and another person approves."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ayllu.families.plans.choices import SignedBy
from ayllu.people.register.choices import Language, Reading


class AgreeForm(forms.Form):
    on_day = forms.DateField(label=_("Day on which the family agreed"))

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_on_day(self) -> date:
        day: date = self.cleaned_data["on_day"]
        if day > self.today:
            raise forms.ValidationError(_("This day is still to come."))
        return day


class SignatureForm(forms.Form):
    """How one adult signed; a fingerprint of someone who cannot read has a reader and witness."""

    person_id = forms.UUIDField(widget=forms.HiddenInput)
    how = forms.ChoiceField(
        label=_("How"),
        choices=[("", _("Did not sign")), *SignedBy.choices],
        required=False,
        widget=forms.RadioSelect,
    )
    read_aloud_by = forms.CharField(label=_("Read aloud by"), max_length=120, required=False)
    language = forms.ChoiceField(
        label=_("In which language"), choices=Language.choices, required=False
    )
    witness = forms.CharField(label=_("Witness"), max_length=120, required=False)

    def __init__(self, *args: Any, person: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.person = person

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        cannot = self.person is not None and self.person.reading == Reading.NO
        if data.get("how") == SignedBy.FINGERPRINT or (cannot and data.get("how")):
            for name in ("read_aloud_by", "witness"):
                if not data.get(name):
                    self.add_error(name, _("Who cannot read hears it read aloud, with a witness."))
        return data


class BaseSignatures(forms.BaseFormSet):  # type: ignore[type-arg]  # not generic at run time
    """One form for each adult, in the order of the household."""

    def __init__(self, *args: Any, people: Sequence[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = people

    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        known = index is not None and index < len(self.people)
        return {"person": self.people[index] if known and index is not None else None}


SignatureFormSet: Any = forms.formset_factory(
    SignatureForm, formset=BaseSignatures, extra=0, max_num=40, absolute_max=40
)


class ApproveForm(forms.Form):
    why = forms.CharField(
        label=_("What must change"),
        help_text=_("Only to return it"),
        max_length=300,
        required=False,
        widget=forms.Textarea,
    )
