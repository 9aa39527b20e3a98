"""Forms of safeguarding: raise in under a minute; the lead's acts."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ayllu.accounts.models import User
from ayllu.accounts.sites import AsksSite
from ayllu.places.models import Site
from ayllu.safeguarding import choices


def words(label: Any, hint: Any = "", *, rows: int = 3, required: bool = False) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=hint,
        required=required,
        max_length=8000,
        widget=forms.Textarea(attrs={"rows": rows, "autocomplete": "off"}),
    )


class NamedField(forms.MultipleChoiceField):
    """People of the staff whom it is about: they never see the concern."""

    widget = forms.CheckboxSelectMultiple

    def to_python(self, value: Any) -> list[Any]:
        return [UUID(v) for v in super().to_python(value)]

    def validate(self, value: list[Any]) -> None:
        super().validate([str(v) for v in value])


def choices_of(people: list[User]) -> list[tuple[str, str]]:
    return [(str(u.pk), str(u)) for u in people]


class RaiseForm(AsksSite, forms.Form):
    narrative = words(
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
    words_of_child = words(
        _("The child's own words"), _("As the child said it. Do not ask for more."), rows=2
    )
    happened_on = forms.DateField(label=_("When?"), help_text=_("Day/month/year"), required=False)
    place = forms.CharField(label=_("Where?"), max_length=300, required=False)
    done_already = words(_("What has been done already?"), rows=2)

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


class StepForm(forms.Form):
    to = forms.CharField(widget=forms.HiddenInput)
    level = forms.TypedChoiceField(
        label=_("Level"),
        choices=choices.Level.choices,
        coerce=int,
        empty_value=None,
        widget=forms.RadioSelect,
        required=False,
    )
    note = words(_("What was found, decided or done"), rows=4)
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
            del self.fields["level"]
        if not with_note:
            self.fields["note"].label = _("A note, if you like")
