"""Hidden people answer only to the safeguarding lead; an opened file to one person, until it ends.

Every table that points at a person, in whichever room, is narrowed for hidden people. What an
opening opens is named one by one: never a psychologist's words, never a concern.
"""

from collections.abc import Iterator

from ayllu.ground.policies import Declared, Function, Grant, RowPolicy, Trigger
from ayllu.locks import sql

LEAD = "site_id = any((select ayllu_sites('safeguarding'))::uuid[])"
OWN = "user_id = (select ayllu_user())"
OPEN = "any((select locks_open())::uuid[])"
HOMES = "any((select locks_open_homes())::uuid[])"
# Tables with a rule of their own for whom they show.
APART = {"safeguarding_concernperson", "locks_hiding", "locks_opening"}

# What an opening lets read: the child herself, what is kept of her, where she lives, who leads
# the case and how the last visits went.
OF_PERSON = (
    *("people_register_membership", "people_register_phone", "people_register_identitypaper"),
    *("people_register_carealert", "people_register_occupation"),
    *("people_papers_consent", "people_papers_withholding"),
)
OF_HOME = (
    *("people_register_residence", "people_register_phone"),
    *("intake_participation", "visits_visit"),
)


# Every foreign key to a person, in whichever room; a star: the table keeps a history as well. A
# guard compares this list with the models, so that no new table forgets who hides.
POINTING = """
people_register_membership* person_id
people_register_phone* person_id
people_register_carealert* person_id
people_register_occupation* person_id
people_register_identitypaper* person_id
people_changes_same* kept_id joined_id
people_changes_whereabouts* person_id
people_kin_parenthood* child_id parent_id
people_kin_union* one_id other_id
people_kin_tie* one_id other_id
people_kin_guardianship* child_id guardian_id
people_papers_document* person_id
people_papers_consent* person_id giver_id
people_papers_withholding* person_id
intake_participation* person_id
intake_childdecision* child_id
families_plans_activity* person_id
families_plans_childplan* child_id
families_plans_signature* person_id
families_support_planned* person_id
families_support_given* person_id
families_conference_conference* child_id
families_conference_guest* person_id
families_counsel_episode* person_id
families_counsel_alert person_id
families_legal_matter* person_id
families_work_path* person_id
families_outward_outward* person_id
families_benefits_benefit* person_id
families_reviews_presence* person_id
families_socialreport_subject* person_id
visits_word* person_id
means_income person_id
datarights_request* person_id
datarights_restriction* person_id
safekeeping_word* person_id
safekeeping_erasure* person_id
safekeeping_affected* person_id
"""


def pointing() -> Iterator[tuple[str, str]]:
    """Table and column of every foreign key to a person, history included."""
    for line in POINTING.split("\n"):
        table, *columns = line.split() or [""]
        for column in columns:
            yield table.removesuffix("*"), column
            if table.endswith("*"):
                yield f"{table.removesuffix('*')}event", column


def narrowed() -> Iterator[RowPolicy]:
    for table, column in pointing():
        said = f"({column} = any((select locks_hidden())::uuid[])) is not true"
        yield RowPolicy(table, f"hidden_{column}", said, restrictive=True)


def opened() -> Iterator[RowPolicy]:
    person = "people_register_person"
    yield RowPolicy(person, "opened", f"id = {OPEN}", command="select")
    yield RowPolicy("people_register_household", "opened", f"id = {HOMES}", command="select")
    for table in OF_PERSON:
        yield RowPolicy(table, "opened", f"person_id = {OPEN}", command="select")
    for table in OF_HOME:
        yield RowPolicy(table, "opened_home", f"household_id = {HOMES}", command="select")


def trigger(table: str, name: str, when: str) -> Trigger:
    text = f"create trigger {name} {when} on {table} for each row execute function {name}()"
    return Trigger(table, name, text)


def own_rows() -> list[RowPolicy]:
    """Of an opening she sees her own, the lead all of her site; the lead alone hides and shows."""
    asked = f"{OWN} and ended_at is null and verdict = ''"
    return [
        RowPolicy("locks_hiding", "hiding_lead", LEAD),
        RowPolicy("locks_hidingevent", "hiding_history", LEAD, command="select"),
        RowPolicy("locks_opening", "opening_read", f"{OWN} or {LEAD}", command="select"),
        RowPolicy("locks_opening", "opening_ask", asked, command="insert"),
        RowPolicy("locks_opening", "opening_end", f"{OWN} or {LEAD}", command="update"),
        RowPolicy("locks_openingevent", "opening_history", f"{OWN} or {LEAD}", command="select"),
    ]


DECLARED = Declared(
    rows=[*own_rows(), *narrowed(), *opened()],
    grants=[Grant("locks_opening", "app", ("select", "insert", "update"))],
    functions=[
        Function("locks_hidden", "", sql.HIDDEN),
        Function("locks_open", "", sql.OPEN_NOW),
        Function("locks_open_homes", "", sql.OPEN_HOMES),
        Function("locks_carers", "uuid", sql.CARERS),
        Function("locks_find", "uuid, text[], date, text", sql.FIND),
        Function("locks_protected_in", "uuid", sql.PROTECTED),
        sql.trigger_function("locks_mark", sql.MARK),
        sql.trigger_function("locks_by_row", sql.BY_ROW),
        sql.trigger_function("locks_guard", sql.GUARD),
    ],
    triggers=[
        trigger("locks_hiding", "locks_mark", "after insert or update"),
        trigger(
            "people_register_person",
            "locks_by_row",
            "before insert or update of hidden_for_safety",
        ),
        trigger("locks_opening", "locks_guard", "before insert or update"),
    ],
)
