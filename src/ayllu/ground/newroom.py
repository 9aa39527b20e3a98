"""``bin/new-room``: the first files of a room or a wing, so that the shape is never copied by hand.

A room starts with these; ``rules``, ``reads``, ``panels``… appear when they have something to say.
"""

import sys
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[1]

README = """# {title}

What this room is for, in two sentences.

**Words.** …

**Who may see what.** … (which lock holds it: `access.py`, row policy, or the portal's role)

**Doors.** `access.…`, `actions.…`

**Three invariants.**
1. …
2. …
3. …
"""
APPS = """from django.apps import AppConfig


class {klass}Config(AppConfig):
    name = "{module}"
    label = "{label}"
"""
CHOICES = '''"""Closed sets, and the sentence of each constraint."""

from django.utils.functional import Promise

CONSTRAINTS: dict[str, Promise] = {{}}
'''
MODELS = '''"""What this room remembers."""
'''
ACCESS = '''"""The only way to fetch something of this room for a person."""
'''
ACTIONS = '''"""The writing verbs: keyword-only, ``by=``, atomic, each with its audit row."""
'''
VIEWS = '''"""Pages: fetch through access, one action, answer."""
'''
URLS = """from django.urls import URLPattern, URLResolver

app_name = "{label}"
urlpatterns: list[URLPattern | URLResolver] = []
"""
PRIVACY = '''"""Every field of every model: kept how long, erased how, named how in an export."""
'''
POLICIES = '''"""Row policies, grants, functions and triggers of this room."""

from ayllu.ground.policies import Declared

DECLARED = Declared()
'''
TESTS = '''"""Promises of this room; a refusal is the success with one thing changed."""
'''
FILES = {
    "__init__.py": "",
    "README.md": README,
    "apps.py": APPS,
    "choices.py": CHOICES,
    "models.py": MODELS,
    "access.py": ACCESS,
    "actions.py": ACTIONS,
    "views.py": VIEWS,
    "urls.py": URLS,
    "privacy.py": PRIVACY,
    "policies.py": POLICIES,
    "migrations/__init__.py": "",
    "tests/__init__.py": "",
    "tests/test_access.py": TESTS,
    "tests/test_actions.py": TESTS,
    "templates/{label}/.gitkeep": "",
    "templates/{label}/help/.gitkeep": "",
    "locale/es/LC_MESSAGES/.gitkeep": "",
}
NEXT = """Made {folder}. Now:
  1. "{module}" into INSTALLED_APPS and its urls into a surface (src/ayllu/config)
  2. its line in .importlinter ({contract})
  3. its README, then the first test; bin/check tells what is missing"""


def make(name: str) -> Path:
    """Write the files; a wing's house becomes a package when it is not one yet."""
    folder = SOURCE / name
    if folder.exists():
        raise FileExistsError(f"{folder} exists already.")
    house, _, wing = name.rpartition("/")
    if house and (SOURCE / house / "apps.py").exists():
        raise FileExistsError(
            f"{house} is a room, not a house of wings: move it into a wing first."
        )
    words = {
        "title": (wing or name).replace("_", " ").capitalize(),
        "klass": "".join(part.capitalize() for part in name.replace("/", "_").split("_")),
        "module": f"ayllu.{name.replace('/', '.')}",
        "label": name.replace("/", "_"),
    }
    for path, text in FILES.items():
        file = folder / path.format(**words)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text.format(**words), encoding="utf-8")
    if house:
        (SOURCE / house / "__init__.py").touch()
    contract = f"wings-{house}" if house else "rooms"
    print(NEXT.format(folder=folder, contract=contract, **words))
    return folder


def main(arguments: list[str]) -> int:
    try:
        make(arguments[0])
    except FileExistsError as reason:
        print(reason, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
