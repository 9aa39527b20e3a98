"""Public figures hold no personal data."""

from ayllu.ground.privacy import Keep, Life, line

FIELDS = ("id", "key", "value", "unit", "as_of", "source", "ours", "published_at")

DECLARED = {
    "website.publishedfigure": {n: line(Keep.PUBLIC, Life.STAY, "Public figure") for n in FIELDS}
}
