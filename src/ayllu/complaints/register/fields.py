"""Small helpers of the forms of both wings."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms

from ayllu.accounts.models import User
from ayllu.complaints.register import rules

NOT_YET = rules.NotYet.sentence


def written(
    label: Any, hint: Any = "", *, rows: int = 4, most: int = 4000, required: bool = True
) -> Any:
    widget = forms.Textarea(attrs={"rows": rows, "autocomplete": "off"})
    return forms.CharField(
        label=label, help_text=hint, max_length=most, required=required, widget=widget
    )


def radio(label: Any, options: Any, **more: Any) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=options, widget=forms.RadioSelect, **more)


def offer(form: forms.BaseForm, name: str, people: Iterable[User], *, blank: Any = None) -> None:
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)
    first = [("", blank)] if blank is not None else []
    field.choices = [*first, *((str(u.pk), str(u)) for u in people)]


def past(form: forms.BaseForm, name: str, today: date) -> None:
    day = form.cleaned_data.get(name)
    if day and day > today:
        form.add_error(name, str(NOT_YET))
