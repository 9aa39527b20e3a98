"""What is typed about reviews, exits and what comes after; nothing here saves."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ayllu.accounts.models import User
from ayllu.families.plans.models import Objective
from ayllu.families.reviews import choices
from ayllu.intake.choices import Dimension, Level
from ayllu.people.register.models import Membership


def text(rows: int = 3) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class ReviewForm(forms.Form):
    held_on = forms.DateField(label=_("Day of the review"))
    present = forms.MultipleChoiceField(
        label=_("Who of the family was there"), widget=forms.CheckboxSelectMultiple
    )
    achievements = forms.CharField(
        label=_("What was achieved"), max_length=2000, required=False, widget=text()
    )
    difficulties = forms.CharField(
        label=_("What was difficult"), max_length=2000, required=False, widget=text()
    )
    family_view = forms.CharField(
        label=_("How the family sees it"),
        help_text=_("In the family's own words"),
        max_length=2000,
        required=False,
        widget=text(),
    )
    schooling = forms.ChoiceField(
        label=_("Do the children go to school?"),
        choices=choices.Schooling.choices,
        widget=forms.RadioSelect,
    )
    community_support = forms.CharField(
        label=_("Who in the community supports the family"),
        help_text=_("A neighbour, a godmother, a church, a mothers' club: by name"),
        max_length=200,
        required=False,
    )
    conclusion = forms.ChoiceField(
        label=_("What follows"), choices=choices.Conclusion.choices, widget=forms.RadioSelect
    )
    next_on = forms.DateField(label=_("Next review"))

    def __init__(self, *args: Any, members: Sequence[Membership], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["present"]
        if isinstance(field, forms.MultipleChoiceField):
            field.choices = [(str(m.person_id), m.person.full_name) for m in members]


class WordForm(forms.Form):
    """What the review says of one open objective."""

    objective_id = forms.UUIDField(widget=forms.HiddenInput)
    outcome = forms.ChoiceField(
        label=_("How it stands"), choices=choices.Outcome.choices, widget=forms.RadioSelect
    )
    note = forms.CharField(
        label=_("What was achieved, or why not"), max_length=300, required=False, widget=text(2)
    )

    def __init__(self, *args: Any, objective: Objective | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.objective = objective

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get("outcome") in ("changed", "dropped") and not data.get("note"):
            self.add_error("note", str(choices.CONSTRAINTS["families_reviewed_says_why"]))
        if data.get("outcome") == choices.Outcome.MET and not data.get("note"):
            self.add_error("note", _("Write what was achieved."))
        return data


class BaseWords(forms.BaseFormSet):  # type: ignore[type-arg]  # not generic at run time
    """One form for each open objective, in the order of the plan."""

    def __init__(self, *args: Any, objectives: Sequence[Objective], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.objectives = objectives

    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        known = index is not None and index < len(self.objectives)
        return {"objective": self.objectives[index] if known and index is not None else None}


WordFormSet: Any = forms.formset_factory(
    WordForm, formset=BaseWords, extra=0, max_num=40, absolute_max=40
)


class ProposeForm(forms.Form):
    kind = forms.ChoiceField(
        label=_("Why the family leaves"),
        choices=choices.ExitKind.choices,
        widget=forms.RadioSelect,
    )
    why = forms.CharField(label=_("In your words"), max_length=2000, widget=text(4))
    exception_why = forms.CharField(
        label=_("If something still stands in the way: why all the same"),
        max_length=1000,
        required=False,
        widget=text(),
    )


class MemberForm(forms.Form):
    user = forms.ModelChoiceField(
        label=_("Of our staff"), queryset=User.objects.none(), required=False
    )
    name = forms.CharField(label=_("Name, if from outside"), max_length=120, required=False)
    capacity = forms.CharField(label=_("In which capacity"), max_length=120)
    vote = forms.ChoiceField(
        label=_("Vote"), choices=choices.Vote.choices, widget=forms.RadioSelect
    )
    dissent = forms.CharField(
        label=_("Reasons of the dissent"), max_length=1000, required=False, widget=text()
    )

    def __init__(self, *args: Any, colleagues: Sequence[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["user"]
        if isinstance(field, forms.ModelChoiceField):
            field.queryset = User.objects.filter(pk__in=[u.pk for u in colleagues])

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        data["name"] = data.get("name") or str(data.get("user") or "")
        if not data["name"]:
            self.add_error("name", _("Choose someone of the staff or write a name."))
        if data.get("vote") == choices.Vote.DISSENTS and not data.get("dissent"):
            self.add_error(
                "dissent", str(choices.CONSTRAINTS["families_exitmember_dissent_says_why"])
            )
        return data


class ClearForm(forms.Form):
    clearance = forms.ChoiceField(
        label=_("Your word"), choices=choices.Clearance.choices, widget=forms.RadioSelect
    )


class DecideForm(forms.Form):
    met_on = forms.DateField(label=_("Day of the panel"))
    place = forms.CharField(label=_("Place"), max_length=120, required=False)
    answer = forms.ChoiceField(
        label=_("What the panel decides"), choices=choices.Answer.choices, widget=forms.RadioSelect
    )
    reasoning = forms.CharField(label=_("Reasons of the decision"), max_length=4000, widget=text(4))
    conditions = forms.CharField(
        label=_("Conditions"), max_length=2000, required=False, widget=text()
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_met_on(self) -> date:
        day: date = self.cleaned_data["met_on"]
        if day > self.today:
            raise forms.ValidationError(_("This day is still to come."))
        return day


class CloseForm(forms.Form):
    """Nothing to type: the button is the act."""


class FollowUpForm(forms.Form):
    on = forms.DateField(label=_("On which day"))
    how = forms.ChoiceField(label=_("How"), choices=choices.How.choices, widget=forms.RadioSelect)
    standing = forms.ChoiceField(
        label=_("How the family stands"),
        choices=choices.Standing.choices,
        widget=forms.RadioSelect,
    )
    note = forms.CharField(
        label=_("What you saw and heard"), max_length=2000, required=False, widget=text()
    )

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get("standing") == choices.Standing.RELAPSE and not data.get("note"):
            self.add_error("note", _("Write what the family needs now."))
        return data


class ReopenForm(forms.Form):
    why = forms.CharField(label=_("What the family needs now"), max_length=500, widget=text())


class SecondForm(forms.Form):
    """Eight levels without the first rater's, and what was talked over."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for d in Dimension:
            self.fields[d.value] = forms.TypedChoiceField(
                label=d.label,
                choices=[(lv.value, f"{lv.value} · {lv.label}") for lv in Level],
                coerce=int,
                widget=forms.RadioSelect,
            )
        self.fields["note"] = forms.CharField(
            label=_("What both talked over"), max_length=1000, required=False, widget=text()
        )

    def levels(self) -> dict[str, int]:
        return {d.value: self.cleaned_data[d.value] for d in Dimension}
