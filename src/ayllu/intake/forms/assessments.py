"""Forms of the assessment."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ayllu.intake import choices
from ayllu.intake.forms.shared import Line, text
from ayllu.intake.scale import Scale


class RatingForm(forms.Form):
    level = forms.TypedChoiceField(label=_("Level"), coerce=int, widget=forms.RadioSelect)
    prompts = forms.MultipleChoiceField(
        label=_("Seen or asked"), widget=forms.CheckboxSelectMultiple, required=False
    )
    evidence = forms.CharField(
        label=_("Evidence"),
        help_text=_("What you saw and heard, as if the child will read it one day"),
        max_length=2000,
        widget=text(6),
    )

    def __init__(self, *args: Any, scale: Scale, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        words = [
            (level.value, f"{level.value} · {level.label}: {sentence}")
            for level, sentence in zip(choices.Level, scale.levels, strict=True)
        ]
        self.fields["level"].choices = words[::-1]  # type: ignore[attr-defined]  # a choice field
        self.fields["level"].label = str(scale.question)
        self.fields["prompts"].choices = list(scale.prompts)  # type: ignore[attr-defined]  # a choice field


class PeopleForm(forms.Form):
    people_in_home = forms.IntegerField(
        label=_("People who eat from the same pot"), min_value=1, max_value=30
    )


class MeansForm(Line):
    needed = ("source", "amount")
    spending = forms.TypedChoiceField(
        label=_("What it is"),
        choices=[("False", _("Comes in")), ("True", _("Is spent"))],
        coerce=lambda v: v == "True",
    )
    source = forms.CharField(label=_("From what, or on what"), max_length=80)
    amount = forms.DecimalField(
        label=_("Soles"), min_value=Decimal(0), max_digits=9, decimal_places=2, localize=True
    )
    every = forms.ChoiceField(
        label=_("How often"), choices=choices.Every.choices, initial=choices.Every.MONTHLY
    )


MeansFormSet = forms.formset_factory(MeansForm, extra=4, max_num=24)


class FinishForm(forms.Form):
    strengths = forms.CharField(
        label=_("Strengths of this family"), max_length=2000, widget=text(), required=False
    )
    family_view = forms.CharField(
        label=_("How the family sees it, in their words"),
        max_length=2000,
        widget=text(),
        required=False,
    )
