"""Every field of a benefit: how long it is kept, erased, scrubbed and exported."""

from ayllu.ground.privacy import FILE, KEY, PLACE, SYSTEM, TEXT, line

DECLARED = {
    "families_benefits.benefit": {
        **SYSTEM,
        "household": line(FILE, KEY, "Family"),
        "person": line(FILE, KEY, "For whom"),
        "code": line(FILE, KEY, "Benefit"),
        "state": line(FILE, KEY, "State"),
        "cse": line(FILE, KEY, "Class of the SISFOH"),
        "eligible_on": line(FILE, PLACE, "Known since"),
        "applied_on": line(FILE, PLACE, "Asked for on"),
        "answered_on": line(FILE, PLACE, "Answered on"),
        "expires_on": line(FILE, PLACE, "Expires on"),
        "amount": line(FILE, KEY, "Soles a month"),
        "why": line(FILE, TEXT, "Why"),
    },
}
