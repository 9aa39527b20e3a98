"""Every field of the register: how long it is kept, how it is erased, scrubbed and exported.

``KEEP`` names a rule of retention; ``Life`` says what happens at its end. The guard compares
this with the models: a field without a line, or a line without a field, fails.
"""

from ayllu.ground.privacy import FILE, KEY, PLACE, SYSTEM, TEXT, Life, line

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
    "portrait_code": line(FILE, TEXT, "Drawn portrait"),
    "hidden_for_safety": line(FILE, KEY, "Hidden for safety"),
    "mistaken_at": line(FILE, KEY, "Entered by mistake at"),
    "mistaken_why": line(FILE, TEXT, "Why a mistake"),
    "search_keys": line(FILE, TEXT, "Search keys"),
    "folded_name": line(FILE, TEXT, "Search name"),
    "sort_key": line(FILE, TEXT, "Sort key"),
}
HOUSEHOLD = {
    "name": line(FILE, TEXT, "Name of the household"),
    "code": line(FILE, KEY, "Code"),
    "violence_recorded": line(FILE, KEY, "Violence recorded"),
    "safe_to_visit": line(FILE, KEY, "Safe to visit"),
    "case_lead": line(FILE, KEY, "Case lead"),
    "split_from": line(FILE, KEY, "Split from"),
    "mistaken_at": line(FILE, KEY, "Entered by mistake at"),
    "mistaken_why": line(FILE, TEXT, "Why a mistake"),
    "sort_key": line(FILE, TEXT, "Sort key"),
}
DAYS = {
    "from_day": line(FILE, KEY, "From"),
    "to_day": line(FILE, KEY, "Until"),
}
MEMBERSHIP = {
    "household": line(FILE, KEY, "Household"),
    "person": line(FILE, KEY, "Person"),
    "role": line(FILE, KEY, "Role"),
    "is_head": line(FILE, KEY, "Head"),
    "is_carer": line(FILE, KEY, "Carer"),
    "left_because": line(FILE, KEY, "Left because"),
    **DAYS,
}
RESIDENCE = {
    "household": line(FILE, KEY, "Household"),
    "district": line(FILE, PLACE, "District"),
    "settlement": line(FILE, TEXT, "Hamlet or quarter"),
    "street": line(FILE, TEXT, "Street"),
    "lot": line(FILE, TEXT, "Lot"),
    "reference": line(FILE, TEXT, "Landmark"),
    "how_to_get_there": line(FILE, TEXT, "How to get there"),
    "last_stop": line(FILE, TEXT, "Last stop"),
    "minutes_from_centre": line(FILE, KEY, "Minutes from the Centre"),
    "in_rains": line(FILE, TEXT, "In the rains"),
    "coordinates": line(FILE, TEXT, "Coordinates"),
    "rural": line(FILE, KEY, "Rural"),
    **DAYS,
}
PHONE = {
    "household": line(FILE, KEY, "Household"),
    "person": line(FILE, KEY, "Person"),
    "number": line(FILE, TEXT, "Telephone"),
    "whose": line(FILE, KEY, "Whose it is"),
    "safe_to_call": line(FILE, KEY, "Safe to call"),
    "safe_to_write": line(FILE, KEY, "Safe to write"),
    "note": line(FILE, TEXT, "Note"),
    "confirmed_on": line(FILE, KEY, "Confirmed on"),
    "to_day": line(FILE, KEY, "Until"),
}
PAPER = {
    "person": line(FILE, KEY, "Person"),
    "kind": line(FILE, KEY, "Document"),
    "state": line(FILE, KEY, "State"),
    "number": line(FILE, TEXT, "Number"),
    "number_index": line(FILE, TEXT, "Keyed hash of the number"),
    "issued_on": line(FILE, KEY, "Issued on"),
    "expires_on": line(FILE, KEY, "Expires on"),
    "note": line(FILE, TEXT, "Note"),
    "ended_on": line(FILE, KEY, "Not in force since"),
}
ALERT = {
    "person": line(FILE, KEY, "Person"),
    "kind": line(FILE, KEY, "Kind"),
    "text": line(FILE, TEXT, "What it is"),
    "what_to_do": line(FILE, TEXT, "What to do"),
    "severe": line(FILE, KEY, "Dangerous"),
    **DAYS,
}
OCCUPATION = {
    "person": line(FILE, KEY, "Person"),
    "work": line(FILE, KEY, "Work"),
    "detail": line(FILE, TEXT, "What exactly"),
    "place": line(FILE, TEXT, "Where"),
    **DAYS,
}

DECLARED = {
    "people_register.person": {**SYSTEM, **PERSON},
    "people_register.household": {**SYSTEM, **HOUSEHOLD},
    "people_register.membership": {**SYSTEM, **MEMBERSHIP},
    "people_register.residence": {**SYSTEM, **RESIDENCE},
    "people_register.phone": {**SYSTEM, **PHONE},
    "people_register.identitypaper": {**SYSTEM, **PAPER},
    "people_register.carealert": {**SYSTEM, **ALERT},
    "people_register.occupation": {**SYSTEM, **OCCUPATION},
}
