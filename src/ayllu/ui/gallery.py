"""Invented samples for the gallery: each component in each state."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ayllu.ui import samples
from ayllu.ui.samples import NAYELI, TODAY, person

ICONS = [
    "arrow-left",
    "arrow-right",
    "baby",
    "book-open",
    "calendar",
    "camera",
    "check",
    "chevron-right",
    "clock",
    "cloud",
    "cloud-rain",
    "download",
    "droplet",
    "eye",
    "file-text",
    "footprints",
    "gift",
    "heart",
    "house",
    "lock",
    "mail",
    "map-pin",
    "menu",
    "mic",
    "moon",
    "pencil",
    "phone",
    "pill",
    "plus",
    "printer",
    "scale",
    "search",
    "shield",
    "sun",
    "undo-2",
    "user",
    "users",
    "utensils",
    "x",
]
STATES = (
    ("done", "hecho"),
    ("now", "en curso"),
    ("due", "vence pronto"),
    ("late", "atrasado"),
    ("alert", "alerta"),
    ("stop", "prohibido"),
    ("new", "nuevo"),
    ("todo", "por hacer"),
    ("wait", "en espera"),
    ("absent", "falta"),
    ("none", "no procede"),
)
HOMES = ("Retama", "Capulí", "Quinual", "Taya", "Saúco", "Cantuta", "Aliso", "Molle")
RAMPS = {
    "lana": (0, 50, 100, 200, 300, 400),
    "piedra": (500, 600, 700, 800, 900, 950),
    **{name: (50, *range(100, 1000, 100)) for name in ("anil", "retama", "grana", "campina")},
    "adobe": (50, *range(100, 900, 100)),
}


class SampleForm(forms.Form):
    """Every kind of field."""

    names = forms.CharField(label=_("Given names"), help_text=_("All of them, as in the DNI"))
    born = forms.DateField(label=_("Date of birth"), help_text=_("For example, 27/03/2021"))
    weight = forms.DecimalField(label=_("Weight in kilograms"), required=False)
    home = forms.ChoiceField(
        label=_("Home"),
        choices=[("", "—"), *((n, f"Casa {n} {h}") for n, h in enumerate(HOMES, 1))],
    )
    sleep = forms.ChoiceField(
        label=_("How did she sleep?"),
        widget=forms.RadioSelect,
        choices=[("well", "Bien"), ("so", "A ratos"), ("bad", "Mal")],
    )
    papers = forms.MultipleChoiceField(
        label=_("Papers seen"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        choices=[("dni", "DNI"), ("birth", "Acta"), ("card", "Carné de vacunas")],
    )
    one_surname = forms.BooleanField(label=_("Has only one surname"), required=False)
    photo = forms.FileField(label=_("Photograph"), required=False)
    words = forms.CharField(label=_("In their own words"), widget=forms.Textarea)


class ShortForm(forms.Form):
    """Short enough for a dialog."""

    state = forms.ChoiceField(
        label=_("How it stands"),
        widget=forms.RadioSelect,
        choices=[("doing", "En curso"), ("done", "Hecho"), ("left", "Se dejó")],
    )
    result = forms.CharField(label=_("Result"), required=False)


def context() -> dict[str, Any]:
    """Everything the gallery shows."""
    wrong = SampleForm({"names": "", "born": "31/02/2021", "home": "3", "sleep": "bad"})
    wrong.is_valid()
    return {
        **samples.due(),
        **samples.drawings(),
        **samples.lists(),
        **samples.more_lists(),
        "today": TODAY,
        "icons": ICONS,
        "homes": list(enumerate(HOMES, 1)),
        "ramps": RAMPS,
        "states": STATES,
        "form": SampleForm(auto_id="ok_%s", initial={"born": date(2021, 3, 27), "sleep": "well"}),
        "wrong": wrong,
        "short": ShortForm(auto_id="short_%s", initial={"state": "done"}),
        "child": NAYELI,
        "tiles": [person(n, f"{'ABCDEFGHIJKL'[n]}{'VMYQDRTFQLCC'[n]}") for n in range(12)],
        "portraits": [person(n, "", True) for n in range(40)],
        "sizes": ("xs", "s", "m", "l", "xl"),
    }
