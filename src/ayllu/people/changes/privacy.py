"""Every field of changes: how long it is kept, how it is erased, scrubbed and exported."""

from ayllu.ground.privacy import FILE, KEY, SYSTEM, TEXT, line

SAME = {
    "kept": line(FILE, KEY, "File that stays"),
    "joined": line(FILE, KEY, "File that points to it"),
    "why": line(FILE, TEXT, "Why"),
    "filled": line(FILE, TEXT, "What the file that stays lacked"),
    "parted_at": line(FILE, KEY, "Parted again at"),
    "parted_why": line(FILE, TEXT, "Why parted"),
}
CARRIED = {
    "same": line(FILE, KEY, "Joined files"),
    "model": line(FILE, KEY, "Kind of row"),
    "row": line(FILE, KEY, "Row"),
    "column": line(FILE, KEY, "Column"),
}
WHEREABOUTS = {
    "person": line(FILE, KEY, "Person"),
    "where": line(FILE, KEY, "Where"),
    "note": line(FILE, TEXT, "Note"),
    "from_day": line(FILE, KEY, "From"),
    "to_day": line(FILE, KEY, "Until"),
}
END = {
    "household": line(FILE, KEY, "Household"),
    "on_day": line(FILE, KEY, "Since"),
    "because": line(FILE, KEY, "Because"),
    "note": line(FILE, TEXT, "Note"),
    "confirmed_at": line(FILE, KEY, "Confirmed at"),
    "confirmed_by": line(FILE, KEY, "Confirmed by"),
    "reopened_at": line(FILE, KEY, "Lived in again at"),
}

DECLARED = {
    "people_changes.same": {**SYSTEM, **SAME},
    "people_changes.carried": {**SYSTEM, **CARRIED},
    "people_changes.whereabouts": {**SYSTEM, **WHEREABOUTS},
    "people_changes.householdend": {**SYSTEM, **END},
}
