"""What the guards know of the house: its rooms in order, its files, its models."""

import re
from configparser import ConfigParser
from functools import cache
from pathlib import Path

from django.apps import apps
from django.db import models

ROOT = Path(__file__).resolve().parents[2]
SRC = ROOT / "src" / "ayllu"


def floors() -> list[set[str]]:
    """Rooms from the top of the house to the bottom, neighbours together."""
    file = ConfigParser()
    file.read(ROOT / ".importlinter")
    lines = file["importlinter:contract:rooms"]["layers"].strip().splitlines()
    return [set(re.findall(r"\w+", line)) for line in lines]


def height(room: str) -> int:
    """0 is the ground's bottom; a higher room may call a lower one."""
    order = floors()
    return next(len(order) - i for i, names in enumerate(order) if room in names)


def room_of(module: str) -> str:
    """``ayllu.people.register.models`` is of the room ``people``."""
    return module.split(".")[1]


def room_of_file(path: Path) -> str:
    return path.relative_to(SRC).parts[0]


def our_models() -> list[type[models.Model]]:
    """Every model of the house, history tables aside."""
    return [
        m
        for m in apps.get_models(include_auto_created=False)
        if m.__module__.startswith("ayllu.") and not m._meta.label.endswith("Event")
    ]


@cache
def sources(pattern: str = "*.py") -> tuple[Path, ...]:
    """Program files, without tests and migrations."""
    found = sorted(SRC.rglob(pattern))
    return tuple(p for p in found if not {"tests", "migrations"} & set(p.parts))


def templates() -> list[Path]:
    return sorted(SRC.rglob("templates/**/*.html"))
