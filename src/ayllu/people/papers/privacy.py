"""Every field of consents and documents: how long it is kept, how erased, scrubbed, exported."""

from ayllu.ground.privacy import FILE, KEY, SYSTEM, TEXT, Clock, Keep, Life, line

CONSENT = {
    "person": line(FILE, KEY, "Person"),
    "purpose": line(FILE, KEY, "Purpose"),
    "recipient": line(FILE, KEY, "Recipient"),
    "scope": line(FILE, TEXT, "What exactly"),
    "given_on": line(FILE, KEY, "Given on"),
    "valid_from": line(FILE, KEY, "From"),
    "valid_until": line(FILE, KEY, "Until"),
    "capacity": line(FILE, KEY, "In what capacity"),
    "giver": line(FILE, KEY, "Who gave it"),
    "giver_body": line(FILE, TEXT, "Who gave it, in words"),
    "giver_paper": line(FILE, TEXT, "Paper of the guardian"),
    "how": line(FILE, KEY, "How it was signed"),
    "read_aloud_by": line(FILE, TEXT, "Read aloud by"),
    "language": line(FILE, KEY, "In which language"),
    "witness": line(FILE, TEXT, "Witness"),
    "own_on": line(FILE, KEY, "Own consent from fourteen"),
    "assent": line(FILE, KEY, "What the child says"),
    "assent_how": line(FILE, TEXT, "How it was explained"),
    "document": line(FILE, KEY, "Signed paper"),
    "replaces": line(FILE, KEY, "Replaces"),
    "version": line(FILE, KEY, "Version"),
    "ended_on": line(FILE, KEY, "Ended on"),
    "ended_why": line(FILE, KEY, "Why it ended"),
}
END = {
    "consent": line(FILE, KEY, "Consent"),
    "why": line(FILE, KEY, "Why it ended"),
    "on_day": line(FILE, KEY, "Ended on"),
    "said_by": line(FILE, TEXT, "Who withdrew it"),
    "told_how": line(FILE, TEXT, "How she said so"),
    "touched": line(FILE, TEXT, "What it touched"),
}
WITHHOLDING = {
    "person": line(FILE, KEY, "Person"),
    "recipient": line(FILE, KEY, "To whom not"),
    "who": line(FILE, TEXT, "To whom exactly"),
    "what": line(FILE, TEXT, "What is not told"),
    "everything": line(FILE, KEY, "Nothing at all"),
    "why": line(FILE, KEY, "Why"),
    "note": line(FILE, TEXT, "Note"),
    "from_day": line(FILE, KEY, "From"),
    "to_day": line(FILE, KEY, "Until"),
}
DOCUMENT = {
    "person": line(FILE, KEY, "Person"),
    "household": line(FILE, KEY, "Household"),
    "kind": line(FILE, KEY, "Kind"),
    "compartment": line(FILE, KEY, "Compartment"),
    "title": line(FILE, TEXT, "Title"),
    "issued_on": line(FILE, KEY, "Issued on"),
    "valid_until": line(FILE, KEY, "Valid until"),
    "is_portrait": line(FILE, KEY, "Picture of the file"),
    "media": line(FILE, KEY, "Picture or PDF"),
    "pages": line(FILE, KEY, "Pages"),
    "size": line(FILE, KEY, "Size"),
    "name": line(FILE, Life.DESTROY, "Sealed file"),
    "thumb_name": line(FILE, Life.DESTROY, "Sealed small picture"),
    "hidden_at": line(FILE, KEY, "Taken out at"),
    "hidden_by": line(FILE, KEY, "Taken out by"),
    "hidden_why": line(FILE, TEXT, "Why taken out"),
}
UPLOAD = ("id", "user", "key", "size", "received", "created_at")

DECLARED = {
    "people_papers.consent": {**SYSTEM, **CONSENT},
    "people_papers.consentend": {**SYSTEM, **END},
    "people_papers.withholding": {**SYSTEM, **WITHHOLDING},
    "people_papers.document": {**SYSTEM, **DOCUMENT},
    "people_papers.upload": {
        name: line(Keep.SHORT, Life.DELETE_ROW, "A file on its way") for name in UPLOAD
    },
    "people_papers.part": {
        name: line(Keep.SHORT, Life.DELETE_ROW, "A piece of a file on its way")
        for name in ("id", "upload", "start", "content")
    },
}

CLOCKS = {
    "people_papers.part": Clock("upload__created_at", "short.upload"),
    "people_papers.upload": Clock("created_at", "short.upload"),
}
