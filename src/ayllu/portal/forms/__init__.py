"""Forms for who has no account: few fields, most of them optional."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ayllu.places.models import Site

YES_NO = [("yes", _("Yes")), ("no", _("No")), ("unsure", _("I do not know"))]
URGENCY = [
    ("normal", _("It can wait a few days")),
    ("soon", _("This week")),
    ("immediate", _("Today or tomorrow")),
]
WHO = [
    ("neighbour", _("Neighbour, relative or acquaintance")),
    ("family", _("It is my own family")),
    ("school", _("School")),
    ("health", _("Health post")),
    ("community", _("Community or church")),
    ("other", _("Other")),
]
KINDS = [
    ("unsure", _("I am not sure")),
    ("physical", _("Blows or other physical violence")),
    ("emotional", _("Insults, threats, humiliation")),
    ("sexual", _("Sexual violence")),
    ("neglect", _("Nobody looks after the child")),
    ("exploitation", _("Work or exploitation")),
    ("privacy", _("Pictures or private data")),
    ("conduct", _("Someone of our staff behaves badly")),
]
BY_WHOM = [
    ("unknown", _("I do not know")),
    ("family", _("Someone of the family")),
    ("staff", _("Someone of your staff")),
    ("child", _("Another child")),
    ("community", _("Someone else")),
]


def text(label: Any, hint: Any = "", *, size: int = 4000, required: bool = False) -> Any:
    area = forms.Textarea(attrs={"autocomplete": "off"})
    return forms.CharField(
        label=label, help_text=hint, max_length=size, required=required, widget=area
    )


def radio(label: Any, options: list[Any], initial: str) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label, choices=options, initial=initial, widget=forms.RadioSelect
    )


class Trapped(forms.Form):
    """A field that people do not see and machines fill in."""

    website = forms.CharField(
        label=_("Leave this empty"),
        required=False,
        widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}),
    )

    def is_machine(self) -> bool:
        return bool(self.cleaned_data.get("website"))

    def words(self) -> dict[str, Any]:
        return {k: v for k, v in self.cleaned_data.items() if k != "website"}


class Placed(Trapped):
    """Asks which of our places is nearest; where there is only one it does not ask."""

    site = forms.ChoiceField(
        label=_("Which of our centres is nearest?"), required=False, widget=forms.RadioSelect
    )
    anywhere: Any = _("I do not know")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        sites = list(Site.objects.exclude(kind=Site.Kind.OFFICE).order_by("opened_on", "name"))
        if len(sites) < 2:
            del self.fields["site"]
            return
        field = self.fields["site"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [*((s.code, self.said(s)) for s in sites), ("", self.anywhere)]

    def said(self, site: Site) -> str:
        return site.name


class ReferForm(Placed):
    family_name = forms.CharField(
        label=_("What is the family called?"),
        help_text=_("Surnames, or how people know them."),
        max_length=120,
    )
    where = text(
        _("Where do they live?"),
        _("As people say it: the village, behind the school, the blue gate."),
        size=500,
        required=True,
    )
    children = forms.IntegerField(
        label=_("How many children?"), min_value=0, max_value=30, required=False
    )
    worry = text(_("What worries you?"), required=True)
    strengths = text(
        _("What is going well?"),
        _("Who helps them, what they are proud of. It helps us to begin well."),
        size=2000,
    )
    urgency = radio(_("How soon should someone come?"), URGENCY, "normal")
    family_phone = forms.CharField(
        label=_("A telephone of the family"), max_length=40, required=False
    )
    family_knows = radio(_("Does the family know that you write to us?"), YES_NO, "unsure")
    who = forms.ChoiceField(label=_("Who are you?"), choices=WHO, initial="neighbour")
    name = forms.CharField(label=_("Your name"), max_length=120, required=False)
    phone = forms.CharField(
        label=_("Your telephone, if we may ask you more"), max_length=40, required=False
    )
    may_be_named = forms.BooleanField(
        label=_("The family may know that it was I who wrote"), required=False
    )

    def words(self) -> dict[str, Any]:
        """The letter in the words of a referral: see the README of doorstep."""
        said = self.cleaned_data
        return {
            "site": said.get("site", ""),
            "family_name": said["family_name"],
            "where_said": said["where"],
            "children_said": said["children"],
            "concern": said["worry"],
            "strengths": said["strengths"],
            "urgency": said["urgency"],
            "phone_said": said["family_phone"],
            "family_knows": {"yes": True, "no": False}.get(said["family_knows"]),
            "referrer_kind": said["who"],
            "referrer_name": said["name"],
            "referrer_phone": said["phone"],
            "referrer_may_be_named": said["may_be_named"],
        }


class ConcernForm(Placed):
    narrative = text(
        _("What happened, or what do you fear?"),
        _("In your own words. You need not be sure, and you need not give your name."),
        size=8000,
        required=True,
    )
    in_danger_now = forms.BooleanField(label=_("A child is in danger now"), required=False)
    kind = forms.ChoiceField(label=_("What kind of harm?"), choices=KINDS, initial="unsure")
    by_whom = forms.ChoiceField(label=_("By whom?"), choices=BY_WHOM, initial="unknown")
    place = forms.CharField(label=_("Where?"), max_length=300, required=False)
    name = forms.CharField(label=_("Your name"), max_length=120, required=False)
    contact = forms.CharField(
        label=_("How to reach you safely"),
        help_text=_("A telephone or e-mail that only you read. Leave it empty if there is none."),
        max_length=120,
        required=False,
    )


class EnquiryForm(Placed):
    anywhere = _("Wherever it is needed")
    name = forms.CharField(label=_("Your name"), max_length=120)
    email = forms.EmailField(label=_("E-mail"), max_length=160)
    country = forms.CharField(label=_("Country"), max_length=60, required=False)
    language = radio(_("In which language shall we answer?"), [], "es")
    message = text(_("What would you like to ask or tell us?"), size=2000)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "site" in self.fields:
            self.fields["site"].label = _("Where would you like to help?")
        field = self.fields["language"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("es", _("Spanish")), ("en", _("English"))]

    def said(self, site: Site) -> str:
        """Who writes from far away knows the place, not the name of the house."""
        return site.short_name
