"""Every address × method × role answers as its room's ``ACCESS`` says; nothing is undeclared."""

import os
from collections.abc import Iterator
from typing import Any
from zlib import crc32

import pytest
from django.db import connections, transaction
from django.http import HttpResponse
from django.urls import reverse

from ayllu.accounts.matrix import Access, Row, allow
from ayllu.accounts.models import Assignment, User
from ayllu.accounts.roles import Role
from ayllu.accounts.scopes import system_scope
from ayllu.ground import scopes
from ayllu.lib.uuid7 import uuid7
from tests import surfaces
from tests.guards import addresses
from tests.guards.addresses import PORTAL, STAFF, Address
from tests.guards.samples import World

# Pages that answer to someone who has not signed in, each with its reason.
PUBLIC = {
    "account_login": "the door itself",
    "account_logout": "leaving needs no key",
    "accounts_cast": "a demo's cast; not found in a real installation",
    "accounts_cast_be": "a demo's cast; not found in a real installation",
}
# What a site does not own, so that the other site sees it too.
NOBODYS = {"undo", "key", "user", "code", "url_name", "dimension", "assignment", "instrument"}
# Addresses whose parameter needs a word of its own.
WORDS = {
    ("reports_behind", "code"): "visits-made",
    ("reports_behind", "key"): "2026-10",
    ("reports_export", "key"): "2026-10",
    ("safeguarding_raised", "code"): "S-7K2QM",
    ("complaints_written", "code"): "A-7K2QM7K",
    ("portal_listened", "code"): "A-7K2QM7K",
    ("portal_referred", "code"): "A-7K2QM7K",
    ("portal_heard", "code"): "A-7K2QM7K",
    ("portal_enquired", "code"): "A-7K2QM7K",
    ("website_language", "code"): "es",
    ("accounts_language", "code"): "es",
    ("ground_draft", "key"): "visit:1",
    ("people_upload", "key"): "a" * 64,
}
FULL = not os.environ.get("AYLLU_QUICK")  # bin/check asks one of each answer, bin/test everybody
HERE, THERE = addresses.of(STAFF), addresses.of(PORTAL)
ROWS, PORTAL_ROWS = addresses.rows(STAFF), addresses.rows(PORTAL)
CASEWORKERS = (Role.SOCIAL_WORKER, Role.DIRECTOR)


def url(world: World, address: Address) -> str:
    words = {
        p: WORDS.get((address.name, p)) or world.value(address.route, p) for p in address.parameters
    }
    return reverse(address.name, urlconf=STAFF, kwargs=words)


def ask(world: World, user: User | None, method: str, to: str, **more: Any) -> HttpResponse:
    """One request that leaves no trace."""
    client = world.client(user)
    data = {"command": str(uuid7()), **more} if method == "POST" else None
    with transaction.atomic():
        answer = client.generic("GET", to) if data is None else client.post(to, data)
        transaction.set_rollback(True)
    scopes.clear()
    return answer  # type: ignore[return-value]  # the test client wraps it


def outcome(answer: Any) -> str:
    to = answer.headers.get("Location", "")
    if answer.status_code in (302, 303) and to.startswith(reverse("account_login", urlconf=STAFF)):
        return "sign-in"
    if answer.status_code in (404, 401):
        return {404: "hidden", 401: "sign-in"}[answer.status_code]
    if answer.status_code in (403, 405) or answer.status_code >= 500:
        return f"{answer.status_code}"
    return "ok"


def expected(row: Row, who: str) -> str:
    return "sign-in" if who == "visitor" and row[who] == "hidden" else row[who]


def is_owned(address: Address) -> bool:
    return any(p.removesuffix("_id") not in NOBODYS for p in address.parameters)


Asked = list[tuple[str, User | None, str]]


def wrongs(world: World, address: Address, method: str, row: Row) -> Iterator[str]:
    """Everyone at the site of the things, a visitor, and two who work elsewhere."""
    to = url(world, address)
    asked = everyone(world, address, row)
    for who, user, wanted in asked if FULL else chosen(asked, address.name):
        got = outcome(ask(world, user, method, to))
        if got != wanted:
            yield f"{method} {address.name} as {who}: {got}, declared {wanted}"


def chosen(asked: Asked, name: str) -> Asked:
    """One of each answer, another role at each address: what a check before a commit asks."""
    first = crc32(name.encode()) % len(asked)
    turned = [*asked[first:], *asked[:first]]
    return list(
        {(wanted, "elsewhere" in who): (who, user, wanted) for who, user, wanted in turned}.values()
    )


def everyone(world: World, address: Address, row: Row) -> Asked:
    asked: Asked = [("visitor", None, expected(row, "visitor"))]
    asked += [(r.value, world.staff[r], expected(row, r.value)) for r in Role]
    for role in CASEWORKERS:
        elsewhere = "hidden" if is_owned(address) else row[role.value]
        asked.append((f"{role.value} elsewhere", world.others[role], elsewhere))
    return asked


# Half of them here, half in ``test_matrix_half``: two workers share the longest of the guards.
@pytest.mark.parametrize("address", HERE[::2], ids=lambda a: a.name)
def test_everyone_finds_what_the_table_says(world: World, address: Address) -> None:
    declared = ROWS[address.name]
    wrong = [w for method, row in declared.items() for w in wrongs(world, address, method, row)]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("address", HERE, ids=lambda a: a.name)
def test_a_method_that_is_not_declared_is_refused(world: World, address: Address) -> None:
    declared = ROWS[address.name]
    someone = next(r for r in Role if next(iter(declared.values()))[r.value] == "ok")
    for method in {"GET", "POST"} - set(declared):
        answer = ask(world, world.staff[someone], method, url(world, address))
        assert answer.status_code in (404, 405), f"{method} {address.name}"


@pytest.mark.parametrize("address", THERE, ids=lambda a: a.name)
def test_the_portal_opens_to_a_visitor_as_declared(world: World, address: Address) -> None:
    words = {p: WORDS[(address.name, p)] for p in address.parameters}
    to = reverse(address.name, urlconf=PORTAL, kwargs=words)
    with surfaces.portal(str(connections["default"].settings_dict["NAME"])) as visitor:
        for method in PORTAL_ROWS[address.name]:
            data = {"command": str(uuid7())}
            answer = visitor.get(to) if method == "GET" else visitor.post(to, data)
            assert outcome(answer) == "ok", f"{method} {address.name}"


@pytest.mark.parametrize("surface", [STAFF, PORTAL])
def test_every_address_has_a_row_and_every_row_an_address(surface: str) -> None:
    assert addresses.problems(addresses.of(surface), addresses.rows(surface)) == []


def test_each_page_open_to_all_has_a_reason() -> None:
    assert addresses.open_to_all(ROWS) == set(PUBLIC)


def test_an_address_without_a_row_is_reported() -> None:
    stray = Address("desk_forgotten", "olvidada/", ())
    declared: Access = {"desk_gone": {"GET": allow(Role.DIRECTOR)}}
    assert addresses.problems([stray], declared) == [
        "desk_forgotten: no row in ACCESS",
        "desk_gone: a row, but no address",
    ]


def test_a_role_that_has_ended_closes_the_door_without_a_new_sign_in(world: World) -> None:
    rosa, to = world.staff[Role.SOCIAL_WORKER], "/familias/"
    assert outcome(ask(world, rosa, "GET", to)) == "ok"
    with transaction.atomic():
        scopes.apply(system_scope(*scopes.COMPARTMENTS))
        Assignment.objects.filter(user=rosa).update(to_day="2020-01-01")
        answer = world.client(rosa).get(to)
        transaction.set_rollback(True)
    scopes.clear()
    assert answer.status_code == 404


@pytest.mark.deep
@pytest.mark.skipif(not os.environ.get("AYLLU_DEEP"), reason="large budget")
@pytest.mark.parametrize("address", [a for a in HERE if is_owned(a)], ids=lambda a: a.name)
def test_nobody_of_the_other_site_finds_a_thing_of_this_one(world: World, address: Address) -> None:
    wrong = [
        f"{method} as {role.value}: {got}"
        for method in ROWS[address.name]
        for role in Role
        if (got := outcome(ask(world, world.others[role], method, url(world, address)))) != "hidden"
    ]
    assert not wrong, "\n".join(wrong)


def kept(world: World) -> dict[str, Any]:
    """What no form may set: whose it is, who wrote it, under which code, who approved."""
    names = ("id", "site_id", "code", "entered_by_id", "approved_by_id", "decided_by_id")
    with scopes.acting(system_scope(*scopes.COMPARTMENTS)):
        rows = {
            word: type(thing).objects.filter(pk=thing.pk).first()
            for word, thing in world.things.items()
            if hasattr(thing, "pk")
        }
    return {f"{w}.{n}": getattr(r, n) for w, r in rows.items() for n in names if hasattr(r, n)}


@pytest.mark.deep
@pytest.mark.skipif(not os.environ.get("AYLLU_DEEP"), reason="large budget")
@pytest.mark.parametrize("address", [a for a in HERE if a.parameters], ids=lambda a: a.name)
def test_a_field_that_is_not_in_the_form_changes_nothing(world: World, address: Address) -> None:
    if "POST" not in ROWS[address.name]:
        pytest.skip("nothing is posted there")
    extra = {
        **{f"{n}_id": str(world.there.pk) for n in ("site",)},
        "site": str(world.there.pk),
        "code": "X-00000",
        "id": str(uuid7()),
        **{n: str(world.staff[Role.EDUCATOR].pk) for n in ("entered_by", "approved_by")},
        "decided_by": str(world.staff[Role.EDUCATOR].pk),
    }
    before = kept(world)
    with transaction.atomic():
        answer = world.client(world.staff[Role.SOCIAL_WORKER]).post(
            url(world, address), {"command": str(uuid7()), **extra}
        )
        scopes.clear()
        after = kept(world)
        transaction.set_rollback(True)
    assert answer.status_code < 500
    assert after == {k: v for k, v in before.items() if k in after}  # a member may be unseated
