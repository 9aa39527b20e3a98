"""Psychological records are kept like the family's file; the words are blanked at its end."""

from ayllu.ground.privacy import FILE, KEY, PLACE, SYSTEM, TEXT, line

MISTAKE = {
    "mistaken_at": line(FILE, KEY, "Marked as a mistake at"),
    "mistaken_why": line(FILE, TEXT, "Why a mistake"),
}
EPISODE = {
    "person": line(FILE, KEY, "Who is accompanied"),
    "household": line(FILE, KEY, "Family"),
    "asked_by": line(FILE, KEY, "Asked for by"),
    "asked_on": line(FILE, PLACE, "Asked for on"),
    "why": line(FILE, TEXT, "Why it was asked for"),
    "urgency": line(FILE, KEY, "How soon"),
    "state": line(FILE, KEY, "State"),
    "psychologist": line(FILE, KEY, "Psychologist"),
    "agreed": line(FILE, KEY, "What she or he says of it"),
    "opened_on": line(FILE, PLACE, "Begun on"),
    "closed_on": line(FILE, PLACE, "Ended on"),
    "end_reason": line(FILE, KEY, "Why it ended"),
    "end_note": line(FILE, TEXT, "Words about the end"),
}
SESSION = {
    "episode": line(FILE, KEY, "Support"),
    "adds_to": line(FILE, KEY, "Added to"),
    "on_day": line(FILE, PLACE, "On"),
    "kind": line(FILE, KEY, "How"),
    "came": line(FILE, KEY, "Came"),
    "minutes": line(FILE, KEY, "Minutes"),
    "note": line(FILE, TEXT, "Note"),
    "next_on": line(FILE, PLACE, "Next time"),
    "written_by": line(FILE, KEY, "Written by"),
}
SUMMARY = {
    "episode": line(FILE, KEY, "Support"),
    "on_day": line(FILE, PLACE, "On"),
    "text": line(FILE, TEXT, "Summary"),
    "written_by": line(FILE, KEY, "Written by"),
}
SCORE = {
    "episode": line(FILE, KEY, "Support"),
    "instrument": line(FILE, KEY, "Questionnaire"),
    "edition": line(FILE, KEY, "Edition"),
    "on_day": line(FILE, PLACE, "On"),
    "external": line(FILE, KEY, "From elsewhere"),
    "answers": line(FILE, TEXT, "Answers"),
    "total": line(FILE, TEXT, "Total"),
    "item_alert": line(FILE, TEXT, "Answer about self-harm"),
    "who": line(FILE, TEXT, "Who applied it"),
    "note": line(FILE, TEXT, "Note"),
    "written_by": line(FILE, KEY, "Written by"),
}
ALERT = {
    "score": line(FILE, KEY, "Questionnaire"),
    "episode": line(FILE, KEY, "Support"),
    "person": line(FILE, KEY, "Who"),
    "level": line(FILE, KEY, "Answer about self-harm"),
    "on_day": line(FILE, PLACE, "On"),
    "raised_at": line(FILE, KEY, "Since"),
}
ANSWER = {
    "alert": line(FILE, KEY, "Alert"),
    "side": line(FILE, KEY, "Who answers"),
    "done": line(FILE, TEXT, "What was done"),
    "by": line(FILE, KEY, "By"),
    "at": line(FILE, KEY, "At"),
}

DECLARED = {
    "families_counsel.episode": {**SYSTEM, **EPISODE},
    "families_counsel.session": {**SYSTEM, **SESSION, **MISTAKE},
    "families_counsel.summary": {**SYSTEM, **SUMMARY},
    "families_counsel.score": {**SYSTEM, **SCORE, **MISTAKE},
    "families_counsel.alert": {**SYSTEM, **ALERT},
    "families_counsel.alertanswer": {**SYSTEM, **ANSWER},
}
