"""The life of ground's own rows: commands, drafts and offers are short-lived."""

from ayllu.ground.privacy import Clock, Keep, Life, line

SHORT = Keep.SHORT
GONE = Life.DELETE_ROW

IMPORT_JOB = [
    "id", "importer", "site_id", "user_id", "filename", "content", "mapping", "reference_date",
    "state", "failure", "undo_why", "warnings", "done", "total", "created_at", "started_at",
    "finished_at", "closed_at", "moved_at", "stop_asked_at", "seen_at",
]  # fmt: skip
IMPORT_ROW = [
    "id", "job", "site_id", "user_id", "number", "sheet", "row", "item", "outcome", "reasons",
    "label", "content", "key", "alike", "decision", "same_as", "state", "failure", "made_id",
]  # fmt: skip
IMPORTED_THING = [
    "id", "importer", "site_id", "key", "job_id", "thing_id", "part_ids", "made_at", "undone_at",
    "touched",
]  # fmt: skip
REMEMBERED = ["id", "importer", "site_id", "fingerprint", "mapping", "saved_at"]

DECLARED = {
    "ground.command": {
        name: line(SHORT, GONE, "Form that was sent")
        for name in ("id", "surface", "user_id", "page", "fingerprint", "answer", "posted_at")
    },
    "ground.draft": {
        name: line(SHORT, GONE, "Draft") for name in ("id", "user_id", "key", "content", "saved_at")
    },
    "ground.undo": {
        name: line(SHORT, GONE, "Act that may be taken back")
        for name in ("id", "user_id", "code", "about_id", "until", "taken_at")
    },
    "ground.importjob": {name: line(SHORT, GONE, "File brought in") for name in IMPORT_JOB},
    "ground.importrow": {
        name: line(SHORT, GONE, "Line of a file brought in") for name in IMPORT_ROW
    },
    "ground.importedthing": {
        name: line(SHORT, GONE, "What an import made") for name in IMPORTED_THING
    },
    "ground.rememberedmapping": {
        name: line(SHORT, GONE, "How columns were read") for name in REMEMBERED
    },
    "ground.installation": {
        name: line(Keep.PUBLIC, Life.STAY, "Installation")
        for name in ("id", "kind", "organisation", "created_at")
    },
    "ground.ratebucket": {
        name: line(SHORT, GONE, "Rate limit") for name in ("key", "tokens", "filled_at")
    },
}

CLOCKS = {
    "ground.command": Clock("posted_at", "short.command"),
    "ground.draft": Clock("saved_at", "short.draft"),
    "ground.undo": Clock("until", "short.undo"),
    "ground.importjob": Clock("moved_at", "short.import"),
    "ground.importrow": Clock("job__moved_at", "short.import"),
    "ground.importedthing": Clock("made_at", "short.imported"),
    "ground.rememberedmapping": Clock("saved_at", "short.imported"),
    "ground.ratebucket": Clock("filled_at", "short.rate"),
}
