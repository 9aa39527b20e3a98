"""What is typed about maintenance; nothing here saves."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ayllu.means.choices import Every

NOT_YET = _("This day has not come yet.")


def day(label: Any, **more: Any) -> forms.DateField:
    return forms.DateField(label=label, widget=forms.DateInput, **more)


def soles(label: Any) -> forms.DecimalField:
    return forms.DecimalField(label=label, min_value=0.01, max_digits=8, decimal_places=2)


class PensionForm(forms.Form):
    amount = soles(_("Soles"))
    every = forms.ChoiceField(label=_("How often"), choices=Every.choices, initial=Every.MONTHLY)
    from_day = day(_("From which day"), help_text=_("It falls due on this day of each month"))
    how = forms.CharField(
        label=_("How it is paid"),
        max_length=120,
        required=False,
        help_text=_("Account, in hand, discount at work"),
    )


class PaymentForm(forms.Form):
    month = forms.ChoiceField(label=_("For which month"))
    amount = soles(_("Soles"))
    on_day = day(_("Received on"))
    note = forms.CharField(label=_("Note"), max_length=200, required=False)

    def __init__(
        self, *args: Any, months: Iterable[tuple[str, str]], today: date, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        field = self.fields["month"]
        if isinstance(field, forms.ChoiceField):
            field.choices = list(months)

    def clean_month(self) -> date:
        return date.fromisoformat(self.cleaned_data["month"])

    def clean_on_day(self) -> date:
        on: date = self.cleaned_data["on_day"]
        if on > self.today:
            raise forms.ValidationError(NOT_YET)
        return on


class WhyForm(forms.Form):
    why = forms.CharField(
        label=_("Why"), min_length=3, max_length=300, widget=forms.Textarea(attrs={"rows": 3})
    )
