"""Every field of groups and meetings. No line here is about a person who came: none is known.

The name of an association and its hamlet are known to everybody and are no personal data.
"""

from ayllu.ground.privacy import FILE, KEY, PLACE, SYSTEM, TEXT, Keep, line

BANDS = ("women", "men", "female_adolescents", "male_adolescents", "girls", "boys")
DECLARED = {
    "families_community.group": {
        **SYSTEM,
        "kind": line(FILE, KEY, "Kind of group"),
        "name": line(Keep.PUBLIC, KEY, "Group"),
        "district": line(FILE, KEY, "District"),
        "hamlet": line(Keep.PUBLIC, KEY, "Hamlet"),
        "place": line(FILE, TEXT, "Where it meets"),
        "contact_role": line(FILE, KEY, "Post of the contact"),
        "contact_phone": line(FILE, TEXT, "Telephone of the contact"),
        "agreed": line(FILE, TEXT, "What was agreed"),
        "from_day": line(FILE, PLACE, "From"),
        "to_day": line(FILE, PLACE, "To"),
        "ended_why": line(FILE, TEXT, "Why it ended"),
        "companion": line(FILE, KEY, "Accompanied by"),
    },
    "families_community.meeting": {
        **SYSTEM,
        "group": line(FILE, KEY, "Group"),
        "state": line(FILE, KEY, "State"),
        "topic": line(FILE, KEY, "Topic"),
        "detail": line(FILE, TEXT, "Topic in other words"),
        "place": line(FILE, TEXT, "Place"),
        "planned_on": line(FILE, KEY, "Planned for"),
        "starts_at": line(FILE, KEY, "Hour"),
        "held_on": line(FILE, KEY, "Held on"),
        "worker": line(FILE, KEY, "Worker"),
        "second_worker": line(FILE, KEY, "Second worker"),
        **{band: line(FILE, KEY, "How many came") for band in BANDS},
        "counted": line(FILE, KEY, "Counted or estimated"),
        "minutes": line(FILE, TEXT, "Minutes"),
        "why": line(FILE, TEXT, "Why not held"),
    },
}
