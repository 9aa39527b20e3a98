"""A large invented register, the same on every run."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

DATA = Path(__file__).parent / "data"


def _words(text: str) -> list[str]:
    return text.split()


# Persons of each surname in thousands (Peru, 2025), with Cajamarca's own raised and lowered.
_COUNTED = (
    "Quispe 364,Flores 763,Sánchez 1361,García 658,Rodríguez 629,Huamán 1220,Rojas 1212,"
    "Vásquez 1103,López 525,Ramos 515,Pérez 505,Torres 497,Díaz 969,Gonzales 468,Ramírez 463,"
    "Mendoza 437,Chávez 863,Espinoza 396,Castillo 373"
)
_LOCAL = _words(
    "Chilón Tacilla Cueva Terrones Cruzado Llanos Huaripata Ispilco Minchán Quiliche Cerquín Ayay "
    "Chuquimango Yopla Cotrina Abanto Bardales Rabanal Castrejón Saucedo Malca Marín Aguilar "
    "Infante Alcántara Silva Becerra Cerna Mejía Goicochea Urteaga Bustamante Guevara Carrasco "
    "Zambrano Tafur Portal Valdez Cabanillas Boñón"
)
_ROOTS = _words("Carhua Chuqui Condor Huari Llacta Lulli Poma Tanta Tongo Yana Caxa Guar Chin Mal")
_ENDS = _words("pata manga huanca julca tambo llama rimay pongo nache quispe vilca ruray quén cha")
_WOMEN = _words(
    "María Rosa Flor Elena Luz Marina Marleny Nelly Yesenia Deysi Maribel Sonia Valentina Luciana "
    "Camila Mía Zoe Yamile Nayeli Dayana Kiara Milagros Jhoselyn Ana Carmen Juana Teresa Isabel "
    "Rosario Santos Hilda Gladys Bertha Violeta Doris Norma Edith Mercedes Lucía Illari Killa Urpi"
)
_MEN = _words(
    "José Juan Carlos Segundo Wilmer Elmer Santos Víctor Jaime Alex Thiago Mateo Liam Gael Dylan "
    "Jhon Jeferson Brayan Anderson Cristopher Neymar Luis Manuel Jorge Pedro Julio Alberto Antonio "
    "Miguel Fernando Roberto Alejandro Walter Oscar Hugo Edilberto Idelso Lorenzo Amaru Inti"
)


@dataclass(frozen=True)
class Registered:
    given: str
    primer: str
    segundo: str


def rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def invented(count: int, seed: int = 8) -> Iterator[Registered]:
    """Persons by frequency: counted surnames, local ones, and a long tail."""
    random = Random(seed)
    surnames, weights = _surnames()
    firsts = random.choices(surnames, weights, k=count)
    seconds = random.choices(surnames, weights, k=count)
    for primer, segundo in zip(firsts, seconds, strict=True):
        yield Registered(_given(random), primer, segundo)


def _surnames() -> tuple[list[str], list[float]]:
    counted = dict(pair.rsplit(" ", 1) for pair in _COUNTED.split(","))
    from_samples = sorted(
        {row[column] for row in rows("name_variants.csv") for column in _SURNAME_COLUMNS}
        - {"", *counted, *_LOCAL}
    )
    made = [root + end for root in _ROOTS for end in _ENDS]
    names = [*counted, *_LOCAL, *from_samples, *made]
    local = [200.0] * len(_LOCAL)
    tail = [60.0] * len(from_samples) + [15.0] * len(made)
    return names, [float(value) for value in counted.values()] + local + tail


_SURNAME_COLUMNS = ("registered_surname1", "registered_surname2")


def _given(random: Random) -> str:
    names = random.choice((_WOMEN, _MEN))
    weights = [1 / (place + 4) for place in range(len(names))]
    first, second = random.choices(names, weights, k=2)
    return f"{first} {second}" if second != first and random.random() < 0.6 else first
