"""Every field of requests: the request lives as long as a file; the copy of the file, some days."""

from ayllu.ground.privacy import FILE, KEY, PLACE, SYSTEM, TEXT, Clock, Keep, Life, line

REQUEST = {
    "code": line(FILE, KEY, "Code"),
    "person": line(FILE, KEY, "Person"),
    "right": line(FILE, KEY, "Which right"),
    "state": line(FILE, KEY, "State"),
    "capacity": line(FILE, KEY, "In what capacity"),
    "asker_name": line(FILE, TEXT, "Who asks"),
    "asker_paper": line(FILE, TEXT, "With which paper"),
    "asker_contact": line(FILE, TEXT, "How to reach who asks"),
    "what": line(FILE, TEXT, "What is asked"),
    "received_on": line(FILE, PLACE, "Received"),
    "due_on": line(FILE, PLACE, "By when"),
    "identity_how": line(FILE, KEY, "How identity was checked"),
    "identity_on": line(FILE, PLACE, "Identity checked on"),
    "identity_by": line(FILE, KEY, "Identity checked by"),
    "supporter": line(FILE, KEY, "Supporter offered"),
    "supporter_name": line(FILE, TEXT, "Who accompanies"),
    "composed_at": line(FILE, KEY, "Put together at"),
    "read_by": line(FILE, KEY, "Read through by"),
    "read_at": line(FILE, KEY, "Read through at"),
    "checked_by": line(FILE, KEY, "Checked by"),
    "checked_at": line(FILE, KEY, "Checked at"),
    "check_note": line(FILE, TEXT, "Note"),
    "withheld": line(FILE, TEXT, "How much was withheld"),
    "met_on": line(FILE, PLACE, "Met on"),
    "met_where": line(FILE, TEXT, "Where"),
    "met_present": line(FILE, TEXT, "Who was there"),
    "handed_how": line(FILE, KEY, "How it was handed over"),
    "handed_what": line(FILE, TEXT, "What was handed over"),
    "receipt": line(FILE, KEY, "Receipt"),
    "outcome": line(FILE, KEY, "Outcome"),
    "reply": line(FILE, TEXT, "Letter"),
    "answered_by": line(FILE, KEY, "Answered by"),
    "ended_at": line(FILE, KEY, "Ended at"),
}
RESTRICTION = {
    "person": line(FILE, KEY, "Person"),
    "request": line(FILE, KEY, "Request"),
    "from_day": line(FILE, KEY, "From"),
    "why": line(FILE, TEXT, "Why"),
    "lifted_at": line(FILE, KEY, "Lifted at"),
    "lifted_why": line(FILE, TEXT, "Why lifted"),
}
ENTRY = ("id", "site", "entered_at", "entered_by", "request", "position", "kind", "row_id", "day")
MARK = ("id", "site", "entered_at", "entered_by", "entry", "whole", "words", "reason", "mode", "by")

DECLARED = {
    "datarights.request": {**SYSTEM, **REQUEST},
    "datarights.restriction": {**SYSTEM, **RESTRICTION},
    "datarights.entry": {
        name: line(Keep.SHORT, Life.DELETE_ROW, "Copy for who asked")
        for name in (*ENTRY, "content", "seen_at")
    },
    "datarights.mark": {
        name: line(Keep.SHORT, Life.DELETE_ROW, "What was withheld") for name in (*MARK, "at")
    },
}
# The copy goes some days after the request ended, handed over or not.
CLOCKS = {
    "datarights.mark": Clock("entry__request__ended_at", "short.composed"),
    "datarights.entry": Clock("request__ended_at", "short.composed"),
}
