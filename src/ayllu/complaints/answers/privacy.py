"""Kept like the family's file; the words are blanked, what was counted stays."""

from ayllu.ground.privacy import FILE, KEY, PLACE, SYSTEM, TEXT, line

DECLARED = {
    "complaints_answers.measure": {
        **SYSTEM,
        "complaint": line(FILE, KEY, "Complaint"),
        "on_day": line(FILE, PLACE, "Done on"),
        "text": line(FILE, TEXT, "What was done"),
        "by": line(FILE, KEY, "By"),
        "taken_back_at": line(FILE, KEY, "Taken back at"),
    },
    "complaints_answers.answer": {
        **SYSTEM,
        "complaint": line(FILE, KEY, "Complaint"),
        "number": line(FILE, KEY, "Which answer"),
        "text": line(FILE, TEXT, "What was answered"),
        "open_text": line(FILE, TEXT, "What may be read with the code"),
        "language": line(FILE, KEY, "Language"),
        "how": line(FILE, KEY, "How it was told"),
        "told_on": line(FILE, PLACE, "Told on"),
        "by": line(FILE, KEY, "By"),
        "satisfied": line(FILE, KEY, "Satisfied"),
        "satisfied_on": line(FILE, KEY, "Asked on"),
        "satisfied_words": line(FILE, TEXT, "What the person said to it"),
        "taken_back_at": line(FILE, KEY, "Taken back at"),
    },
}
