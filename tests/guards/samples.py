"""One small world for the access matrix: a thing of every kind, a person of every role."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from django.contrib.auth import SESSION_KEY
from django.http import SimpleCookie
from django.test import Client
from django.test.client import ClientHandler
from django.utils import timezone

from ayllu.accounts.factories import make_user
from ayllu.accounts.models import Assignment, User
from ayllu.accounts.roles import Role
from ayllu.accounts.scopes import system_scope
from ayllu.complaints.register.factories import make_complaint
from ayllu.datarights.factories import make_entry, make_request
from ayllu.families.benefits.factories import make_benefit
from ayllu.families.community.factories import make_group, make_meeting
from ayllu.families.conference.factories import make_conference, make_guest, make_task
from ayllu.families.counsel.factories import make_episode, make_score, make_session
from ayllu.families.gain.factories import make_business
from ayllu.families.handover.factories import make_handover
from ayllu.families.legal.factories import make_hearing, make_matter
from ayllu.families.outward.factories import make_outward
from ayllu.families.owed.factories import make_payment, make_pension
from ayllu.families.plans.factories import make_plan
from ayllu.families.plans.models import Activity
from ayllu.families.reviews.factories import make_exit, make_follow_up, make_review
from ayllu.families.reviews.models import ExitMember
from ayllu.families.socialreport.factories import make_report
from ayllu.families.support.factories import make_given, make_planned
from ayllu.families.work.factories import make_job, make_path
from ayllu.ground import scopes
from ayllu.ground.models import ImportJob, Installation
from ayllu.intake.choices import Care, State
from ayllu.intake.factories import (
    make_assessment,
    make_decision,
    make_participation,
    make_referral,
)
from ayllu.intake.models import Assessment, PanelMember
from ayllu.lib.uuid7 import uuid7
from ayllu.locks.factories import make_opening
from ayllu.means.factories import make_sheet
from ayllu.people.changes.models import Same
from ayllu.people.kin import actions
from ayllu.people.papers.factories import make_consent, make_document, make_withholding
from ayllu.people.register.factories import make_family, make_paper, make_person
from ayllu.people.register.importers import files
from ayllu.people.register.models import CareAlert, Membership, Person, Phone
from ayllu.places.factories import make_site
from ayllu.places.models import Body, Site
from ayllu.safeguarding.models import Closing, Concern, Report, Seat
from ayllu.safekeeping.factories import make_affected, make_erasure, make_incident, make_word
from ayllu.sponsorship.models import Enquiry
from ayllu.visits.factories import make_visit
from tests import harness

# What ``pk`` means, by the beginning of the address.
NOUNS = {
    "derivaciones": "referral",
    "participaciones": "participation",
    "evaluaciones": "assessment",
    "decisiones": "decision",
    "hogares": "household",
    "familias": "household",
    "personas": "person",
}


@dataclass
class World:
    """Sites, people of staff by role, and the sample things by the name of a parameter."""

    here: Site
    there: Site
    staff: dict[Role, User] = field(default_factory=dict)
    others: dict[Role, User] = field(default_factory=dict)
    things: dict[str, Any] = field(default_factory=dict)
    cookies: dict[str, str] = field(default_factory=dict)
    handler: ClientHandler = field(default_factory=lambda: ClientHandler(enforce_csrf_checks=False))

    def client(self, user: User | None) -> Client:
        """A browser in which ``user`` has signed in; None is a visitor."""
        client = Client(raise_request_exception=False)
        client.handler = self.handler  # the middleware is made once for the whole matrix
        if user is not None:
            client.cookies = SimpleCookie(self.cookies[user.username])
        return client

    def sign_in(self, user: User) -> None:
        client = Client()
        client.force_login(user)
        assert client.session[SESSION_KEY]
        self.cookies[user.username] = client.cookies.output(header="", sep=";")

    def value(self, route: str, name: str) -> Any:
        """A sample for a parameter of an address."""
        if name == "pk":
            name = NOUNS[route.split("/")[0]]
        name = name.removesuffix("_id")
        found = self.things[name]
        return getattr(found, "pk", found)


def build() -> World:
    """In a database of its own: rows stay, each request of the matrix is rolled back."""
    here = make_site("cajamarca", name="Centro Social Cajamarca", district="060101")
    there = make_site("pachacamac", name="Centro Social Pachacámac", district="150123")
    scopes.apply(system_scope(*scopes.COMPARTMENTS))  # now that there are sites
    world = World(here, there)
    for role in Role:
        world.staff[role] = make_user(role.value, role.value, "Aquí", role, here)
        world.others[role] = make_user(f"{role.value}_there", role.value, "Allá", role, there)
    with harness.owner() as cursor:  # a demo, so that the pages of its cast exist
        cursor.execute(
            "INSERT INTO ground_installation (id, kind, organisation, created_at)"
            " VALUES (1, %s, 'Prueba', now())",
            [Installation.Kind.DEMO],
        )
    people(world)
    kin(world)
    work(world)
    wings(world)
    met(world)
    handed_over(world)
    in_the_community(world)
    at_law(world)
    at_work(world)
    reviewed(world)
    apart(world)
    rights(world)
    a_list(world)
    for user in (*world.staff.values(), *world.others.values()):
        world.sign_in(user)
    return world


def people(world: World) -> None:
    rosa = world.staff[Role.SOCIAL_WORKER]
    household = make_family(site=world.here, by=rosa, case_lead=rosa, phone="+51900000144")
    members = list(Membership.objects.filter(household=household).select_related("person"))
    world.things |= {
        "household": household,
        "person": members[0].person,
        "child": next(m.person for m in members if m.role == "child"),
        "membership": members[1],
        "paper": make_paper(person=members[0].person, number="99000017"),
        "phone": Phone.objects.get(household=household),
        "care_alert": CareAlert.objects.create(
            site=world.here,
            person=members[0].person,
            kind="allergy",
            text="Maní",
            from_day=timezone.localdate(),
        ),
        "consent": make_consent(person=members[0].person, by=rosa),
        "withholding": make_withholding(person=members[0].person, by=rosa),
        "document": make_document(about=members[0].person, by=rosa),
        "user": world.staff[Role.EDUCATOR],
        "assignment": Assignment.objects.get(user=world.staff[Role.EDUCATOR]),
    }


def kin(world: World) -> None:
    """The links of the sample child: a parent, the parents' couple, a tie."""
    rosa, child = world.staff[Role.SOCIAL_WORKER], world.things["child"]
    others = Person.objects.filter(site=world.here, birth_date__lt=child.birth_date)
    mother, other = others.order_by("birth_date")[:2]
    today = timezone.localdate()
    twice = [make_person(site=world.here, given_names=n, by=rosa) for n in ("Dayana", "Dayanna")]
    world.things |= {
        "other": make_person(site=world.here, given_names="Quiara", by=rosa),
        "same": Same.objects.create(
            site=world.here, kept=twice[0], joined=twice[1], why="La misma", entered_by=rosa
        ),
        "parenthood": actions.add_parent(by=rosa, child=child, parent=mother),
        "union": actions.record_union(by=rosa, one=mother, other=other, kind="cohabiting"),
        "tie": actions.record_tie(
            by=rosa, one=mother, other=child, kind="close", said_by="child", said_on=today
        ),
    }


def work(world: World) -> None:
    rosa, household = world.staff[Role.SOCIAL_WORKER], world.things["household"]
    today = timezone.localdate()
    row = make_participation(
        household=household, by=rosa, state=State.PLANNING, from_day=today - timedelta(days=40)
    )
    decision = make_decision(participation=row, by=rosa, children=[world.things["child"]])
    make_assessment(household=household, by=rosa, levels={"protection": 1})
    plan = make_plan(participation=row, written_by=rosa, from_day=today)
    world.things |= {
        "referral": make_referral(site=world.here, by=rosa),
        "participation": row,
        "visit": make_visit(  # protection stands at one: two go
            household=household,
            by=rosa,
            on=today,
            done=False,
            second_worker=world.staff[Role.DIRECTOR],
        ),
        "assessment": make_assessment(household=household, by=rosa, finished=False),
        "sheet": make_sheet(household=household, by=rosa, on=today),
        "decision": decision,
        "member": PanelMember.objects.filter(decision=decision, user=None).first(),
        "option": Care.SUPPORT_AT_HOME,
        "plan": plan,
        "objective": plan.objectives.first(),
        "activity": Activity.objects.filter(objective__plan=plan).first(),
        "dimension": "home",
    }


def wings(world: World) -> None:
    """Things of the wings of families beside the plan."""
    rosa, household = world.staff[Role.SOCIAL_WORKER], world.things["household"]
    today, nelly = timezone.localdate(), world.staff[Role.PSYCHOLOGIST]
    episode = make_episode(
        person=world.things["child"], household=household, by=rosa, on=today, psychologist=nelly
    )
    score = make_score(episode=episode, on=today, self_harm=1)
    world.things |= {
        "episode": episode,
        "session": make_session(episode=episode, on=today, note="Conversación."),
        "score": score,
        "alert": score.alerts.get(),
        "instrument": "PHQ9",
        "outward": make_outward(
            household,
            world.things["child"],
            Body.objects.create(site=world.here, kind="demuna", name="DEMUNA"),
            rosa,
            today,
        ),
        "benefit": make_benefit(household, "JUNTOS", "eligible", today),
        "given": make_given(household=household, service="basket", on=today, by=rosa),
        "planned": make_planned(household=household, service="basket", until=today, by=rosa),
    }


def met(world: World) -> None:
    """A conference about the sample child, with somebody on its list and something decided."""
    rosa, today = world.staff[Role.SOCIAL_WORKER], timezone.localdate()
    row = make_conference(world.things["household"], rosa, today, child=world.things["child"])
    world.things |= {
        "conference": row,
        "guest": make_guest(row, user=rosa),
        "conference_task": make_task(row, rosa, today),
        "worker": rosa,
    }


def in_the_community(world: World) -> None:
    """A group with a meeting that was planned for yesterday."""
    rosa, today = world.staff[Role.SOCIAL_WORKER], timezone.localdate()
    since = today - timedelta(days=400)
    group = make_group(world.here, rosa, since, name="Club de Madres Las Retamas")
    make_meeting(group, today - timedelta(days=30), 21, 1, 2)
    world.things |= {
        "community_group": group,
        "meeting": make_meeting(group, today - timedelta(days=1)),
    }


def handed_over(world: World) -> None:
    """From a colleague who leaves to the sample's social worker; a draft."""
    rosa, today = world.staff[Role.SOCIAL_WORKER], timezone.localdate()
    giver = make_user("gives", "Gloria", "Aquí", Role.SOCIAL_WORKER, world.here)
    home = make_family(site=world.here, by=giver, case_lead=giver)
    row = make_participation(household=home, by=giver, state=State.ACTIVE, from_day=today)
    handover = make_handover(giver, [row], rosa, from_day=today)
    world.things |= {"handover": handover, "handed": handover.items.get()}


def at_law(world: World) -> None:
    """A matter of maintenance with a step, a hearing that came, an amount, a payment."""
    rosa, today = world.staff[Role.SOCIAL_WORKER], timezone.localdate()
    child, household = world.things["child"], world.things["household"]
    row = make_matter(household, child, "maintenance", rosa, today - timedelta(days=90), done=2)
    make_pension(row, 300, today - timedelta(days=70))
    world.things |= {
        "matter": row,
        "legal_step": row.steps.get(position=2),
        "hearing": make_hearing(row, today - timedelta(days=1)),
        "payment": make_payment(row, 200, today - timedelta(days=60)),
    }


def at_work(world: World) -> None:
    """A business of the sample mother, with the first day of work half a year ago."""
    rosa, today = world.staff[Role.SOCIAL_WORKER], timezone.localdate()
    head = world.things["household"].memberships.get(is_head=True).person
    begun = today - timedelta(days=260)
    row = make_path(world.things["household"], head, "business", rosa, begun, state="working")
    make_business(row, begun)
    world.things |= {
        "path": row,
        "work_step": row.steps.get(position=2),
        "work_job": make_job(row, today - timedelta(days=200)),
        "moment": "six",
    }


def reviewed(world: World) -> None:
    """A review, an exit with someone at its table, a follow-up."""
    rosa, row = world.staff[Role.SOCIAL_WORKER], world.things["participation"]
    today = timezone.localdate()
    household = world.things["household"]
    first = Assessment.objects.filter(household=household).order_by("number")[0]
    found = make_exit(participation=row, by=rosa, on=today)
    member = ExitMember.objects.create(
        site=world.here, exit=found, name="Ada", capacity="Vecina", vote="agrees"
    )
    world.things |= {
        "review": make_review(plan=world.things["plan"], assessment=first, by=rosa, held_on=today),
        "exit": found,
        "exit_member": member,
        "follow_up": make_follow_up(exit=found, months=6, due_on=today),
        "social_report": make_report(household=household, by=rosa, at=timezone.now()),
        "part": "economy",
    }


def apart(world: World) -> None:
    """Things of safeguarding and sponsorship, and words that stand in addresses."""
    here, rosa = {"site": world.here}, world.staff[Role.SOCIAL_WORKER]
    concern = Concern.objects.create(
        **here,
        code="S-7K2QM",
        kind="unsure",
        by_whom="unknown",
        narrative="Golpes",
        acknowledge_by=timezone.now(),
    )
    Closing.objects.create(**here, concern=concern, outcome="referred", words="Ya", by=rosa)
    second = make_user("segunda", "Segunda", "Persona", Role.CARER, world.here)
    world.things |= {
        "concern": concern,
        "denunciation": Report.objects.create(
            **here, concern=concern, to="police", code="R-7K2QM", what="Hechos", written_by=rosa
        ),
        "opening": make_opening(world.things["child"], user=world.staff[Role.EDUCATOR]),
        "seat": Seat.objects.create(**here, concern=concern, user=second, capacity="second"),
        "enquiry": Enquiry.objects.create(
            site=world.here,
            letter_id=uuid7(),
            code="A-7K2QM7K",
            name="Ada",
            email="ada@mail.example",
            received_at=timezone.now(),
        ),
        "complaint": make_complaint(world.here, scan=True, responsible=None),
        "undo": uuid7(),  # an offer that nobody made: too late
        "site": world.here.code,
        "url_name": "desk_home",
    }


def rights(world: World) -> None:
    """A request whose file is being read, a word, an erasure, an incident."""
    luz, person = world.staff[Role.PRIVACY_OFFICER], world.things["person"]
    asked = make_request(person=person, by=luz, state="redacting")
    found = make_incident(site=world.here, by=luz)
    answered = make_request(
        person=person, by=luz, right="opposition", state="answered", outcome="granted",
        reply="Ya no se usa.", answered_by=luz,
    )  # fmt: skip
    world.things |= {
        "answered": answered,
        "request": asked,
        "entry": make_entry(request=asked, lines=[("Nota", "Vino Liam")], words=["Liam"]),
        "word": make_word(person=person, matter=asked.pk, by=luz),
        "erasure": make_erasure(person=world.things["other"], by=luz),
        "incident": found,
        "affected": make_affected(incident=found, person=person),
    }


def a_list(world: World) -> None:
    """A list of families that the social worker tried; only she sees it."""
    rosa, everywhere = world.staff[Role.SOCIAL_WORKER], system_scope(*scopes.COMPARTMENTS)
    data = (
        b"Nombres;Apellidos;Fecha de nacimiento;Parentesco\nKiara;Tacilla Chuan;12/03/2018;hija\n"
    )
    scopes.apply(scopes.Scope(user_id=rosa.pk, sites=everywhere.sites))
    job = ImportJob.objects.create(
        importer=files.CODE,
        site_id=world.here.pk,
        user_id=rosa.pk,
        filename="lista.csv",
        content=files.sealed(data),
        mapping=files.proposal(files.book_of(data, "lista.csv"), world.here).as_json(),
        reference_date=timezone.localdate(),
        state=ImportJob.State.TRIED,
    )
    scopes.apply(everywhere)
    world.things["job"] = job.pk
