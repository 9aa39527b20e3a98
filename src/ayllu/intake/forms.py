"""Checks what is typed; never saves."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ayllu.accounts.models import User
from ayllu.intake import choices
from ayllu.intake.models import ChildDecision, Decision, HomeVisit, PanelMember, Referral, Screening
from ayllu.intake.scale import Scale
from ayllu.people.register.models import Household, Person
from ayllu.places.models import Body, Site

YES_NO = [("True", _("Yes")), ("False", _("No"))]


def text(rows: int = 4) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


def yes_no(label: Any, *, required: bool = True) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=label,
        choices=YES_NO,
        coerce=lambda v: v == "True",
        empty_value=None,
        required=required,
        widget=forms.RadioSelect,
    )


def reasons(*, required: bool = True) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=_("Reasons"),
        choices=choices.Reason.choices,
        widget=forms.CheckboxSelectMultiple,
        required=required,
    )


class Plain(forms.ModelForm):
    """Text areas and joined choices in place of selects."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            if name in self.labels():
                field.label = self.labels()[name]

    @classmethod
    def labels(cls) -> dict[str, Any]:
        return {}


class ReferralForm(Plain):
    reasons = reasons(required=False)
    family_knows = yes_no(_("Does the family know of this?"), required=False)
    children_said = forms.IntegerField(
        label=_("How many children"), min_value=0, max_value=30, required=False
    )

    class Meta:
        model = Referral
        fields = (
            *("channel", "referrer_kind", "referrer_name", "referrer_phone", "referrer_body"),
            *("referrer_may_be_named", "family_name", "people_said", "children_said"),
            *("where_said", "phone_said", "concern", "strengths", "family_knows"),
            *("reasons", "urgency", "urgency_why"),
        )
        widgets = {"urgency": forms.RadioSelect, "concern": text(6), "people_said": text(3)}

    @classmethod
    def labels(cls) -> dict[str, Any]:
        return {
            "channel": _("How it came"),
            "referrer_kind": _("Who tells us"),
            "referrer_name": _("Name of who tells us"),
            "referrer_phone": _("Telephone of who tells us"),
            "referrer_body": _("Body"),
            "referrer_may_be_named": _("The family may know who told us"),
            "family_name": _("Name of the family"),
            "people_said": _("Who lives there, as it was said"),
            "where_said": _("Where they live, as it was said"),
            "phone_said": _("Telephone of the family"),
            "concern": _("What worries"),
            "strengths": _("What goes well"),
            "urgency": _("Urgency"),
            "urgency_why": _("Why it cannot wait"),
        }

    def __init__(self, *args: Any, site: Site, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["referrer_body"].queryset = Body.objects.filter(site=site)  # type: ignore[attr-defined]  # a model choice
        self.fields["referrer_body"].required = False

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        urgent = data.get("urgency") not in (None, choices.Urgency.NORMAL)
        if urgent and not data.get("urgency_why"):
            self.add_error("urgency_why", _("Say why it cannot wait."))
        return data


class ScreeningForm(Plain):
    reasons = reasons()

    class Meta:
        model = Screening
        fields = ("target_group", "risk", "reasons", "why", "refer_to")
        widgets = {"target_group": forms.RadioSelect, "risk": forms.RadioSelect, "why": text()}

    @classmethod
    def labels(cls) -> dict[str, Any]:
        return {
            "target_group": _("Target group"),
            "risk": _("Risk"),
            "why": _("Why"),
            "refer_to": _("If not ours: referred to"),
        }

    def __init__(self, *args: Any, site_id: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["refer_to"].queryset = Body.objects.filter(site_id=site_id)  # type: ignore[attr-defined]  # a model choice
        self.fields["refer_to"].required = False


class StepForm(forms.Form):
    to = forms.ChoiceField(label=_("Next step"), widget=forms.RadioSelect)
    why = forms.CharField(label=_("Why"), max_length=500, widget=text(3))

    def __init__(self, *args: Any, state: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        targets = choices.WORKFLOW[choices.State(state)]
        self.fields["to"].choices = [(t.value, t.label) for t in targets]  # type: ignore[attr-defined]  # a choice field


class WhyForm(forms.Form):
    why = forms.CharField(label=_("Why"), max_length=300, widget=text(3))


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

    @classmethod
    def labels(cls) -> dict[str, Any]:
        return {
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
            self.add_error("present", choices.CONSTRAINTS["intake_visit_done_has_day"])
        unseen = len(data.get("children_seen", [])) < len(self.kids)
        if unseen and not data.get("children_not_seen_why"):
            self.add_error("children_not_seen_why", _("Say why a child was not seen."))
        return data


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


class MeansForm(forms.Form):
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

    @classmethod
    def labels(cls) -> dict[str, Any]:
        return {
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

    @classmethod
    def labels(cls) -> dict[str, Any]:
        return {
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

    @classmethod
    def labels(cls) -> dict[str, Any]:
        return {
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
        return {*super()._get_validation_exclusions(), "care", "opinion"}


class OptionForm(forms.Form):
    form = forms.ChoiceField(label=_("Option"), choices=choices.CareForm.choices)
    possible = forms.TypedChoiceField(
        label=_("Possible?"), choices=YES_NO, coerce=lambda v: v == "True"
    )
    why = forms.CharField(label=_("Why, or why not"), max_length=500)


OptionFormSet = forms.formset_factory(OptionForm, extra=3, max_num=8)


class HouseholdForm(forms.Form):
    """The family that a referral means, chosen from what the search found."""

    household = forms.ModelChoiceField(Household.objects.none())

    def __init__(self, *args: Any, found: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["household"].queryset = found  # type: ignore[attr-defined]  # a model choice
