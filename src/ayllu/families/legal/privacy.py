"""Every field of legal help: how long it is kept, erased, scrubbed and exported."""

from ayllu.ground.privacy import FILE, KEY, PLACE, SYSTEM, TEXT, line

PART = {**SYSTEM, "matter": line(FILE, KEY, "Matter")}
DECLARED = {
    "families_legal.matter": {
        **SYSTEM,
        "household": line(FILE, KEY, "Family"),
        "person": line(FILE, KEY, "About whom"),
        "kind": line(FILE, KEY, "Kind"),
        "title": line(FILE, TEXT, "What it is about"),
        "code": line(FILE, KEY, "Code"),
        "other_side": line(FILE, TEXT, "The other side"),
        "body": line(FILE, KEY, "Body"),
        "body_name": line(FILE, TEXT, "Body"),
        "file_number": line(FILE, TEXT, "File number"),
        "note": line(FILE, TEXT, "Note"),
        "worker": line(FILE, KEY, "Who helps"),
        "opened_on": line(FILE, PLACE, "Opened on"),
        "state": line(FILE, KEY, "State"),
        "result": line(FILE, KEY, "Result"),
        "result_on": line(FILE, PLACE, "Day of the result"),
        "effect": line(FILE, TEXT, "What changes"),
        "mistaken_why": line(FILE, TEXT, "Why it is a mistake"),
    },
    "families_legal.step": {
        **PART,
        "code": line(FILE, KEY, "Step"),
        "position": line(FILE, KEY, "Order"),
        "state": line(FILE, KEY, "State"),
        "due_on": line(FILE, PLACE, "Until"),
        "on_day": line(FILE, PLACE, "Done on"),
        "who": line(FILE, TEXT, "By whom"),
        "note": line(FILE, TEXT, "Note"),
    },
    "families_legal.needed": {
        **PART,
        "code": line(FILE, KEY, "Paper"),
        "have": line(FILE, KEY, "In hand"),
        "on_day": line(FILE, PLACE, "Since"),
    },
    "families_legal.hearing": {
        **PART,
        "kind": line(FILE, KEY, "Kind"),
        "on_day": line(FILE, KEY, "Day"),
        "at": line(FILE, TEXT, "Time"),
        "place": line(FILE, TEXT, "Place"),
        "state": line(FILE, KEY, "State"),
        "outcome": line(FILE, TEXT, "What happened"),
    },
}
