"""Every field of kinship: how long it is kept, how it is erased, scrubbed and exported."""

from ayllu.ground.privacy import FILE, KEY, SYSTEM, TEXT, line

DAYS = {
    "from_day": line(FILE, KEY, "From"),
    "to_day": line(FILE, KEY, "Until"),
}
PARENTHOOD = {
    "child": line(FILE, KEY, "Child"),
    "parent": line(FILE, KEY, "Parent"),
    "kind": line(FILE, KEY, "How"),
    "source": line(FILE, TEXT, "How it is known"),
    "mistaken_at": line(FILE, KEY, "Entered by mistake at"),
}
UNION = {
    "one": line(FILE, KEY, "One"),
    "other": line(FILE, KEY, "Other"),
    "kind": line(FILE, KEY, "How it stands"),
    "source": line(FILE, TEXT, "How it is known"),
    "mistaken_at": line(FILE, KEY, "Entered by mistake at"),
    **DAYS,
}
TIE = {
    "one": line(FILE, KEY, "One"),
    "other": line(FILE, KEY, "Other"),
    "kind": line(FILE, KEY, "How near"),
    "said_by": line(FILE, KEY, "Who said so"),
    "said_on": line(FILE, KEY, "Said on"),
    "note": line(FILE, TEXT, "Note"),
    "mistaken_at": line(FILE, KEY, "Entered by mistake at"),
    **DAYS,
}
GUARDIANSHIP = {
    "child": line(FILE, KEY, "Child"),
    "guardian": line(FILE, KEY, "Guardian"),
    "guardian_body": line(FILE, TEXT, "Body"),
    "kind": line(FILE, KEY, "Kind"),
    "paper": line(FILE, TEXT, "Paper"),
    **DAYS,
}

DECLARED = {
    "people_kin.parenthood": {**SYSTEM, **PARENTHOOD},
    "people_kin.union": {**SYSTEM, **UNION},
    "people_kin.tie": {**SYSTEM, **TIE},
    "people_kin.guardianship": {**SYSTEM, **GUARDIANSHIP},
}
