"""Forms of accounts."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.utils.translation import gettext_lazy as _

from ayllu.accounts.models import User
from ayllu.accounts.roles import Role
from ayllu.places.models import Site


class AccountForm(forms.Form):
    given_names = forms.CharField(label=_("Given names"), max_length=80)
    surnames = forms.CharField(label=_("Surnames"), max_length=80)
    username = forms.SlugField(
        label=_("Name to sign in with"), max_length=60, help_text=_("Small letters, no spaces.")
    )
    email = forms.EmailField(label=_("Work e-mail"), required=False)
    password = forms.CharField(
        label=_("First password"),
        help_text=_("At least ten characters. The person changes it at the first sign-in."),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def clean_username(self) -> str:
        name: str = self.cleaned_data["username"].lower()
        if User.objects.filter(username__iexact=name).exists():
            raise forms.ValidationError(_("Someone already signs in with this name."))
        return name

    def clean_password(self) -> str:
        password: str = self.cleaned_data["password"]
        validate_password(password)
        return password


class AssignmentForm(forms.Form):
    """A role at one of the sites that the administrator keeps."""

    role = forms.ChoiceField(label=_("Role"), choices=[("", _("Choose")), *Role.choices])
    site = forms.ModelChoiceField(label=_("Site"), queryset=Site.objects.none())
    from_day = forms.DateField(label=_("From"), help_text=_("Day/month/year"))
    to_day = forms.DateField(
        label=_("Until"), required=False, help_text=_("Leave empty if it has no end yet.")
    )

    def __init__(self, *args: Any, sites: Iterable[UUID], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["site"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = Site.objects.filter(pk__in=sites).order_by("name")
        only = list(field.queryset[:2])
        field.initial = only[0] if len(only) == 1 else None

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        start, end = data.get("from_day"), data.get("to_day")
        if start and end and end < start:
            self.add_error("to_day", _("The last day is before the first."))
        return data


class EndForm(forms.Form):
    last_day = forms.DateField(label=_("Last day"), help_text=_("Day/month/year"))
