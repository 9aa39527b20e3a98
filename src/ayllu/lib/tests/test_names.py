import pytest
from hypothesis import given as each
from hypothesis import strategies as st

from ayllu.lib.names import (
    fold,
    full_name,
    initials,
    list_name,
    person_keys,
    phonetic,
    query_keys,
    skeleton,
    sort_key,
)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("  ÑAÑO   Güere ", "nano guere"),
        ("CRUZADO/ISPILCO-Ayay", "cruzado ispilco ayay"),
        ("D’Angelo", "dangelo"),
        ("BegoÃ±a NÃºÃ±ez", "begona nunez"),
        ("Mª Rosario", "ma rosario"),
        ("", ""),
    ],
)
def test_folding_leaves_letters_and_single_spaces(written: str, folded: str) -> None:
    assert fold(written) == folded


@each(st.text(max_size=40))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    "alike",
    [
        "Huamán Guaman Waman",
        "Quispe Kispe",
        "Vásquez Vasques Bázquez Vazquez",
        "Llanos Yanos",
        "Goicochea Goycochea",
        "Begoña Begonia",
        "Hernández Ernandes",
        "Jhon Yon John Yhon",
        "Giuliana Yuliana Juliana",
        "Zambrano Sanvrano",
        "Smith Esmit",
        "Isaac Isac",
    ],
)
def test_names_that_sound_alike_have_one_sound(alike: str) -> None:
    assert len({phonetic(name) for name in alike.split()}) == 1


@pytest.mark.parametrize(
    "unlike", ["Camila Camilo", "Gael Jael", "Zoe Noe", "Rosa Rocha", "Juan Juana"]
)
def test_other_names_sound_different(unlike: str) -> None:
    assert len({phonetic(name) for name in unlike.split()}) == 2


def test_a_skeleton_keeps_consonants_and_a_short_name_stays_whole() -> None:
    assert skeleton("Terrones") == skeleton("Terronis") == "trns"
    assert skeleton("Ñahui") == "na2i"


def test_spanish_order_puts_enye_after_n_and_ignores_accents() -> None:
    surnames = ["Ñahui", "Nuñez", "Nunura", "Núñez", "Ochoa", "Cruz Alva", "Cruz", "De la Cruz"]
    ordered = sorted(surnames, key=lambda name: sort_key(name, "Abanto", "Rosa"))
    assert ordered == [
        "Cruz",
        "Cruz Alva",
        "De la Cruz",
        "Nunura",
        "Nuñez",
        "Núñez",
        "Ñahui",
        "Ochoa",
    ]


def test_first_surname_then_second_then_given_names_decide_the_order() -> None:
    assert sort_key("Rojas", "", "Zoe") < sort_key("Rojas", "Abanto", "Ana")
    assert sort_key("Rojas", "Abanto", "Zoe") < sort_key("Rojas", "Cueva", "Ana")


def test_names_are_shown_as_written() -> None:
    assert full_name("Flor de María", "De la Cruz", "") == "Flor de María De la Cruz"
    assert list_name("Rosa Elena", "Huaripata", "Cotrina") == "Huaripata Cotrina, Rosa Elena"
    assert list_name("Urpi", "", "") == "Urpi"


def test_initials_skip_particles() -> None:
    assert initials("Rosa Elena", "De la Cruz", "Chilón") == "RC"
    assert initials("Ángel", "", "") == "Á"


@pytest.mark.parametrize(
    "query",
    [
        "Cruz Rosa",
        "delacruz rosa",
        "rosa d. cruz",
        "Sra. Rosa de la Cruz (mamá de Gael)",
        "Rpsa Cruz",
        "Rosita Chilon",
        "De la Cruz Chilón, Rosa",
        "rosa ch",
        "Chilon",
    ],
)
def test_a_query_shares_a_key_with_the_person_it_means(query: str) -> None:
    held = person_keys("Rosa", "De la Cruz", "Chilón")
    assert not set(held).isdisjoint(query_keys(query))


@pytest.mark.parametrize("query", ["", "  ", "??", "de la", "Sra.", "jo"])
def test_a_query_that_says_nothing_has_no_keys(query: str) -> None:
    assert query_keys(query) == []


def test_a_year_in_the_query_finds_by_year_of_birth() -> None:
    shared = set(person_keys("Elmer", "Malca", "Silva", 2016)) & set(
        query_keys("Elmer Quispe 2016")
    )
    assert shared == {"y:2016|elm"}


@each(st.text(max_size=60))
def test_any_text_makes_keys_without_failing(text: str) -> None:
    assert len(query_keys(text)) < 500
    assert person_keys(text, text, text) == sorted(set(person_keys(text, text, text)))
