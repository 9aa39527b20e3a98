"""Raise a concern in under a minute."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ayllu.accounts.models import User
from ayllu.accounts.sites import AsksSite
from ayllu.places.models import Site
from ayllu.safeguarding import choices
from ayllu.safeguarding.fields import (
    AsksMoment,
    NamedField,
    choices_of,
    day_field,
    prose,
    time_field,
)


class RaiseForm(AsksSite, AsksMoment, forms.Form):
    narrative = prose(
        _("What happened, or what do you fear?"),
        _("What you saw or heard, in your own words. You need not be sure."),
        required=True,
    )
    kind = forms.ChoiceField(
        label=_("What kind of harm?"),
        choices=choices.Kind.choices,
        initial=choices.Kind.UNSURE,
    )
    by_whom = forms.ChoiceField(
        label=_("By whom?"), choices=choices.ByWhom.choices, initial=choices.ByWhom.UNKNOWN
    )
    in_danger_now = forms.BooleanField(
        label=_("The child is in danger now"),
        help_text=_("Then call first: police 105, Línea 100. Write afterwards."),
        required=False,
    )
    named_users = NamedField(
        label=_("Is it about someone of the staff?"),
        help_text=_("Mark who. That person will never see this, whatever her post."),
        required=False,
    )
    known_on = day_field(
        _("When did you come to know it?"), _("Leave it empty if it was just now.")
    )
    known_hour = time_field(_("At what time?"))
    words_of_child = prose(
        _("The child's own words"), _("As the child said it. Do not ask for more."), rows=2
    )
    happened_on = day_field(_("When did it happen?"))
    place = forms.CharField(label=_("Where?"), max_length=300, required=False)
    done_already = prose(_("What has been done already?"), rows=2)

    def __init__(
        self, *args: Any, staff: list[User], sites: list[Site], by: User, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.ask_site(sites, by)
        field = self.fields["named_users"]
        assert isinstance(field, NamedField)
        field.choices = choices_of(staff)

    def clean_happened_on(self) -> Any:
        day = self.cleaned_data["happened_on"]
        if day and day > timezone.localdate():
            raise forms.ValidationError(_("This day has not come yet."))
        return day

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        self.check_moment("known_on", "known_hour")
        return data

    def answers(self) -> dict[str, Any]:
        """What was answered, with the moment from which the clocks run."""
        data = super().answers()
        known_at = self.moment("known_on", "known_hour")
        asked = ("known_on", "known_hour")
        return {**{k: v for k, v in data.items() if k not in asked}, "known_at": known_at}
