"""Every field of who has charge: how long it is kept, erased, scrubbed and exported."""

from ayllu.ground.privacy import FILE, KEY, SYSTEM, line

DECLARED = {
    "families_charge.responsibility": {
        **SYSTEM,
        "participation": line(FILE, KEY, "Participation"),
        "kind": line(FILE, KEY, "In charge or stands in"),
        "worker": line(FILE, KEY, "Worker"),
        "instead_of": line(FILE, KEY, "Stands in for"),
        "from_day": line(FILE, KEY, "From"),
        "to_day": line(FILE, KEY, "Until"),
    },
}
