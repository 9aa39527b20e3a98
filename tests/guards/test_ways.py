"""Safe to call, to write, to visit: no page, list or print gives away a hidden way to a family."""

import re
from typing import Any

import pytest
from django.db import transaction

from ayllu.accounts.roles import Role
from ayllu.accounts.scopes import system_scope
from ayllu.ground import scopes
from ayllu.people.register.models import Household, Phone, Residence
from tests.guards.house import SRC, sources, templates
from tests.guards.samples import World
from tests.guards.test_matrix import HERE, ROWS, url

# The one page for it: for the lead of the case and the safeguarding lead, each reading recorded.
ON_PURPOSE = {"people_household_address", "ui_gallery"}  # the gallery shows invented pieces
# Programs outside the register that fetch an address or a number, and why they may.
MAY_FETCH = {
    "intake/reads.py": "ways(): withholds both, for pages and prints",
    "families/outward/reads.py": "ways(): withholds both, for letters",
    "casefile/reads.py": "leaves out where violence is recorded",
    "casefile/files.py": "place_of(): nothing where violence is recorded",
    "desk/reads.py": "places(): nothing where violence is recorded",
    "desk/way.py": "the way of the day: nothing where violence is recorded",
    "families/plans/reads.py": "home_of(): nothing where violence is recorded",
    "families/valuation/facts.py": "asks no_address first",
    "families/valuation/secrets.py": "finds them in words, to take them out",
    "families/caseload/known.py": "hamlet and district only, for who takes the families over",
    "means/reads.py": "rural or urban, for the poverty line",
    "datarights/suggesting.py": "finds them in words, to take them out",
    "people/changes/views/homes.py": "way(): not found for whoever may not see the address",
    "keeping/needles.py": "finds them in words, to erase them",
}
FETCHES = re.compile(
    r"\bresidence_on\(|\bresidences\(|register\.phones\(|(?:Residence|Phone)\.objects"
)
# Templates that print a field of an address or a telephone, and where it comes from. Numbers of
# a site and of an authority (site.phone, body.phone, body.address) are nobody's home.
PRINTS = re.compile(
    r"{{\s*(?!(?:[\w.]*\.)?(?:site|body|b)\.)[\w.]*\b(?:settlement|street|lot|reference"
    r"|how_to_get_there|coordinates|phone|where_said|phone_said|referrer_phone)\b(?!\.(?:get_|pk))"
)
MAY_PRINT = {
    "people_register/panels/home.html": "panels.where: not fetched where violence is recorded",
    "people_changes/way.html": "changes.views.homes.way: only for whoever may see the address",
    "people_register/panels/phones.html": "panels.phones: withholds what is not safe to call",
    "families_plans/sheet.html": "families.plans.reads.home_of",
    "families_plans/agreement.html": "families.plans.reads.home_of; the telephone is the site's",
    "families_outward/letter.html": "families.outward.reads.ways",
    "desk/stop.html": "desk.way",
    "families_community/one.html": "where a group meets and its office's number: nobody's home",
    "intake/referral.html": "the way of a referral: withheld where violence is recorded",
    "intake/referral_household.html": "what the referrer said, to find the household",
}


def hide_the_ways(world: World) -> set[str]:
    """Violence is recorded at the sample family and no call is safe; what nobody may read then."""
    home = Household.objects.get(pk=world.things["household"].pk)
    Household.objects.filter(pk=home.pk).update(violence_recorded=True, safe_to_visit="no")
    Phone.objects.update(safe_to_call="no", safe_to_write="no")
    secret = {r.reference for r in Residence.objects.filter(household=home)}
    return {s for s in secret if s} | {"900000144"}


@pytest.mark.slow
@pytest.mark.parametrize("role", [Role.DIRECTOR, Role.PSYCHOLOGIST], ids=lambda r: r.value)
def test_no_page_gives_away_an_address_or_a_number_that_is_not_safe(
    world: World, role: Role
) -> None:
    wrong: list[str] = []
    with transaction.atomic():
        scopes.apply(system_scope(*scopes.COMPARTMENTS))
        secrets = hide_the_ways(world)
        for address in HERE:
            row = ROWS[address.name].get("GET", {})
            if address.name in ON_PURPOSE or row.get(role.value) != "ok":
                continue
            wrong += [f"{address.name}: {s}" for s in secrets if s in shown(world, role, address)]
        transaction.set_rollback(True)
    scopes.clear()
    assert wrong == []


def shown(world: World, role: Role, address: Any) -> str:
    """The page and, without blanks, its digits."""
    answer = world.client(world.staff[role]).get(url(world, address))
    body = getattr(answer, "content", b"").decode(errors="replace")
    return body + re.sub(r"\s", "", body)


def test_only_known_helpers_fetch_an_address_or_a_number() -> None:
    found = {
        str(p.relative_to(SRC))
        for p in sources()
        if not {"register", "demo", "bench"} & set(p.parts)
        and p.name != "factories.py"
        and FETCHES.search(p.read_text())
    }
    assert found == set(MAY_FETCH)


def test_only_known_templates_print_an_address_or_a_number() -> None:
    found = {
        str(p).split("/templates/")[1]
        for p in templates()
        if not {"ui", "portal", "website"} & set(p.parts) and PRINTS.search(p.read_text())
    }
    assert found == set(MAY_PRINT)


def test_a_template_that_prints_one_is_noticed() -> None:
    assert PRINTS.search("<p>{{ household.home.street }}</p>")
    assert PRINTS.search("<p>{{ member.phone }}</p>")
    assert not PRINTS.search("<p>{{ row.site.phone }} {{ report.body.address }}</p>")
