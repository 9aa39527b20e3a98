"""Pages of a paper: from the camera, from files, or piece by piece from a weak line."""

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ayllu.accounts.models import User
from ayllu.lib.scrub.kinds import MOST_BYTES
from ayllu.people.papers import rules
from ayllu.people.papers.actions import uploads

PICTURES = "image/jpeg,image/png,image/webp"
KEY = re.compile(r"[0-9a-f]{64}")


class Several(forms.ClearableFileInput):
    allow_multiple_selected = True
    template_name = "django/forms/widgets/file.html"


class Pages(forms.FileField):
    """Any number of files; too large ones are refused before they are read."""

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        files = [file for file in (data if isinstance(data, list | tuple) else [data]) if file]
        if any(file.size > MOST_BYTES for file in files):
            raise forms.ValidationError(str(rules.NOT_TAKEN["too_big"]))
        return files


class SeveralPages(forms.Form):
    """``must_have`` makes a form without any file incomplete."""

    must_have = True
    camera = Pages(
        label=_("Take a photo of each page"),
        required=False,
        widget=Several(attrs={"accept": PICTURES, "capture": "environment"}),
    )
    pages = Pages(
        label=_("Or choose photos or a PDF"),
        required=False,
        help_text=_("Several pages become one document. At most 25 MB each."),
        widget=Several(attrs={"accept": f"{PICTURES},application/pdf", "multiple": True}),
    )

    def keys(self) -> list[str]:
        """Files that already came piece by piece."""
        posted = self.data.getlist("uploads") if hasattr(self.data, "getlist") else []
        return [key for key in posted if KEY.fullmatch(key)][:40]

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if self.must_have and not self.errors and not self.has_files():
            self.add_error("camera", str(rules.NoFile.sentence))
        return data

    def has_files(self) -> bool:
        data = self.cleaned_data
        return bool(self.keys() or data.get("camera") or data.get("pages"))

    def files_of(self, user: User) -> list[bytes]:
        """Their bytes, in the order in which they were taken."""
        came = uploads.whole(user=user, keys=self.keys())
        data = self.cleaned_data
        return came + [file.read() for name in ("camera", "pages") for file in data[name]]
