"""The policy is the program: every field has a life, every life a means, every name a way out."""

import csv
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField
from django.db import connections, models

from ayllu.accounts.rows import CareRow
from ayllu.config import privacy
from ayllu.ground import translations
from ayllu.ground.fields import EncryptedField
from ayllu.ground.privacy import Keep, Life
from ayllu.keeping import declared, ending, kinds, paths, policy
from tests import harness
from tests.guards.house import SRC, our_models, sources

WORDS = (models.CharField, models.TextField, models.JSONField, ArrayField)
BRIEF = {Keep.SHORT, Keep.ACCESS_LOG}
# Columns of words that stay when a person is erased: codes that the program makes, answers chosen
# from a list that is not written as the field's choices, facts about places.
CODES = {
    "code", "from_state", "reasons", "prompts", "blocked_by", "instrument", "edition", "language",
    "languages", "capacity", "order_authority", "named_users", "compartment", "model", "column",
    "country", "children_seen", "surface", "organisation", "source_mark", "duplicate_of", "sha256",
    "session", "receipt", "apart", "rain_months", "lookup", "scan_media", "about_users",
}  # fmt: skip
NUMBERS = {"safeguarding.report.number"}  # of an authority, kept as long as its file
# Care tables that lead to nobody: of whom a letter only spoke, and what many families share.
OF_NOBODY = {
    "safeguarding.concern": "through its links, a table of its own",
    "intake.referral": "until it is linked with a household it speaks of a family by name only",
    "safekeeping.incident": "of what happened; whom it touched are rows of their own",
    "families_handover.handover": "between members of staff; its words are swept",
    "families_handover.moved": "counts what moved",
    "families_caseload.loadlimit": "how many families one may have",
    "families_community.group": "a group has no members here; its words are swept",
    "families_community.meeting": "numbers of who came, nobody by name; its words are swept",
    "families_support.groupact": "one act for many families; its words are swept",
    "complaints_register.complaint": "said by somebody who may stay nameless; its words are swept",
    "complaints_answers.answer": "of a complaint, likewise",
    "complaints_answers.measure": "of a complaint, likewise",
    "sponsorship.enquiry": "of who wants to sponsor, not of a person in the files",
}


def terms() -> set[str]:
    with (SRC / "places/data/terms.csv").open() as file:
        return {row["key"] for row in csv.DictReader(file)}


def test_every_life_has_a_means_for_its_column() -> None:
    wrong = [
        f"{model._meta.label_lower}.{field.name}: {lines[field.name].end}"
        for model, lines in declared.every()
        for field in model._meta.concrete_fields
        if not ending.can_end(field, lines[field.name].end)
    ]
    assert wrong == []


def test_what_lives_briefly_has_a_clock_and_its_term() -> None:
    wrong = []
    for model, lines in declared.every():
        label = model._meta.label_lower
        brief = {line.keep for line in lines.values()} & BRIEF
        clock = privacy.CLOCKS.get(label)
        if brief and clock is None:
            wrong.append(f"{label}: no clock")
        if clock is not None:
            model._base_manager.filter(**{f"{clock.field}__isnull": False}).query.get_compiler(
                "default"
            )
            wrong += [] if clock.term in terms() else [f"{label}: no term {clock.term}"]
    assert wrong == []


def test_every_rule_of_keeping_has_its_term() -> None:
    wanted = {f"keep.{keep.value}" for keep in Keep} - {"keep.short", "keep.public"}
    assert wanted <= terms()


def test_no_free_words_stay_when_a_person_goes() -> None:
    wrong = [
        f"{model._meta.label_lower}.{field.name}"
        for model, lines in declared.every()
        for field in model._meta.concrete_fields
        if lines[field.name].end is Life.STAY
        and lines[field.name].keep is not Keep.PUBLIC
        and (isinstance(field, EncryptedField) or (isinstance(field, WORDS) and not field.choices))
        and field.name not in CODES
        and f"{model._meta.label_lower}.{field.name}" not in NUMBERS
    ]
    assert wrong == []


def compared(constraint: object) -> set[str]:
    """Columns that a constraint holds against those of other rows."""
    if isinstance(constraint, models.UniqueConstraint):
        return {*constraint.fields, *(n for e in constraint.expressions for n in named(e))}
    if isinstance(constraint, ExclusionConstraint):
        return {n for e, _operator in constraint.expressions for n in named(e)}
    return set()


def named(expression: Any) -> Iterator[str]:
    if isinstance(expression, str):
        yield expression
    elif isinstance(expression, models.F):
        yield str(getattr(expression, "name", ""))
    else:
        for part in expression.get_source_expressions():
            yield from named(part) if part is not None else ()


def test_no_day_that_is_compared_with_other_rows_is_made_coarse() -> None:
    """Two services of a year would fall on its first day, and the erasure of a family fail."""
    wrong = [
        f"{model._meta.label_lower}.{name}: {constraint.name}"
        for model, lines in declared.every()
        for constraint in model._meta.constraints
        for name in sorted(compared(constraint))
        if name in lines and lines[name].end is Life.COARSEN
    ]
    assert wrong == []


def test_every_care_table_leads_to_a_person_or_a_household() -> None:
    lost = {
        model._meta.label_lower
        for model, _lines in declared.every()
        if issubclass(model, CareRow) and not paths.leads_somewhere(model)
    }
    assert lost <= set(OF_NOBODY)


def test_tables_are_called_as_the_keepers_rights_suppose() -> None:
    wrong = [
        m._meta.label
        for m in our_models()
        if m._meta.db_table != m._meta.label_lower.replace(".", "_")
    ]
    assert wrong == []


def test_a_room_that_fills_the_vault_says_what_becomes_of_its_files() -> None:
    rooms = {
        "_".join(p.relative_to(SRC).parts[:2])
        for p in sources()
        if "vault.keep(" in p.read_text() and "demo" not in p.parts
    }
    known = {
        model._meta.app_label
        for model, lines in declared.every()
        if any(line.end is Life.DESTROY for line in lines.values())
    }
    assert {r for r in rooms if not any(r.startswith(k) for k in known)} == set()


@pytest.mark.parametrize(
    "deed",
    [
        "insert into people_register_person (id) values (gen_random_uuid())",
        "delete from people_register_person",
        "update people_register_membership set role = 'child'",
        "update audit_entry set code = 'x'",
        "update places_site set name = 'x'",
        "truncate ground_draft",
        "create table mine (id integer)",
    ],
)
def test_the_keeper_may_do_no_more_than_end_things(django_db_setup: None, deed: str) -> None:
    place = {**harness.admin(), "user": "keeper", "dbname": settings_name()}
    with psycopg.connect(**place) as connection:
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute(deed)
        connection.rollback()


def settings_name() -> str:
    return str(connections["default"].settings_dict["NAME"])


def test_every_field_is_called_something_in_spanish() -> None:
    """``bin/messages keeping`` finds new ones; the policy and a person's own file show them."""
    entries = translations.load(translations.find_owner("keeping"))
    known = {e.msgid for e in entries if e.msgctxt == "field" and e.msgstr}
    assert {label.text for label in translations.labels()} <= known


def test_every_table_about_people_is_called_something() -> None:
    unnamed = {
        model._meta.label_lower
        for model, lines in declared.every()
        if policy.main_keep(lines) is not Keep.PUBLIC
    } - set(kinds.KINDS)
    assert unnamed == set()
