"""Every field of maintenance: how long it is kept, erased, scrubbed and exported."""

from ayllu.ground.privacy import FILE, KEY, PLACE, SYSTEM, TEXT, line

PART = {**SYSTEM, "matter": line(FILE, KEY, "Matter")}
DECLARED = {
    "families_owed.pension": {
        **PART,
        "amount": line(FILE, KEY, "Amount"),
        "every": line(FILE, KEY, "How often"),
        "from_day": line(FILE, KEY, "From"),
        "to_day": line(FILE, KEY, "Until"),
        "how": line(FILE, TEXT, "How it is paid"),
    },
    "families_owed.payment": {
        **PART,
        "month": line(FILE, PLACE, "For which month"),
        "amount": line(FILE, KEY, "Amount"),
        "on_day": line(FILE, PLACE, "Received on"),
        "note": line(FILE, TEXT, "Note"),
        "mistaken_why": line(FILE, TEXT, "Why it is a mistake"),
    },
}
