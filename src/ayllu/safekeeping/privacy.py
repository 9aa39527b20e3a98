"""Every field of safekeeping: what proves that data were guarded lives as long as the log."""

from ayllu.ground.privacy import FILE, KEY, SYSTEM, TEXT, Keep, Life, line

WORD = {
    "matter": line(FILE, KEY, "Matter"),
    "person": line(FILE, KEY, "Person"),
    "compartment": line(FILE, KEY, "Compartment"),
    "question": line(FILE, KEY, "Question"),
    "asked_at": line(FILE, KEY, "Asked at"),
    "answer": line(FILE, KEY, "Answer"),
    "text": line(FILE, TEXT, "Text"),
    "by": line(FILE, KEY, "By"),
    "at": line(FILE, KEY, "At"),
}
ERASURE = {
    "code": line(FILE, KEY, "Code"),
    "person": line(FILE, KEY, "Person"),
    "request_id": line(FILE, KEY, "Request"),
    "why": line(FILE, TEXT, "Why"),
    "over_on": line(FILE, KEY, "Time is over on"),
    "legal_order": line(FILE, TEXT, "Legal order"),
    "asked_by": line(FILE, KEY, "Asked by"),
    "asked_at": line(FILE, KEY, "Asked at"),
    "approved_by": line(FILE, KEY, "Approved by"),
    "approved_at": line(FILE, KEY, "Approved at"),
    "withdrawn_at": line(FILE, KEY, "Withdrawn at"),
    "withdrawn_why": line(FILE, TEXT, "Why withdrawn"),
    "done_on": line(FILE, KEY, "Done on"),
    "rows": line(FILE, KEY, "Rows"),
    "files": line(FILE, KEY, "Files"),
}
INCIDENT = {
    "code": line(FILE, KEY, "Code"),
    "title": line(FILE, TEXT, "Title"),
    "what": line(FILE, TEXT, "What happened"),
    "began_at": line(FILE, KEY, "Began at"),
    "ended_at": line(FILE, KEY, "Ended at"),
    "found_at": line(FILE, KEY, "Found out at"),
    "user": line(FILE, KEY, "Member of staff"),
    "session": line(FILE, KEY, "Session"),
    "read_at": line(FILE, KEY, "Site"),
    "lists": line(FILE, KEY, "Lists opened"),
    "apart": line(FILE, KEY, "Compartments apart"),
    "authority_due_at": line(FILE, KEY, "To tell the authority by"),
    "authority_told_at": line(FILE, KEY, "Authority told at"),
    "authority_number": line(FILE, TEXT, "Number of the authority"),
    "contained": line(FILE, TEXT, "What was done"),
    "closed_at": line(FILE, KEY, "Closed at"),
    "closed_by": line(FILE, KEY, "Closed by"),
}
AFFECTED = {
    "incident": line(FILE, KEY, "Incident"),
    "person": line(FILE, KEY, "Person"),
    "files": line(FILE, KEY, "Files opened"),
    "first_at": line(FILE, KEY, "First at"),
    "last_at": line(FILE, KEY, "Last at"),
    "told_on": line(FILE, KEY, "Told on"),
    "told_how": line(FILE, KEY, "How told"),
    "told_by": line(FILE, KEY, "Told by"),
    "not_told_why": line(FILE, TEXT, "Why not told"),
}

DECLARED = {
    "safekeeping.word": {**SYSTEM, **WORD},
    "safekeeping.erasure": {**SYSTEM, **ERASURE},
    "safekeeping.incident": {**SYSTEM, **INCIDENT},
    "safekeeping.affected": {**SYSTEM, **AFFECTED},
    "safekeeping.night": {
        name: line(Keep.PUBLIC, Life.STAY, "What went in a night")
        for name in ("id", "day", "went", "erased")
    },
}
