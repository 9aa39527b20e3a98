"""What is typed about incomes and cash books; nothing here saves."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ayllu.families.gain.choices import CONSTRAINTS, Moment
from ayllu.families.work.choices import WhyNot
from ayllu.means.choices import Every

NOT_YET = _("This day has not come yet.")


def words(label: Any, *, most: int, rows: int = 3, **more: Any) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, max_length=most, widget=widget, **more)


def day(label: Any, **more: Any) -> forms.DateField:
    return forms.DateField(label=label, widget=forms.DateInput, **more)


def soles(label: Any, *, least: Any = 0, **more: Any) -> forms.DecimalField:
    return forms.DecimalField(label=label, min_value=least, max_digits=8, decimal_places=2, **more)


class Dated(forms.Form):
    """Nothing that happened lies ahead."""

    day_field = "on_day"

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get(self.day_field) and data[self.day_field] > self.today:
            self.add_error(self.day_field, NOT_YET)
        return data


class IncomeForm(Dated):
    """The income of a month; after three and six months also whether the person still works."""

    on_day = day(_("Asked on"))
    amount = forms.DecimalField(
        label=_("What the person earns, in soles"),
        min_value=0,
        max_digits=8,
        decimal_places=2,
        required=False,
        help_text=_("Nothing earned is 0"),
    )
    every = forms.ChoiceField(label=_("How often"), choices=Every.choices, initial=Every.MONTHLY)
    source = forms.CharField(label=_("From what"), max_length=120, required=False)
    unknown_why = forms.CharField(
        label=_("If it could not be asked, why"), max_length=200, required=False
    )
    working = forms.TypedChoiceField(
        label=_("Does the person still work?"),
        choices=[("yes", _("Yes")), ("no", _("No"))],
        coerce=lambda v: v == "yes",
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
    )
    why_not = forms.ChoiceField(
        label=_("If not, why"), choices=[("", "–"), *WhyNot.choices], required=False
    )
    note = words(_("In the person's words"), most=300, rows=2, required=False)

    def __init__(self, *args: Any, moment: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.moment = moment
        if moment == Moment.BEFORE:
            del self.fields["working"], self.fields["why_not"]

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        said = data.get("amount") is not None
        if not said and not data.get("unknown_why") and "amount" not in self.errors:
            self.add_error("amount", str(CONSTRAINTS["gain_income_or_why"]))
        if said and not data.get("source"):
            self.add_error("source", str(CONSTRAINTS["gain_income_has_source"]))
        if self.moment != Moment.BEFORE:
            self.check_working(data, said)
        return data

    def check_working(self, data: dict[str, Any], said: bool) -> None:
        working = data.get("working")
        if (said and working is None) or (working is False and not data.get("why_not")):
            wrong = "working" if working is None else "why_not"
            self.add_error(wrong, str(CONSTRAINTS["gain_income_says_whether_working"]))
        if working:
            data["why_not"] = ""

    def answers(self) -> dict[str, Any]:
        data = dict(self.cleaned_data)
        known = data["amount"] is not None
        return {
            **data,
            "source": data["source"] if known else "",
            "unknown_why": "" if known else data["unknown_why"],
            "working": data.get("working"),
            "why_not": data.get("why_not", ""),
        }


class BusinessForm(Dated):
    """The plan on one page, in the words of who will run it."""

    day_field = "agreed_on"
    sells = forms.CharField(label=_("What is sold"), max_length=200)
    to_whom = forms.CharField(label=_("To whom"), max_length=200)
    place = forms.CharField(label=_("Where"), max_length=200, required=False)
    needs = words(_("What it takes to begin"), most=600, required=False)
    risks = words(_("What may go wrong, and what then"), most=600, required=False)
    own_capital = soles(_("Capital of her or his own, in soles"), initial=0)
    seed_capital = soles(_("Seed capital from us, in soles"), initial=0)
    agreed_on = day(_("Agreed on"))


class SupplyForm(Dated):
    what = forms.CharField(
        label=_("What was given"), max_length=160, help_text=_("Oven, flour, six guinea pigs…")
    )
    worth = soles(_("Worth, in soles"), least=0.01)
    on_day = day(_("On which day"))


class MonthForm(forms.Form):
    month = forms.ChoiceField(label=_("Month"))
    sales = forms.DecimalField(
        label=_("Sold, in soles"), min_value=0, max_digits=9, decimal_places=2
    )
    costs = forms.DecimalField(
        label=_("Spent on it, in soles"), min_value=0, max_digits=9, decimal_places=2
    )
    note = forms.CharField(label=_("Note"), max_length=200, required=False)

    def __init__(self, *args: Any, months: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["month"]
        if isinstance(field, forms.ChoiceField):
            field.choices = list(months)

    def clean_month(self) -> date:
        return date.fromisoformat(self.cleaned_data["month"])
