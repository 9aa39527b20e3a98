"""What is typed about legal matters; nothing here saves."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from ayllu.families.legal.choices import (
    CONSTRAINTS,
    FREE,
    Kind,
    Result,
    Sitting,
    SittingState,
    StepState,
)
from ayllu.people.register.models import Person
from ayllu.places.models import Body

NOT_YET = _("This day has not come yet.")


def words(label: Any, *, most: int, rows: int = 3, **more: Any) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, max_length=most, widget=widget, **more)


def day(label: Any, **more: Any) -> forms.DateField:
    return forms.DateField(label=label, widget=forms.DateInput, **more)


class DataForm(forms.Form):
    """Where the matter lies, under which number, against whom."""

    title = forms.CharField(
        label=_("In a few words"),
        max_length=120,
        required=False,
        help_text=_("Needed for a house, land or another matter"),
    )
    body = forms.ChoiceField(label=_("At which body"), required=False)
    body_name = forms.CharField(label=_("Or another body"), max_length=120, required=False)
    file_number = forms.CharField(
        label=_("File number (expediente)"), max_length=40, required=False
    )
    other_side = forms.CharField(
        label=_("The other side"),
        max_length=200,
        required=False,
        help_text=_("Never printed on what the family takes home"),
    )
    note = words(_("What one must know"), most=1500, required=False)

    def __init__(self, *args: Any, bodies: Iterable[Body], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.bodies = {str(b.pk): b for b in bodies}
        field = self.fields["body"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [
                ("", _("Not known yet")),
                *((k, b.name) for k, b in self.bodies.items()),
            ]

    def answers(self) -> dict[str, Any]:
        data = dict(self.cleaned_data)
        body = self.bodies.get(data.pop("body"))
        return {**data, "body_id": body.pk if body else None}


class OpenForm(DataForm):
    kind = forms.ChoiceField(label=_("What is needed"), choices=[("", _("Choose")), *Kind.choices])
    person = forms.ChoiceField(label=_("Whose matter it is"), required=False)
    field_order = ("kind", "person")

    def __init__(self, *args: Any, people: Iterable[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["person"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [
                ("", _("The whole family")),
                *((str(p.pk), p.full_name) for p in people),
            ]

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        kind = data.get("kind")
        if kind and kind not in FREE and not data.get("person"):
            self.add_error("person", str(CONSTRAINTS["legal_needs_person"]))
        if kind in FREE and not data.get("title"):
            self.add_error("title", str(CONSTRAINTS["legal_free_says_what"]))
        return data

    def person_id(self) -> UUID | None:
        chosen = self.cleaned_data["person"]
        return UUID(chosen) if chosen else None


class StepForm(forms.Form):
    state = forms.ChoiceField(
        label=_("How does it stand?"), choices=StepState.choices, widget=forms.RadioSelect
    )
    on_day = day(_("On which day"), required=False)
    who = forms.CharField(
        label=_("Who did it"),
        max_length=120,
        required=False,
        help_text=_("We, the family, a body: with the name"),
    )
    text = words(_("What happened, or why it is not needed"), most=400, required=False)
    due_on = day(_("If still to do: until"), required=False)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        state, on = data.get("state"), data.get("on_day")
        if state == StepState.DONE and (not on or not data.get("who")):
            wrong = "who" if on else "on_day"
            self.add_error(wrong, str(CONSTRAINTS["legal_step_done_has_day"]))
        if state == StepState.DONE and on and on > self.today:
            self.add_error("on_day", NOT_YET)
        if state == StepState.NOT_NEEDED and not data.get("text"):
            self.add_error("text", str(CONSTRAINTS["legal_step_not_needed_says_why"]))
        if state == StepState.TODO and not data.get("due_on"):
            self.add_error("due_on", _("Write until when."))
        return data


class HearingForm(forms.Form):
    kind = forms.ChoiceField(label=_("What kind"), choices=Sitting.choices)
    on_day = day(_("On which day"))
    at = forms.TimeField(label=_("At what time"), required=False)
    place = forms.CharField(label=_("Where"), max_length=160, required=False)


class TellForm(forms.Form):
    state = forms.ChoiceField(
        label=_("How was it?"),
        choices=[c for c in SittingState.choices if c[0] != SittingState.PLANNED],
        widget=forms.RadioSelect,
    )
    outcome = words(_("What happened"), most=1000)
    again_on = day(_("New day, if there is one"), required=False)

    def __init__(self, *args: Any, on_day: date, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.on_day, self.today = on_day, today

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get("state") != SittingState.MOVED and self.on_day > self.today:
            self.add_error("state", NOT_YET)
        again = data.get("again_on")
        if again and again < self.today:
            self.add_error("again_on", _("A new day lies ahead."))
        return data


class CloseForm(forms.Form):
    result = forms.ChoiceField(
        label=_("What was the result?"), choices=Result.choices, widget=forms.RadioSelect
    )
    on_day = day(_("On which day"))
    effect = words(
        _("What changes with it, or why not"), most=1000, help_text=_("In words the family knows")
    )

    def __init__(self, *args: Any, opened_on: date, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.opened_on, self.today = opened_on, today

    def clean_on_day(self) -> date:
        on: date = self.cleaned_data["on_day"]
        if on > self.today:
            raise forms.ValidationError(NOT_YET)
        if on < self.opened_on:
            raise forms.ValidationError(str(CONSTRAINTS["legal_result_after_opening"]))
        return on


class WhyForm(forms.Form):
    why = words(_("Why"), most=300, min_length=3)
