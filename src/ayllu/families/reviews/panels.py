"""Reviews and exit on the file of a household, and their knots on the thread."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from ayllu.families.reviews import reads
from ayllu.families.reviews.models import Exit, FollowUp, Reopening, Review
from ayllu.ground.offers import Event, Panel
from ayllu.people.register.models import Household


def review_panel(household: Household, *, today: date) -> Panel | None:
    """The next review, the last one, an exit under way, the follow-ups."""
    found = reads.standing(household)
    if found.participation is None or not (found.plan or found.reviews or found.exits):
        return None
    return Panel(
        key="reviews",
        title=_("Reviews and exit"),
        template="families_reviews/panel.html",
        context={"found": found, "today": today},
        link=reverse("families_reviews", args=[household.pk]),
        link_label=_("All"),
    )


def events(household: Household) -> Iterator[Event]:
    """Reviews held, exits proposed, decided and closed, follow-ups, the way back."""
    own = {"participation__household": household}
    for r in Review.objects.filter(**own).select_related("worker"):
        url, text = reverse("families_review", args=[r.pk]), str(r.get_conclusion_display())
        yield Event(r.held_on, _("Review of the plan"), text, str(r.worker), icon="scale", url=url)
    for e in Exit.objects.filter(**own).select_related("proposed_by", "decided_by", "closed_by"):
        yield from of_exit(e)
    for f in FollowUp.objects.filter(**own, done_on__isnull=False).select_related("worker"):
        title = _("Follow-up after %(n)s months") % {"n": f.months}
        if f.done_on:
            by = f.worker.short_name if f.worker else ""
            yield Event(f.done_on, title, str(f.get_standing_display()), by, icon="footprints")
    for back in Reopening.objects.filter(**own).select_related("by"):
        title = _("The family came back")
        yield Event(back.on_day, title, back.why, str(back.by), knot="alert", icon="undo-2")


def of_exit(e: Exit) -> Iterator[Event]:
    url, kind = reverse("families_exit", args=[e.pk]), str(e.get_kind_display())
    by = str(e.proposed_by)
    yield Event(e.proposed_on, _("Exit proposed"), kind, by, icon="door-open", url=url)
    if e.met_on and e.decided_by:
        text, by = str(e.get_answer_display()), str(e.decided_by)
        yield Event(e.met_on, _("The panel on the exit"), text, by, icon="scale", url=url)
    if e.closed_at and e.closed_by:
        day, by = timezone.localdate(e.closed_at), str(e.closed_by)
        yield Event(day, _("File closed"), kind, by, icon="check", url=url)
