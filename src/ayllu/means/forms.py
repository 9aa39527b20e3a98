"""What is typed about the economy of a household; nothing here saves."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from ayllu.means.choices import Every, Head, Interest, Source
from ayllu.people.register.models import Membership

RAINS = [("12", _("December")), ("1", _("January")), ("2", _("February")), ("3", _("March"))]


def soles(label: Any, *, help_text: Any = "") -> forms.DecimalField:
    return forms.DecimalField(
        label=label, min_value=Decimal(0), max_digits=9, decimal_places=2, localize=True,
        required=False, help_text=help_text,
    )  # fmt: skip


def every(initial: str = Every.MONTHLY) -> forms.ChoiceField:
    return forms.ChoiceField(label=_("How often"), choices=Every.choices, initial=initial)


class SheetForm(forms.Form):
    """The day, who is counted, and one amount for each head of spending."""

    on_day = forms.DateField(label=_("Day on which it was asked"))
    heads = forms.IntegerField(
        label=_("People who eat from the same pot"), min_value=1, max_value=30
    )
    note = forms.CharField(
        label=_("In words"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for head in Head:
            self.fields[f"amount_{head.value}"] = soles(head.label)
            self.fields[f"every_{head.value}"] = every()

    @property
    def heads_of_spending(self) -> list[tuple[Any, Any]]:
        return [(self[f"amount_{h.value}"], self[f"every_{h.value}"]) for h in Head]

    def spendings(self) -> list[dict[str, Any]]:
        """What was answered, nought too; a head left empty was not known."""
        data = self.cleaned_data
        amounts = {h.value: data.get(f"amount_{h.value}") for h in Head}
        return [
            {"head": h, "amount": amount, "every": data[f"every_{h}"]}
            for h, amount in amounts.items()
            if amount is not None
        ]


class IncomeForm(forms.Form):
    """A line without a source is none; a source without an amount is one that is not known."""

    source = forms.ChoiceField(
        label=_("From what"), choices=[("", _("choose")), *Source.choices], required=False
    )
    person = forms.ChoiceField(label=_("Whose"), required=False)
    amount = soles(_("Soles"), help_text=_("Empty: not known"))
    every = every()
    rain_months = forms.MultipleChoiceField(
        label=_("In the rains it falls in"),
        choices=RAINS,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    rain_left = forms.IntegerField(
        label=_("What is left then, in a hundred"), min_value=0, max_value=99, required=False,
        help_text=_("0: it stops"),
    )  # fmt: skip

    def __init__(self, *args: Any, members: Sequence[Membership], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["person"]
        if isinstance(field, forms.ChoiceField):
            people = [(str(m.person_id), m.person.given_names) for m in members]
            field.choices = [("", _("the household")), *people]

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get("amount") is not None and not data.get("source"):
            self.add_error("source", _("Say from what it comes."))
        return data

    def line(self) -> dict[str, Any]:
        data = self.cleaned_data
        return {
            "source": data["source"],
            "person_id": UUID(data["person"]) if data["person"] else None,
            "amount": data["amount"],
            "every": data["every"],
            "rain_months": [int(m) for m in data["rain_months"]],
            "rain_left": data["rain_left"] or 0,
        }


class DebtForm(forms.Form):
    to_whom = forms.CharField(label=_("Owed to"), max_length=120, required=False)
    owed = soles(_("How much is left"), help_text=_("Empty: not known"))
    a_month = soles(_("Paid a month"), help_text=_("Empty: not known"))
    interest = forms.ChoiceField(
        label=_("Interest"), choices=Interest.choices, initial=Interest.UNKNOWN
    )
    percent = forms.DecimalField(
        label=_("In a hundred, a month"), min_value=Decimal(0), max_digits=5, decimal_places=2,
        required=False,
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        said = any(data.get(n) is not None for n in ("owed", "a_month"))
        if said and not data.get("to_whom"):
            self.add_error("to_whom", _("Say to whom it is owed."))
        if data.get("interest") == Interest.KNOWN and data.get("percent") is None:
            self.add_error("percent", _("Write the interest, or say that it is not known."))
        elif data.get("interest") != Interest.KNOWN:
            data["percent"] = None
        return data


IncomeSet = forms.formset_factory(IncomeForm, extra=3, max_num=16)
DebtSet = forms.formset_factory(DebtForm, extra=2, max_num=10)
