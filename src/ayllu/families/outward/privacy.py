"""Every field of a referral: how long it is kept, erased, scrubbed and exported."""

from ayllu.ground.privacy import FILE, KEY, PLACE, SYSTEM, TEXT, line

DECLARED = {
    "families_outward.outward": {
        **SYSTEM,
        "household": line(FILE, KEY, "Family"),
        "person": line(FILE, KEY, "About whom"),
        "body": line(FILE, KEY, "To which body"),
        "recipient": line(FILE, KEY, "Kind of body"),
        "code": line(FILE, KEY, "Code"),
        "asks": line(FILE, TEXT, "What is asked"),
        "tells": line(FILE, TEXT, "What is told"),
        "with_address": line(FILE, KEY, "With the address"),
        "basis": line(FILE, KEY, "With which right"),
        "duty_why": line(FILE, TEXT, "Why without consent"),
        "state": line(FILE, KEY, "State"),
        "worker": line(FILE, KEY, "Worker"),
        "written_on": line(FILE, PLACE, "Written on"),
        "sent_on": line(FILE, PLACE, "Sent on"),
        "sent_how": line(FILE, KEY, "How it was sent"),
        "follow_up_on": line(FILE, PLACE, "To ask about on"),
        "answered_on": line(FILE, PLACE, "Answered on"),
        "outcome": line(FILE, KEY, "Outcome"),
        "answer": line(FILE, TEXT, "Answer"),
        "cancelled_why": line(FILE, TEXT, "Why not sent"),
        "stop_asked_on": line(FILE, PLACE, "Asked to stop using it on"),
        "stop_answer": line(FILE, TEXT, "What they said to stopping"),
    },
}
