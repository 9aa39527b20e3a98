"""The one door of safeguarding: anyone may raise a concern, from anywhere."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.ground.codes import new_code
from ayllu.people.register.models import Person
from ayllu.places.models import Site
from ayllu.safeguarding.models import Concern, ConcernPerson

ACKNOWLEDGE_WITHIN = timedelta(hours=24)


@transaction.atomic
def raise_concern(
    *,
    site: Site,
    kind: str,
    by_whom: str,
    narrative: str,
    by: User | None,
    known_at: datetime | None = None,
    persons: Iterable[Person] = (),
    named_users: Iterable[UUID] = (),
    in_danger_now: bool = False,
    happened_on: date | None = None,
    words_of_child: str = "",
    place: str = "",
    done_already: str = "",
    raiser_name: str = "",
    letter_id: UUID | None = None,
) -> str:
    """Write the concern and return its code; the raiser cannot read it back.

    The clock (24 hours to acknowledge) runs from ``known_at``, not from the entry. Users in
    ``named_users`` never see the concern, whatever their role.
    """
    known = known_at or timezone.now()
    concern = Concern(
        site=site,
        code=new_code("S"),
        kind=kind,
        by_whom=by_whom,
        narrative=narrative,
        words_of_child=words_of_child,
        place=place,
        done_already=done_already,
        raiser_name=raiser_name,
        in_danger_now=in_danger_now,
        happened_on=happened_on,
        known_at=known,
        acknowledge_by=known + ACKNOWLEDGE_WITHIN,
        raised_by=by,
        entered_by=by,
        named_users=list(named_users),
        letter_id=letter_id,
    )
    concern.save(force_insert=True)
    links = [ConcernPerson(concern=concern, person=p, site=site, entered_by=by) for p in persons]
    ConcernPerson.objects.bulk_create(links)
    audit.record(
        "safeguarding.concern.raise",
        by=by,
        site_id=site.pk,
        about=concern,
        compartment="safeguarding",
    )
    return concern.code
