"""Concerns are kept like the care file, twenty-five years at least; only the words are blanked."""

from ayllu.ground.privacy import SYSTEM as COMMON
from ayllu.ground.privacy import Keep, Life, Line, line

KEPT = Keep.SAFEGUARDING
SYSTEM = {name: Line(KEPT, Life.STAY, common.label) for name, common in COMMON.items()}

DECLARED = {
    "safeguarding.concern": {
        **SYSTEM,
        "code": line(KEPT, Life.STAY, "Code"),
        "letter_id": line(KEPT, Life.STAY, "Letter"),
        "kind": line(KEPT, Life.STAY, "Kind"),
        "by_whom": line(KEPT, Life.STAY, "By whom"),
        "narrative": line(KEPT, Life.BLANK, "What happened"),
        "words_of_child": line(KEPT, Life.BLANK, "The child's own words"),
        "place": line(KEPT, Life.BLANK, "Where"),
        "done_already": line(KEPT, Life.BLANK, "What was done already"),
        "in_danger_now": line(KEPT, Life.STAY, "In danger now"),
        "happened_on": line(KEPT, Life.COARSEN, "When"),
        "known_at": line(KEPT, Life.STAY, "Known since"),
        "raised_by": line(KEPT, Life.STAY, "Raised by"),
        "raiser_name": line(KEPT, Life.BLANK, "Name of who raised it"),
        "named_users": line(KEPT, Life.STAY, "Members of staff it is about"),
        "state": line(KEPT, Life.STAY, "State"),
        "level": line(KEPT, Life.STAY, "Level"),
        "acknowledge_by": line(KEPT, Life.STAY, "To be acknowledged by"),
    },
    "safeguarding.concernperson": {
        **SYSTEM,
        "concern": line(KEPT, Life.STAY, "Concern"),
        "person": line(KEPT, Life.STAY, "Person"),
    },
    "safeguarding.concernstep": {
        **SYSTEM,
        "concern": line(KEPT, Life.STAY, "Concern"),
        "to_state": line(KEPT, Life.STAY, "Step"),
        "note": line(KEPT, Life.BLANK, "Note"),
        "level": line(KEPT, Life.STAY, "Level"),
        "by": line(KEPT, Life.STAY, "By"),
        "at": line(KEPT, Life.STAY, "At"),
    },
}
