"""Names, places and works of Cajamarca to draw from; weights as in the field notes.

Surnames follow the national frequencies of RENIEC (2025), with Quispe lowered and the names of
the north raised; all persons made from them are invented.
"""

from random import Random

SURNAMES: dict[str, float] = {
    "Quispe": 3.6, "Flores": 7.6, "Sánchez": 13.6, "García": 6.6, "Rodríguez": 6.3, "Huamán": 12.2,
    "Rojas": 12.1, "Vásquez": 11.0, "López": 5.2, "Ramos": 5.1, "Pérez": 5.0, "Torres": 5.0,
    "Díaz": 9.7, "Gonzales": 4.7, "Ramírez": 4.6, "Mendoza": 4.4, "Chávez": 8.6, "Espinoza": 4.0,
    "Castillo": 3.7, "Chilón": 5, "Tacilla": 4, "Cueva": 4, "Terrones": 4, "Cruzado": 4,
    "Llanos": 4, "Huaripata": 4, "Ispilco": 3, "Minchán": 3, "Quiliche": 3, "Cerquín": 3,
    "Ayay": 3, "Chuquimango": 3, "Yopla": 3, "Cotrina": 4, "Abanto": 4, "Bardales": 3,
    "Rabanal": 3, "Castrejón": 3, "Saucedo": 3, "Malca": 3, "Marín": 3, "Aguilar": 4,
    "Infante": 2, "Alcántara": 3, "Silva": 4, "Becerra": 3, "Cerna": 3, "Mejía": 3,
    "Goicochea": 2, "Urteaga": 2, "Bustamante": 2, "Guevara": 3, "Carrasco": 3, "Zambrano": 2,
    "Tafur": 2, "Portal": 2, "Valdez": 2, "Cabanillas": 3, "Boñón": 2, "De la Cruz": 3,
}  # fmt: skip
WOMEN = (
    "María", "Rosa", "Flor", "Elena", "Luz Marina", "Marleny", "Nelly", "Yesenia", "Deysi",
    "Maribel", "Sonia", "Flor de María", "Santos", "Doris", "Norma", "Gladys", "Edita",
)  # fmt: skip
MEN = (
    "José", "Juan Carlos", "Segundo", "Wilmer", "Elmer", "Santos", "Víctor", "Jaime", "Alex",
    "Luis Alberto", "Marcial", "Eduar", "Nilton", "Roger", "Segundo Manuel",
)  # fmt: skip
GIRLS = (
    "Valentina", "Luciana", "Camila", "Mía", "Zoe", "Yamile", "Nayeli", "Dayana", "Kiara",
    "Milagros", "Jhoselyn", "Ariana", "Danna", "Illari", "Killa", "Urpi", "Xiomara",
)  # fmt: skip
BOYS = (
    "Thiago", "Mateo", "Liam", "Gael", "Dylan", "Jhon", "Jeferson", "Brayan", "Anderson",
    "Cristopher", "Neymar", "Adriano", "Joaquín", "Inti", "Amaru", "Fabián", "Yeremy",
)  # fmt: skip
SECOND = ("Isabel", "Angélica", "Esperanza", "Yaneth", "Soledad", "Antonio", "Alexander", "David")

# INEI code, settlements, weight, minutes from the Centre, rural
DISTRICTS: tuple[tuple[str, tuple[str, ...], float, int, bool], ...] = (
    ("060101", ("Mollepampa", "Samanacruz", "La Paccha", "Lucmacucho", "San Martín",
                "Pachacútec", "Nuevo Cajamarca"), 56, 18, False),
    ("060101", ("Porcón Bajo", "Huambocancha Alta", "Chilimpampa"), 12, 45, True),
    ("060108", ("Shaullo Chico", "La Victoria", "Puyllucana"), 16, 25, False),
    ("060107", ("El Tambo", "Iscoconga"), 5, 40, True),
    ("060106", ("Bendiza", "Yanamango"), 3, 55, True),
    ("060105", ("Polloc", "Michiquillay"), 3, 70, True),
    ("060111", ("Cau Cau", "Casa Blanca"), 2, 60, True),
    ("060109", ("Choropampa",), 1.5, 75, True),
    ("060103", ("Cochapampa", "Mahuaypampa"), 1, 80, True),
    ("060112", ("Cochán",), 0.5, 70, True),
)  # fmt: skip
LIMA = (("150123", ("Quebrada Verde", "Villa Libertad", "Huertos de Manchay"), 1.0, 30, False),)
REFERENCES = (
    "A tres casas de la posta, portón verde",
    "Pasando la capilla, casa de adobe con puerta azul, frente al eucalipto grande",
    "Subiendo la escalera del tanque de agua, última casa a la derecha",
    "Detrás del colegio, preguntar por la señora que vende papa rellena",
    "Frente al local comunal, techo de calamina roja",
    "Al costado de la cancha, segundo piso por la escalera de madera",
    "Donde termina la pista, cincuenta metros por la acequia",
    "Junto al molino viejo, casa sin tarrajear",
)
WAYS = ("Combi línea A y cinco minutos a pie", "Moto-taxi desde el mercado", "A pie",
        "Combi hasta el último paradero y luego a pie",
        "Carro colectivo; en lluvias, solo a pie")  # fmt: skip
WOMENS_WORK = (("domestic", 30), ("laundry", 18), ("street_vending", 26), ("market", 12),
               ("farm", 10), ("other", 4))  # fmt: skip
MENS_WORK = (("construction", 34), ("driver", 16), ("mining", 12), ("street_vending", 12),
             ("farm", 16), ("trade", 6), ("other", 4))  # fmt: skip


def weighted(rng: Random, pairs: tuple[tuple[str, float], ...]) -> str:
    return rng.choices([p[0] for p in pairs], [p[1] for p in pairs])[0]


def surname(rng: Random) -> str:
    return rng.choices(list(SURNAMES), list(SURNAMES.values()))[0]


def given(rng: Random, *, girl: bool, grown: bool) -> str:
    """One or two given names; two in six of ten."""
    names = (WOMEN if girl else MEN) if grown else (GIRLS if girl else BOYS)
    first = rng.choice(names)
    if " " in first or rng.random() > 0.6:
        return first
    second = rng.choice([n for n in SECOND[:5] if n != first] if girl else SECOND[5:])
    return f"{first} {second}"


def place(rng: Random, *, of_lima: bool) -> tuple[str, str, int, bool]:
    """District code, settlement, minutes from the Centre, whether it is rural."""
    rows = LIMA if of_lima else DISTRICTS
    inei, settlements, _weight, minutes, rural = rng.choices(rows, [r[2] for r in rows])[0]
    return inei, rng.choice(settlements), minutes + rng.randrange(15), rural
