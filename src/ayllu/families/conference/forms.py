"""What is typed about conferences; nothing here saves."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from ayllu.accounts.models import User
from ayllu.families.conference.choices import CONSTRAINTS, Sees, TaskState, Unheard
from ayllu.families.conference.models import Guest
from ayllu.people.register.models import Person
from ayllu.places.models import Body

LINES = 4


def words(label: Any, *, most: int, rows: int = 3, **more: Any) -> forms.CharField:
    return forms.CharField(
        label=label, max_length=most, widget=forms.Textarea(attrs={"rows": rows}), **more
    )


def offer(field: forms.Field, options: Iterable[tuple[str, str]], first: Any = None) -> None:
    if isinstance(field, forms.ChoiceField):
        field.choices = [("", first or _("Choose")), *options]


class CallForm(forms.Form):
    child = forms.ChoiceField(
        label=_("About whom"),
        required=False,
        help_text=_("About one child, or about the whole family"),
    )
    reason = words(_("Why is it called?"), most=500)
    planned_on = forms.DateField(label=_("On which day"), widget=forms.DateInput)
    planned_at = forms.TimeField(label=_("At what time"), required=False)
    place = forms.CharField(label=_("Where"), max_length=120, required=False)
    family_invited = forms.TypedChoiceField(
        label=_("Is the family invited?"),
        choices=[("yes", _("Yes")), ("no", _("No"))],
        coerce=lambda v: v == "yes",
        widget=forms.RadioSelect,
    )
    family_not_why = words(
        _("If not, why?"),
        most=300,
        rows=2,
        required=False,
        help_text=_("The family takes part unless that would harm somebody"),
    )

    def __init__(self, *args: Any, children: Iterable[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered = [(str(c.pk), c.full_name) for c in children]
        offer(self.fields["child"], offered, _("The whole family"))

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get("family_invited") is False and not data.get("family_not_why"):
            self.add_error("family_not_why", str(CONSTRAINTS["conference_family_or_why"]))
        return data

    def answers(self) -> dict[str, Any]:
        data = dict(self.cleaned_data)
        data["child_id"] = UUID(data["child"]) if data["child"] else None
        data["family_not_why"] = "" if data["family_invited"] else data["family_not_why"]
        return data


class GuestForm(forms.Form):
    """Of our staff, of the family, or of a body; one of the three."""

    user = forms.ChoiceField(label=_("Of our staff"), required=False)
    person = forms.ChoiceField(label=_("Of the family"), required=False)
    body = forms.ChoiceField(label=_("Of a body of the directory"), required=False)
    name = forms.CharField(label=_("Name, if of a body"), max_length=120, required=False)
    post = forms.CharField(
        label=_("In which capacity"),
        max_length=120,
        required=False,
        help_text=_("For example: tutor"),
    )
    sees = forms.ChoiceField(
        label=_("What may somebody of a body hear?"),
        choices=Sees.choices,
        widget=forms.RadioSelect,
        required=False,
    )

    def __init__(
        self,
        *args: Any,
        users: Iterable[User],
        people: Iterable[Person],
        bodies: Iterable[Body],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.known: dict[str, dict[str, Any]] = {
            "user": {str(u.pk): u for u in users},
            "person": {str(p.pk): p for p in people},
            "body": {str(b.pk): b for b in bodies},
        }
        offer(self.fields["user"], [(k, u.short_name) for k, u in self.known["user"].items()])
        offer(self.fields["person"], [(k, p.full_name) for k, p in self.known["person"].items()])
        offer(self.fields["body"], [(k, b.name) for k, b in self.known["body"].items()])

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if sum(bool(data.get(name)) for name in self.known) != 1:
            self.add_error(None, str(CONSTRAINTS["conference_guest_one_of"]))
        if data.get("body") and not data.get("name"):
            self.add_error("name", str(CONSTRAINTS["conference_guest_named"]))
        if data.get("body") and not data.get("sees"):
            self.add_error("sees", str(CONSTRAINTS["conference_guest_sees"]))
        return data

    def answers(self) -> dict[str, Any]:
        data = self.cleaned_data
        chosen = {name: rows.get(data[name]) for name, rows in self.known.items()}
        return {**chosen, "name": data["name"], "post": data["post"], "sees": data["sees"]}


class HoldForm(forms.Form):
    reminded = forms.BooleanField(
        label=_("We began by reading aloud: what is said here stays here"),
        help_text=_("Nobody takes notes away; nobody outside hears of it; a promise can be kept."),
    )
    held_on = forms.DateField(label=_("On which day"), widget=forms.DateInput)
    present = forms.MultipleChoiceField(
        label=_("Who was there"), widget=forms.CheckboxSelectMultiple, required=False
    )
    child_view = words(
        _("What the child says"), most=2000, required=False, help_text=_("In the child's own words")
    )
    child_how = forms.CharField(
        label=_("When and how was the child heard?"), max_length=200, required=False
    )
    child_unheard = forms.ChoiceField(
        label=_("If not heard, why?"),
        choices=[("", _("Was heard")), *Unheard.choices],
        required=False,
    )
    family_view = words(_("What the family says"), most=2000, required=False)
    matters = words(_("What was talked over"), most=6000, rows=8)
    next_on = forms.DateField(label=_("Next conference"), required=False, widget=forms.DateInput)

    def __init__(self, *args: Any, guests: Sequence[Guest], today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        field = self.fields["present"]
        if isinstance(field, forms.MultipleChoiceField):
            field.choices = [(str(g.pk), label(g)) for g in guests]

    def clean_held_on(self) -> date:
        day: date = self.cleaned_data["held_on"]
        if day > self.today:
            raise forms.ValidationError(_("This day has not come yet."))
        return day

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if not data.get("child_view") and not data.get("child_unheard"):
            self.add_error("child_view", str(CONSTRAINTS["conference_child_heard_or_why"]))
        day, following = data.get("held_on"), data.get("next_on")
        if day and following and following <= day:
            self.add_error("next_on", str(CONSTRAINTS["conference_next_after"]))
        return data


def label(guest: Guest) -> str:
    return ", ".join(filter(None, (guest.called, guest.seat)))


class TaskForm(forms.Form):
    what = forms.CharField(label=_("What is done"), max_length=300)
    user = forms.ChoiceField(label=_("Who of our staff"), required=False)
    who = forms.CharField(label=_("Or who else, by name"), max_length=120, required=False)
    due_on = forms.DateField(label=_("Until"), widget=forms.DateInput)

    def __init__(self, *args: Any, users: Sequence[User] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.users = {str(u.pk): u for u in users}
        offer(self.fields["user"], [(k, u.short_name) for k, u in self.users.items()])

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if self.has_changed() and not data.get("user") and not data.get("who"):
            self.add_error("user", str(CONSTRAINTS["conference_task_has_someone"]))
        return data

    def answers(self) -> dict[str, Any]:
        data = self.cleaned_data
        user = self.users.get(data["user"])
        who = "" if user else data["who"]
        return {"what": data["what"], "user": user, "who": who, "due_on": data["due_on"]}


TaskFormSet: Any = forms.formset_factory(TaskForm, extra=LINES, max_num=20, absolute_max=20)


class CloseTaskForm(forms.Form):
    state = forms.ChoiceField(
        label=_("How does it stand?"),
        choices=[c for c in TaskState.choices if c[0] != TaskState.OPEN],
        widget=forms.RadioSelect,
    )
    on_day = forms.DateField(label=_("On which day"), required=False, widget=forms.DateInput)
    result = words(_("What came of it, or why it is no longer needed"), most=300, required=False)

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get("state") == TaskState.DONE and not data.get("on_day"):
            self.add_error("on_day", str(CONSTRAINTS["conference_task_done_has_day"]))
        if data.get("state") == TaskState.DROPPED and not data.get("result"):
            self.add_error("result", str(CONSTRAINTS["conference_task_dropped_says_why"]))
        return data


class CancelForm(forms.Form):
    why = words(_("Why is it not held?"), most=300)


class SignForm(forms.Form):
    on_day = forms.DateField(label=_("On which day was the paper signed?"), widget=forms.DateInput)
