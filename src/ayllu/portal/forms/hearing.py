"""The forms of "we want to hear you": pictures and few words; only what is said is asked for."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from ayllu.portal.forms import Placed, Trapped, radio, text

KIND = [
    ("suggestion", _("I have an idea"), "lightbulb"),
    ("complaint", _("Something is not right"), "frown"),
    ("thanks", _("I want to say thank you"), "smile"),
]
ABOUT = [
    ("service", _("The help that you give"), "hand-heart"),
    ("food", _("The food"), "utensils"),
    ("treatment", _("How they treat us"), "users"),
    ("house", _("The house and its things"), "house"),
    ("rules", _("The rules"), "scroll-text"),
    ("other", _("Something else"), "ellipsis"),
]
# Drawn faces of the house; none is of a real person.
GIRL = "kid.long.black.copper.brick.wool.stone"
GRANDMOTHER = "elder.hat.grey.clay.blue.sun.rose"
WHO = [
    ("child", _("I am a child or adolescent"), GIRL),
    ("parent", _("I am a mother, a father or I care for a child"), GRANDMOTHER),
    ("other", _("I am someone else"), "user-round"),
    ("nameless", _("I would rather not say"), "eye-off"),
]
SATISFIED = [
    ("yes", _("Yes"), "smile"),
    ("partly", _("In part"), "meh"),
    ("no", _("No, I want another person to look"), "frown"),
]


@dataclass(frozen=True)
class Pick:
    """One big choice: a picture with a word."""

    value: str
    label: Any
    picture: str
    checked: bool

    @property
    def face(self) -> dict[str, str] | None:
        return {"portrait_code": self.picture} if "." in self.picture else None


class Lettered(Trapped):
    """What it drops at the doorstep, in the words of the README there."""

    def letter(self) -> dict[str, Any]:
        said = {k: v for k, v in self.cleaned_data.items() if k != "website"}
        return {**said, "language": (get_language() or "es")[:2]}


class Pictured(forms.Form):
    """Choices with pictures; ``picked`` gives them with the one that is chosen."""

    pictures: dict[str, list[tuple[str, Any, str]]]

    def picked(self, name: str) -> list[Pick]:
        now = self[name].value()
        return [Pick(v, label, picture, v == now) for v, label, picture in self.pictures[name]]

    @property
    def picks(self) -> dict[str, list[Pick]]:
        return {name: self.picked(name) for name in self.pictures}


def pairs(options: list[tuple[str, Any, str]]) -> list[Any]:
    return [(value, label) for value, label, _picture in options]


class ListenForm(Lettered, Pictured, Placed):
    pictures = {"kind": KIND, "about": ABOUT, "who": WHO}
    kind = radio(_("What do you want to tell us?"), pairs(KIND), "suggestion")
    about = radio(_("What is it about?"), pairs(ABOUT), "other")
    words = text(
        _("Tell us in your own words"),
        _("As you talk. It does not matter how you spell."),
        required=True,
    )
    who = radio(_("And who are you?"), pairs(WHO), "nameless")
    name = forms.CharField(label=_("Your name, if you want to"), max_length=120, required=False)
    reach = forms.CharField(
        label=_("How can we find you, if you want to talk?"),
        help_text=_("Your house, your classroom, a telephone"),
        max_length=200,
        required=False,
    )
    about_said = forms.CharField(
        label=_("Is it about a person who works here? Who?"),
        help_text=_("That person will not read it and will not know that it was you."),
        max_length=300,
        required=False,
    )


class CodeForm(Trapped):
    code = forms.CharField(
        label=_("Your code"),
        help_text=_("Nine signs, like A-7K2QM3X"),
        max_length=20,
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
        ),
    )


class EnoughForm(Lettered, Pictured):
    """Whether the answer was enough; the code travels along."""

    pictures = {"satisfied": SATISFIED}
    code = forms.CharField(widget=forms.HiddenInput, max_length=20)
    satisfied = radio(_("Was this answer enough for you?"), pairs(SATISFIED), "")
    again_words = text(_("Do you want to tell us more?"), size=2000)

    def letter(self) -> dict[str, Any]:
        data = self.cleaned_data
        return {
            "again": data["code"],
            "satisfied": data["satisfied"],
            "words": data["again_words"],
            "language": (get_language() or "es")[:2],
        }
