"""Forms of the assessment."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ayllu.intake import choices
from ayllu.intake.forms.shared import text
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
