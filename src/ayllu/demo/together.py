"""Who shares the work: conferences, a colleague on holiday, one who left, an agreed maximum."""

from datetime import date, timedelta

from django.db import transaction

from ayllu.accounts.factories import make_user
from ayllu.accounts.models import User
from ayllu.accounts.roles import Role
from ayllu.families.caseload.factories import make_limit
from ayllu.families.conference import story as conferences
from ayllu.families.handover import story as handovers
from ayllu.intake.models import Participation
from ayllu.people.papers.models import Consent
from ayllu.places.models import Body, Site


@transaction.atomic
def tell(users: dict[str, User], site: Site, today: date) -> None:
    """Of the active families of each worker the first few, in the order of their codes."""
    rows = Participation.objects.filter(site=site, state="active", household__isnull=False)

    def of(name: str) -> list[Participation]:
        own = rows.filter(worker=users[name]).select_related("household")
        return list(own.order_by("household__code"))

    rosa = [r.household for r in of("rosa") if r.household]
    allowed = Consent.objects.filter(purpose="sharing", recipient="school", ended_on=None)
    told = allowed.filter(person__memberships__household__code="F-0001").first()
    first = next((h for h in rosa if h.code == "F-0001"), None)
    school = Body.objects.filter(site=site, kind="school").order_by("name").first()
    if told and first and school and len(rosa) > 4:
        homes = [first, *[h for h in rosa if h != first][:3]]
        conferences.tell(
            homes, child=told.person, school=school, lead=users["rosa"], nelly=users["nelly"],
            director=users["elena"], today=today,
        )  # fmt: skip
    to = [users["rosa"], users["marleny"]]
    handovers.holiday(users["carmen"], of("carmen")[:6], to, today=today)
    left = today - timedelta(days=10)
    gloria = make_user(
        "gloria", "Gloria", "Malca Sánchez", Role.SOCIAL_WORKER, site, to_day=left,
        portrait_code=users["nelly"].portrait_code,
    )  # fmt: skip
    User.objects.filter(pk=gloria.pk).update(is_active=False)
    handovers.leaver(gloria, of("wilmer")[-5:], users["wilmer"], users["elena"], day=left)
    make_limit(site, date(today.year, 1, 15), 44, 650)
