"""Every field of the services: how long it is kept, erased, scrubbed and exported."""

from ayllu.ground.privacy import FILE, KEY, PLACE, SYSTEM, TEXT, line

WHAT = {
    "household": line(FILE, KEY, "Family"),
    "person": line(FILE, KEY, "Who received it"),
    "service": line(FILE, KEY, "Service"),
    "kind": line(FILE, KEY, "Kind"),
    "detail": line(FILE, TEXT, "Which service"),
    "activity": line(FILE, KEY, "Activity of the plan"),
}
PLANNED = {
    "times": line(FILE, KEY, "How many times"),
    "from_day": line(FILE, PLACE, "From"),
    "until_day": line(FILE, PLACE, "Until"),
    "ended_on": line(FILE, PLACE, "No longer planned since"),
    "ended_why": line(FILE, TEXT, "Why no longer"),
}
GROUP = {
    "title": line(FILE, TEXT, "Group act"),
    "on_day": line(FILE, PLACE, "On"),
    "place": line(FILE, TEXT, "Place"),
    "led_by": line(FILE, KEY, "Led by"),
}
GIVEN = {
    "act": line(FILE, KEY, "Submission"),
    "on_day": line(FILE, KEY, "On"),
    "nth": line(FILE, KEY, "Again on the same day"),
    "by_us": line(FILE, KEY, "Given by us"),
    "body": line(FILE, KEY, "Given by"),
    "body_name": line(FILE, TEXT, "Given by"),
    "worker": line(FILE, KEY, "Worker"),
    "quantity": line(FILE, KEY, "How much"),
    "unit": line(FILE, KEY, "Measure"),
    "amount": line(FILE, KEY, "Soles"),
    "note": line(FILE, TEXT, "Note"),
    "planned": line(FILE, KEY, "Planned as"),
    "group": line(FILE, KEY, "Group act"),
    "mistaken_at": line(FILE, KEY, "Marked as a mistake at"),
    "mistaken_why": line(FILE, TEXT, "Why a mistake"),
}

DECLARED = {
    "families_support.planned": {**SYSTEM, **WHAT, **PLANNED},
    "families_support.groupact": {**SYSTEM, **GROUP},
    "families_support.given": {**SYSTEM, **WHAT, **GIVEN},
}
