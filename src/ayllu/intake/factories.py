"""Makes intake rows at once, without forms or audit, for tests and the demo."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.ground.codes import new_code
from ayllu.intake import choices
from ayllu.intake.choices import Care, CareForm, Dimension, Programme, State, Vote
from ayllu.intake.models import (
    Assessment,
    ChildDecision,
    Decision,
    OptionCompared,
    PanelMember,
    Participation,
    Rating,
    Referral,
    Step,
)
from ayllu.means.factories import make_sheet
from ayllu.people.register.models import Household, Person
from ayllu.places.models import Site

# The shortest way from screening to each state.
PATHS: dict[State, tuple[State, ...]] = {
    State.SCREENING: (),
    State.NOT_ELIGIBLE: (State.NOT_ELIGIBLE,),
    State.ASSESSMENT: (State.ASSESSMENT,),
    State.PLANNING: (State.ASSESSMENT, State.PLANNING),
    State.ACTIVE: (State.ASSESSMENT, State.PLANNING, State.ACTIVE),
    State.SUSPENDED: (State.ASSESSMENT, State.SUSPENDED),
    State.CLOSING: (State.ASSESSMENT, State.PLANNING, State.CLOSING),
    State.CLOSED: (State.ASSESSMENT, State.PLANNING, State.CLOSING, State.CLOSED),
    State.CARE_SOUGHT: (State.ASSESSMENT, State.CARE_SOUGHT),
    State.REFERRED_ON: (State.ASSESSMENT, State.REFERRED_ON),
    State.NOT_NEEDED: (State.ASSESSMENT, State.NOT_NEEDED),
}


def make_referral(
    *, site: Site, by: User | None = None, received: date | None = None, **more: Any
) -> Referral:
    """A referral by a neighbour, due five days later."""
    day = received or timezone.localdate()
    words = {
        "channel": choices.Channel.PHONE,
        "referrer_kind": choices.ReferrerKind.NEIGHBOUR,
        "family_name": "Huaripata Cotrina",
        "concern": "Los chicos se quedan solos desde las cinco.",
        "received_at": timezone.make_aware(datetime(day.year, day.month, day.day, 9)),
        "due_on": day + timedelta(days=5),
    }
    code = more.pop("code", "") or new_code("R")
    return Referral.objects.create(site=site, code=code, entered_by=by, **{**words, **more})


def make_participation(
    *,
    household: Household,
    by: User | None = None,
    state: State = State.ASSESSMENT,
    from_day: date | None = None,
    programme: Programme = Programme.FAMILY_STRENGTHENING,
    **more: Any,
) -> Participation:
    """A participation that went the shortest way to ``state``, a step a day."""
    day = from_day or timezone.localdate()
    path = (State.SCREENING, *PATHS[state])
    enrolled = day + timedelta(days=path.index(State.PLANNING)) if State.PLANNING in path else None
    row = Participation.objects.create(
        site_id=household.site_id,
        household=household,
        programme=programme,
        state=state,
        from_day=day,
        enrolled_on=more.pop("enrolled_on", enrolled),
        to_day=None if state in choices.OPEN else day + timedelta(days=len(path) - 1),
        worker=more.pop("worker", by),
        entered_by=by,
        **more,
    )
    Step.objects.bulk_create(
        Step(
            site_id=row.site_id,
            participation=row,
            from_state=path[n - 1] if n else "",
            to_state=to,
            at=timezone.make_aware(datetime(day.year, day.month, day.day, 10)) + timedelta(days=n),
            by=by,
            why="–",
        )
        for n, to in enumerate(path)
    )
    return row


def make_assessment(
    *,
    household: Household,
    by: User,
    on: date | None = None,
    levels: dict[str, int] | None = None,
    finished: bool = True,
    spending: Decimal = Decimal(800),
    **more: Any,
) -> Assessment:
    """A round with eight ratings; ``levels`` changes some from three."""
    day = on or timezone.localdate()
    number = Assessment.objects.filter(household=household).count() + 1
    row = Assessment.objects.create(
        site_id=household.site_id,
        household=household,
        worker=by,
        number=more.pop("number", number),
        started_on=day,
        people_in_home=4,
        entered_by=by,
        **more,
    )
    Rating.objects.bulk_create(
        Rating(
            site_id=row.site_id,
            assessment=row,
            dimension=d.value,
            level=(levels or {}).get(d.value, 3),
            evidence="Visto en casa.",
            on_day=day,
        )
        for d in Dimension
    )
    if finished:
        row.sheet = make_sheet(household=household, by=by, on=day, spending=spending)
        row.finished_on, row.spending_per_head = day, spending / 4
        row.income_per_head = spending / 4
        row.save()
    return row


def make_decision(
    *,
    participation: Participation,
    by: User,
    on: date | None = None,
    children: list[Person] | None = None,
    outcome: Care = Care.SUPPORT_AT_HOME,
    decided: bool = False,
    **more: Any,
) -> Decision:
    """A panel of three that can decide: a test then changes one thing."""
    day = on or timezone.localdate()
    words = {
        "reasons": ["economic", "neglect"],
        "tried": "Visitas y cuna desde marzo.",
        "reasoning": "La familia quiere y puede con apoyo.",
        "separation_necessary": outcome == Care.ALTERNATIVE_CARE,
        "necessary_why": "Se comparó con el apoyo en casa.",
        "review_on": day + timedelta(days=90),
        "refer_to": "DEMUNA",
    }
    row = Decision.objects.create(
        site_id=participation.site_id,
        participation=participation,
        code=more.pop("code", "") or new_code("D"),
        met_on=day,
        outcome=outcome,
        chaired_by=by,
        entered_by=by,
        **{**words, **more},
    )
    seats = ((by, str(by)), (None, "Jaime Cerna"), (None, "Nelly Abanto"))
    site = {"site_id": row.site_id, "decision": row}
    PanelMember.objects.bulk_create(
        PanelMember(user=user, name=name, capacity="–", vote=Vote.AGREES, **site)
        for user, name in seats
    )
    for form in (CareForm.HOME, CareForm.KINSHIP):
        OptionCompared.objects.create(form=form, possible=form == CareForm.HOME, why="–", **site)
    for child in children or []:
        make_child(decision=row, child=child, care=outcome)
    if decided:
        row.decided_at, row.decided_by = timezone.now(), by
        row.save()
    return row


def make_child(
    *, decision: Decision, child: Person, care: str = Care.SUPPORT_AT_HOME, **more: Any
) -> ChildDecision:
    """A child who was heard; away from home with an order."""
    words: dict[str, Any] = {"form": CareForm.HOME, "opinion": "Quiero quedarme con mi mamá."}
    if care == Care.ALTERNATIVE_CARE:
        words |= {
            "form": CareForm.FAMILY_HOME,
            "suitable_why": "Con sus hermanos, cerca de su escuela.",
            "order_authority": "UPE Cajamarca",
            "order_number": "12-2026",
            "order_on": decision.met_on,
        }
    return ChildDecision.objects.create(
        decision=decision,
        site_id=decision.site_id,
        child=child,
        care=care,
        **{**words, **more},
    )
