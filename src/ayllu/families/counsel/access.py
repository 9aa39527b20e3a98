"""Who may fetch what of psychological support; what she may not see is not found.

The request and where it stands: whoever works with the case. Notes, scores: the psychologist
who accompanies, and nobody else. The summary: she and the case lead. An alert: the
psychologists and the safeguarding lead of the site. The row policies say the same below.
"""

from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from ayllu.accounts.access import Held, require
from ayllu.accounts.models import Assignment, User
from ayllu.accounts.roles import Role
from ayllu.families.counsel.models import Alert, Episode, Score, Session
from ayllu.people.register.models import Household, Person

PSYCHOLOGIST = (Role.PSYCHOLOGIST,)
ASK = (Role.SOCIAL_WORKER, Role.DIRECTOR, Role.PSYCHOLOGIST)
READ = (*ASK, Role.SAFEGUARDING_LEAD)
ALERTED = (Role.PSYCHOLOGIST, Role.SAFEGUARDING_LEAD)
HAND_OVER = (Role.PSYCHOLOGIST, Role.DIRECTOR)


def person_for(held: Held, pk: UUID) -> Person:
    people = Person.objects.real().filter(died=False).select_related("site")
    person = get_object_or_404(people, pk=pk)
    require(held, *ASK, site_id=person.site_id)
    if person.hidden_for_safety:
        require(held, Role.SAFEGUARDING_LEAD, site_id=person.site_id)
    return person


def household_of(person: Person, household: Household | None) -> Household:
    if household is None:
        raise Http404
    return household


def episodes(held: Held) -> QuerySet[Episode]:
    related = Episode.objects.select_related(
        "person", "household", "psychologist", "asked_by", "site"
    )
    return related.filter(site_id__in=held.sites_as(*READ))


def episode_for(held: Held, pk: UUID, *, to: tuple[Role, ...] = READ) -> Episode:
    found = get_object_or_404(episodes(held), pk=pk)
    require(held, *to, site_id=found.site_id)
    return found


def is_hers(held: Held, episode: Episode) -> bool:
    accompanies = episode.psychologist_id == held.user_id
    return accompanies and held.has(Role.PSYCHOLOGIST, site_id=episode.site_id)


def own_episode(held: Held, pk: UUID) -> Episode:
    """Only the psychologist who accompanies this person."""
    found = episode_for(held, pk, to=PSYCHOLOGIST)
    if not is_hers(held, found):
        raise Http404
    return found


def reads_summary(held: Held, episode: Episode) -> bool:
    return is_hers(held, episode) or episode.household.case_lead_id == held.user_id


def episode_for_summary(held: Held, pk: UUID) -> Episode:
    """The psychologist who accompanies, and whoever leads the family's case."""
    found = episode_for(held, pk)
    if not reads_summary(held, found):
        raise Http404
    return found


def session_for(held: Held, pk: UUID) -> Session:
    rows = Session.objects.select_related(
        "episode__person", "episode__household", "episode__psychologist", "written_by"
    )
    found = get_object_or_404(rows, pk=pk)
    if not is_hers(held, found.episode):
        raise Http404
    return found


def score_for(held: Held, pk: UUID) -> Score:
    rows = Score.objects.select_related(
        "episode__person", "episode__household", "episode__psychologist", "written_by"
    )
    found = get_object_or_404(rows, pk=pk)
    if not is_hers(held, found.episode):
        raise Http404
    return found


def alert_for(held: Held, pk: UUID) -> Alert:
    rows = Alert.objects.select_related("person", "episode__psychologist", "episode__household")
    found = get_object_or_404(rows, pk=pk)
    require(held, *ALERTED, site_id=found.site_id)
    return found


def psychologists_at(site_id: UUID, *, on: object) -> list[User]:
    ids = Assignment.objects.in_force(on).filter(site_id=site_id, role=Role.PSYCHOLOGIST)
    users = User.objects.filter(pk__in=ids.values("user_id"), is_active=True)
    return list(users.order_by("given_names"))
