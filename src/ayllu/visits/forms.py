"""What is typed about visits; nothing here saves."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ayllu.accounts.models import User
from ayllu.intake.choices import Dimension
from ayllu.people.register.models import Membership
from ayllu.visits import choices
from ayllu.visits.actions.recording import Said
from ayllu.visits.choices import CONSTRAINTS, Danger, Unseen

YES_NO = [("yes", _("Yes")), ("no", _("No"))]


def text(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


def short(label: Any, *, help_text: Any = "", rows: int = 2) -> forms.CharField:
    return forms.CharField(
        label=label, max_length=300, required=False, widget=text(rows), help_text=help_text
    )


class TwoForm(forms.Form):
    """Who goes along; where danger is recorded it is asked, or why one goes alone."""

    second_worker = forms.ModelChoiceField(
        User.objects.none(), label=_("Who goes along"), required=False
    )
    alone_why = short(_("If one goes alone, why"), help_text=_("The director reads it"))

    def __init__(
        self, *args: Any, colleagues: QuerySet[User], dangers: Sequence[Danger], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.colleagues, self.dangers = colleagues, dangers
        self.offer("second_worker", colleagues)
        if not dangers:
            del self.fields["alone_why"]

    def offer(self, name: str, rows: QuerySet[User]) -> None:
        field = self.fields[name]
        if isinstance(field, forms.ModelChoiceField):
            field.queryset = rows
            field.empty_label = _("nobody")

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if self.dangers and not data.get("second_worker") and not data.get("alone_why"):
            self.add_error("second_worker", str(CONSTRAINTS["visits_two_when_risk"]))
        if data.get("second_worker") or not self.dangers:
            data["alone_why"] = ""
        return data


class PlanForm(TwoForm):
    on = forms.DateField(label=_("Day of the visit"))
    reason = forms.ChoiceField(
        label=_("Reason"), choices=choices.Reason.choices, widget=forms.RadioSelect
    )
    announced = forms.ChoiceField(
        label=_("Does the family expect us?"),
        choices=[("yes", _("Yes, told in person")), ("no", _("No, unannounced"))],
        widget=forms.RadioSelect,
        initial="yes",
        help_text=_("Never by text message"),
    )
    unannounced_why = short(_("Why unannounced"))
    field_order = ["on", "reason", "announced", "unannounced_why", "second_worker", "alone_why"]

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        data["announced"] = data.get("announced") != "no"
        if data["announced"]:
            data["unannounced_why"] = ""
        elif not data.get("unannounced_why"):
            self.add_error("unannounced_why", str(CONSTRAINTS["visits_unannounced_says_why"]))
        return data


class DoneForm(TwoForm):
    """What a visit has, held or not: its day, how long it took, who went."""

    done_on = forms.DateField(label=_("Day of the visit"))
    minutes = forms.IntegerField(
        label=_("How many minutes"), min_value=1, max_value=1440, required=False
    )
    next_visit_on = forms.DateField(label=_("Next visit"), required=False)

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        day, following = data.get("done_on"), data.get("next_visit_on")
        if day and following and following <= day:
            self.add_error("next_visit_on", str(CONSTRAINTS["visits_next_is_later"]))
        return data


class MissedForm(DoneForm):
    result = forms.ChoiceField(
        label=_("What happened"), choices=choices.NOT_HELD, widget=forms.RadioSelect
    )
    observations = forms.CharField(
        label=_("In words"), max_length=2000, required=False, widget=text(3)
    )
    next_visit_on = forms.DateField(label=_("When we try again"))
    field_order = ["result", "done_on", "next_visit_on", "observations"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["minutes"]


class RecordForm(DoneForm):
    """A held visit: two fields for each member, one for each dimension that has its own words."""

    present = forms.CharField(label=_("Who else was there"), max_length=300, required=False)
    observations = forms.CharField(
        label=_("What was seen and heard"),
        max_length=6000,
        widget=text(8),
        help_text=_("As if the child will read it one day"),
    )
    agreed = forms.CharField(
        label=_("What was agreed"), max_length=2000, required=False, widget=text(3)
    )
    next_second = forms.ModelChoiceField(
        User.objects.none(), label=_("Who goes along next time"), required=False
    )

    def __init__(
        self, *args: Any, members: Sequence[Membership], kids: Sequence[UUID], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.members, self.kids = members, set(kids)
        self.offer("next_second", self.colleagues)
        for m in members:
            self.add_member(m)
        for d in Dimension:
            self.fields[f"noted_{d.value}"] = forms.CharField(
                label=d.label, max_length=2000, required=False, widget=text(2)
            )

    def add_member(self, m: Membership) -> None:
        key = m.person_id.hex
        self.fields[f"seen_{key}"] = forms.ChoiceField(
            label=_("Seen?"), choices=YES_NO, widget=forms.RadioSelect, required=False
        )
        why = [("", _("choose")), *Unseen.choices]
        self.fields[f"why_{key}"] = forms.ChoiceField(
            label=_("If not, why"), choices=why, required=False
        )
        self.fields[f"note_{key}"] = forms.CharField(
            label=_("In words"), max_length=200, required=False
        )

    @property
    def people(self) -> list[dict[str, Any]]:
        """Each member with the three fields of her word, for the page."""
        names = ("seen", "why", "note")
        return [
            {
                "m": m,
                "is_child": m.person_id in self.kids,
                **{n: self[f"{n}_{m.person_id.hex}"] for n in names},
            }
            for m in self.members
        ]

    @property
    def dimensions(self) -> list[Any]:
        return [self[f"noted_{d.value}"] for d in Dimension]

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        for m in self.members:
            self.check_word(data, m)
        return data

    def check_word(self, data: dict[str, Any], m: Membership) -> None:
        """Of a child always; of an adult if begun."""
        key = m.person_id.hex
        seen, why, note = (data.get(f"{n}_{key}") for n in ("seen", "why", "note"))
        if not seen and (why or m.person_id in self.kids):
            who = {"name": m.person.given_names}
            self.add_error(f"seen_{key}", _("Say whether %(name)s was seen.") % who)
        elif seen == "no" and not why:
            self.add_error(f"why_{key}", _("Say why not."))
        elif seen == "no" and why == Unseen.OTHER and not note:
            self.add_error(f"note_{key}", str(CONSTRAINTS["visits_word_other_says"]))

    def words(self) -> list[Said]:
        found = []
        for m in self.members:
            key = m.person_id.hex
            seen, why, note = (self.cleaned_data.get(f"{n}_{key}") for n in ("seen", "why", "note"))
            if seen:
                said = seen == "yes"
                found.append(Said(m.person_id, said, "" if said else why or "", note or ""))
        return found

    def noted(self) -> dict[str, str]:
        return {d.value: self.cleaned_data.get(f"noted_{d.value}", "") for d in Dimension}

    def facts(self) -> dict[str, Any]:
        """The columns of the visit itself."""
        names = ("done_on", "minutes", "present", "observations", "agreed", "next_visit_on")
        more = ("second_worker", "alone_why", "next_second")
        return {n: self.cleaned_data[n] for n in (*names, *more)}


class PapersForm(forms.Form):
    documents = forms.MultipleChoiceField(
        label=_("Papers and photographs of this visit"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def __init__(self, *args: Any, offered: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["documents"]
        if isinstance(field, forms.ChoiceField):
            field.choices = list(offered)


class CancelForm(forms.Form):
    why = forms.CharField(label=_("Why"), max_length=300, widget=text(3))


def day_said(data: Mapping[str, Any], otherwise: date) -> date:
    """The day typed into the form of a visit, for whom it lists."""
    try:
        return forms.DateField(required=False).clean(data.get("done_on")) or otherwise
    except forms.ValidationError:
        return otherwise
