"""Months pass for one family: everything that was written of it moves into the past."""

import psycopg

from ayllu.people.register.models import Household
from tests import harness

OF = "select id from intake_participation where household_id = %(home)s"
# table, its days, its moments, which rows are the family's
MOVED: tuple[tuple[str, tuple[str, ...], tuple[str, ...], str], ...] = (
    ("intake_participation", ("from_day", "enrolled_on", "to_day"), (), "household_id = %(home)s"),
    ("intake_step", (), ("at",), f"participation_id in ({OF})"),
    ("intake_assessment", ("started_on", "finished_on"), (), "household_id = %(home)s"),
    (
        "intake_rating",
        ("on_day",),
        (),
        "assessment_id in (select id from intake_assessment where household_id = %(home)s)",
    ),
    (
        "families_plans_plan",
        ("from_day", "agreed_on", "review_on"),
        ("approved_at",),
        f"participation_id in ({OF})",
    ),
    (
        "families_reviews_review",
        ("due_on", "held_on", "next_on"),
        (),
        f"participation_id in ({OF})",
    ),
    (
        "families_reviews_exit",
        ("proposed_on", "met_on"),
        ("cleared_at", "decided_at", "closed_at"),
        f"participation_id in ({OF})",
    ),
    ("families_reviews_followup", ("due_on",), (), f"participation_id in ({OF})"),
)


def pass_days(name: str, household: Household, days: int) -> None:
    """As the root of the database, with its triggers asleep: nobody else can turn back a clock."""
    with psycopg.connect(**{**harness.admin(), "dbname": name}) as connection:
        connection.execute("set session_replication_role = replica")
        for table, dates, moments, which in MOVED:
            columns = [f"{c} = {c} - {days}" for c in dates]
            columns += [f"{c} = {c} - interval '{days} days'" for c in moments]
            statement = f"update {table} set {', '.join(columns)} where {which}"
            connection.execute(statement, {"home": household.pk})
