"""Concerns are kept like the care file, twenty-five years at least; only the words are blanked."""

from ayllu.ground.privacy import SYSTEM as COMMON
from ayllu.ground.privacy import Keep, Life, Line, line

KEPT = Keep.SAFEGUARDING
SYSTEM = {name: Line(KEPT, Life.STAY, common.label) for name, common in COMMON.items()}


def stay(**labels: str) -> dict[str, Line]:
    return {name: line(KEPT, Life.STAY, label) for name, label in labels.items()}


def blank(**labels: str) -> dict[str, Line]:
    return {name: line(KEPT, Life.BLANK, label) for name, label in labels.items()}


OF = {**SYSTEM, "concern": line(KEPT, Life.STAY, "Concern")}
DECLARED = {
    "safeguarding.concern": {
        **SYSTEM,
        **stay(
            code="Code",
            letter_id="Letter",
            source_mark="Mark of the log that raised it",
            kind="Kind",
            by_whom="By whom",
            in_danger_now="In danger now",
            known_at="Known since",
            raised_by="Raised by",
            named_users="Members of staff it is about",
            state="State",
            level="Level",
            acknowledge_by="To be acknowledged by",
        ),
        **blank(
            narrative="What happened",
            words_of_child="The child's own words",
            place="Where",
            done_already="What was done already",
            raiser_name="Name of who raised it",
        ),
        "happened_on": line(KEPT, Life.COARSEN, "When"),
    },
    "safeguarding.concernperson": {**OF, **stay(person="Person")},
    "safeguarding.concernstep": {
        **OF,
        **stay(to_state="Step", act="What was done", level="Level", by="By", at="At"),
        **blank(note="Note"),
    },
    "safeguarding.leveldecision": {
        **OF,
        **stay(level="Level", by="By", at="At"),
        **blank(reasons="Reasons", weighed_with="Weighed with"),
    },
    "safeguarding.barred": {
        **OF,
        **stay(user="Member of staff", why="Why", by="By", at="At"),
        **blank(note="Note"),
    },
    "safeguarding.seat": {
        **OF,
        **stay(
            user="Member of staff",
            capacity="Capacity",
            asked_by="Asked by",
            from_at="From",
            ended_at="Until",
        ),
    },
    "safeguarding.report": {
        **OF,
        **stay(
            to="Authority",
            body="Office",
            code="Code",
            written_by="Written by",
            made_at="Handed over at",
            made_by="Handed over by",
            how="How",
            number="Number",
            answered_on="Answered on",
        ),
        **blank(what="What was reported", answer="Answer"),
    },
    "safeguarding.closing": {
        **OF,
        **stay(
            outcome="Outcome",
            duplicate_of="Same as",
            by="By",
            at="At",
            confirmed_by="Signed by",
            confirmed_at="Signed at",
            reopened_at="Opened again at",
        ),
        **blank(words="Words", lessons="Lessons", not_reported_why="Why it was not reported"),
    },
}
