"""Every field of what is issued: how long it is kept, erased, scrubbed and exported."""

from ayllu.ground.privacy import FILE, KEY, PLACE, SYSTEM, TEXT, line

DECLARED = {
    "families_issuing.approval": {
        **SYSTEM,
        "report": line(FILE, KEY, "Report"),
        "writer": line(FILE, KEY, "Asked by"),
        "asked_at": line(FILE, PLACE, "Asked at"),
        "verdict": line(FILE, KEY, "Answer"),
        "by": line(FILE, KEY, "Answered by"),
        "at": line(FILE, PLACE, "Answered at"),
        "note": line(FILE, TEXT, "Note"),
    },
    "families_issuing.counter": {
        "id": line(FILE, KEY, "Number"),
        "site": line(FILE, KEY, "Site"),
        "year": line(FILE, KEY, "Year"),
        "last": line(FILE, KEY, "Last number"),
    },
    "families_issuing.issue": {
        **SYSTEM,
        "report": line(FILE, KEY, "Report"),
        "year": line(FILE, KEY, "Year"),
        "number": line(FILE, KEY, "Number of the year"),
        "issued_on": line(FILE, PLACE, "Issued on"),
        "issued_at": line(FILE, PLACE, "Issued at"),
        "by": line(FILE, KEY, "Issued by"),
        "content": line(FILE, TEXT, "Text as issued"),
        "sha256": line(FILE, TEXT, "Its hash"),
        "left_out": line(FILE, TEXT, "What was left out"),
    },
    "families_issuing.sequel": {
        **SYSTEM,
        "report": line(FILE, KEY, "Report"),
        "kind": line(FILE, KEY, "What happened"),
        "on_day": line(FILE, PLACE, "Day"),
        "who": line(FILE, TEXT, "Who"),
        "text": line(FILE, TEXT, "In their words"),
    },
}
