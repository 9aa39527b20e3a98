"""What is typed about paths to work; nothing here saves."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from ayllu.families.plans.models import Objective
from ayllu.families.work.choices import (
    CONSTRAINTS,
    WORKFLOW,
    Childcare,
    Contract,
    Formality,
    JobKind,
    Kind,
    State,
    StepState,
    WhyNot,
)
from ayllu.means.choices import Every
from ayllu.people.register.models import Person
from ayllu.places.models import Body

NOT_YET = _("This day has not come yet.")
BLANK = ("", _("Choose"))


def words(label: Any, *, most: int, rows: int = 3, **more: Any) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, max_length=most, widget=widget, **more)


def day(label: Any, **more: Any) -> forms.DateField:
    return forms.DateField(label=label, widget=forms.DateInput, **more)


def offer(field: forms.Field, options: Iterable[tuple[str, str]], first: Any) -> None:
    if isinstance(field, forms.ChoiceField):
        field.choices = [("", first), *options]


class Dated(forms.Form):
    """Nothing that happened lies ahead."""

    day_fields: tuple[str, ...] = ("on_day",)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        for name in self.day_fields:
            if data.get(name) and data[name] > self.today:
                self.add_error(name, NOT_YET)
        return data


class DataForm(forms.Form):
    title = forms.CharField(
        label=_("In what"), max_length=120, help_text=_("Baking, sewing, a food stall, cleaning…")
    )
    objective = forms.ChoiceField(label=_("Objective of the family plan"), required=False)
    body = forms.ChoiceField(label=_("At which body"), required=False)
    body_name = forms.CharField(
        label=_("Or another school, workshop or office"), max_length=120, required=False
    )
    mentor = forms.CharField(label=_("Who teaches or guides"), max_length=120, required=False)
    childcare = forms.ChoiceField(
        label=_("Who cares for the children meanwhile?"),
        choices=Childcare.choices,
        widget=forms.RadioSelect,
        initial=Childcare.NOT_NEEDED,
    )
    note = words(_("What one must know"), most=1500, required=False)

    def __init__(
        self, *args: Any, bodies: Iterable[Body], objectives: Iterable[Objective], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.bodies = {str(b.pk): b for b in bodies}
        offer(self.fields["body"], [(k, b.name) for k, b in self.bodies.items()], _("None"))
        known = [(str(o.pk), o.text) for o in objectives]
        offer(self.fields["objective"], known, _("None of the plan"))

    def answers(self) -> dict[str, Any]:
        data = dict(self.cleaned_data)
        body, objective = self.bodies.get(data.pop("body")), data.pop("objective")
        return {
            **data,
            "body_id": body.pk if body else None,
            "objective_id": UUID(objective) if objective else None,
        }


class OpenForm(DataForm):
    person = forms.ChoiceField(label=_("Who"))
    kind = forms.ChoiceField(label=_("Which way"), choices=[BLANK, *Kind.choices])
    field_order = ("person", "kind")

    def __init__(self, *args: Any, people: Iterable[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = [(str(p.pk), p.full_name) for p in people]
        offer(self.fields["person"], known, _("Choose"))


class StepForm(Dated):
    state = forms.ChoiceField(
        label=_("How does it stand?"), choices=StepState.choices, widget=forms.RadioSelect
    )
    on_day = day(_("On which day"), required=False)
    text = words(_("What happened, or why it is not needed"), most=400, required=False)
    due_on = day(_("If still to do: until"), required=False)

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        state = data.get("state")
        if state == StepState.DONE and not data.get("on_day") and "on_day" not in self.errors:
            self.add_error("on_day", str(CONSTRAINTS["work_step_done_has_day"]))
        if state == StepState.NOT_NEEDED and not data.get("text"):
            self.add_error("text", str(CONSTRAINTS["work_step_not_needed_says_why"]))
        if state == StepState.TODO and not data.get("due_on"):
            self.add_error("due_on", _("Write until when."))
        return data


class MoveForm(Dated):
    to = forms.ChoiceField(label=_("What happened"), widget=forms.RadioSelect)
    on_day = day(_("On which day"))
    why = words(_("Why, in the person's words"), most=300, required=False)

    def __init__(self, *args: Any, state: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["to"]
        if isinstance(field, forms.ChoiceField):  # work found has a form of its own
            field.choices = [
                (s.value, s.label) for s in WORKFLOW[State(state)] if s != State.WORKING
            ]

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if data.get("to") == State.DROPPED and not data.get("why"):
            self.add_error("why", str(CONSTRAINTS["work_dropped_says_why"]))
        return data


class JobForm(Dated):
    day_fields = ("from_day",)
    what = forms.CharField(label=_("Which work"), max_length=120)
    kind = forms.ChoiceField(label=_("How"), choices=JobKind.choices, widget=forms.RadioSelect)
    employer = forms.CharField(label=_("With whom"), max_length=120, required=False)
    formality = forms.ChoiceField(
        label=_("Formal or not"), choices=Formality.choices, widget=forms.RadioSelect
    )
    contract = forms.ChoiceField(label=_("Contract"), choices=Contract.choices)
    wage = forms.DecimalField(
        label=_("Pay, in soles"), min_value=0, max_digits=8, decimal_places=2, required=False
    )
    every = forms.ChoiceField(label=_("How often"), choices=Every.choices, initial=Every.MONTHLY)
    from_day = day(_("First day of work"))


class JobEndForm(Dated):
    on_day = day(_("Last day of work"))
    why = forms.ChoiceField(label=_("Why it ended"), choices=[BLANK, *WhyNot.choices])
    text = words(_("In the person's words"), most=300, rows=2, required=False)


class CertificateForm(Dated):
    name = forms.CharField(label=_("Certificate"), max_length=160)
    given_by = forms.CharField(label=_("Given by"), max_length=120, required=False)
    on_day = day(_("Day of the certificate"))


class WhyForm(forms.Form):
    why = words(_("Why"), most=300, min_length=3)
