"""The words that heads of columns use in Peru, and the field each one means.

The first pattern that fits the folded label wins, so exceptions stand before the rule.
"""

from __future__ import annotations

import re
from functools import lru_cache

PERSON_FIELDS = (
    "given_names",
    "surnames",
    "surname1",
    "surname2",
    "full_name",
    "full_name_surname_first",
    "role",
    "sex",
    "birth",
    "age",
    "document",
    "document_type",
    "school",
    "notes",
)
HOUSEHOLD_FIELDS = (
    "household_code",
    "household_number",
    "household_name",
    "district",
    "district_code",
    "address",
    "place",
    "reference",
    "phone",
    "income",
)
REPEATABLE = frozenset({"phone", "notes"})
NAME_FIELDS = frozenset(PERSON_FIELDS[:6])

_FIELDS = tuple(
    (re.compile(pattern), field)
    for pattern, field in (
        (
            r"^(?:fecha|fec|f) (?:de |del )?(?:ingreso|registro|visita|inscripcion|entrevista"
            r"|empadronamiento"
            r"|baja|egreso|salida|encuesta)|motivo|firma|huella|estado civil|grado (?:de )?instr"
            r"|ocupacion"
            r"|nacionalidad|^(?:lugar|lug)\b|idioma|lengua|seguro|talla|peso|correo|mail"
            r"|discapacidad",
            "",
        ),
        (r"nom\w* (?:de la |del |de )?(?:i e|ie|col\w*|instituc\w*|escuela)\b", "school"),
        (r"ubigeo|cod\w* (?:de |del )?dist", "district_code"),
        (r"\b(?:tipo|tip) (?:de |del )?(?:doc|identi)|^tipo dni", "document_type"),
        (r"dni|d n i|\bdoc\b|documento|cedula|\bcui\b|carnet ext", "document"),
        (
            r"nac\w* o edad|nac\w* edad|edad o (?:f|nac)|naci|\bf ?nac|\bfec\w* nac"
            r"|^fecha(?: nac\w*)?$|cumpleano"
            r"|^fn$|^nac\b|^f n$|ano de nac",
            "birth",
        ),
        (r"^edad|\bedad\b|^anos$", "age"),
        (
            r"parent|vincul|^rol\b|relacion|filiacion|^cargo en|^tipo (?:de )?(?:miembro"
            r"|integrante)",
            "role",
        ),
        (r"^sexo?\b|^gen(?:ero)?\b|^sex\b", "sex"),
        (r"(?:ap|apellidos?|apell) (?:y|e|/)? ?(?:nom|nombres?)\b", "full_name_surname_first"),
        (
            r"nom\w* (?:y |e )?(?:ap\b|apell)|nombres? completos?|^(?:integrante|beneficiari"
            r"|participante|persona"
            r"|usuari|miembro)\w*(?: .*)?$|nombre del? (?:el |la )?(?:beneficiari|participante"
            r"|integrante|usuari)",
            "full_name",
        ),
        (r"patern|(?:1er|1|1ro|primer|1°) ap|ap\w* 1|^ap p\b", "surname1"),
        (r"matern|(?:2do|2|segundo|2°) ap|ap\w* 2|^ap m\b", "surname2"),
        (
            r"^familia\b|^fam\b|^hogar\b|nombre (?:de )?(?:la )?fam|^apellidos (?:de )?(?:la )?fam",
            "household_name",
        ),
        (r"^ap(?:ellidos?|ell|s)?\b", "surnames"),
        (r"nombre|^nom\b|^prenom|^nomb", "given_names"),
        (r"ingres|renta|sueldo|gana\b", "income"),
        (
            r"^(?:cod\w*|n ficha|nro ficha|numero (?:de )?ficha|ficha\w*|id|expediente)\b"
            r"|cod\w* (?:de )?(?:la )?fam"
            r"|^(?:n|nro|num|numero) (?:de )?(?:la )?(?:fam|hogar|ficha|carpeta)|^cod$",
            "household_code",
        ),
        (r"^(?:n|no|nro|num|numero|item|it|nº|orden|n orden|correlativo)$", "household_number"),
        (r"^dist\w*|\bdistrito\b", "district"),
        (r"^(?:dir|direc|direccion|domicilio|vivienda)\b|direccion|domicili", "address"),
        (r"^ref\w*", "reference"),
        (
            r"sector|caserio|centro poblado|^c p\b|^ccpp\b|barrio|comunidad|anexo|localidad"
            r"|^lugar de res|^zona$",
            "place",
        ),
        (r"\btel|\bcel(?:ular)?\b|celul|fono|movil|whats|^contacto|^cel\b", "phone"),
        (r"coleg|^i e\b|^ie\b|instituc|escuela|centro educ|jardin|estudi", "school"),
        (r"^obs\w*|^nota|coment|anotac|observ", "notes"),
    )
)
_SLOTS = (
    (
        re.compile(
            r"\b(?:hij[oa]s?|nin[oa]s?|menor|nna|hij[oa] a)(?: [oa])? ?(?:n |nro )?(\d{1,2})\b"
            r"|\b(\d{1,2})(?:er|do|ro|to|mo|°)? (?:hij[oa]|nin[oa])\b"
        ),
        "child",
    ),
    (
        re.compile(
            r"\b(?:madre|mama|cuidadora)(?: o (?:cuidadora?|apoderad[oa]|tutora?|encargada"
            r"|abuela))?\b"
        ),
        "mother",
    ),
    (
        re.compile(r"\b(?:padre|papa)(?: o (?:cuidador|apoderado|tutor|padrastro|encargado))?\b"),
        "father",
    ),
    (re.compile(r"\b(?:abuelita|abuela)\b"), "grandmother"),
    (re.compile(r"\b(?:abuelito|abuelo)\b"), "grandfather"),
    (re.compile(r"\b(?:padrastro)\b"), "stepfather"),
    (re.compile(r"\b(?:conyuge|pareja|conviviente|espos[oa])\b"), "partner"),
    (re.compile(r"\btia\b"), "aunt"),
    (re.compile(r"\btio\b"), "uncle"),
)
_LONGEST_LABEL = 60


def field_of(label: str) -> str:
    """Return the field a folded label means, empty where it means none or is not known."""
    if not label or len(label) > _LONGEST_LABEL:
        return ""
    for pattern, field in _FIELDS:
        if pattern.search(label):
            return field
    return ""


@lru_cache(maxsize=8192)
def is_known(label: str) -> bool:
    """Say whether the label is one of a head, even of a column that is not read."""
    return 0 < len(label) <= _LONGEST_LABEL and any(pattern.search(label) for pattern, _ in _FIELDS)


def slot_of(label: str) -> tuple[str, str]:
    """Return the family member a label names ("child3", "mother") and the label without it."""
    for pattern, slot in _SLOTS:
        found = pattern.search(label)
        if found:
            number = next((group for group in found.groups() if group), "")
            rest = (label[: found.start()] + " " + label[found.end() :]).split()
            kept = [word for word in rest if word not in {"de", "del", "la", "el", "su"}]
            return slot + (str(int(number)) if number else ""), " ".join(kept)
    return "", label
