"""Recognises, in a log in Spanish, responses to a child that are never allowed.

Hitting, isolation, withholding food, family contact or medicine, public shaming, forced exercise,
cold water: Ley 30403 (2015) and its regulation DS 003-2018-MIMP. A recogniser, not a judge: what is
denied ("no le pegó") is found too and marked, because a person must look at it. Everyday sentences
("pegó la lámina", "llegó sin desayuno", "se encerró en su cuarto") are left alone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from ayllu.lib.folding import fold


class Banned(StrEnum):
    HITTING = "hitting"
    ISOLATION = "isolation"
    FOOD = "food"
    CONTACT = "contact"
    MEDICINE = "medicine"
    SHAMING = "shaming"
    EXERCISE = "exercise"
    COLD_WATER = "cold_water"

    @property
    def is_physical(self) -> bool:
        return self in (Banned.HITTING, Banned.EXERCISE, Banned.COLD_WATER, Banned.FOOD)


@dataclass(frozen=True)
class Found:
    """One sentence and what it tells of; ``denied`` when a "no" or "never" stands before it."""

    kind: Banned
    sentence: str
    denied: bool


HIM = r"(?:le|les|lo|la|los|las|me|nos|te)"
HELPER = r"(?:(?:ha|han|habia|habian|estaba|estaban|esta|suele|volvio a|vuelve a)\s)?"
GAP = r"(?:\w+\s){0,%d}"
CHILD = r"(?:nin\w+|hij\w+|bebes?|adolescentes?|menor(?:es)?|chic[oa]s?|herman\w+|niet\w+|alumn\w+)"
A_CHILD = rf"a(?:l)?\s(?:(?:el|la|los|las|su|sus|un|una|mi)\s)?{CHILD}"
KIN = r"(?:mama|papa|madre|padre|familia|famili\w+|herman\w+|abuel\w+|ti[oa]s?)"

STRIKE = (
    r"(?:peg(?:o|a|an|aba|aban|aron|ue|uen|ado|ando|aria)"
    r"|golpe(?:o|a|an|aba|aban|aron|ado|ando)|azot\w+|chicote\w+|latigue\w+|abofete\w+|zurr\w+"
    r"|pate(?:o|a|an|aba|aron|ado|ando)|pellizc\w+|ortig(?:o|a|an|aba|aron|ueo|uea))"
)
STRIKE_HIM = (
    r"(?:peg|golpe|azot|abofete|pate|pellizc|chicote|zurr)(?:ar|ea?ndo|ando)"
    r"(?:le|lo|la|les|los|las|me)"
)
# words that mean nothing else
BLOW = (
    r"(?:correazos?|cachetad\w+|bofetad\w+|nalgadas?|latigazos?|chicotazos?|palizas?|cocachos?"
    r"|reglazos?|varazos?|palazos?|tundas?|chancletazos?|manazos?|cinturonazos?|zapatazos?)"
)
# words that mean a blow only when somebody gives it to somebody
GIVEN = r"(?:golpes?|palmadas?|patadas?|punetes?|punetazos?|lapos?|azotes?|pellizcos?|empujones)"
GIVE = r"(?:dio|da|dan|daba|daban|dieron|dado|dando|metio|mete|metieron|propino|tiro|tiran)"
STUCK = (
    r"(?:calcomania|sticker|lamina|foto|papel|etiqueta|estrell|cartel|dibujo|hoja|parche|curita"
    r"|gripe|resfri|sarampion|varicela|virus|risa|susto|botones|figurita)"
)
WITH = r"(?:correa|vara|palo|regla|chicote|cinturon|ortiga|latigo|chancla|sandalia|san martin|mano)"
FOOD = r"(?:comer|comida|almuerzo|almorzar|cena|cenar|desayun\w+|lonche|alimentos?)"
TAKE = r"(?:quit|neg|nieg|retir|suspend|priv|prohib)\w*"
MEDICINE = (
    r"(?:medicinas?|medicamentos?|remedios?|pastillas?|jarabe|inhalador|tratamiento|insulina)"
)
INSULT = (
    r"(?:inutil|burr[oa]|brut[oa]|idiota|imbecil|basura|mongol\w*|estupid[oa]|bestia|animal"
    r"|cochin[oa]|tarad[oa]|retrasad[oa])"
)
PUNISHED = (
    r"(?:castig\w*|escarm\w+|por (?:portarse|desobed\w+|malcriad\w+|contestar|mentir|respondon\w*"
    r"|no obedecer|no hacer caso)|para que (?:aprend\w+|obede\w+|haga caso|escarm\w+))"
)
SPORT = r"(?:educacion fisica|deport\w+|futbol|voley|entrena\w*|calentamiento|juego|jugar|baile)"
EXERCISE = (
    r"(?:planchas|ranas|sentadillas|lagartijas|trotar|correr|dar vueltas|arrodill\w+|hincar\w*"
    r"|de rodillas|cargar (?:ladrillos|piedras|lena))"
)


def any_of(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(rf"\b{p}\b" for p in patterns))


@dataclass(frozen=True)
class Rule:
    """``asks`` must stand in the same sentence, ``unless`` must not."""

    kind: Banned
    says: re.Pattern[str]
    asks: re.Pattern[str] | None = None
    unless: re.Pattern[str] | None = None


PUNISHES = any_of(PUNISHED)
RULES = (
    Rule(
        Banned.HITTING,
        any_of(
            rf"{HIM}\s{HELPER}{STRIKE}",
            rf"{STRIKE}\s{A_CHILD}",
            STRIKE_HIM,
            rf"castig\w+\s{GAP % 3}con\s(?:la\s|el\s|una?\s)?{WITH}",
            r"castigo fisico|maltrat\w+ fisic\w+|agred\w+ fisic\w+|a golpes|a palos|a correazos",
            rf"{HIM}\s{HELPER}jal(?:o|a|an|aba|aron|ado)\s{GAP % 2}(?:pelos?|cabellos?|orejas?)",
        ),
        unless=any_of(rf"peg\w+\s{GAP % 3}{STUCK}\w*"),
    ),
    Rule(Banned.HITTING, any_of(BLOW)),
    Rule(
        Banned.HITTING,
        any_of(rf"{HIM}\s{HELPER}{GIVE}\s{GAP % 2}{GIVEN}"),
        unless=any_of(
            r"golpes? de (?:suerte|calor|vista|pecho)", r"palmadas? (?:en la espalda|de)"
        ),
    ),
    Rule(
        Banned.ISOLATION,
        any_of(
            rf"{HIM}\s{HELPER}enc(?:err|ierr)\w+",
            rf"enc(?:err|ierr)\w+\s{A_CHILD}",
            r"encerrar(?:le|lo|la|les|los|las)",
            rf"{HIM}\s{HELPER}dej\w+\s{GAP % 2}encerrad[oa]s?",
            r"cuarto oscuro",
        ),
        unless=any_of(r"gallinas?|cuyes?|cuy|animal(?:es)?|ganado|perr[oa]s?|ovejas?|chanchos?"),
    ),
    Rule(
        Banned.ISOLATION,
        any_of(r"aisl\w+", rf"{HIM}\s{HELPER}dej\w+\s{GAP % 2}(?:afuera|fuera|sol[oa]s?)"),
        asks=PUNISHES,
    ),
    Rule(
        Banned.FOOD,
        any_of(
            rf"{HIM}\s{HELPER}(?:dej|castig|mand|acost|envi)\w+\s{GAP % 4}sin\s{FOOD}",
            rf"(?:dej|castig|mand|acost)\w+\s{A_CHILD}\s{GAP % 2}sin\s{FOOD}",
            rf"castigad[oa]s?\s{GAP % 3}sin\s{FOOD}",
            rf"{HIM}\s{HELPER}{TAKE}\s{GAP % 2}{FOOD}",
        ),
    ),
    Rule(
        Banned.FOOD, any_of(rf"(?:no|sin)\s{GAP % 3}(?:{FOOD}|comio|ceno|almorzo)"), asks=PUNISHES
    ),
    Rule(
        Banned.CONTACT,
        any_of(
            rf"(?:{TAKE}|no\s{HIM}?\s?(?:dej|permit)\w+|sin)\s{GAP % 4}"
            rf"(?:visitas?|llamadas?|(?:ver|hablar|llamar)\s{GAP % 2}{KIN})"
        ),
        asks=PUNISHES,
    ),
    Rule(
        Banned.MEDICINE,
        any_of(rf"(?:{TAKE}|no\s{HIM}\s(?:dio|da|dan|dieron|daba)|sin)\s{GAP % 3}{MEDICINE}"),
        asks=PUNISHES,
    ),
    Rule(
        Banned.SHAMING,
        any_of(
            r"humill\w+",
            rf"{HIM}\s{HELPER}(?:ridiculiz|avergonz|averguenz)\w+",
            rf"{HIM}\s{HELPER}(?:dice|dijo|llama|llamo|grita|grito)n?\s{GAP % 4}{INSULT}",
            r"orejas de burro|cartel (?:en el|al) (?:pecho|cuello)",
        ),
    ),
    Rule(
        Banned.EXERCISE,
        any_of(
            rf"{HIM}\s{HELPER}(?:hizo|hace|hacia|hicieron|hacen|oblig\w+|puso|ponen|mando|tuvo)"
            rf"\s{GAP % 3}{EXERCISE}",
            rf"castig\w+\s{GAP % 3}{EXERCISE}",
        ),
        unless=any_of(SPORT),
    ),
    Rule(
        Banned.COLD_WATER,
        any_of(
            rf"{HIM}\s{HELPER}(?:ban|ech|moj|met|duch|tir)\w+\s{GAP % 4}agua (?:fria|helada)",
            rf"(?:ban|moj|duch)\w+\s{A_CHILD}\s{GAP % 2}agua (?:fria|helada)",
            r"(?:banar|mojar|duchar)(?:le|lo|la|les|los|las)\s(?:con|en)\sagua (?:fria|helada)",
        ),
        unless=any_of(r"fiebre"),
    ),
    Rule(Banned.COLD_WATER, any_of(r"agua (?:fria|helada)|duchas? frias?"), asks=PUNISHES),
)
ENDS = re.compile(r"(?<=[.!?;])\s+|\n+")
NO = re.compile(r"\b(?:no|nunca|jamas|ni|sin|niega|nego|tampoco)\b")
NEAR = 40  # signs before the words in which a "no" belongs to them


def sentences(text: str) -> Iterator[str]:
    for part in ENDS.split(text):
        if part.strip():
            yield part.strip()


def recognised(text: str) -> list[Found]:
    """Every sentence that tells of one, each kind once; in the order of the text."""
    found: dict[tuple[Banned, str], Found] = {}
    for sentence in sentences(text):
        plain = fold(sentence)
        for rule in RULES:
            match = rule.says.search(plain)
            if match is None or (rule.asks and not rule.asks.search(plain)):
                continue
            if rule.unless and rule.unless.search(plain):
                continue
            denied = bool(NO.search(plain[max(0, match.start() - NEAR) : match.start()]))
            found.setdefault((rule.kind, sentence), Found(rule.kind, sentence, denied))
    return list(found.values())
