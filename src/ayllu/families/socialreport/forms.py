"""What is typed about social reports; nothing here saves."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from ayllu.families.socialreport.choices import CONSTRAINTS, Ground, To
from ayllu.people.register.models import Person
from ayllu.places.models import Body


def words(label: Any, *, most: int, rows: int = 4, **more: Any) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, max_length=most, widget=widget, **more)


def day(label: Any, **more: Any) -> forms.DateField:
    return forms.DateField(label=label, widget=forms.DateInput, **more)


class HeadForm(forms.Form):
    to = forms.ChoiceField(label=_("For whom"), choices=To.choices)
    body = forms.ChoiceField(label=_("Of the directory"), required=False)
    addressee = forms.CharField(
        label=_("Addressed to"),
        max_length=160,
        required=False,
        help_text=_("Name and post, as it shall stand on the report. Empty: the body's name."),
    )
    file_number = forms.CharField(
        label=_("File number of the authority"), max_length=60, required=False
    )
    asked_on = day(_("Asked for on"), required=False)
    purpose = words(_("What is it for?"), most=600, rows=3)
    named = forms.MultipleChoiceField(
        label=_("Whom it names"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("The others appear only by what they are: “grandmother, 61 years”."),
    )
    ground = forms.ChoiceField(
        label=_("With which right?"),
        choices=Ground.choices,
        widget=forms.RadioSelect,
        help_text=_("Without one it can be written, but not issued."),
    )
    order_authority = forms.CharField(
        label=_("Which authority orders it, or which law obliges"), max_length=120, required=False
    )
    order_number = forms.CharField(label=_("Number"), max_length=60, required=False)
    order_on = day(_("Day of the order"), required=False)
    with_genogram = forms.BooleanField(label=_("With the genogram"), required=False)
    with_papers = forms.BooleanField(
        label=_("With the document numbers of those whom it names"), required=False
    )

    def __init__(
        self, *args: Any, bodies: Iterable[Body], people: Iterable[Person], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.bodies = {str(b.pk): b for b in bodies}
        offered: dict[str, list[tuple[str, Any]]] = {
            "body": [("", _("None of these")), *((k, b.name) for k, b in self.bodies.items())],
            "named": [(str(p.pk), p.full_name) for p in people],
        }
        for name, options in offered.items():
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = options

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        body = self.bodies.get(data.get("body", ""))
        if not data.get("addressee"):
            data["addressee"] = body.name if body else ""
        if not data["addressee"] and "addressee" not in self.errors:
            self.add_error("addressee", _("Write to whom it is addressed."))
        order = [data.get(n) for n in ("order_authority", "order_number", "order_on")]
        if any(order) and not all(order):
            self.add_error("order_number", str(CONSTRAINTS["socialreport_order_is_named"]))
        return data

    def head(self) -> dict[str, Any]:
        data = dict(self.cleaned_data)
        return {**data, "body": self.bodies.get(data["body"])}

    def chosen(self) -> list[UUID]:
        return [UUID(pk) for pk in self.cleaned_data["named"]]


class SectionForm(forms.Form):
    text = words(
        _("Text"),
        most=12000,
        rows=14,
        required=False,
        help_text=_("An empty line begins a new paragraph."),
    )
    with_tables = forms.BooleanField(label=_("With the tables below"), required=False)
    omitted = forms.BooleanField(
        label=_("Leave this part out"),
        required=False,
        help_text=_("Where its purpose does not need it. A school needs no income."),
    )


class DropForm(forms.Form):
    why = words(_("Why is it not finished?"), most=300, rows=3)


class Confirm(forms.Form):
    """Asked once more, with what it does."""
