"""Figures of community groups: indirect participants, apart from persons; meetings held."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext as _

from ayllu.families.community import reads, rules
from ayllu.families.community.choices import Band, State
from ayllu.families.community.models import Group, Meeting
from ayllu.ground.offers import Figure

TOTAL, COUNTED, ESTIMATED = "indirect", "indirect-counted", "indirect-estimated"
BANDS = {band: f"indirect-{band.replace('_', '-')}" for band in Band.values}
# Which of these numbers add up: what hides small ones must know it.
SUMS = (
    {TOTAL: 1, **dict.fromkeys(BANDS.values(), -1)},
    {TOTAL: 1, COUNTED: -1, ESTIMATED: -1},
)


def indirect_figures(*, site_id: UUID, first: date, last: date) -> Iterator[Figure]:
    """The rule is ``rules.indirect``; never added to the number of persons."""
    found = rules.indirect(reads.held_in([site_id], first, last))
    ids = tuple(m.group_id for m in found.best)
    rule = _(
        "Of each group the meeting to which most came, added up. Not persons: nobody is"
        " written down by name, and they are not added to direct participants."
    )

    def figure(code: str, label: str, value: int, words: str) -> Figure:
        return Figure(code, label, value, None, words, last, ids, "group")

    yield figure(TOTAL, _("Indirect participants"), found.total, rule)
    for band, words_of in Band.choices:
        words = _("Of the indirect participants, by age and sex")
        label = _("Indirect: %(band)s") % {"band": str(words_of).lower()}
        yield figure(BANDS[band], label, found.bands.get(band, 0), words)
    by_one = _("In the meeting that counts, people were counted one by one")
    yield figure(COUNTED, _("Of them counted one by one"), found.counted, by_one)
    by_eye = _("In the meeting that counts, the number was estimated by eye")
    yield figure(ESTIMATED, _("Of them estimated by eye"), found.estimated, by_eye)


def meeting_figures(*, site_id: UUID, first: date, last: date) -> Iterator[Figure]:
    """What was to be held and was; which groups met."""
    span = (first, last)
    rows = Meeting.objects.filter(site_id=site_id).exclude(state=State.MISTAKEN)
    meant = Q(state=State.HELD, held_on__range=span) | (
        ~Q(state=State.HELD) & Q(planned_on__range=span)
    )
    told = list(rows.filter(meant).values_list("pk", "group_id", "state"))
    held = {pk: group for pk, group, state in told if state == State.HELD}
    yield Figure(
        "community-held",
        _("Meetings of community groups held"),
        len(held),
        len(told),
        _("Of the meetings held or planned for the month, those that were held"),
        last,
        tuple(held),
        "meeting",
    )
    ours = Group.objects.filter(site_id=site_id, from_day__lte=last)
    accompanied = ours.filter(Q(to_day=None) | Q(to_day__gte=first)).count()
    met = set(held.values())
    yield Figure(
        "community-met",
        _("Community groups that met"),
        len(met),
        accompanied,
        _("Of the groups accompanied in the month, those that met at least once"),
        last,
        tuple(met),
        "group",
    )
