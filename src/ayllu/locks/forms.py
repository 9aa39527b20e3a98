"""Forms of locks."""

import re
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ayllu.accounts.models import User
from ayllu.locks.choices import Verdict
from ayllu.places.models import Site


def why(label: Any, hint: Any = "", *, least: int = 0, required: bool = True) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=hint,
        required=required,
        min_length=least or None,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "off"}),
    )


class HideForm(forms.Form):
    why = why(_("Why?"), _("Only the safeguarding lead reads this."))


class AskForm(forms.Form):
    """One child, not a search: who it is must be known already."""

    site = forms.ChoiceField(label=_("At which site is the file?"))
    name = forms.CharField(
        label=_("Whole name of the child"),
        help_text=_("Given names and surnames, as on paper."),
        max_length=160,
    )
    born = forms.DateField(
        label=_("Day of birth"), help_text=_("Day/month/year. Or the document."), required=False
    )
    document = forms.CharField(label=_("Number of the DNI"), max_length=12, required=False)
    why = why(
        _("Why do you need this file now?"),
        _("What has happened, and what you must know. The safeguarding lead reads it at once."),
        least=20,
    )
    password = forms.CharField(
        label=_("Your password, once more"),
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )

    def __init__(self, *args: Any, sites: list[Site], user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.sites = {str(site.pk): site for site in sites}
        self.user = user
        field = self.fields["site"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(pk, site.name) for pk, site in self.sites.items()]

    def clean_document(self) -> str:
        return re.sub(r"\D", "", self.cleaned_data["document"])[:8]

    def clean_born(self) -> Any:
        day = self.cleaned_data["born"]
        if day and day > timezone.localdate():
            raise forms.ValidationError(_("This day has not come yet."))
        return day

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if not self.errors and not data.get("born") and not data.get("document"):
            self.add_error("born", _("Give the day of birth or the number of the DNI."))
        if data.get("password") and not self.user.check_password(data["password"]):
            self.add_error("password", _("This is not your password."))
        return data

    def answers(self) -> dict[str, Any]:
        data = {k: v for k, v in self.cleaned_data.items() if k not in ("password", "site")}
        return {**data, "site": self.sites[self.cleaned_data["site"]]}


class ReviewForm(forms.Form):
    verdict = forms.ChoiceField(
        label=_("Was it needed?"), choices=Verdict.choices, widget=forms.RadioSelect
    )
    note = why(_("In a few words"), required=True)
