"""A letter is sealed; once collected it lives as the addressee's row."""

from ayllu.ground.privacy import Clock, Keep, Life, line

DECLARED = {
    "doorstep.reply": {
        "lookup": line(Keep.SHORT, Life.STAY, "Hash of the code"),
        "sealed": line(Keep.SHORT, Life.BLANK, "Sealed answer"),
        "left_at": line(Keep.SHORT, Life.STAY, "Left at"),
    },
    "doorstep.letter": {
        "id": line(Keep.SHORT, Life.STAY, "Number"),
        "kind": line(Keep.SHORT, Life.STAY, "For whom"),
        "sealed": line(Keep.SHORT, Life.BLANK, "Sealed content"),
        "code": line(Keep.SHORT, Life.STAY, "Acknowledgement code"),
        "dropped_at": line(Keep.SHORT, Life.STAY, "Dropped at"),
        "collected_at": line(Keep.SHORT, Life.STAY, "Collected at"),
    },
}

# A letter that nobody has collected yet has no time to be over.
CLOCKS = {
    "doorstep.letter": Clock("collected_at", "short.letter"),
    "doorstep.reply": Clock("left_at", "short.reply"),
}
