"""Every field of the register: how long it is kept, how it is erased, scrubbed and exported.

``KEEP`` names a rule of retention; ``Life`` says what happens at its end. The guard compares
this with the models: a field without a line, or a line without a field, fails.
"""

from ayllu.ground.privacy import FILE, KEY, SYSTEM, TEXT, Life, line

PERSON = {
    "given_names": line(FILE, TEXT, "Names"),
    "primer_apellido": line(FILE, TEXT, "First surname"),
    "segundo_apellido": line(FILE, TEXT, "Second surname"),
    "known_as": line(FILE, TEXT, "Known as"),
    "sex": line(FILE, KEY, "Sex"),
    "birth_date": line(FILE, Life.COARSEN, "Date of birth"),
    "birth_precision": line(FILE, KEY, "How exact"),
    "died": line(FILE, KEY, "Died"),
    "died_on": line(FILE, Life.COARSEN, "Date of death"),
    "languages": line(FILE, KEY, "Languages"),
    "reading": line(FILE, KEY, "Reading"),
    "portrait_code": line(FILE, KEY, "Drawn portrait"),
    "hidden_for_safety": line(FILE, KEY, "Hidden for safety"),
    "mistaken_at": line(FILE, KEY, "Entered by mistake at"),
    "mistaken_why": line(FILE, TEXT, "Why a mistake"),
    "search_keys": line(FILE, TEXT, "Search keys"),
    "folded_name": line(FILE, TEXT, "Search name"),
    "sort_key": line(FILE, TEXT, "Sort key"),
}

DECLARED = {"people_register.person": {**SYSTEM, **PERSON}}
