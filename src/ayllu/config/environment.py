"""Readers of environment variables that fail loudly, and the databases of this process."""

import os
from pathlib import Path
from typing import Any, Literal, cast
from urllib.parse import unquote, urlparse

Surface = Literal["staff", "portal"]
ROOT = Path(__file__).resolve().parents[3]


def text(name: str, default: str = "") -> str:
    return os.environ.get(name, default)


def number(name: str, default: int) -> int:
    raw = os.environ.get(name, "")
    if not raw:
        return default
    if not raw.isdigit():
        raise ValueError(f"{name} must be a whole number, not {raw!r}")
    return int(raw)


def surface() -> Surface:
    """Which of the two surfaces this process serves."""
    value = text("AYLLU_SURFACE", "staff")
    if value not in ("staff", "portal"):
        raise ValueError(f"AYLLU_SURFACE must be staff or portal, not {value!r}")
    return cast(Surface, value)


def state() -> Path:
    """The folder with keys, private database and built files of this installation."""
    return Path(text("AYLLU_STATE", str(ROOT / ".state" / "demo")))


def database() -> dict[str, Any]:
    """Settings of the one database for the role of this process (app, portal, owner)."""
    role = text("AYLLU_DB_ROLE", "portal" if surface() == "portal" else "app")
    url = text("DATABASE_URL")
    if url:
        place = urlparse(text(f"DATABASE_URL_{role.upper()}", url))
        where = {
            "NAME": place.path.lstrip("/"),
            "USER": unquote(place.username or role),
            "PASSWORD": unquote(place.password or ""),
            "HOST": place.hostname or "",
            "PORT": str(place.port or ""),
        }
    else:
        where = {
            "NAME": text("AYLLU_DBNAME", "ayllu"),
            "USER": role,
            "PASSWORD": "",
            "HOST": text("AYLLU_PGHOST"),
            "PORT": "",
        }
    return {"ENGINE": "django.db.backends.postgresql", "CONN_HEALTH_CHECKS": True, **where}


def pooled(settings: dict[str, Any]) -> dict[str, Any]:
    """The same database behind a small pool: one connection for each thread that serves."""
    size = number("AYLLU_POOL", 0)
    if not size:
        return settings
    return {**settings, "OPTIONS": {"pool": {"min_size": 1, "max_size": size, "timeout": 20}}}
