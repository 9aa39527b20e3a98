"""What the team writes about a concern."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ayllu.accounts.models import User
from ayllu.safeguarding import choices
from ayllu.safeguarding.fields import (
    NamedField,
    choices_of,
    prose,
)

WITH_WHOM = _("With whom did you weigh it?")
WITH_HINT = _("At least one more person without any part in it, by name.")


def level_field(*, required: bool) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=_("Level"),
        choices=choices.Level.choices,
        coerce=int,
        empty_value=None,
        widget=forms.RadioSelect,
        required=required,
    )


class StepForm(forms.Form):
    to = forms.CharField(widget=forms.HiddenInput)
    level = level_field(required=False)
    note = prose(_("What was found, decided or done"), rows=4)
    weighed_with = forms.CharField(label=WITH_WHOM, help_text=WITH_HINT, max_length=200)
    named_users = NamedField(
        label=_("Whom of the staff is it about?"),
        help_text=_("Whoever is marked sees nothing of this from now on."),
        required=False,
    )

    def __init__(
        self, *args: Any, staff: list[User], with_level: bool, with_note: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["named_users"]
        assert isinstance(field, NamedField)
        field.choices = choices_of(staff)
        if not with_level:
            del self.fields["level"], self.fields["weighed_with"]
        if not with_note:
            self.fields["note"].label = _("A note, if you like")


class LevelForm(forms.Form):
    level = level_field(required=True)
    reasons = prose(_("Why this level now?"), rows=4, required=True)
    weighed_with = forms.CharField(label=WITH_WHOM, help_text=WITH_HINT, max_length=200)
