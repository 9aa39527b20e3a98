"""What is typed about objectives and activities; nothing here saves."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from ayllu.accounts.models import User
from ayllu.families.plans.choices import (
    ActivityState,
    ObjectiveState,
    Party,
)
from ayllu.families.plans.models import Activity
from ayllu.intake.choices import Dimension
from ayllu.people.register.models import Membership

Choices = list[tuple[str, str]]
OTHER = "other"


class ObjectiveForm(forms.Form):
    text = forms.CharField(
        label=_("What we want to achieve"),
        help_text=_("In the family's own words"),
        max_length=300,
        widget=forms.Textarea,
    )
    dimension = forms.ChoiceField(label=_("Dimension"), choices=Dimension.choices)
    due_on = forms.DateField(label=_("By when"))


class StepForm(forms.Form):
    """One activity: what, who, by when. An empty line is no activity."""

    id = forms.UUIDField(required=False, widget=forms.HiddenInput)
    text = forms.CharField(label=_("What will be done"), max_length=300, required=False)
    takes = forms.ChoiceField(label=_("Who answers for it"), required=False)
    who = forms.CharField(label=_("Which other body or person"), max_length=120, required=False)
    due_on = forms.DateField(label=_("By when"), required=False)

    def __init__(self, *args: Any, takers: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["takes"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [("", _("Choose")), *takers]

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if not data.get("text"):
            return data
        if not data.get("takes") and "takes" not in self.errors:
            self.add_error("takes", _("Choose who answers for it."))
        if not data.get("due_on") and "due_on" not in self.errors:
            self.add_error("due_on", _("Write by when."))
        if data.get("takes") == OTHER and not data.get("who"):
            self.add_error("who", _("Write which other body or person."))
        return data

    def step(self) -> dict[str, Any]:
        """What the action needs; the taker's code is opened."""
        data = self.cleaned_data
        kind, _colon, key = data["takes"].partition(":")
        party = {"p": Party.FAMILY, "u": Party.CENTRE}.get(kind, Party.OTHER)
        return {
            "id": data["id"],
            "text": data["text"],
            "due_on": data["due_on"],
            "party": party,
            "person_id": UUID(key) if kind == "p" else None,
            "user_id": UUID(key) if kind == "u" else None,
            "who": data["who"] if party == Party.OTHER else "",
        }


StepFormSet = forms.formset_factory(StepForm, extra=2, max_num=20, absolute_max=40)


def takers(members: Sequence[Membership], workers: Sequence[User]) -> Choices:
    """Everyone who can answer for an activity, as one list."""
    return [
        *((f"p:{m.person_id}", m.person.full_name) for m in members),
        *((f"u:{w.pk}", _("%(name)s (Centre)") % {"name": w.short_name}) for w in workers),
        (OTHER, str(_("Another body or person"))),
    ]


def taken_by(activity: Activity) -> str:
    if activity.person_id:
        return f"p:{activity.person_id}"
    return f"u:{activity.user_id}" if activity.user_id else OTHER


def initial_of(activity: Activity) -> dict[str, Any]:
    return {
        "id": activity.pk,
        "text": activity.text,
        "takes": taken_by(activity),
        "who": activity.who,
        "due_on": activity.due_on,
    }


class WhyForm(forms.Form):
    why = forms.CharField(label=_("Why"), max_length=300, widget=forms.Textarea)


class CloseForm(forms.Form):
    state = forms.ChoiceField(
        label=_("How it ended"),
        choices=[c for c in ObjectiveState.choices if c[0] != ObjectiveState.OPEN],
        widget=forms.RadioSelect,
    )
    on_day = forms.DateField(label=_("On which day"))
    why = forms.CharField(
        label=_("What was achieved, or why not"), max_length=300, widget=forms.Textarea
    )


class ReportForm(forms.Form):
    state = forms.ChoiceField(
        label=_("How it stands"),
        choices=[c for c in ActivityState.choices if c[0] != ActivityState.TO_DO],
        widget=forms.RadioSelect,
    )
    on_day = forms.DateField(label=_("On which day"), required=False)
    result = forms.CharField(
        label=_("Result"), max_length=300, required=False, widget=forms.Textarea
    )

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        state = data.get("state")
        if state == ActivityState.DONE and not data.get("on_day") and "on_day" not in self.errors:
            self.add_error("on_day", _("Write the day on which it was done."))
        if state == ActivityState.DROPPED and not data.get("result"):
            self.add_error("result", _("Write why it was dropped."))
        return data
