"""Sign-in from the cast of a demo, return of what was typed, staff and their roles."""

from uuid import UUID

from django.conf import settings
from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from ayllu.accounts import access, actions, forms, reads, waiting
from ayllu.accounts.access import StaffRequest
from ayllu.accounts.models import Assignment, User
from ayllu.accounts.roles import Role
from ayllu.ground.commands import once
from ayllu.ground.constraints import Refused
from ayllu.ground.models import Installation


def only_in_a_demo() -> None:
    """Being someone without a password exists in a demo installation and nowhere else."""
    if not Installation.objects.filter(kind=Installation.Kind.DEMO).exists():
        raise Http404


@login_not_required
@require_GET
def cast(request: HttpRequest) -> HttpResponse:
    only_in_a_demo()
    people = reads.cast(on=timezone.localdate())
    return render(request, "accounts/cast.html", {"people": people})


@login_not_required
@require_POST
@once
def cast_be(request: HttpRequest, user_id: UUID) -> HttpResponse:
    only_in_a_demo()
    user = get_object_or_404(User, pk=user_id, surface=User.Surface.STAFF, is_active=True)
    login(request, user, backend="ayllu.accounts.backends.SurfaceBackend")
    return redirect("/")


@require_http_methods(["GET", "POST"])
def wait(request: HttpRequest) -> HttpResponse:
    """After signing in again: what was typed, and one button that sends it."""
    found = waiting.find(request, now=timezone.now())
    if request.method == "POST":
        waiting.forget(request)
    if found is None or request.method == "POST":
        return redirect("/")
    return render(request, "accounts/waiting.html", {"waiting": found})


@require_POST
@once
def language(request: StaffRequest, code: str) -> HttpResponse:
    """Spanish or English, one click away on every page."""
    if code not in dict(settings.LANGUAGES):
        raise Http404
    actions.choose_language(by=request.user, language=code)
    back = request.POST.get("back", "/")
    return redirect(back if url_has_allowed_host_and_scheme(back, None) else "/")


@require_GET
def staff(request: StaffRequest) -> HttpResponse:
    people = reads.colleagues(access.administered(request.held), on=timezone.localdate())
    return render(request, "accounts/staff.html", {"people": people})


@require_http_methods(["GET", "POST"])
@once
def account_new(request: StaffRequest) -> HttpResponse:
    access.require(request.held, Role.ADMINISTRATOR)
    form = forms.AccountForm(request.POST or None)
    if form.is_valid():
        user = actions.open_account(by=request.user, **form.cleaned_data)
        return redirect("accounts_account", user.pk)
    status = 422 if form.is_bound else 200
    return render(request, "accounts/account_new.html", {"form": form}, status=status)


@require_http_methods(["GET", "POST"])
@once
def account(request: StaffRequest, user_id: UUID) -> HttpResponse:
    """One member of staff: her roles, and a form to give another."""
    person, today = access.account_for(request.held, user_id), timezone.localdate()
    sites = request.held.sites_as(Role.ADMINISTRATOR)
    form = forms.AssignmentForm(request.POST or None, sites=sites, initial={"from_day": today})
    if form.is_valid():
        try:
            actions.assign(by=request.user, user=person, **form.cleaned_data)
            return redirect("accounts_account", person.pk)
        except Refused as reason:
            form.add_error(None, str(reason))
    roles = Assignment.objects.filter(user=person).select_related("site").order_by("-from_day")
    context = {"person": person, "form": form, "roles": roles, "today": today, "sites": sites}
    context["may_close"] = access.may_close(request.held, person, on=today)
    status = 422 if form.is_bound else 200
    return render(request, "accounts/account.html", context, status=status)


@require_http_methods(["GET", "POST"])
@once
def assignment_end(request: StaffRequest, assignment_id: UUID) -> HttpResponse:
    row = access.assignment_for(request.held, assignment_id)
    form = forms.EndForm(request.POST or None, initial={"last_day": timezone.localdate()})
    if form.is_valid():
        try:
            actions.end_assignment(by=request.user, assignment=row, **form.cleaned_data)
            return redirect("accounts_account", row.user_id)
        except Refused as reason:
            form.add_error("last_day", str(reason))
    context = {"form": form, "row": row}
    status = 422 if form.is_bound else 200
    return render(request, "accounts/assignment_end.html", context, status=status)


@require_POST
@once
def account_close(request: StaffRequest, user_id: UUID) -> HttpResponse:
    person = access.account_for(request.held, user_id)
    if not access.may_close(request.held, person, on=timezone.localdate()):
        raise actions.WorksElsewhere
    actions.close_account(by=request.user, user=person)
    return redirect("accounts_account", person.pk)
