"""Every field of the family plan: how long it is kept, erased, scrubbed and exported."""

from ayllu.ground.privacy import FILE, KEY, PLACE, SYSTEM, TEXT, line

PLAN = {
    "participation": line(FILE, KEY, "Participation"),
    "assessment": line(FILE, KEY, "Assessment"),
    "code": line(FILE, KEY, "Code"),
    "number": line(FILE, KEY, "Version"),
    "state": line(FILE, KEY, "State"),
    "dream": line(FILE, TEXT, "What the family dreams of"),
    "from_day": line(FILE, PLACE, "From"),
    "review_on": line(FILE, PLACE, "Review on"),
    "written_by": line(FILE, KEY, "Written by"),
    "agreed_on": line(FILE, PLACE, "Agreed on"),
    "approved_by": line(FILE, KEY, "Approved by"),
    "approved_at": line(FILE, KEY, "Approved at"),
    "changed_why": line(FILE, TEXT, "Why it changed"),
}
OBJECTIVE = {
    "plan": line(FILE, KEY, "Plan"),
    "dimension": line(FILE, KEY, "Dimension"),
    "text": line(FILE, TEXT, "Objective"),
    "forced": line(FILE, KEY, "Because of level 1"),
    "due_on": line(FILE, PLACE, "By when"),
    "state": line(FILE, KEY, "State"),
    "closed_on": line(FILE, PLACE, "Closed on"),
    "closed_why": line(FILE, TEXT, "Why closed"),
    "position": line(FILE, KEY, "Order"),
}
ACTIVITY = {
    "objective": line(FILE, KEY, "Objective"),
    "text": line(FILE, TEXT, "Activity"),
    "party": line(FILE, KEY, "Who takes it on"),
    "person": line(FILE, KEY, "Person"),
    "user": line(FILE, KEY, "Worker"),
    "who": line(FILE, TEXT, "Who"),
    "due_on": line(FILE, PLACE, "By when"),
    "state": line(FILE, KEY, "State"),
    "done_on": line(FILE, PLACE, "Done on"),
    "result": line(FILE, TEXT, "Result"),
    "position": line(FILE, KEY, "Order"),
}
CHILDPLAN = {
    "plan": line(FILE, KEY, "Plan"),
    "child": line(FILE, KEY, "Child"),
    "wishes": line(FILE, TEXT, "What the child wishes"),
    "goal": line(FILE, TEXT, "Goal"),
    "support": line(FILE, TEXT, "Support"),
    "due_on": line(FILE, PLACE, "By when"),
}
SIGNATURE = {
    "plan": line(FILE, KEY, "Plan"),
    "person": line(FILE, KEY, "Who signed"),
    "how": line(FILE, KEY, "How"),
    "on_day": line(FILE, PLACE, "On"),
    "read_aloud_by": line(FILE, TEXT, "Read aloud by"),
    "language": line(FILE, KEY, "Language"),
    "witness": line(FILE, TEXT, "Witness"),
}
SCREEN = {
    "assessment": line(FILE, KEY, "Assessment"),
    "outcome": line(FILE, KEY, "Outcome"),
    "reason": line(FILE, TEXT, "Reason"),
    "on_day": line(FILE, PLACE, "On"),
}

DECLARED = {
    "families_plans.plan": {**SYSTEM, **PLAN},
    "families_plans.objective": {**SYSTEM, **OBJECTIVE},
    "families_plans.activity": {**SYSTEM, **ACTIVITY},
    "families_plans.childplan": {**SYSTEM, **CHILDPLAN},
    "families_plans.signature": {**SYSTEM, **SIGNATURE},
    "families_plans.protectionscreen": {**SYSTEM, **SCREEN},
}
