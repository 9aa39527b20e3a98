"""After the exit: the follow-up, and taking the family back."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from ayllu.accounts.access import StaffRequest
from ayllu.families.reviews import access, forms
from ayllu.families.reviews.actions import after as actions
from ayllu.families.reviews.models import Exit, FollowUp
from ayllu.families.reviews.views.shared import attempt, form_page
from ayllu.ground.commands import once
from ayllu.safeguarding import notices


@require_http_methods(["GET", "POST"])
@once
def follow_up(request: StaffRequest, follow_up_id: UUID) -> HttpResponse:
    """How the family was found; a relapse takes it back at once."""
    found = access.one(
        FollowUp, request.held, follow_up_id, "participation__household", "exit", to=access.WORK
    )
    household, today = found.participation.household, timezone.localdate()
    assert household is not None
    form = forms.FollowUpForm(request.POST or None, initial={"on": today})
    if form.is_valid() and attempt(
        form,
        lambda: actions.record(
            follow_up=found, by=request.user, at=timezone.now(), today=today, **form.cleaned_data
        ),
    ):
        notices.told(request, form.cleaned_data)
        return redirect("families_reviews", household.pk)
    title = _("Follow-up after %(n)s months") % {"n": found.months}
    hint = _("If the family needs us again, its file is open again when you save.")
    return form_page(request, form, household, title, hint=hint)


@require_http_methods(["GET", "POST"])
@once
def reopen(request: StaffRequest, exit_id: UUID) -> HttpResponse:
    """The family comes back: the same participation goes on, never a copy."""
    found = access.one(Exit, request.held, exit_id, "participation__household", to=access.WORK)
    household, today = found.participation.household, timezone.localdate()
    assert household is not None
    form = forms.ReopenForm(request.POST or None)
    if form.is_valid() and attempt(
        form,
        lambda: actions.reopen(
            exit=found, why=form.cleaned_data["why"], by=request.user, at=timezone.now(), on=today
        ),
    ):
        return redirect("families_reviews", household.pk)
    hint = _("The same participation goes on with everything that is known, and a new assessment.")
    title, submit = _("Take the family back"), _("Take the family back")
    return form_page(request, form, household, title, hint=hint, submit=submit)
