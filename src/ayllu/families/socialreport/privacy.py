"""Every field of a social report: how long it is kept, erased, scrubbed and exported."""

from ayllu.ground.privacy import FILE, KEY, PLACE, SYSTEM, TEXT, line

DECLARED = {
    "families_socialreport.socialreport": {
        **SYSTEM,
        "household": line(FILE, KEY, "Family"),
        "code": line(FILE, KEY, "Code"),
        "version": line(FILE, KEY, "Version"),
        "replaces": line(FILE, KEY, "Replaces"),
        "state": line(FILE, KEY, "State"),
        "worker": line(FILE, KEY, "Written by"),
        "register_number": line(FILE, TEXT, "Professional register number"),
        "begun_on": line(FILE, PLACE, "Begun on"),
        "to": line(FILE, KEY, "Kind of recipient"),
        "body": line(FILE, KEY, "Body"),
        "addressee": line(FILE, TEXT, "Addressed to"),
        "file_number": line(FILE, TEXT, "File number of the authority"),
        "asked_on": line(FILE, PLACE, "Asked for on"),
        "purpose": line(FILE, TEXT, "What for"),
        "ground": line(FILE, KEY, "With which right"),
        "order_authority": line(FILE, TEXT, "Ordered by"),
        "order_number": line(FILE, TEXT, "Number of the order"),
        "order_on": line(FILE, PLACE, "Day of the order"),
        "with_genogram": line(FILE, KEY, "With the genogram"),
        "with_papers": line(FILE, KEY, "With numbers of documents"),
        "dropped_why": line(FILE, TEXT, "Why not finished"),
    },
    "families_socialreport.subject": {
        **SYSTEM,
        "report": line(FILE, KEY, "Report"),
        "person": line(FILE, KEY, "Whom it names"),
    },
    "families_socialreport.section": {
        **SYSTEM,
        "report": line(FILE, KEY, "Report"),
        "part": line(FILE, KEY, "Part"),
        "text": line(FILE, TEXT, "Text"),
        "omitted": line(FILE, KEY, "Left out of the report"),
        "with_tables": line(FILE, KEY, "With its tables"),
        "lines": line(FILE, TEXT, "What the record said"),
        "tables": line(FILE, TEXT, "Tables from the record"),
        "drafted_at": line(FILE, PLACE, "Taken from the record at"),
    },
}
