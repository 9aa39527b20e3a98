"""Figures of suggestions and complaints: numbers from a function of the database, never a row."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from django.db import connection
from django.utils.translation import gettext as _

from ayllu.complaints.register.choices import Kind
from ayllu.ground.offers import Figure


def counted(site_id: UUID, first: date, last: date) -> dict[str, int]:
    with connection.cursor() as cursor:
        cursor.execute("select name, n from complaints_month(%s, %s, %s)", [site_id, first, last])
        return dict(cursor.fetchall())


def heard(*, site_id: UUID, first: date, last: date) -> Iterator[Figure]:
    """What came in the month, by kind; whoever complained appears in no list."""
    n = counted(site_id, first, last)
    whole = sum(n.get(f"kind-{kind.value}", 0) for kind in Kind)
    said = _("Received in the month, by the day on which it was said; of all received")
    for kind in Kind:
        count = n.get(f"kind-{kind.value}", 0)
        yield Figure(
            f"complaints-{kind.value}", str(kind.label), count, whole, said, last, (), "complaint"
        )


def answered(*, site_id: UUID, first: date, last: date) -> Iterator[Figure]:
    """How many came from children, were answered in time, and whether that was enough."""
    n = counted(site_id, first, last)
    whole = sum(n.get(f"kind-{kind.value}", 0) for kind in Kind)
    rows = (
        (
            "children",
            _("Said by children and adolescents"),
            n.get("children", 0),
            whole,
            _("Of what was received in the month"),
        ),
        (
            "in-time",
            _("Answered in time"),
            n.get("in-time", 0),
            n.get("due", 0),
            _("Of what was to be answered in the month; passed on to safeguarding is not counted"),
        ),
        (
            "content",
            _("Found the answer enough, at least in part"),
            n.get("content", 0),
            n.get("told", 0),
            _("Of what was answered for the first time in the month"),
        ),
    )
    for code, label, value, of, definition in rows:
        yield Figure(f"complaints-{code}", label, value, of, definition, last, (), "complaint")
