"""Invented people, rows and figures that the gallery shows."""

from datetime import date, timedelta
from typing import Any

from ayllu.ui import charts, portraits

TODAY = date(2026, 11, 23)
NAYELI = {
    "id": "nayeli",
    "initials": "NC",
    "portrait_code": "kid.braids.black.copper.wine.field.sky",
}


def person(number: int, initials: str, drawn: bool = False) -> dict[str, str]:
    """An invented person."""
    code = portraits.gallery()[number % 40] if drawn else ""
    return {"id": f"sample-{number}", "initials": initials, "portrait_code": code}


def due() -> dict[str, list[dict[str, Any]]]:
    """Rows of the due list: late, soon, new."""
    late = {
        "person": person(1, "MI"),
        "name": "Familia Ispilco Ayay",
        "url": "#",
        "knot": "late",
        "what": "Visita domiciliaria. La última fue el 02/10.",
        "state": "52 días",
        "where": "Chetilla, última parada del carro y 40 minutos a pie",
        "state_note": "vencida hace 7 días",
        "action_url": "#",
        "action_label": "Imprimir ficha",
    }
    review = {
        "person": NAYELI,
        "name": "Nayeli Chilón Ayay",
        "url": "#",
        "what": "Revisión trimestral del plan de trabajo individual (PTI)",
        "knot": "late",
        "where": "Casa 3 Quinual, con sus hermanos Jhon y Mateo",
        "state": "Revisión",
        "state_note": "venció el 19/11",
        "action_url": "#",
        "action_label": "Abrir revisión",
    }
    soon = {
        "person": person(7, "KT", True),
        "name": "Kiara Tacilla Huaripata",
        "url": "#",
        "what": "Cita CRED y recojo de hierro",
        "where": "Centro de salud Pachacútec",
        "knot": "due",
        "state": "mañana",
        "state_note": "a las 09:30",
        "action_url": "#",
        "action_label": "Ver cita",
    }
    return {"late": [late, review], "soon": [soon]}


def drawings() -> dict[str, Any]:
    """Inputs of the charts."""
    labels = (
        "Cuidado",
        "Alimentación",
        "Vivienda",
        "Salud",
        "Educación",
        "Medios|de vida",
        "Protección|e inclusión",
        "Bienestar|emocional",
    )
    scores = zip(labels, (3, 2, 2, 2, 3, 2, 3, 3), (2, 2, 1, 3, 3, 1, 2, 2), strict=True)
    names = (
        ("Huaripata Cotrina", "Porcón Bajo", (81, 55, 35, 14), 2),
        ("Ispilco Ayay", "Chetilla", (75, 52), None),
        ("Cruzado Marín", "Mollepampa", (84, 66, 48, 29, 8), 14),
        ("Quiliche Llanos", "Baños del Inca", (79, 50), 3),
    )
    rows = tuple(
        charts.CordRow(
            name,
            place,
            tuple(TODAY - timedelta(n) for n in done),
            TODAY + timedelta(planned) if planned else None,
        )
        for name, place, done, planned in names
    )
    return {
        "radar": charts.Radar(
            tuple(charts.Axis(*row) for row in scores), "septiembre 2026", "marzo 2026"
        ),
        "cords": charts.VisitCords(rows, TODAY, "Visitas de doce semanas a cuatro familias"),
        "bars": charts.Bars(
            (
                charts.Bar("Porcón Bajo", 14),
                charts.Bar("Mollepampa", 9),
                charts.Bar("Chetilla", 3, tone="danger"),
            ),
            "Visitas por caserío",
        ),
        "strip": charts.Levels((("Cuidado", 4), ("Salud", 1), ("Vivienda", None), ("Escuela", 3))),
        "spark": charts.Sparkline(
            (11.2, 11.8, None, 12.0, 12.4), "Hemoglobina: de 11.2 a 12.4", "12.4"
        ),
    }


def lists() -> dict[str, Any]:
    """Inputs of the smaller parts."""
    return {
        "facts": [
            ("Caserío", "Porcón Bajo, Cajamarca"),
            ("Teléfono", "900 000 144, de la abuela"),
            ("Casa", "Propia sin título, 2 cuartos"),
            ("Idioma", "Castellano y quechua"),
        ],
        "tabs": [
            {"label": name, "url": "#", "current": n == 0}
            for n, name in enumerate(
                ("Resumen", "Familia", "Plan y revisiones", "Salud", "Documentos")
            )
        ],
        "entries": [
            {
                "when": date(2026, 11, 22),
                "title": "Domingo con su mamá",
                "icon": "heart",
                "text": "Cocinaron juntas. Nayeli contó que plantaron un capulí.",
                "by": "Nelly Castrejón",
            },
            {
                "when": date(2026, 11, 14),
                "title": "Visita a la casa de la mamá",
                "icon": "house",
                "late": "anotado el 18/11, cuatro días después",
                "by": "Marleny Terrones",
            },
            {
                "when": date(2027, 2, 20),
                "title": "Revisión del plan",
                "icon": "clock",
                "tone": "open",
            },
        ],
        "reads": [
            {"who": "Usted", "when": "hoy 08:41"},
            {"who": "Nelly Castrejón", "when": "ayer 20:15"},
            {"who": "Elmer Bardales", "when": "mié 18, 16:30", "reason": "«llamada de la UPE»"},
        ],
        "steps": [
            {"label": "Recibida", "state": "done", "note": "14/11"},
            {"label": "En traducción", "state": "here", "note": "unos cuatro días"},
            {"label": "Leída a Luciana", "state": "todo"},
        ],
    }


def more_lists() -> dict[str, Any]:
    """Inputs of tables, flags, people and reasons."""
    return {
        "columns": [{"label": "Dimensión"}, {"label": "Marzo", "right": True}, {"label": "Cambio"}],
        "rows": [
            [{"text": "Cuidado", "url": "#"}, 2, {"text": "mejor", "knot": "done"}],
            [{"text": "Salud", "url": "#"}, 3, {"text": "peor", "knot": "alert"}],
            [{"text": "Vivienda", "url": "#"}, None, "igual"],
        ],
        "tally": [(22, "familias"), (49, "niñas y niños"), (6, "en la aldea")],
        "flags": [
            ("alert", "Alergia a la penicilina"),
            ("late", "Revisión del PTI: venció el 19/11"),
            ("due", "Medida de protección vence el 15/02/2027"),
        ],
        "people": [
            {
                "person": {**NAYELI, "portrait_code": "adult.bun.black.copper.field.slate.straw"},
                "name": "Nelly Castrejón",
                "url": "#",
                "note": "Madre SOS, casa 3",
            },
            {
                "person": person(3, "FM"),
                "name": "Flor Minchán",
                "note": "Tía SOS · 9 días este mes",
            },
        ],
        "buttons": [
            {"label": "Anotar", "url": "#", "icon": "pencil", "main": True},
            {"label": "Imprimir resumen", "url": "#", "icon": "printer"},
        ],
        "good": ["Sus dos hermanos viven aquí", "Hay una cama libre"],
        "bad": ["Sería la novena en la casa", "Cambia de escuela"],
    }
