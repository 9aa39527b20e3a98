"""What is written about a path: opened, its steps, its work, its measures, its end."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from ayllu.accounts.access import StaffRequest
from ayllu.accounts.roles import Role
from ayllu.families.work import access, actions, forms, reads
from ayllu.families.work.choices import Childcare
from ayllu.families.work.views.shared import form_page, typed
from ayllu.ground.commands import once

GET_POST = require_http_methods(["GET", "POST"])


@GET_POST
@once
def new(request: StaffRequest, household_id: UUID) -> HttpResponse:
    household = access.household_for(request.held, household_id, to=access.WORK)
    key, today = f"work.new.{household.pk}", timezone.localdate()
    lead = request.held.has(Role.SAFEGUARDING_LEAD, site_id=household.site_id)
    asked = {k: request.GET[k] for k in ("kind", "person", "objective") if k in request.GET}
    posted = request.POST.copy() if request.method == "POST" else None
    if posted is not None and "childcare" not in posted:  # two taps from the file
        posted["childcare"] = Childcare.NOT_NEEDED
    form = forms.OpenForm(
        posted,
        people=reads.adults_of(household, on=today, hidden_too=lead),
        bodies=reads.bodies_of(household.site_id),
        objectives=reads.objectives_of(household),
        initial={**typed(request, key), **asked},
    )

    def act() -> Any:
        words = form.answers()
        return actions.begin(
            household=household,
            person_id=UUID(words.pop("person")),
            kind=words.pop("kind"),
            words=words,
            by=request.user,
            at=timezone.now(),
        )

    here, submit = _("Begin a path to work"), _("Begin the path")
    return form_page(request, form, household, None, here, act, key=key, submit=submit)


@GET_POST
@once
def edit(request: StaffRequest, path_id: UUID) -> HttpResponse:
    path = access.path_for(request.held, path_id, to=access.WORK)
    key = f"work.data.{path.pk}"
    names = ("title", "body_name", "mentor", "childcare", "note")
    known = {name: getattr(path, name) for name in names}
    known |= {"body": str(path.body_id or ""), "objective": str(path.objective_id or "")}
    objectives = reads.objectives_of(path.household)
    if path.objective and path.objective not in objectives:
        objectives.append(path.objective)
    form = forms.DataForm(
        request.POST or None,
        bodies=reads.bodies_of(path.site_id),
        objectives=objectives,
        initial={**known, **typed(request, key)},
    )

    def act() -> Any:
        return actions.change(path=path, words=form.answers(), by=request.user)

    return form_page(request, form, path.household, path, _("Data of the path"), act, key=key)


@GET_POST
@once
def step(request: StaffRequest, work_step_id: UUID) -> HttpResponse:
    found = access.step_for(request.held, work_step_id)
    path, today = found.path, timezone.localdate()
    key = f"work.step.{found.pk}"
    known = {
        "state": "done" if found.state == "todo" else found.state,
        "on_day": found.on_day or today,
        "text": found.note,
        "due_on": found.due_on,
    }
    form = forms.StepForm(
        request.POST or None, today=today, initial={**known, **typed(request, key)}
    )

    def act() -> Any:
        data = dict(form.cleaned_data)
        on = data.pop("on_day")
        return actions.settle(step=found, on=on, by=request.user, at=timezone.now(), **data)

    here = reads.name_of(path.kind, found.code)
    return form_page(request, form, path.household, path, here, act, key=key)


@GET_POST
@once
def move(request: StaffRequest, path_id: UUID) -> HttpResponse:
    """Finished, dropped out and why, come back."""
    path = access.path_for(request.held, path_id, to=access.WORK)
    today, key = timezone.localdate(), f"work.move.{path.pk}"
    form = forms.MoveForm(
        request.POST or None,
        state=path.state,
        today=today,
        initial={"on_day": today, **typed(request, key)},
    )

    def act() -> Any:
        data = form.cleaned_data
        return actions.move(
            path=path,
            to=data["to"],
            on=data["on_day"],
            why=data["why"],
            by=request.user,
            at=timezone.now(),
        )

    return form_page(request, form, path.household, path, _("What became of it"), act, key=key)


@GET_POST
@once
def job(request: StaffRequest, path_id: UUID) -> HttpResponse:
    """Work found, or the first day of the business."""
    path = access.path_for(request.held, path_id, to=access.WORK)
    today, key = timezone.localdate(), f"work.job.{path.pk}"
    own = path.kind == "business"
    known = {"from_day": today, "what": path.title if own else "", "kind": "own" if own else ""}
    form = forms.JobForm(
        request.POST or None, today=today, initial={**known, **typed(request, key)}
    )

    def act() -> Any:
        words = form.cleaned_data
        return actions.hire(path=path, words=words, by=request.user, at=timezone.now())

    hint = _("From its first day three and six months are counted; then the income is asked.")
    here = _("Work found")
    return form_page(request, form, path.household, path, here, act, key=key, hint=hint)


@GET_POST
@once
def job_end(request: StaffRequest, work_job_id: UUID) -> HttpResponse:
    found = access.job_for(request.held, work_job_id)
    path, today = found.path, timezone.localdate()
    key = f"work.job_end.{found.pk}"
    form = forms.JobEndForm(
        request.POST or None, today=today, initial={"on_day": today, **typed(request, key)}
    )

    def act() -> Any:
        data = form.cleaned_data
        return actions.end_job(
            job=found,
            on=data["on_day"],
            why=data["why"],
            text=data["text"],
            by=request.user,
            at=timezone.now(),
        )

    return form_page(request, form, path.household, path, _("The work ended"), act, key=key)


@GET_POST
@once
def certificate(request: StaffRequest, path_id: UUID) -> HttpResponse:
    path = access.path_for(request.held, path_id, to=access.WORK)
    today, key = timezone.localdate(), f"work.certificate.{path.pk}"
    known = {"on_day": today, "given_by": path.at_body}
    form = forms.CertificateForm(
        request.POST or None, today=today, initial={**known, **typed(request, key)}
    )

    def act() -> Any:
        words = form.cleaned_data
        return actions.certify(path=path, words=words, by=request.user, at=timezone.now())

    return form_page(request, form, path.household, path, _("A certificate"), act, key=key)


@GET_POST
@once
def mistaken(request: StaffRequest, path_id: UUID) -> HttpResponse:
    path = access.path_for(request.held, path_id, to=access.WORK)
    form = forms.WhyForm(request.POST or None)
    if form.is_valid():
        actions.mistaken(path=path, why=form.cleaned_data["why"], by=request.user)
        return redirect("families_work_of", path.household_id)
    here, key = _("Entered by mistake"), f"work.mistaken.{path.pk}"
    return form_page(request, form, path.household, path, here, lambda: None, key=key)
