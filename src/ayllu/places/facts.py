"""Facts that come with the program: districts, poverty lines, minimum wage."""

import csv
from collections.abc import Iterator
from pathlib import Path

from ayllu.places.models import District, MinimumWage, PovertyLine, Term

DATA = Path(__file__).parent / "data"
SMALL = {"De", "Del", "La", "Las", "Los", "El", "Y", "Lo"}


def rows(name: str) -> Iterator[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        yield from ({k: "" if v == "NA" else v for k, v in r.items()} for r in csv.DictReader(file))


def title(text: str) -> str:
    """ "LOS BAÑOS DEL INCA" as people write it: Los Baños del Inca."""
    words = text.title().split()
    return " ".join(w.lower() if w in SMALL and i else w for i, w in enumerate(words))


def number(text: str) -> float | None:
    return float(text) if text else None


def with_accents(name: str, capital: str) -> str:
    """The district's name carries its accents when the capital has the same name."""
    plain = str.maketrans("ÁÉÍÓÚÜáéíóúü", "AEIOUUaeiouu")
    return capital if capital.translate(plain).upper() == name.translate(plain) else title(name)


def district(row: dict[str, str]) -> District:
    return District(
        inei=row["inei"],
        reniec=row["reniec"] or None,
        department=title(row["departamento"]),
        province=title(row["provincia"]),
        name=with_accents(row["distrito"], row["capital"]),
        capital=row["capital"],
        altitude=int(float(row["altitude"])) if row["altitude"] else None,
        latitude=number(row["latitude"]),
        longitude=number(row["longitude"]),
        poverty=number(row["pct_pobreza_total"]),
    )


def load() -> None:
    """Write the facts, once; existing rows are left as they are."""
    District.objects.bulk_create(
        [district(r) for r in rows("districts.csv")], ignore_conflicts=True
    )
    PovertyLine.objects.bulk_create(
        [PovertyLine(**{**r, "certain": r["certain"] == "yes"}) for r in rows("poverty_lines.csv")],
        ignore_conflicts=True,
    )
    MinimumWage.objects.bulk_create(
        [MinimumWage(**r) for r in rows("minimum_wage.csv")], ignore_conflicts=True
    )
    Term.objects.bulk_create(
        [Term(**{**r, "certain": r["certain"] == "yes"}) for r in rows("terms.csv")],
        ignore_conflicts=True,
    )
