"""The audit keeps codes and ids for ten years; erasing a person leaves no name in it."""

from ayllu.ground.privacy import Keep, Life, line

FIELDS = (
    "id",
    "at",
    "by_id",
    "code",
    "about_type",
    "about_id",
    "household_id",
    "site_id",
    "compartment",
    "count",
    "request_id",
)

DECLARED = {
    "audit.entry": {
        **{name: line(Keep.ACCESS_LOG, Life.STAY, "Who did or read") for name in FIELDS},
        "reason": line(Keep.ACCESS_LOG, Life.BLANK, "Reason given"),
    }
}
