"""Every field of the agreed maximum: how long it is kept, erased, scrubbed and exported."""

from ayllu.ground.privacy import FILE, KEY, SYSTEM, TEXT, line

DECLARED = {
    "families_caseload.loadlimit": {
        **SYSTEM,
        "from_day": line(FILE, KEY, "From"),
        "families": line(FILE, KEY, "Most families"),
        "tenths": line(FILE, KEY, "Most weight"),
        "agreed_with": line(FILE, TEXT, "Agreed with"),
    },
}
