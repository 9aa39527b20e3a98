"""What is asked before figures leave the house."""

from django import forms
from django.utils.translation import gettext_lazy as _

KINDS = [("xlsx", _("Spreadsheet (.xlsx)")), ("csv", _("Text (.csv)"))]


class ExportForm(forms.Form):
    why = forms.CharField(
        label=_("Who gets it, and what for?"),
        help_text=_("For example: the quarterly report for the municipality."),
        min_length=3,
        max_length=300,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    kind = forms.ChoiceField(label=_("As"), choices=KINDS, initial="xlsx", widget=forms.RadioSelect)
