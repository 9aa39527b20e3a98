"""The life of ground's own rows: commands, drafts and offers are short-lived."""

from ayllu.ground.privacy import Keep, Life, line

SHORT = Keep.SHORT
GONE = Life.DELETE_ROW

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
    "ground.installation": {
        name: line(Keep.PUBLIC, Life.STAY, "Installation")
        for name in ("id", "kind", "organisation", "created_at")
    },
    "ground.ratebucket": {
        name: line(SHORT, GONE, "Rate limit") for name in ("key", "tokens", "filled_at")
    },
}
