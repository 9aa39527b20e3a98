"""Banned responses are found as people write them; everyday sentences are left alone."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ayllu.lib.banned import Banned, recognised
from tests.budgets import budget

B = Banned
TOLD = [
    ("La mamá le pegó con la correa.", B.HITTING),
    ("Dice que los golpea cuando llega tomado", B.HITTING),
    ("Le dio dos cachetadas.", B.HITTING),
    ("Golpeó a su hijo en la cabeza", B.HITTING),
    ("Volvió a pegarle delante de la abuela", B.HITTING),
    ("La tía le jaló de las orejas", B.HITTING),
    ("Lo corrige a golpes", B.HITTING),
    ("Le han pegado en la casa", B.HITTING),
    ("Le metió varios golpes", B.HITTING),
    ("Lo castigó con la ortiga", B.HITTING),
    ("Lo encerró en el baño toda la tarde", B.ISOLATION),
    ("Encerraron al niño con llave", B.ISOLATION),
    ("La aislaron dos días como castigo", B.ISOLATION),
    ("Lo dejó sin cenar por malcriado", B.FOOD),
    ("La castigan sin almuerzo", B.FOOD),
    ("Le quitó la comida", B.FOOD),
    ("Como castigo no la dejan ver a su mamá el domingo", B.CONTACT),
    ("Le quitaron las llamadas a su familia por portarse mal", B.CONTACT),
    ("No le dio el jarabe para que aprenda", B.MEDICINE),
    ("La humilló delante de todos", B.SHAMING),
    ("Le gritó que es un inútil", B.SHAMING),
    ("Los hizo arrodillarse sobre el maíz", B.EXERCISE),
    ("Lo obligó a hacer ranas", B.EXERCISE),
    ("Lo bañaron con agua fría a las cinco de la mañana", B.COLD_WATER),
    ("Le echó un balde de agua helada", B.COLD_WATER),
]
EVERYDAY = [
    "Pegó la lámina en su cuaderno.",
    "La maestra le pegó una estrellita en la frente.",
    "Se le pegó la gripe de su hermano.",
    "Se encerró en su cuarto a leer.",
    "Encerró a las gallinas antes de la lluvia.",
    "Llegó sin desayuno porque no había gas.",
    "No quiso comer la sopa.",
    "Se bañan con agua fría porque no hay terma.",
    "Lavó la ropa con agua fría.",
    "En educación física los hizo correr dos vueltas.",
    "Hizo planchas con su papá.",
    "Se dio un golpe con la mesa y lloró un rato.",
    "Fue un golpe de suerte encontrar trabajo.",
    "El juez prohibió las visitas del padre.",
    "No le dio el jarabe porque se terminó.",
    "Guardaron las medicinas bajo llave.",
    "Es una familia humilde y trabajadora.",
    "Le dio unas palmadas en la espalda y lo felicitó.",
    "Se aisló la casa con plástico para las lluvias.",
    "La dejó sola un momento para ir a la tienda.",
    "Ajustó la correa de la mochila.",
    "Pega los papeles de colores con mucha paciencia.",
    "Se arrodilló a rezar con su abuela.",
    "El cuarto está limpio y tiene ventana.",
]
FEW = budget(60, 1500)
WHO = ["La mamá", "El papá", "Kiara", "La abuela", "Don Segundo", "El niño", "La educadora"]
DID = [
    *("conversó con sus hijos", "preparó el almuerzo", "llevó al niño a la posta", "compró útiles"),
    *("jugó con la pelota", "pintó una casa", "ordenó la mesa", "lavó los platos", "no pudo venir"),
    *("puso la correa al perro", "pegó su dibujo en la pared", "cerró la puerta con llave"),
    *("sirvió la comida", "tomó su medicina", "corrió en el patio", "abrazó a su hermana"),
    *("explicó la regla del juego", "tendió la cama", "pasó la noche en Porcón", "cuidó los cuyes"),
]
WHEN = [
    "",
    " ayer",
    " por la mañana",
    " con calma",
    " antes de la visita",
    " sin ayuda",
    " el lunes",
]
SIMPLE = st.builds(lambda w, d, t: f"{w} {d}{t}.", *map(st.sampled_from, (WHO, DID, WHEN)))


@pytest.mark.parametrize(("text", "kind"), TOLD, ids=[t for t, _ in TOLD])
def test_a_banned_response_is_recognised(text: str, kind: Banned) -> None:
    assert kind in {f.kind for f in recognised(text)}


@pytest.mark.parametrize("text", EVERYDAY)
def test_an_everyday_sentence_is_left_alone(text: str) -> None:
    assert recognised(text) == []


@pytest.mark.parametrize(
    "text", ["No le pegó.", "Nunca lo encerró en el baño.", "Niega que le pegó."]
)
def test_what_is_denied_is_found_and_marked(text: str) -> None:
    assert [f.denied for f in recognised(text)] == [True]


def test_only_the_sentence_that_tells_it_is_quoted() -> None:
    (found,) = recognised("Jugaron juntos. La mamá le pegó con la correa. Después conversaron.")
    assert found.sentence == "La mamá le pegó con la correa."
    assert not found.denied


@FEW
@given(st.lists(SIMPLE, max_size=6))
def test_ordinary_days_raise_nothing(lines: list[str]) -> None:
    assert recognised(" ".join(lines)) == []


def spoilt(text: str, upper: bool, bare: bool, blanks: int) -> str:
    text = text.upper() if upper else text
    if bare:
        plain = unicodedata.normalize("NFKD", text)
        text = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return text.replace(" ", " " * blanks)


@FEW
@given(
    st.lists(SIMPLE, max_size=4),
    st.sampled_from(TOLD),
    st.lists(SIMPLE, max_size=4),
    st.booleans(),
    st.booleans(),
    st.integers(1, 3),
)
def test_it_is_found_among_ordinary_lines_however_it_is_typed(
    before: list[str], told: tuple[str, Banned], after: list[str], upper: bool, bare: bool, n: int
) -> None:
    said = told[0].rstrip(".") + "."
    text = " ".join([*before, spoilt(said, upper, bare, n), *after])
    assert told[1] in {f.kind for f in recognised(text)}
    assert len({f.sentence for f in recognised(text)}) == 1
