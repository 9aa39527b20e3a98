"""Forms of home visits."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ayllu.accounts.models import User
from ayllu.intake import choices
from ayllu.intake.forms.shared import Plain, text
from ayllu.intake.models import HomeVisit
from ayllu.people.register.models import Person


class VisitPlanForm(forms.Form):
    on = forms.DateField(label=_("Day of the visit"))
    reason = forms.ChoiceField(
        label=_("Reason"), choices=choices.VisitReason.choices, widget=forms.RadioSelect
    )
    second_worker = forms.ModelChoiceField(
        User.objects.none(), label=_("Who goes along"), required=False
    )
    announced = forms.BooleanField(
        label=_("The family expects us (told in person; never by message)"), required=False
    )

    def __init__(self, *args: Any, colleagues: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["second_worker"].queryset = colleagues  # type: ignore[attr-defined]  # a model choice


class VisitForm(Plain):
    done_on = forms.DateField(label=_("Day of the visit"))
    next_visit_on = forms.DateField(label=_("Next visit"), required=False)
    children_seen = forms.MultipleChoiceField(
        label=_("Children seen"), widget=forms.CheckboxSelectMultiple, required=False
    )

    class Meta:
        model = HomeVisit
        fields = (
            *("done_on", "nobody_home", "present", "children_seen", "children_not_seen_why"),
            *("observations", "agreed", "next_visit_on"),
        )
        widgets = {"observations": text(8), "agreed": text(3)}
        labels = {
            "nobody_home": _("Nobody was at home"),
            "present": _("Who was there"),
            "children_not_seen_why": _("Why a child was not seen"),
            "observations": _("What was seen and heard"),
            "agreed": _("What was agreed"),
        }

    def __init__(self, *args: Any, kids: list[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kids = kids
        self.fields["children_seen"].choices = [(str(k.pk), k.full_name) for k in kids]  # type: ignore[attr-defined]  # a choice field

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("nobody_home"):
            return data
        if not data.get("present"):
            self.add_error("present", str(choices.CONSTRAINTS["intake_visit_done_has_day"]))
        unseen = len(data.get("children_seen", [])) < len(self.kids)
        if unseen and not data.get("children_not_seen_why"):
            self.add_error("children_not_seen_why", _("Say why a child was not seen."))
        return data
