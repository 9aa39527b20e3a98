"""Reviews of a family: where it stands, a review held, one read or printed, the second look."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from ayllu.accounts.access import StaffRequest
from ayllu.audit import actions as audit
from ayllu.families.reviews import access, forms, reads, rules
from ayllu.families.reviews.actions import reviews as actions
from ayllu.families.reviews.actions import second as second_actions
from ayllu.families.reviews.choices import Conclusion
from ayllu.families.reviews.models import Review
from ayllu.families.reviews.views.shared import attempt, form_page, page
from ayllu.ground import drafts
from ayllu.ground.commands import once
from ayllu.intake.models import Assessment
from ayllu.safeguarding import notices

TEXTS = ("achievements", "difficulties", "family_view", "schooling", "community_support")


@require_GET
def reviews(request: StaffRequest, household_id: UUID) -> HttpResponse:
    """Every review, exit and follow-up of a family, and what comes next."""
    household = access.household_for(request.held, household_id)
    found = reads.standing(household)
    audit.record("families.reviews.read", by=request.user, household_id=household.pk)
    row, works = found.participation, access.can_work(request.held, household.site_id)
    context: dict[str, Any] = {"found": found, "works": works}
    if row is not None and row.to_day is None:
        context["points"] = rules.criteria(reads.facts(row, today=timezone.localdate()))
        context["proposes"] = works and rules.can_propose(row.state) and not found.open_exit
        context["reviews_now"] = works and found.plan is not None
    context["can_reopen"] = works and row is not None and row.state in ("closed", "aftercare")
    title = _("Reviews and exit")
    return page(request, "families_reviews/reviews.html", household, title, **context)


@require_http_methods(["GET", "POST"])
@once
def review_new(request: StaffRequest, household_id: UUID) -> HttpResponse:
    """Hold a review; without an approved plan or a new assessment it says what comes first."""
    household = access.household_for(request.held, household_id, to=access.WORK)
    found, today = reads.standing(household), timezone.localdate()
    here = _("Hold a review")
    wanting = what_is_wanting(found)
    if wanting or found.participation is None or found.plan is None:
        return page(request, "families_reviews/not_yet.html", household, here, wanting=wanting)
    key = f"families.review.{household.pk}"
    members = reads.members(household.pk, on=today)
    open_ones = [o for o in found.plan.objectives.all() if o.state == "open"]
    initial = {
        "held_on": today,
        "next_on": rules.latest_next(today, found.participation.risk),
        **drafts.typed(user_id=request.user.pk, key=key, many=("present",)),
    }
    form = forms.ReviewForm(request.POST or None, members=members, initial=initial)
    words = forms.WordFormSet(
        request.POST or None,
        prefix="words",
        objectives=open_ones,
        initial=[{"objective_id": o.pk} for o in open_ones],
    )
    if form.is_valid() and words.is_valid():
        made = hold(request, found, form, words)
        if made:
            drafts.forget(user_id=request.user.pk, key=key)
            return redirect(after(made, household_id))
    return form_page(
        request,
        form,
        household,
        here,
        template="families_reviews/review_new.html",
        words=words,
        draft_url=reverse("ground_draft", args=[key]),
        due_on=found.due_on,
        risk=found.participation,
        submit=_("Save the review"),
    )


def what_is_wanting(found: reads.Standing) -> str:
    """``plan``, ``assessment`` or nothing: what must be there before a review."""
    if found.plan is None or found.participation is None:
        return "plan"
    last = found.reviews[0] if found.reviews else None
    since = reads.looked_at_since(found.plan, last)
    fresh = reads.fresh_assessment(found.household.pk, since=since)
    return "" if fresh else "assessment"


def hold(request: StaffRequest, found: reads.Standing, form: Any, words: Any) -> Review | None:
    data = dict(form.cleaned_data)
    known = {o.pk for o in found.plan.objectives.all()} if found.plan else set()
    said = [w.cleaned_data for w in words if w.cleaned_data["objective_id"] in known]
    made: list[Review] = []
    attempt(
        form,
        lambda: made.append(
            actions.hold(
                participation=found.participation,  # type: ignore[arg-type]  # not_yet before
                held_on=data.pop("held_on"),
                present=[UUID(p) for p in data.pop("present")],
                words=[actions.Word(**w) for w in said],
                said=actions.Said(**data),
                by=request.user,
                today=timezone.localdate(),
            )
        ),
    )
    if made:
        written = {n: w["note"] for n, w in enumerate(said)}
        notices.told(
            request, {**form.cleaned_data, **{str(n): note for n, note in written.items()}}
        )
    return made[0] if made else None


def after(review: Review, household_id: UUID) -> str:
    """Where the conclusion leads."""
    if review.conclusion == Conclusion.NEW_VERSION:
        return reverse("families_version_new", args=[review.plan_id])
    if review.conclusion == Conclusion.PROPOSE_EXIT:
        return reverse("families_exit_new", args=[household_id])
    return reverse("families_review", args=[review.pk])


def fetch(request: StaffRequest, review_id: UUID) -> tuple[Review, dict[str, Any]]:
    found = access.one(
        Review, request.held, review_id, "participation__household", "plan", "assessment", "worker"
    )
    household = found.participation.household
    assert household is not None
    audit.record("families.review.read", by=request.user, about=found, household_id=household.pk)
    context = {
        "review": found,
        "lines": found.objectives.select_related("objective").order_by("objective__position"),
        "present": [p.person for p in found.present.select_related("person")],
        "levels": found.assessment.ratings.order_by("entered_at"),
    }
    return found, context


@require_GET
def review(request: StaffRequest, review_id: UUID) -> HttpResponse:
    found, context = fetch(request, review_id)
    title = _("Review of %(day)s") % {"day": f"{found.held_on:%d/%m/%Y}"}
    household = found.participation.household
    return page(request, "families_reviews/review.html", household, title, **context)


@require_GET
def review_sheet(request: StaffRequest, review_id: UUID) -> HttpResponse:
    """The review on paper, for the family to sign."""
    found, context = fetch(request, review_id)
    context |= {
        "household": found.participation.household,
        "what": _("Review of the family plan"),
        "code": found.code,
        "place": found.site.name,
        "back_url": reverse("families_review", args=[review_id]),
    }
    return render(request, "families_reviews/review_sheet.html", context)


@require_http_methods(["GET", "POST"])
@once
def second_look(request: StaffRequest, assessment_id: UUID) -> HttpResponse:
    """Another person rates without seeing the first levels; afterwards both stand side by side."""
    found = access.one(
        Assessment, request.held, assessment_id, "household", "worker", to=access.WORK
    )
    household, here = found.household, _("Second look")
    look = reads.second_look(found)
    own = found.worker_id == request.user.pk
    if look or own or found.finished_on is None:
        context: dict[str, Any] = {"look": look, "own": own, "assessment": found}
        context["pairs"] = reads.pairs(found, look) if look else []
        audit.record("families.secondlook.read", by=request.user, household_id=household.pk)
        return page(request, "families_reviews/second.html", household, here, **context)
    form = forms.SecondForm(request.POST or None)
    if form.is_valid() and attempt(
        form,
        lambda: second_actions.look_again(
            assessment=found,
            levels=form.levels(),
            note=form.cleaned_data["note"],
            on=timezone.localdate(),
            by=request.user,
        ),
    ):
        return redirect("families_second_look", assessment_id)
    hint = _("Rate what you saw yourself. The first levels appear when yours are in.")
    return form_page(request, form, household, here, hint=hint)
