"""The one door of safeguarding: anyone may raise a concern, from anywhere."""

from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.ground import crypto
from ayllu.ground.codes import new_code
from ayllu.ground.constraints import name_of
from ayllu.lib import banned, names
from ayllu.people.register.models import Household, Person
from ayllu.places.models import Site
from ayllu.safeguarding import rules
from ayllu.safeguarding.choices import ByWhom, Kind, Where
from ayllu.safeguarding.models import Concern, ConcernPerson


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
    source_mark: str | None = None,
) -> str:
    """Write the concern and return its code; the raiser cannot read it back.

    The clocks (24 hours to acknowledge) run from ``known_at``, not from the entry. Users in
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
        acknowledge_by=known + rules.ACKNOWLEDGE_WITHIN,
        raised_by=by,
        entered_by=by,
        named_users=list(named_users),
        letter_id=letter_id,
        source_mark=source_mark,
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


def look_for_banned_responses(
    text: str,
    *,
    where: str,
    person: Person | Household | None,
    by: User,
    at: datetime,
    site: Site | None = None,
) -> bool:
    """Raise a concern by itself when a log tells of a response that is never allowed.

    Ley 30403 (2015): no physical or humiliating punishment, in any setting. ``where`` says which
    log (``choices.Where``). What is denied ("no le pegó") is raised too: a person looks at it.
    The same words about the same one raise it once; answers whether the team is told.
    """
    found = banned.recognised(text)
    if not found:
        return False
    site = site or (person.site if person is not None else None)
    assert site is not None, "a log belongs to a site"
    place = str(Where(where).label)
    about = "" if person is None else str(person.pk)
    mark = crypto.blind_index("safeguarding.log", f"{about}|{names.fold(text)}")
    try:
        with transaction.atomic():
            raise_concern(
                site=site,
                kind=Kind.PHYSICAL if any(f.kind.is_physical for f in found) else Kind.EMOTIONAL,
                by_whom=ByWhom.UNKNOWN,
                narrative=told(found, place),
                by=by,
                known_at=at,
                persons=[person] if isinstance(person, Person) else [],
                place=person.name if isinstance(person, Household) else "",
                source_mark=mark,
            )
    except IntegrityError as broken:
        if name_of(broken) != "safeguarding_source_once":
            raise
    return True


def told(found: Iterable[banned.Found], where: str) -> str:
    """The sentences of the log, as they were written, and why the program looked up."""
    said = {f.sentence: None for f in found}
    words = "\n".join(f"«{sentence}»" for sentence in said)
    lead = _("To look at: the program found these words in %(where)s.") % {"where": where}
    return f"{lead}\n\n{words}"
