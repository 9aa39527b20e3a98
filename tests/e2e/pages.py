"""What the pages of the contact sheet show, and to whom; its tests are in two files."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.urls import reverse

from ayllu.accounts.models import User
from ayllu.accounts.roles import Role
from ayllu.accounts.scopes import system_scope
from ayllu.complaints.register.models import Complaint
from ayllu.families.plans.models import Activity, Plan
from ayllu.ground import scopes
from ayllu.intake.models import Assessment, Decision, Referral
from ayllu.people.register.models import Person
from ayllu.places.models import Site
from ayllu.safeguarding.models import Concern
from ayllu.visits.models import Visit
from tests.e2e.conftest import House, be
from tests.e2e.eyes import Eyes
from tests.guards import addresses, samples
from tests.guards.addresses import STAFF, Address
from tests.guards.samples import World
from tests.guards.test_matrix import WORDS

CAST = {
    Role.SOCIAL_WORKER: "Rosa Elena Terrones",
    Role.DIRECTOR: "Elena Cabanillas",
    Role.PSYCHOLOGIST: "Nelly Saucedo",
    Role.SAFEGUARDING_LEAD: "Salomé Guevara",
    Role.ADMINISTRATOR: "Ada Bustamante",
    Role.SPONSORSHIP_OFFICER: "Sonia Goicochea",
    Role.MONITORING_OFFICER: "Mónica Zambrano",
    Role.EDUCATOR: "Maribel Cueva",
    Role.PRIVACY_OFFICER: "Luz Marina Alcántara",
}
DIRECTORS = ("families_approve", "reports_month", "reports_behind", "safeguarding_figures")
# Seen elsewhere: other journeys, or no page of its own.
NOT_HERE = {"account_login", "accounts_cast", "account_logout", "accounts_waiting"}
NOT_HERE |= {"people_document_file", "people_document_thumb", "people_upload"}
NOT_HERE |= {"families_report_pdf", "families_report_docx"}
NOT_HERE |= {"datarights_file", "datarights_letter"}  # papers
NOT_HERE |= {"families_outward_pdf", "safeguarding_report_pdf"}
NOT_HERE |= {"complaints_scan"}
NOT_HERE |= {"ground_draft", "website_language", "people_import_refused"}
ROWS = addresses.rows(STAFF)
SHOWN = [a for a in addresses.of(STAFF) if "GET" in ROWS[a.name] and a.name not in NOT_HERE]


@pytest.fixture(scope="module")
def world(house: House) -> World:
    """The story of the demo for what is read; open things of the matrix for forms."""
    with scopes.acting(system_scope(*scopes.COMPARTMENTS)):
        made = World(Site.objects.get(code="cajamarca"), Site.objects.get(code="pachacamac"))
        for role, name in CAST.items():
            made.staff[role] = User.objects.get(
                given_names=name.rsplit(" ", 1)[0], surnames__startswith=name.rsplit(" ", 1)[1]
            )
        samples.people(made)
        samples.kin(made)
        samples.work(made)
        samples.wings(made)
        samples.met(made)
        samples.in_the_community(made)
        samples.handed_over(made)
        samples.at_law(made)
        samples.at_work(made)
        samples.reviewed(made)
        samples.apart(made)
        samples.rights(made)
        samples.a_list(made)
        made.things["told"] = told(made)
    return made


def told(world: World) -> dict[str, Any]:
    """Things of the story, for pages that are read."""
    site = {"site": world.here}
    plan = Plan.objects.filter(**site, state="approved").order_by("from_day").first()
    assert plan is not None
    household = plan.participation.household
    lives = {"household": household}
    found = {
        "household": household,
        "person": Person.objects.filter(memberships__household=household)
        .order_by("birth_date")
        .last(),
        "participation": plan.participation,
        "plan": plan,
        "activity": Activity.objects.filter(objective__plan=plan, state="to_do").first(),
        "visit": Visit.objects.filter(**lives, result="held").first(),
        "assessment": Assessment.objects.filter(**lives).exclude(finished_on=None).first(),
        "decision": Decision.objects.filter(**site).exclude(decided_at=None).first(),
        "referral": Referral.objects.filter(**site, screening=None).first(),
        "complaint": Complaint.objects.filter(**site, state="appealed").first(),
        "concern": Concern.objects.filter(**site).exclude(code="S-7K2QM").first(),
    }
    return {k: v for k, v in found.items() if v is not None}


READ = (
    *(
        "casefile_",
        "intake_participation",
        "visits_one",
        "visits_filled",
        "means_family",
        "intake_assessment",
        "intake_decision",
    ),
    *("intake_minutes", "families_plan", "families_versions", "families_agreement"),
    *("families_sheet", "families_activity", "intake_referral", "safeguarding_concern"),
    "complaints_one",
)


def is_read(name: str) -> bool:
    return name in READ or name.startswith("casefile_")


def value(world: World, address: Address, parameter: str) -> Any:
    if (address.name, parameter) in WORDS:
        return WORDS[(address.name, parameter)]
    noun = samples.NOUNS.get(address.route.split("/")[0], "") if parameter == "pk" else parameter
    noun = noun.removesuffix("_id")
    of_story = world.things["told"]
    if is_read(address.name) and noun in of_story:
        return of_story[noun].pk
    if address.name == "families_approve":
        return agreed(world).pk
    return world.value(address.route, parameter)


def agreed(world: World) -> Plan:
    """A plan that waits for its approval."""
    with scopes.acting(system_scope(*scopes.COMPARTMENTS)):
        found = Plan.objects.filter(site=world.here, state="agreed").first()
        if found is None:
            pytest.skip("the story has no plan that waits")
        return found


def fitting(address: Address) -> Role:
    row = ROWS[address.name]["GET"]
    if address.name in DIRECTORS:
        return Role.DIRECTOR
    return next(r for r in CAST if row[r.value] == "ok")


@pytest.fixture(scope="module")
def windows(house: House, browser: Any) -> Iterator[Callable[[Role], Eyes]]:
    """One window for each role, kept open for all pages."""
    kept: dict[Role, Eyes] = {}

    def of(role: Role) -> Eyes:
        if role not in kept:
            context = browser.new_context(viewport={"width": 360, "height": 740}, locale="es-PE")
            context.set_default_timeout(30_000)
            kept[role] = Eyes(context.new_page(), 360)
            be(kept[role].page, house.staff, CAST[role])
        return kept[role].at(360)

    yield of
    for seen in kept.values():
        seen.page.context.close()


def wrongs(
    house: House, world: World, windows: Callable[[Role], Eyes], address: Address
) -> list[str]:
    """Opens a page of the staff as whoever may and says all that is not well with it."""
    seen = windows(fitting(address))
    words = {p: value(world, address, p) for p in address.parameters}
    answer = seen.page.goto(house.staff + reverse(address.name, urlconf=STAFF, kwargs=words))
    assert answer is not None
    assert answer.status == 200, f"{answer.status} {answer.url}"
    wrong = seen.look_twice(address.name)
    if address.name.startswith("ui_gallery"):  # every face and language on purpose
        return [w for w in wrong if not any(word in w for word in ("English", "weigh"))]
    return wrong
