"""The form that takes a list."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ayllu.people.register.forms.persons import SiteForm


class UploadForm(SiteForm):
    file = forms.FileField(
        label=_("List of families"),
        help_text=_("A sheet .xlsx or .csv, up to 5 MB. It is kept sealed until you close it."),
    )


class UndoForm(forms.Form):
    why = forms.CharField(label=_("Why is it taken back?"), min_length=3, max_length=300)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["why"].widget.attrs["autocomplete"] = "off"
