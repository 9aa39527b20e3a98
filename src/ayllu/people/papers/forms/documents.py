"""Forms about a document."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ayllu.people.papers import choices
from ayllu.people.papers.choices import Kind
from ayllu.people.papers.forms.pages import SeveralPages
from ayllu.people.papers.models import Document

DAY = _("Day/month/year")


class AboutForm(forms.Form):
    title = forms.CharField(
        label=_("What it is, in a few words"),
        max_length=120,
        required=False,
        help_text=_("For example: certificate of the second term"),
    )
    issued_on = forms.DateField(label=_("Issued on"), required=False, help_text=DAY)
    valid_until = forms.DateField(label=_("Valid until"), required=False, help_text=DAY)
    is_portrait = forms.BooleanField(label=_("It is the picture of the file"), required=False)

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        issued, until = data.get("issued_on"), data.get("valid_until")
        if issued and until and until < issued:
            sentence = choices.CONSTRAINTS["papers_document_valid_after_issue"]
            self.add_error("valid_until", str(sentence))
        return data


class DocumentForm(AboutForm, SeveralPages):
    kind = forms.ChoiceField(label=_("Kind"), choices=[("", _("Not chosen")), *Kind.choices])
    field_order = ["kind", "camera", "pages"]

    def __init__(self, *args: Any, of_household: bool, **kwargs: Any) -> None:
        kwargs["use_required_attribute"] = False
        super().__init__(*args, **kwargs)
        for name in ("camera", "pages"):  # one of the two; ``clean`` holds it
            self.fields[name].required = True
        if of_household:
            pairs = [pair for pair in Kind.choices if pair[0] != Kind.PHOTO]
            kind: Any = self.fields["kind"]
            kind.choices = [("", _("Not chosen")), *pairs]
            del self.fields["is_portrait"]

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if data.get("is_portrait") and data.get("kind") != Kind.PHOTO:
            sentence = choices.CONSTRAINTS["papers_document_portrait_is_photo"]
            self.add_error("is_portrait", str(sentence))
        return data

    def about(self) -> dict[str, Any]:
        names = ("kind", "title", "issued_on", "valid_until", "is_portrait")
        return {n: self.cleaned_data[n] for n in names if n in self.cleaned_data}


class CorrectForm(AboutForm):
    """Only what changed is saved."""

    def __init__(self, *args: Any, document: Document, **kwargs: Any) -> None:
        names = ("title", "issued_on", "valid_until", "is_portrait")
        kwargs["initial"] = {name: getattr(document, name) for name in names}
        super().__init__(*args, **kwargs)
        if document.kind != Kind.PHOTO:
            del self.fields["is_portrait"]

    def changes(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in self.changed_data}


class WhyForm(forms.Form):
    why = forms.CharField(label=_("Why"), max_length=300, widget=forms.Textarea, min_length=3)
