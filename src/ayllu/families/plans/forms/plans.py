"""What is typed about the plan itself, its children and its screen."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ayllu.families.plans.choices import ScreenOutcome


class PlanForm(forms.Form):
    dream = forms.CharField(
        label=_("What the family dreams of"),
        help_text=_("In the family's own words"),
        max_length=1000,
        required=False,
        widget=forms.Textarea,
    )
    from_day = forms.DateField(label=_("First day of the plan"))
    review_on = forms.DateField(
        label=_("We look at it again on"),
        help_text=_("Within three months"),
    )

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        start, review = data.get("from_day"), data.get("review_on")
        if start and review and review <= start:
            self.add_error("review_on", _("The review is after the first day of the plan."))
        return data


class ChildPlanForm(forms.Form):
    wishes = forms.CharField(
        label=_("What the child wishes"),
        help_text=_("In the child's own words"),
        max_length=500,
        required=False,
        widget=forms.Textarea,
    )
    goal = forms.CharField(label=_("Goal"), max_length=300)
    support = forms.CharField(
        label=_("Support"), max_length=500, required=False, widget=forms.Textarea
    )
    due_on = forms.DateField(label=_("By when"), required=False)


class ScreenForm(forms.Form):
    outcome = forms.ChoiceField(
        label=_("What came out"), choices=ScreenOutcome.choices, widget=forms.RadioSelect
    )
    reason = forms.CharField(
        label=_("What you looked at and why there is no concern"),
        help_text=_("Never write here what a concern is about"),
        max_length=500,
        required=False,
        widget=forms.Textarea,
    )

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get("outcome") == ScreenOutcome.NO_CONCERN and not data.get("reason"):
            self.add_error("reason", _("Write what you looked at and why there is no concern."))
        return data
