"""What is typed about handovers; nothing here saves."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from ayllu.accounts.models import User
from ayllu.families.handover.choices import CONSTRAINTS, Reason
from ayllu.families.handover.models import Handed
from ayllu.intake.models import Participation

Options = list[tuple[str, Any]]


def words(label: Any, *, most: int, rows: int = 3, **more: Any) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, max_length=most, widget=widget, **more)


def options(users: Iterable[User], first: Any = "") -> Options:
    return [("", first or _("Choose")), *((str(u.pk), u.short_name) for u in users)]


class NewForm(forms.Form):
    reason = forms.ChoiceField(label=_("Why"), choices=Reason.choices, widget=forms.RadioSelect)
    from_day = forms.DateField(label=_("From which day"), widget=forms.DateInput)
    until_day = forms.DateField(
        label=_("Until which day"),
        required=False,
        widget=forms.DateInput,
        help_text=_("Only for a holiday or leave; the families come back by themselves"),
    )
    receiver = forms.ChoiceField(
        label=_("To whom"), help_text=_("For every family below where you choose nobody else")
    )
    rest_to = forms.ChoiceField(
        label=_("Who takes what is open outside these families?"),
        required=False,
        help_text=_("Referrals without a file yet, decisions and visits with families of others"),
    )
    word = words(
        _("What holds for all of them"),
        most=1500,
        required=False,
        help_text=_("Keys, papers, whom to call. No word of sessions or concerns."),
    )

    def __init__(
        self,
        *args: Any,
        families: Sequence[Participation],
        receivers: Sequence[User],
        today: date,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.families, self.today = families, today
        self.receivers = {str(u.pk): u for u in receivers}
        for name in ("receiver", "rest_to"):
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = options(receivers, _("Nobody") if name == "rest_to" else "")

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        first, last = data.get("from_day"), data.get("until_day")
        is_holiday = data.get("reason") == Reason.HOLIDAY
        if first and first < self.today:
            self.add_error("from_day", _("A handover begins today or later."))
        if is_holiday and (last is None or (first and last < first)):
            self.add_error("until_day", str(CONSTRAINTS["handover_until_is_of_holiday"]))
        if not is_holiday:
            data["until_day"] = None
        return data

    def answers(self) -> dict[str, Any]:
        return {**self.cleaned_data, "rest_to": self.receivers.get(self.cleaned_data["rest_to"])}

    def chosen(self) -> dict[UUID, User]:
        """The families that were ticked, each with its own receiver or the common one."""
        posted: Any = self.data
        ticked = set(posted.getlist("family"))
        common = self.receivers[self.cleaned_data["receiver"]]
        return {
            row.pk: self.receivers.get(self.data.get(f"to-{row.pk}", ""), common)
            for row in self.families
            if str(row.pk) in ticked
        }


class NotesForm(forms.Form):
    """A note and a receiver for each family of a draft."""

    def __init__(
        self, *args: Any, items: Sequence[Handed], receivers: Sequence[User], rest: UUID | None,
        **kwargs: Any,
    ) -> None:  # fmt: skip
        super().__init__(*args, **kwargs)
        self.items = items
        self.receivers: Mapping[str, User] = {str(u.pk): u for u in receivers}
        for item in items:
            self.fields[f"note-{item.pk}"] = words(
                _("What must be known"), most=600, rows=2, required=False, initial=item.note
            )
            self.fields[f"to-{item.pk}"] = forms.ChoiceField(
                label=_("To whom"), choices=options(receivers), initial=str(item.receiver_id)
            )
        self.fields["rest_to"] = forms.ChoiceField(
            label=_("Who takes what is open outside these families?"),
            choices=options(receivers, _("Nobody")),
            required=False,
            initial=str(rest or ""),
        )

    def pairs(self) -> list[tuple[Handed, Any, Any]]:
        return [(i, self[f"note-{i.pk}"], self[f"to-{i.pk}"]) for i in self.items]

    def answers(self) -> dict[str, Any]:
        data = self.cleaned_data
        return {
            "notes": {i.pk: data[f"note-{i.pk}"] for i in self.items},
            "to": {i.pk: self.receivers[data[f"to-{i.pk}"]] for i in self.items},
            "rest_to": self.receivers.get(data["rest_to"]),
        }


class CallOffForm(forms.Form):
    why = words(_("Why is it called off?"), most=300)
