"""Kept like the family's file; the words are blanked, what was counted stays."""

from ayllu.ground.privacy import FILE, KEY, PLACE, SYSTEM, TEXT, Life, line

DECLARED = {
    "complaints_register.complaint": {
        **SYSTEM,
        "code": line(FILE, KEY, "Code"),
        "letter_id": line(FILE, KEY, "Letter"),
        "way": line(FILE, KEY, "How it came"),
        "kind": line(FILE, KEY, "Kind"),
        "about": line(FILE, KEY, "About what"),
        "who": line(FILE, KEY, "Who said it"),
        "who_name": line(FILE, TEXT, "Name of who said it"),
        "reach": line(FILE, TEXT, "How to reach the person"),
        "words": line(FILE, TEXT, "The words"),
        "language": line(FILE, KEY, "Language"),
        "heard_by": line(FILE, KEY, "Who heard it"),
        "on_day": line(FILE, PLACE, "Said on"),
        "received_at": line(FILE, PLACE, "Received at"),
        "about_users": line(FILE, KEY, "Members of staff it is about"),
        "about_said": line(FILE, TEXT, "Whom it is about, as said"),
        "responsible": line(FILE, KEY, "Who answers"),
        "state": line(FILE, KEY, "State"),
        "harm": line(FILE, KEY, "Whether there is harm in it"),
        "harm_by": line(FILE, KEY, "Who looked for harm"),
        "harm_at": line(FILE, KEY, "Looked for harm at"),
        "acknowledge_by": line(FILE, KEY, "To be read by"),
        "answer_by": line(FILE, KEY, "To be answered by"),
        "acknowledged_at": line(FILE, KEY, "Read at"),
        "answered_on": line(FILE, KEY, "Answered on"),
        "scan": line(FILE, Life.DESTROY, "Scanned sheet"),
        "scan_media": line(FILE, KEY, "Kind of the scanned sheet"),
        "mistaken_at": line(FILE, KEY, "Marked as a mistake at"),
        "mistaken_why": line(FILE, TEXT, "Why a mistake"),
    },
}
