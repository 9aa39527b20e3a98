"""Invented samples for the gallery: each component in each state."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ayllu.ui import charts, portraits

TODAY = date(2026, 11, 23)
ICONS = (
    "arrow-left arrow-right baby book-open calendar camera check chevron-right clock cloud"
    " cloud-rain download droplet eye file-text footprints gift heart house lock mail map-pin menu"
    " mic moon pencil phone pill plus printer scale search shield sun undo-2 user users utensils x"
).split()
STATES = (("done", "hecho"), ("now", "en curso"), ("due", "vence pronto"), ("late", "atrasado"),
          ("alert", "alerta"), ("stop", "prohibido"), ("new", "nuevo"), ("todo", "por hacer"),
          ("wait", "en espera"), ("absent", "falta"), ("none", "no procede"))
HOMES = ("Retama", "Capulí", "Quinual", "Taya", "Saúco", "Cantuta", "Aliso", "Molle")
RAMPS = {
    "lana": (0, 50, 100, 200, 300, 400),
    "piedra": (500, 600, 700, 800, 900, 950),
    **{name: (50, *range(100, 1000, 100)) for name in ("anil", "retama", "grana", "campina")},
    "adobe": (50, *range(100, 900, 100)),
}


NAYELI = {"id": "nayeli", "initials": "NC",
          "portrait_code": "kid.braids.black.copper.wine.field.sky"}


class SampleForm(forms.Form):
    """Every kind of field."""

    names = forms.CharField(label=_("Given names"), help_text=_("All of them, as in the DNI"))
    born = forms.DateField(label=_("Date of birth"), help_text=_("For example, 27/03/2021"))
    weight = forms.DecimalField(label=_("Weight in kilograms"), required=False)
    home = forms.ChoiceField(
        label=_("Home"), choices=[("", "—"), *((n, f"Casa {n} {h}") for n, h in
                                               enumerate(HOMES, 1))]
    )
    sleep = forms.ChoiceField(
        label=_("How did she sleep?"), widget=forms.RadioSelect,
        choices=[("well", "Bien"), ("so", "A ratos"), ("bad", "Mal")],
    )
    papers = forms.MultipleChoiceField(
        label=_("Papers seen"), widget=forms.CheckboxSelectMultiple, required=False,
        choices=[("dni", "DNI"), ("birth", "Acta"), ("card", "Carné de vacunas")],
    )
    one_surname = forms.BooleanField(label=_("Has only one surname"), required=False)
    photo = forms.FileField(label=_("Photograph"), required=False)
    words = forms.CharField(label=_("In their own words"), widget=forms.Textarea)


def person(number: int, initials: str, drawn: bool = False) -> dict[str, str]:
    """An invented person."""
    code = portraits.gallery()[number % 40] if drawn else ""
    return {"id": f"sample-{number}", "initials": initials, "portrait_code": code}


def _due() -> dict[str, list[dict[str, Any]]]:
    """Rows of the due list: late, soon, new."""
    late = {
        **{"person": person(1, "MI"), "name": "Familia Ispilco Ayay", "url": "#", "knot": "late"},
        **{"what": "Visita domiciliaria. La última fue el 02/10.", "state": "52 días"},
        **{"where": "Chetilla, última parada del carro y 40 minutos a pie"},
        **{"state_note": "vencida hace 7 días", "action_url": "#"},
        "action_label": "Imprimir ficha",
    }
    review = {
        **{"person": NAYELI, "name": "Nayeli Chilón Ayay", "url": "#"},
        **{"what": "Revisión trimestral del plan de trabajo individual (PTI)", "knot": "late"},
        **{"where": "Casa 3 Quinual, con sus hermanos Jhon y Mateo", "state": "Revisión"},
        **{"state_note": "venció el 19/11", "action_url": "#", "action_label": "Abrir revisión"},
    }
    soon = {
        **{"person": person(7, "KT", True), "name": "Kiara Tacilla Huaripata", "url": "#"},
        **{"what": "Cita CRED y recojo de hierro", "where": "Centro de salud Pachacútec"},
        **{"knot": "due", "state": "mañana", "state_note": "a las 09:30"},
        **{"action_url": "#", "action_label": "Ver cita"},
    }
    return {"late": [late, review], "soon": [soon]}


def _charts() -> dict[str, Any]:
    """Inputs of the charts."""
    labels = ("Cuidado", "Alimentación", "Vivienda", "Salud", "Educación", "Medios|de vida",
              "Protección|e inclusión", "Bienestar|emocional")
    scores = zip(labels, (3, 2, 2, 2, 3, 2, 3, 3), (2, 2, 1, 3, 3, 1, 2, 2), strict=True)
    names = (("Huaripata Cotrina", "Porcón Bajo", (81, 55, 35, 14), 2),
             ("Ispilco Ayay", "Chetilla", (75, 52), None),
             ("Cruzado Marín", "Mollepampa", (84, 66, 48, 29, 8), 14),
             ("Quiliche Llanos", "Baños del Inca", (79, 50), 3))
    rows = tuple(
        charts.CordRow(name, place, tuple(TODAY - timedelta(n) for n in done),
                       TODAY + timedelta(planned) if planned else None)
        for name, place, done, planned in names
    )
    return {
        "radar": charts.Radar(tuple(charts.Axis(*row) for row in scores),
                              "septiembre 2026", "marzo 2026"),
        "cords": charts.VisitCords(rows, TODAY, "Visitas de doce semanas a cuatro familias"),
        "bars": charts.Bars((charts.Bar("Porcón Bajo", 14), charts.Bar("Mollepampa", 9),
                             charts.Bar("Chetilla", 3, tone="danger")), "Visitas por caserío"),
        "spark": charts.Sparkline((11.2, 11.8, None, 12.0, 12.4), "Hemoglobina: de 11.2 a 12.4",
                                  "12.4"),
    }


def _lists() -> dict[str, Any]:
    """Inputs of the smaller parts."""
    return {
        "facts": [("Caserío", "Porcón Bajo, Cajamarca"), ("Teléfono", "900 000 144, de la abuela"),
                  ("Casa", "Propia sin título, 2 cuartos"), ("Idioma", "Castellano y quechua")],
        "tabs": [{"label": name, "url": "#", "current": n == 0} for n, name in
                 enumerate(("Resumen", "Familia", "Plan y revisiones", "Salud", "Documentos"))],
        "entries": [
            {"when": date(2026, 11, 22), "title": "Domingo con su mamá", "icon": "heart",
             "text": "Cocinaron juntas. Nayeli contó que plantaron un capulí.",
             "by": "Nelly Castrejón"},
            {"when": date(2026, 11, 14), "title": "Visita a la casa de la mamá", "icon": "house",
             "late": "anotado el 18/11, cuatro días después", "by": "Marleny Terrones"},
            {"when": date(2027, 2, 20), "title": "Revisión del plan", "icon": "clock",
             "tone": "open"},
        ],
        "reads": [{"who": "Usted", "when": "hoy 08:41"}, {"who": "Nelly Castrejón",
                  "when": "ayer 20:15"}, {"who": "Elmer Bardales", "when": "mié 18, 16:30",
                                          "reason": "«llamada de la UPE»"}],
        "steps": [{"label": "Recibida", "state": "done", "note": "14/11"},
                  {"label": "En traducción", "state": "here", "note": "unos cuatro días"},
                  {"label": "Leída a Luciana", "state": "todo"}],
        "columns": [{"label": "Dimensión"}, {"label": "Marzo", "right": True},
                    {"label": "Cambio"}],
        "rows": [[{"text": "Cuidado", "url": "#"}, 2, {"text": "mejor", "knot": "done"}],
                 [{"text": "Salud", "url": "#"}, 3, {"text": "peor", "knot": "alert"}],
                 [{"text": "Vivienda", "url": "#"}, None, "igual"]],
        "tally": [(22, "familias"), (49, "niñas y niños"), (6, "en la aldea")],
        "flags": [("alert", "Alergia a la penicilina"), ("late", "Revisión del PTI: venció el"
                  " 19/11"), ("due", "Medida de protección vence el 15/02/2027")],
        "people": [{"person": {**NAYELI, "portrait_code": "adult.bun.black.copper.field.slate.straw"}, "name": "Nelly Castrejón", "url": "#",
                    "note": "Madre SOS, casa 3"}, {"person": person(3, "FM"),
                    "name": "Flor Minchán", "note": "Tía SOS · 9 días este mes"}],
        "buttons": [{"label": "Anotar", "url": "#", "icon": "pencil", "main": True},
                    {"label": "Imprimir resumen", "url": "#", "icon": "printer"}],
        "good": ["Sus dos hermanos viven aquí", "Hay una cama libre"],
        "bad": ["Sería la novena en la casa", "Cambia de escuela"],
    }


def context() -> dict[str, Any]:
    """Everything the gallery shows."""
    wrong = SampleForm({"names": "", "born": "31/02/2021", "home": "3", "sleep": "bad"})
    wrong.is_valid()
    return {
        **_due(), **_charts(), **_lists(),
        **{"today": TODAY, "icons": ICONS, "homes": list(enumerate(HOMES, 1)), "ramps": RAMPS},
        "states": STATES,
        "form": SampleForm(auto_id="ok_%s", initial={"born": date(2021, 3, 27), "sleep": "well"}),
        "wrong": wrong,
        "child": NAYELI,
        "tiles": [person(n, f"{'ABCDEFGHIJKL'[n]}{'VMYQDRTFQLCC'[n]}") for n in range(12)],
        "portraits": [person(n, "", True) for n in range(40)],
        "sizes": ("xs", "s", "m", "l", "xl"),
    }
