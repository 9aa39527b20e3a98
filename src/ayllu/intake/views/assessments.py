"""An assessment as a list of tasks, each a short page; at the end a result that stays."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from ayllu.accounts.access import StaffRequest
from ayllu.audit import actions as audit
from ayllu.ground import drafts
from ayllu.ground.commands import once
from ayllu.intake import access, reads, rules
from ayllu.intake.actions import assessments as actions
from ayllu.intake.choices import Dimension, Level
from ayllu.intake.forms import assessments as forms
from ayllu.intake.models import Assessment, Rating
from ayllu.intake.scale import SCALES
from ayllu.intake.views.answer import Crumb, attempt, form_page, page, typed, work
from ayllu.means import reads as means
from ayllu.means.models import Sheet


@require_http_methods(["GET", "POST"])
@once
def new(request: StaffRequest, pk: UUID) -> HttpResponse:
    household = access.household(request.held, pk, to_work=True)
    if request.method == "POST":
        today = timezone.localdate()
        found = actions.start(household=household, on=today, by=request.user)
        return redirect("intake_assessment", found.pk)
    return page(request, "intake/assessment_new.html", household, _("New assessment"))


def fetch(request: StaffRequest, pk: UUID, *, to_work: bool = False) -> Assessment:
    return access.one(Assessment, request.held, pk, "household", "worker", to_work=to_work)


def here(assessment: Assessment) -> Crumb:
    name = _("Assessment %(n)s") % {"n": assessment.number}
    return name, reverse("intake_assessment", args=[assessment.pk])


@require_GET
def show(request: StaffRequest, pk: UUID) -> HttpResponse:
    assessment = fetch(request, pk)
    audit.record("intake.assessment.read", by=request.user, about=assessment)
    return result(request, assessment) if assessment.finished_on else tasks(request, assessment)


def tasks(request: StaffRequest, assessment: Assessment) -> HttpResponse:
    """Eight dimensions and the income: what is in, what is missing."""
    rated = reads.levels(assessment)
    missing = rules.missing(rated, sheet_of(assessment) is not None)
    pk = assessment.pk
    todo = [
        {
            "label": d.label,
            "url": reverse("intake_rating", args=[pk, d.value]),
            "level": rated.get(d),
            "word": Level(rated[d]).label if d in rated else "",
        }
        for d in Dimension
    ]
    context: dict[str, Any] = {
        "assessment": assessment,
        "todo": todo,
        "means_in": "means" not in missing,
    }
    sheet = reverse("means_write", args=[assessment.household_id])
    context["means_url"] = f"{sheet}?next={here(assessment)[1]}"
    context |= {"done": 9 - len(missing), "may_work": work(request, assessment)}
    name = here(assessment)[0]
    return page(request, "intake/assessment.html", assessment.household, name, **context)


def sheet_of(assessment: Assessment) -> Sheet | None:
    """What the household lives on, as asked around this round."""
    today = timezone.localdate()
    started = assessment.started_on
    return means.for_round(assessment.household_id, started_on=started, on=today)


def result(request: StaffRequest, assessment: Assessment) -> HttpResponse:
    """Radar, evidence, and where spending stands; hidden while a newer round is under way."""
    hidden = reads.is_hidden(assessment)
    context: dict[str, Any] = {"assessment": assessment, "hidden": hidden}
    if not hidden:
        context |= {
            "radar": reads.radar(assessment, reads.previous(assessment)),
            "ratings": rated_rows(assessment),
            "now": means.standing(assessment.sheet) if assessment.sheet else None,
        }
    name = here(assessment)[0]
    return page(request, "intake/assessment_result.html", assessment.household, name, **context)


def rated_rows(assessment: Assessment) -> list[dict[str, Any]]:
    """In the order of the scale, with the ticked prompts in words."""
    found = {r.dimension: r for r in assessment.ratings.all()}
    rows = []
    for dimension in Dimension:
        rating = found[dimension]
        words = dict(SCALES[dimension].prompts)
        ticked = [str(words[p]) for p in rating.prompts if p in words]
        sentence = SCALES[dimension].levels[rating.level - 1]
        rows.append({"rating": rating, "seen": ticked, "sentence": sentence})
    return rows


@require_http_methods(["GET", "POST"])
@once
def rating(request: StaffRequest, pk: UUID, dimension: str) -> HttpResponse:
    assessment = fetch(request, pk, to_work=True)
    if dimension not in Dimension.values:
        raise Http404
    which, key = Dimension(dimension), f"intake.rating.{pk}.{dimension}"
    form = forms.RatingForm(
        request.POST or None, scale=SCALES[which], initial=started(request, assessment, which, key)
    )
    if form.is_valid() and attempt(form, lambda: save(request, assessment, which, form)):
        drafts.forget(user_id=request.user.pk, key=key)
        return redirect("intake_assessment", pk)
    sheet = sheet_of(assessment) if which == Dimension.LIVELIHOOD else None
    more: dict[str, Any] = {"draft_url": reverse("ground_draft", args=[key])}
    more |= {"now": means.standing(sheet) if sheet else None, "template": "intake/rating.html"}
    return form_page(
        request, form, assessment.household, str(which.label), here(assessment), **more
    )


def started(
    request: StaffRequest, assessment: Assessment, dimension: Dimension, key: str
) -> dict[str, Any]:
    """What was saved; over it what a lost session had typed."""
    saved = Rating.objects.filter(assessment=assessment, dimension=dimension).first()
    kept = (
        {
            "level": saved.level,
            "prompts": saved.prompts,
            "evidence": saved.evidence,
        }
        if saved
        else {}
    )
    return {**kept, **typed(request, key, ("prompts",))}


def save(
    request: StaffRequest, assessment: Assessment, dimension: Dimension, form: forms.RatingForm
) -> None:
    today = timezone.localdate()
    actions.rate(
        assessment=assessment, dimension=dimension, on=today, by=request.user, **form.cleaned_data
    )


@require_http_methods(["GET", "POST"])
@once
def finish(request: StaffRequest, pk: UUID) -> HttpResponse:
    assessment = fetch(request, pk, to_work=True)
    key = f"intake.finish.{pk}"
    form = forms.FinishForm(request.POST or None, initial=typed(request, key))
    today = timezone.localdate()
    if form.is_valid() and attempt(
        form,
        lambda: actions.finish(
            assessment=assessment, on=today, by=request.user, **form.cleaned_data
        ),
    ):
        drafts.forget(user_id=request.user.pk, key=key)
        return redirect("intake_assessment", pk)
    context: dict[str, Any] = {
        "submit": _("Finish the assessment"),
        "draft_url": reverse("ground_draft", args=[key]),
    }
    title = _("Finish the assessment")
    return form_page(request, form, assessment.household, title, here(assessment), **context)
