"""Who was hidden and who opened what is kept as long as safeguarding; only words are blanked."""

from ayllu.ground.privacy import SYSTEM as COMMON
from ayllu.ground.privacy import Keep, Life, Line, line

KEPT = Keep.SAFEGUARDING
SYSTEM = {name: Line(KEPT, Life.STAY, common.label) for name, common in COMMON.items()}


def stay(**labels: str) -> dict[str, Line]:
    return {name: line(KEPT, Life.STAY, label) for name, label in labels.items()}


DECLARED = {
    "locks.hiding": {
        **SYSTEM,
        **stay(person="Person", from_at="Hidden since", lifted_at="Until", lifted_by="Lifted by"),
        "why": line(KEPT, Life.BLANK, "Why"),
        "lifted_why": line(KEPT, Life.BLANK, "Why shown again"),
    },
    "locks.opening": {
        **SYSTEM,
        **stay(
            person="Person",
            user="Who opened it",
            asked_at="Opened at",
            until="Until",
            ended_at="Ended at",
            ended_by="Ended by",
            verdict="Review",
            reviewed_by="Reviewed by",
            reviewed_at="Reviewed at",
        ),
        "why": line(KEPT, Life.BLANK, "Why"),
        "review_note": line(KEPT, Life.BLANK, "Words of the review"),
    },
}
