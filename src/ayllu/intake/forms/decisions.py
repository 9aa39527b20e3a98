"""Forms of the panel."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ayllu.intake import choices
from ayllu.intake.forms.shared import YES_NO, Line, Plain, reasons, text, yes_no
from ayllu.intake.models import ChildDecision, Decision, PanelMember


class DraftForm(forms.Form):
    on = forms.DateField(label=_("Day of the panel"))
    place = forms.CharField(label=_("Place"), max_length=120, required=False)


class DecisionForm(Plain):
    reasons = reasons(required=False)
    separation_necessary = yes_no(_("Is separation necessary?"), required=False)
    met_on = forms.DateField(label=_("Day of the panel"))
    review_on = forms.DateField(label=_("Reviewed on"), required=False)

    class Meta:
        model = Decision
        fields = (
            *("met_on", "place", "reasons", "tried", "outcome", "separation_necessary"),
            *("necessary_why", "reasoning", "conditions", "refer_to", "review_on"),
        )
        widgets = {
            "outcome": forms.RadioSelect,
            **{n: text() for n in ("tried", "necessary_why", "reasoning", "conditions")},
        }
        labels = {
            "place": _("Place"),
            "tried": _("What was tried, when, with which result"),
            "outcome": _("Outcome"),
            "necessary_why": _("Why it is, or is not, necessary"),
            "reasoning": _("Reasons of the decision"),
            "conditions": _("Conditions"),
            "refer_to": _("Referred to"),
        }


class MemberForm(Plain):
    name = forms.CharField(label=_("Name, if from outside"), max_length=120, required=False)

    class Meta:
        model = PanelMember
        fields = ("user", "name", "capacity", "vote", "dissent")
        widgets = {"vote": forms.RadioSelect, "dissent": text(3)}
        labels = {
            "user": _("Of our staff"),
            "capacity": _("In which capacity"),
            "vote": _("Vote"),
            "dissent": _("Reasons of the dissent"),
        }

    def __init__(self, *args: Any, colleagues: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["user"].queryset = colleagues  # type: ignore[attr-defined]  # a model choice
        self.fields["user"].required = False

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        data["name"] = data.get("name") or str(data.get("user") or "")
        if not data["name"]:
            self.add_error("name", _("Choose someone of the staff or write a name."))
        if data.get("vote") == choices.Vote.DISSENTS and not data.get("dissent"):
            self.add_error("dissent", _("Write why she or he dissents."))
        return data


class ChildForm(Plain):
    heard_on = forms.DateField(label=_("Heard on"), required=False)
    exception_until = forms.DateField(label=_("The exception ends on"), required=False)
    order_on = forms.DateField(label=_("Day of the order"), required=False)
    regularise_by = forms.DateField(
        label=_("If there is no order yet: regularised by"), required=False
    )

    class Meta:
        model = ChildDecision
        fields = (
            *("care", "form", "suitable_why", "opinion", "heard_on", "heard_how"),
            *("not_heard_why", "exception", "exception_until", "order_authority"),
            *("order_number", "order_on", "regularise_by"),
        )
        widgets = {"care": forms.RadioSelect, "suitable_why": text(3), "opinion": text(3)}
        labels = {
            "care": _("What is decided for this child"),
            "form": _("Where the child lives"),
            "suitable_why": _("Why this care suits this child"),
            "opinion": _("The child's opinion, in her or his words"),
            "heard_how": _("How the child was heard"),
            "not_heard_why": _("If not heard: why"),
            "exception": _("Under three: the named exception"),
            "order_authority": _("Authority that orders it"),
            "order_number": _("Number of the order"),
        }

    def _get_validation_exclusions(self) -> set[str]:
        """The action and the database speak for the rules, in their own sentences."""
        hidden: set[str] = super()._get_validation_exclusions()  # type: ignore[misc]  # Django's own hook, not in the stubs
        return {*hidden, "care", "opinion"}


class OptionForm(Line):
    needed = ("why",)
    form = forms.ChoiceField(label=_("Option"), choices=choices.CareForm.choices)
    possible = forms.TypedChoiceField(
        label=_("Possible?"), choices=YES_NO, coerce=lambda v: v == "True"
    )
    why = forms.CharField(label=_("Why, or why not"), max_length=500)


OptionFormSet = forms.formset_factory(OptionForm, extra=3, max_num=8)
