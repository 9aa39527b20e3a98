"""The audit keeps codes and ids for ten years, then rows go; erasing a person leaves no name."""

from ayllu.ground.privacy import Clock, Keep, Life, line

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
    "session",
)

DECLARED = {
    "audit.entry": {
        **{name: line(Keep.ACCESS_LOG, Life.DELETE_ROW, "Who did or read") for name in FIELDS},
        "reason": line(Keep.ACCESS_LOG, Life.DELETE_ROW, "Reason given"),
    }
}

CLOCKS = {"audit.entry": Clock("at", "keep.access_log")}
