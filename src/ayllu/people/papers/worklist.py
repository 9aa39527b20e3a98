"""What consents and documents put on a desk: what ends soon, and who grew up meanwhile."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.ground.offers import Due
from ayllu.lib.days import add_months
from ayllu.people.papers import access, rules
from ayllu.people.papers.choices import Kind
from ayllu.people.papers.models import Consent, Document
from ayllu.people.papers.rules import State
from ayllu.people.register import reads as register
from ayllu.people.register import worklist as homes
from ayllu.people.register.models import Household, Person
from ayllu.ui import links

PAPERS_SOON = timedelta(days=60)
PASSED = timedelta(days=120)  # what nobody renewed for longer is seen on the file
FOURTEEN, EIGHTEEN = 14 * 12, 18 * 12


class Found(NamedTuple):
    """One thing on a desk, before it is known whose desk."""

    code: str
    whose: Person | Household
    what: str
    url: str
    act: str
    due_on: date


def due(held: Held, *, today: date) -> list[Due]:
    """Consents and papers that end, and adolescents whose own consent is missing."""
    found = [*consents(held, today), *papers(held, today)]
    people = (f.whose.pk for f in found if isinstance(f.whose, Person))
    leads = homes.case_leads(people, today)
    return [row(f, leads) for f in found]


def consents(held: Held, today: date) -> Iterable[Found]:
    rows = Consent.objects.filter(
        site_id__in=held.sites_as(*access.EDITORS), ended_on=None, person__mistaken_at=None
    ).exclude(person__died=True)
    ending = rows.filter(valid_until__range=(today - PASSED, today + rules.SOON))
    grown = rows.filter(person__birth_date__lte=add_months(today, -FOURTEEN)).exclude(
        capacity="self"
    )
    for consent in (ending | grown).select_related("person").order_by("pk"):
        yield from of_consent(consent, today)


def of_consent(consent: Consent, today: date) -> Iterable[Found]:
    person = consent.person
    state = rules.state(consent, person.birth_date, today)
    url = reverse("people_consent_renew", args=[consent.pk])
    if state is State.NEEDS_OWN and person.birth_date:
        months = EIGHTEEN if (person.age_on(today) or 0) >= 18 else FOURTEEN
        what = _("Her or his own consent is missing: %(what)s") % {"what": consent}
        day = add_months(person.birth_date, months)
        yield Found("people.consent.own", person, what, url, _("Ask and record"), day)
    elif state in (State.SOON, State.OVER) and consent.valid_until:
        what = _("Consent ends: %(what)s") % {"what": consent}
        until = consent.valid_until
        yield Found("people.consent.expiring", person, what, url, _("Renew it"), until)


def papers(held: Held, today: date) -> Iterable[Found]:
    """The newest of its kind of each person; a consent's paper is told by the consent."""
    window = (today - PASSED, today + PAPERS_SOON)
    rows = Document.objects.filter(
        site_id__in=held.sites_as(*access.EDITORS), hidden_at=None, valid_until__range=window
    ).exclude(kind__in=(Kind.CONSENT, Kind.PHOTO))
    found = list(rows.select_related("person", "household"))
    newer = set(
        Document.objects.filter(
            person_id__in=[d.person_id for d in found], hidden_at=None, valid_until__gt=window[1]
        ).values_list("person_id", "kind")
    )
    for d in found:
        whose = d.person or d.household
        if whose is not None and d.valid_until and (d.person_id, d.kind) not in newer:
            what = _("Document ends: %(what)s") % {"what": d}
            name = "people_document_new" if d.person else "people_household_document_new"
            url = f"{reverse(name, args=[whose.pk])}?tipo={d.kind}"
            yield Found(
                "people.document.expiring", whose, what, url, _("Add the new one"), d.valid_until
            )


def row(found: Found, leads: dict[UUID, tuple[str, UUID | None]]) -> Due:
    whose = found.whose
    if isinstance(whose, Person):
        where, owner = leads.get(whose.pk, ("", None))
        title = whose.full_name
    else:
        where, owner, title = "", whose.case_lead_id, whose.name
    return Due(
        code=found.code,
        tile=register.tile_of(whose),
        title=title,
        what=found.what,
        url=found.url,
        act=found.act,
        where=where,
        due_on=found.due_on,
        owner_id=owner,
        site_id=whose.site_id,
        file_url=links.address_of(whose),
    )
