"""Every address of a surface with the row its room declares for it."""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

from ayllu.accounts.matrix import Access, Row

STAFF, PORTAL = "ayllu.config.urls_staff", "ayllu.config.urls_portal"


@dataclass(frozen=True)
class Address:
    name: str
    route: str
    parameters: tuple[str, ...]


def walk(patterns: Any, prefix: str = "") -> Iterator[Address]:
    for found in patterns:
        route = prefix + str(found.pattern)
        if isinstance(found, URLResolver):
            yield from walk(found.url_patterns, route)
        elif isinstance(found, URLPattern):
            words = [w.split(">")[0].split(":")[-1] for w in route.split("<")[1:]]
            yield Address(found.name or "", route, tuple(words))


def modules(patterns: Any) -> Iterator[Any]:
    for found in patterns:
        if isinstance(found, URLResolver):
            yield found.urlconf_module
            yield from modules(found.url_patterns)


def of(urlconf: str) -> list[Address]:
    return list(walk(get_resolver(urlconf).url_patterns))


def rows(urlconf: str) -> Access:
    """All ``ACCESS`` tables of the modules whose addresses the surface includes."""
    found: Access = {}
    for module in (import_module(urlconf), *modules(get_resolver(urlconf).url_patterns)):
        found |= getattr(module, "ACCESS", {})
    return found


def problems(addresses: list[Address], declared: Access) -> list[str]:
    """An address without a row, a row without an address, a row that forgets someone."""
    names = {a.name for a in addresses}
    said = [f"{a.route}: has no name" for a in addresses if not a.name]
    said += [f"{n}: no row in ACCESS" for n in sorted(names - set(declared)) if n]
    said += [f"{n}: a row, but no address" for n in sorted(set(declared) - names)]
    said += [f"{n}: no method declared" for n, methods in declared.items() if not methods]
    return said


def open_to_all(declared: Access) -> set[str]:
    return {n for n, methods in declared.items() if any(is_open(r) for r in methods.values())}


def is_open(row: Row) -> bool:
    return row["visitor"] == "ok"
