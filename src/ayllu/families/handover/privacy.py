"""Every field of handovers: how long it is kept, erased, scrubbed and exported."""

from ayllu.ground.privacy import FILE, KEY, PLACE, SYSTEM, TEXT, line

DECLARED = {
    "families_handover.handover": {
        **SYSTEM,
        "code": line(FILE, KEY, "Code"),
        "giver": line(FILE, KEY, "Who hands over"),
        "reason": line(FILE, KEY, "Why"),
        "from_day": line(FILE, PLACE, "From"),
        "until_day": line(FILE, PLACE, "Until"),
        "word": line(FILE, TEXT, "For all of them"),
        "rest_to": line(FILE, KEY, "Who takes the rest"),
        "state": line(FILE, KEY, "State"),
        "drafts": line(FILE, KEY, "Forms begun and not sent"),
        "confirmed_by": line(FILE, KEY, "Confirmed by"),
        "confirmed_at": line(FILE, KEY, "Confirmed at"),
        "done_at": line(FILE, KEY, "Finished at"),
        "cancelled_why": line(FILE, TEXT, "Why called off"),
    },
    "families_handover.handed": {
        **SYSTEM,
        "handover": line(FILE, KEY, "Handover"),
        "participation": line(FILE, KEY, "Family"),
        "receiver": line(FILE, KEY, "Who receives"),
        "from_day": line(FILE, KEY, "From"),
        "until_day": line(FILE, KEY, "Until"),
        "live": line(FILE, KEY, "In force"),
        "note": line(FILE, TEXT, "What the other must know"),
        "read_at": line(FILE, KEY, "Read at"),
        "moved_at": line(FILE, KEY, "Moved at"),
        "open_before": line(FILE, KEY, "Open before"),
        "open_after": line(FILE, KEY, "Open after"),
    },
    "families_handover.moved": {
        **SYSTEM,
        "handover": line(FILE, KEY, "Handover"),
        "item": line(FILE, KEY, "Family of the handover"),
        "duty": line(FILE, KEY, "Kind of duty"),
        "row_id": line(FILE, KEY, "Row"),
        "receiver": line(FILE, KEY, "Who receives"),
    },
}
