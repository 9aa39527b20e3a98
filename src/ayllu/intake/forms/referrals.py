"""Forms of referral and screening."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ayllu.accounts.models import User
from ayllu.accounts.sites import AsksSite
from ayllu.intake import choices
from ayllu.intake.forms.shared import Plain, reasons, text, yes_no
from ayllu.intake.models import Referral, Screening
from ayllu.people.register.models import Household
from ayllu.places.models import Body, Site


class ReferralForm(AsksSite, Plain):
    reasons = reasons(required=False)
    family_knows = yes_no(_("Does the family know of this?"), required=False)
    children_said = forms.IntegerField(
        label=_("How many children"), min_value=0, max_value=30, required=False
    )

    class Meta:
        model = Referral
        fields = (
            *("channel", "referrer_kind", "referrer_name", "referrer_phone", "referrer_body"),
            *("referrer_may_be_named", "family_name", "people_said", "children_said"),
            *("where_said", "phone_said", "concern", "strengths", "family_knows"),
            *("reasons", "urgency", "urgency_why"),
        )
        widgets = {"urgency": forms.RadioSelect, "concern": text(6), "people_said": text(3)}
        labels = {
            "channel": _("How it came"),
            "referrer_kind": _("Who tells us"),
            "referrer_name": _("Name of who tells us"),
            "referrer_phone": _("Telephone of who tells us"),
            "referrer_body": _("Body"),
            "referrer_may_be_named": _("The family may know who told us"),
            "family_name": _("Name of the family"),
            "people_said": _("Who lives there, as it was said"),
            "where_said": _("Where they live, as it was said"),
            "phone_said": _("Telephone of the family"),
            "concern": _("What worries"),
            "strengths": _("What goes well"),
            "urgency": _("Urgency"),
            "urgency_why": _("Why it cannot wait"),
        }

    def __init__(self, *args: Any, sites: list[Site], by: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.ask_site(sites, by)
        field: Any = self.fields["referrer_body"]
        field.queryset = Body.objects.filter(site__in=sites).select_related("site")
        field.required = False
        if len(sites) > 1:
            field.label_from_instance = lambda body: f"{body.name} ({body.site.short_name})"

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        body, site = data.get("referrer_body"), data.get("site")
        if body and site and str(body.site_id) != site:
            self.add_error("referrer_body", _("This body is in the directory of another site."))
        urgent = data.get("urgency") not in (None, choices.Urgency.NORMAL)
        if urgent and not data.get("urgency_why"):
            self.add_error("urgency_why", _("Say why it cannot wait."))
        return data


class ScreeningForm(Plain):
    reasons = reasons()

    class Meta:
        model = Screening
        fields = ("target_group", "risk", "reasons", "why", "refer_to")
        widgets = {"target_group": forms.RadioSelect, "risk": forms.RadioSelect, "why": text()}
        labels = {
            "target_group": _("Target group"),
            "risk": _("Risk"),
            "why": _("Why this answer"),
            "refer_to": _("If not ours: referred to"),
        }

    def __init__(self, *args: Any, site_id: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["refer_to"].queryset = Body.objects.filter(site_id=site_id)  # type: ignore[attr-defined]  # a model choice
        self.fields["refer_to"].required = False


class HouseholdForm(forms.Form):
    """The family that a referral means, chosen from what the search found."""

    household = forms.ModelChoiceField(Household.objects.none())

    def __init__(self, *args: Any, found: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["household"].queryset = found  # type: ignore[attr-defined]  # a model choice
