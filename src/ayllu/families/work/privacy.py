"""Every field of the paths to work: how long it is kept, erased, scrubbed and exported."""

from ayllu.ground.privacy import FILE, KEY, PLACE, SYSTEM, TEXT, line

PART = {**SYSTEM, "path": line(FILE, KEY, "Path")}
DECLARED = {
    "families_work.path": {
        **SYSTEM,
        "household": line(FILE, KEY, "Family"),
        "person": line(FILE, KEY, "Who"),
        "objective": line(FILE, KEY, "Objective of the plan"),
        "kind": line(FILE, KEY, "Kind"),
        "title": line(FILE, TEXT, "In what"),
        "code": line(FILE, KEY, "Code"),
        "body": line(FILE, KEY, "Body"),
        "body_name": line(FILE, TEXT, "Body"),
        "mentor": line(FILE, TEXT, "Mentor"),
        "childcare": line(FILE, KEY, "Who cares for the children"),
        "note": line(FILE, TEXT, "Note"),
        "worker": line(FILE, KEY, "Who accompanies"),
        "started_on": line(FILE, PLACE, "Began on"),
        "state": line(FILE, KEY, "State"),
        "ended_on": line(FILE, PLACE, "Ended on"),
        "why": line(FILE, TEXT, "Why"),
    },
    "families_work.step": {
        **PART,
        "code": line(FILE, KEY, "Step"),
        "position": line(FILE, KEY, "Order"),
        "state": line(FILE, KEY, "State"),
        "due_on": line(FILE, PLACE, "Until"),
        "on_day": line(FILE, PLACE, "Done on"),
        "note": line(FILE, TEXT, "Note"),
    },
    "families_work.job": {
        **PART,
        "kind": line(FILE, KEY, "Kind"),
        "what": line(FILE, TEXT, "Which work"),
        "employer": line(FILE, TEXT, "With whom"),
        "formality": line(FILE, KEY, "Formal or not"),
        "contract": line(FILE, KEY, "Contract"),
        "wage": line(FILE, KEY, "Wage"),
        "every": line(FILE, KEY, "How often"),
        "from_day": line(FILE, PLACE, "First day"),
        "to_day": line(FILE, PLACE, "Last day"),
        "why_ended": line(FILE, KEY, "Why it ended"),
        "note": line(FILE, TEXT, "Note"),
    },
    "families_work.certificate": {
        **PART,
        "name": line(FILE, TEXT, "Certificate"),
        "given_by": line(FILE, TEXT, "Given by"),
        "on_day": line(FILE, PLACE, "Day"),
    },
}
