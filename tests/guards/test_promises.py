"""Promises about data: constraints with sentences, closed tables, declared lives, words."""

import re

from django.apps import apps
from django.contrib.postgres.constraints import ExclusionConstraint
from django.core.management.commands.makemigrations import Command
from django.db import models
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState
from django.utils import translation

from ayllu.accounts.rows import CareRow
from ayllu.config import policies, privacy
from ayllu.ground import constraints, translations
from ayllu.locks import policies as locks
from ayllu.people.register.models import Person
from tests.guards.house import SRC, our_models, room_of_file, templates

NAMED = (models.CheckConstraint, models.UniqueConstraint, ExclusionConstraint)
# Constraints that no form can reach: numbers and keys made by the program itself, as all of
# ground's are.
UNREACHABLE = {
    "places_povertyline_one_a_year",
    "places_closedday_once",
    "places_term_one_a_day",
    "website_figure_once_a_date",
}


def test_every_named_constraint_has_its_sentence() -> None:
    names = {c.name for m in our_models() for c in m._meta.constraints if isinstance(c, NAMED)}
    missing = {n for n in names if not n.startswith("ground_")} - set(constraints.SENTENCES)
    assert sorted(missing - UNREACHABLE) == []


def test_every_constraint_raised_in_sql_has_its_sentence() -> None:
    text = " ".join(f.sql for f in policies.DECLARED.functions)
    named = set(re.findall(r"constraint = '(\w+)'", text))
    assert named <= set(constraints.SENTENCES)


def test_every_care_table_is_closed_by_row_security() -> None:
    tables = {m._meta.db_table for m in our_models() if issubclass(m, CareRow)}
    history = {f"{t}event" for t in tables}
    declared = policies.DECLARED.tables()
    assert sorted(tables - declared) == []
    existing = {m._meta.db_table for m in all_event_models()}
    assert sorted((history & existing) - declared) == []


def test_who_hides_for_safety_is_hidden_in_every_table_that_points_at_a_person() -> None:
    """A new foreign key to a person has its line in ``locks.policies.POINTING``."""
    real = {
        (m._meta.db_table, f.column)
        for m in apps.get_models()
        for f in m._meta.concrete_fields
        if f.related_model is Person and f.name != "pgh_obj"
    }
    apart = {(t, c) for t, c in real if t.removesuffix("event") in locks.APART}
    assert set(locks.pointing()) == real - apart


def all_event_models() -> list[type[models.Model]]:
    return [m for m in apps.get_models() if m._meta.label.endswith("Event")]


def test_every_field_has_a_privacy_line_and_none_is_stale() -> None:
    declared = {k: set(v) for k, v in privacy.DECLARED.items()}
    for model in our_models():
        label = model._meta.label_lower
        real = {f.name for f in model._meta.concrete_fields}
        assert real == declared.get(label, set()), label


def test_no_migration_is_missing() -> None:
    """As ``makemigrations`` sees it: triggers included, without a language."""
    loader = MigrationLoader(None)
    with translation.override(None):
        detector = Command.autodetector(loader.project_state(), ProjectState.from_apps(apps))
        assert sorted(detector.changes(loader.graph)) == []


def test_every_sentence_has_spanish() -> None:
    assert translations.untranslated() == []


def test_every_posting_form_carries_a_command_and_a_token() -> None:
    wrong = []
    for path in templates():
        text = path.read_text()
        for form in re.findall(r"<form[^>]*method=\"post\".*?</form>", text, re.DOTALL):
            marked = "command_id" in form or 'name="command"' in form
            if "csrf_token" not in form or not marked:
                wrong.append(str(path.relative_to(SRC)))
    assert wrong == []


def test_a_concern_can_be_raised_from_every_page_of_the_staff() -> None:
    """Its door stands in the bar of each page and above each sheet; no room takes them away."""
    frames = {name: (SRC / f"ui/templates/ui/{name}.html").read_text() for name in ("bar", "sheet")}
    assert all("safeguarding_raise" in text for text in frames.values())
    whole = re.compile(r"{%\s*block (?:bar|body)\s*%}")
    wrong = [
        str(p.relative_to(SRC))
        for p in templates()
        if room_of_file(p) not in {"ui", "portal", "website"}
        and p.name != "gate.html"  # before the sign-in
        and whole.search(p.read_text())
        and "ui/bar.html" not in p.read_text()
    ]
    assert wrong == []


def test_no_raw_choice_reaches_a_page() -> None:
    """A state is shown by its words: ``get_state_display``, never the stored code."""
    raw = re.compile(
        r"{{\s*[\w.]+\.(state|role|kind|outcome|urgency|channel|dimension|care)\s*}}(?!\")"
    )
    wrong = [str(p.relative_to(SRC)) for p in templates() if raw.search(p.read_text())]
    assert wrong == []


def test_no_plain_english_or_spanish_text_stands_untranslated_in_a_template() -> None:
    """Every visible word passes through translation."""
    wrong = []
    for path in templates():
        if room_of_file(path) == "ui" and "gallery" in str(path):
            continue
        for text in visible(path.read_text()):
            if re.search(r"[A-Za-zÁÉÍÓÚÑáéíóúñ]{3,}", text):
                wrong.append(f"{path.relative_to(SRC)}: {text.strip()[:60]}")
    assert wrong == []


def visible(html: str) -> list[str]:
    html = re.sub(r"{%\s*block \w+_class\s*%}.*?{%\s*endblock\s*%}", "", html, flags=re.DOTALL)
    html = html.replace("&nbsp;", " ")
    html = re.sub(r"{%\s*comment.*?endcomment\s*%}", "", html, flags=re.DOTALL)
    html = re.sub(r"{%\s*blocktrans.*?endblocktrans\w*\s*%}", "", html, flags=re.DOTALL)
    html = re.sub(r"{%.*?%}|{{.*?}}|{#.*?#}", "", html, flags=re.DOTALL)
    html = re.sub(r"<!--.*?-->|<svg.*?</svg>|<title>.*?</title>", "", html, flags=re.DOTALL)
    texts = re.split(r"<[^>]*>", html)
    allowed = {"Ayllu", "S/", "A4", "DNI", "Cajamarca", "Español", "English"}
    return [t for t in texts if t.strip() and t.strip(" ·,.:;()") not in allowed]


def test_no_sentence_has_two_translations() -> None:
    """All rooms share one catalogue: of two Spanish wordings one would stand on both pages."""
    found: dict[tuple[str, str], set[str]] = {}
    for room in translations.owners():
        for entry in translations.load(room):
            said = entry.msgstr or "|".join(entry.msgstr_plural.values())
            found.setdefault((entry.msgctxt or "", entry.msgid), set()).add(said)
    assert {k: v for k, v in found.items() if len(v) > 1} == {}
