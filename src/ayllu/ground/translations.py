"""Translations without gettext: extraction, updating and compiling of the .po files.

A room (or a wing) owns the sentences of its own Python and templates and their Spanish, in
``locale/es/LC_MESSAGES/django.po``. The files carry no dates and no line numbers and are sorted, so
that two people can work on one and merge.

    python -m ayllu.ground.translations        compile what is newer than its .mo
"""

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import polib
from django.utils.translation.template import templatize

SOURCE = Path(__file__).resolve().parents[1]
PO = Path("locale/es/LC_MESSAGES/django.po")
HEADER = {
    "Language": "es",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    "Plural-Forms": "nplurals=2; plural=(n != 1);",
}
# name of the function -> which argument is context, singular, plural
FUNCTIONS: dict[str, tuple[int | None, int, int | None]] = {
    "_": (None, 0, None),
    "gettext": (None, 0, None),
    "gettext_lazy": (None, 0, None),
    "gettext_noop": (None, 0, None),
    "ngettext": (None, 0, 1),
    "ngettext_lazy": (None, 0, 1),
    "pgettext": (0, 1, None),
    "pgettext_lazy": (0, 1, None),
    "npgettext": (0, 1, 2),
    "npgettext_lazy": (0, 1, 2),
}
# Django's templatize answers with text in which each message is such a call.
CALL = re.compile(r"\b(?:_|gettext|ngettext|pgettext|npgettext)\(")
TEMPLATES = ("*.html", "*.txt", "*.svg", "*.typ")


LABELS_IN, LABELS = "keeping", "field"  # who says, in this context, what fields are called


class Message(NamedTuple):
    context: str | None
    text: str
    plural: str | None


def owners() -> list[Path]:
    """Rooms and wings: every folder with an apps.py."""
    return sorted(path.parent for path in SOURCE.rglob("apps.py"))


def find_owner(name: str) -> Path:
    """The folder of ``people`` or ``people/register`` (a dot or an underscore will do as well)."""
    for folder in owners():
        own = folder.relative_to(SOURCE).as_posix()
        if name.strip("/") in {own, own.replace("/", "."), own.replace("/", "_")}:
            return folder
    raise LookupError(f"There is no room or wing called '{name}'.")


def files_of(owner: Path) -> Iterator[Path]:
    """Its Python and templates, without tests, migrations and the wings inside it."""
    wings = [other for other in owners() if other != owner and owner in other.parents]
    for pattern in ("*.py", *TEMPLATES):
        for path in sorted(owner.rglob(pattern)):
            parts = set(path.relative_to(owner).parts)
            inside = any(wing in path.parents for wing in wings)
            if not inside and not parts & {"tests", "migrations", "__pycache__"}:
                yield path


def messages_in(owner: Path) -> set[Message]:
    found: set[Message] = set()
    for path in files_of(owner):
        text = path.read_text(encoding="utf-8")
        try:
            found |= set(in_python(text) if path.suffix == ".py" else in_template(text, path))
        except SyntaxError as error:
            raise SyntaxError(f"{path}: {error}") from error
    return found | set(labels()) if owner.name == LABELS_IN else found


def labels() -> Iterator[Message]:
    """Every capital word of a ``privacy.py`` that is no docstring, in whatever room it stands."""
    for tree in (ast.parse(p.read_text(encoding="utf-8")) for p in SOURCE.rglob("*privacy.py")):
        said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            word = node.value if isinstance(node, ast.Constant) and id(node) not in said else ""
            if isinstance(word, str) and word[:1].isupper() and not word.isupper():
                yield Message(LABELS, word, None)


def in_python(source: str) -> Iterator[Message]:
    tree = ast.parse(source)
    names = {name: name for name in FUNCTIONS} | _aliases(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and (name := names.get(_name_of(node.func))):
            yield from _message(name, node.args)


def in_template(source: str, path: Path) -> Iterator[Message]:
    """Through Django's own reading of templates, then as Python."""
    text = templatize(source, origin=str(path))
    for start in CALL.finditer(text):
        yield from in_python(_whole_call(text, start.start(), start.end()))


def _whole_call(text: str, start: int, end: int) -> str:
    """Up to the first closing bracket that makes it Python: a sentence may hold brackets too."""
    while (end := text.find(")", end) + 1) > 0:
        try:
            ast.parse(text[start:end])
        except SyntaxError:
            continue
        return text[start:end]
    return ""


def _aliases(tree: ast.AST) -> dict[str, str]:
    """``from django.utils.translation import gettext_lazy as says``."""
    return {
        alias.asname: alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "django.utils.translation"
        for alias in node.names
        if alias.asname and alias.name in FUNCTIONS
    }


def _name_of(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _message(name: str, arguments: list[ast.expr]) -> Iterator[Message]:
    words = [a.value if isinstance(a, ast.Constant) else None for a in arguments]
    context, text, plural = FUNCTIONS[name]

    def said(index: int | None) -> str | None:
        value = words[index] if index is not None and index < len(words) else None
        return value if isinstance(value, str) else None

    if singular := said(text):
        yield Message(said(context), singular, said(plural))


def load(owner: Path) -> polib.POFile:
    file = polib.pofile(str(owner / PO)) if (owner / PO).exists() else polib.POFile()
    file.wrapwidth = 98
    return file


def update(owner: Path) -> polib.POFile:
    """Add what is new, drop what is dead, keep every translation; write only what differs."""
    old, found = load(owner), messages_in(owner)
    known: dict[tuple[str | None, str], polib.POEntry] = {
        (entry.msgctxt, entry.msgid): entry for entry in old if not entry.obsolete
    }
    new = polib.POFile(wrapwidth=98)
    new.metadata = dict(HEADER)
    for message in sorted(_without_repeats(found), key=lambda m: (m.text, m.context or "")):
        new.append(_entry(message, known.get((message.context, message.text))))
    text, target = f"{new}\n", owner / PO
    if (found or target.exists()) and (
        not target.exists() or target.read_text(encoding="utf-8") != text
    ):
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return new


def _without_repeats(found: Iterable[Message]) -> list[Message]:
    """The same sentence with and without a plural is one entry, with it."""
    best: dict[tuple[str | None, str], Message] = {}
    for message in found:
        key = (message.context, message.text)
        if key not in best or message.plural:
            best[key] = message
    return list(best.values())


def _entry(message: Message, old: polib.POEntry | None) -> polib.POEntry:
    entry = polib.POEntry(msgid=message.text, msgctxt=message.context)
    if old is not None:
        entry.tcomment = old.tcomment
    if "%(" in message.text:
        entry.flags = ["python-format"]
    if message.plural:
        entry.msgid_plural = message.plural
        entry.msgstr_plural = dict(old.msgstr_plural) if old and old.msgstr_plural else {}
        entry.msgstr_plural = {0: "", 1: ""} | entry.msgstr_plural
        if old and old.msgstr and not entry.msgstr_plural[0]:
            entry.msgstr_plural[0] = old.msgstr
    elif old is not None:
        entry.msgstr = old.msgstr or old.msgstr_plural.get(0, "")
    return entry


def is_translated(entry: polib.POEntry) -> bool:
    if entry.msgid_plural:
        return all(entry.msgstr_plural.get(n) for n in (0, 1))
    return bool(entry.msgstr) and "fuzzy" not in entry.flags


def untranslated() -> list[str]:
    """``room: sentence`` for every sentence in the sources without its Spanish, for the guard."""
    missing = []
    for owner in owners():
        known = {(e.msgctxt, e.msgid) for e in load(owner) if is_translated(e) and not e.obsolete}
        name = owner.relative_to(SOURCE).as_posix()
        missing += [
            f"{name}: {message.text}"
            for message in sorted(_without_repeats(messages_in(owner)), key=lambda m: m.text)
            if message.context != LABELS and (message.context, message.text) not in known
        ]
    return missing


def stale() -> list[str]:
    """``room: sentence`` for every entry whose sentence is no longer in the sources."""
    dead = []
    for owner in owners():
        alive = {(message.context, message.text) for message in messages_in(owner)}
        name = owner.relative_to(SOURCE).as_posix()
        dead += [f"{name}: {e.msgid}" for e in load(owner) if (e.msgctxt, e.msgid) not in alive]
    return dead


def compile_all(*, force: bool = False) -> int:
    """Every .po newer than its .mo; answers how many were compiled."""
    done = 0
    for po in sorted(SOURCE.rglob("locale/*/LC_MESSAGES/*.po")):
        mo = po.with_suffix(".mo")
        if force or not mo.exists() or mo.stat().st_mtime_ns <= po.stat().st_mtime_ns:
            polib.pofile(str(po)).save_as_mofile(str(mo))
            done += 1
    return done


if __name__ == "__main__":
    compile_all()
