"""Every field of a visit: how long it is kept, erased, scrubbed and exported."""

from ayllu.ground.privacy import FILE, KEY, PLACE, SYSTEM, TEXT, line

VISIT = {
    "household": line(FILE, KEY, "Household"),
    "code": line(FILE, KEY, "Code"),
    "reason": line(FILE, KEY, "Reason"),
    "planned_on": line(FILE, PLACE, "Planned on"),
    "announced": line(FILE, KEY, "Announced"),
    "unannounced_why": line(FILE, TEXT, "Why not announced"),
    "worker": line(FILE, KEY, "Worker"),
    "second_worker": line(FILE, KEY, "Second worker"),
    "two_needed": line(FILE, KEY, "Two were needed"),
    "alone_why": line(FILE, TEXT, "Why one went alone"),
    "alone_read_at": line(FILE, PLACE, "Reason read at"),
    "alone_read_by": line(FILE, KEY, "Reason read by"),
    "started_at": line(FILE, PLACE, "Began at"),
    "done_on": line(FILE, PLACE, "Day of the visit"),
    "result": line(FILE, KEY, "How it ended"),
    "minutes": line(FILE, KEY, "How long it took"),
    "recorded_at": line(FILE, PLACE, "Written down at"),
    "present": line(FILE, TEXT, "Who else was there"),
    "observations": line(FILE, TEXT, "What was seen"),
    "agreed": line(FILE, TEXT, "What was agreed"),
    "next_visit_on": line(FILE, PLACE, "Next visit"),
    "cancelled_why": line(FILE, TEXT, "Why cancelled"),
}
DECLARED = {
    "visits.visit": {**SYSTEM, **VISIT},
    "visits.word": {
        **SYSTEM,
        "visit": line(FILE, KEY, "Visit"),
        "person": line(FILE, KEY, "Who"),
        "seen": line(FILE, KEY, "Seen"),
        "why": line(FILE, KEY, "Why not seen"),
        "note": line(FILE, TEXT, "Words"),
        "is_child": line(FILE, KEY, "A child on that day"),
    },
    "visits.noted": {
        **SYSTEM,
        "visit": line(FILE, KEY, "Visit"),
        "dimension": line(FILE, KEY, "Dimension"),
        "text": line(FILE, TEXT, "What was seen"),
    },
    "visits.paper": {
        **SYSTEM,
        "visit": line(FILE, KEY, "Visit"),
        "document": line(FILE, KEY, "Document"),
    },
}
