"""What is typed about the agreed maximum; nothing here saves."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class LimitForm(forms.Form):
    from_day = forms.DateField(label=_("From which day"), widget=forms.DateInput)
    families = forms.IntegerField(
        label=_("Most families for one worker"), min_value=1, max_value=200
    )
    weight = forms.DecimalField(
        label=_("Most weight for one worker"),
        min_value=Decimal("0.1"),
        max_value=Decimal(500),
        decimal_places=1,
        help_text=_("One ordinary family weighs 1"),
    )
    agreed_with = forms.CharField(label=_("Agreed with whom"), max_length=200, required=False)

    def answers(self) -> dict[str, Any]:
        data = dict(self.cleaned_data)
        data["tenths"] = int(data.pop("weight") * 10)
        return data
