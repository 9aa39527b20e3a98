"""The minutes typed and printed, the signed paper, each task until it is done."""

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
from ayllu.families.conference import access, forms, reads, rules
from ayllu.families.conference.actions import holding as actions
from ayllu.families.conference.views.shared import form_page, framed
from ayllu.ground import drafts
from ayllu.ground.commands import once
from ayllu.ground.constraints import attempt


@require_http_methods(["GET", "POST"])
@once
def hold(request: StaffRequest, conference_id: UUID) -> HttpResponse:
    """What was said and decided; what is typed is kept while it is typed."""
    row = access.conference_for(request.held, conference_id, to=access.WORK)
    if not rules.can_change(row):
        return redirect("families_conference", row.pk)
    key, today, who = f"conference.minutes.{row.pk}", timezone.localdate(), request.user.pk
    guests = reads.guests(row)
    initial: dict[str, Any] = {"held_on": min(row.planned_on, today)}
    initial["present"] = [str(g.pk) for g in guests if g.user_id]
    initial |= drafts.typed(user_id=who, key=key, many=("present",))
    form = forms.HoldForm(request.POST or None, guests=guests, today=today, initial=initial)
    tasks = forms.TaskFormSet(
        request.POST or None,
        prefix="tasks",
        initial=None if request.POST else drafts.typed_lines(user_id=who, key=key, prefix="tasks"),
        form_kwargs={"users": reads.colleagues(row.site_id, on=today)},
    )
    if (
        form.is_valid()
        and tasks.is_valid()
        and attempt(form, lambda: kept(request, row, form, tasks))
    ):
        drafts.forget(user_id=who, key=key)
        return redirect("families_conference", row.pk)
    here = _("Minutes of the conference")
    return form_page(
        request, form, row.household, row, here, template="hold", tasks=tasks,
        draft_url=reverse("ground_draft", args=[key]),
    )  # fmt: skip


def kept(request: StaffRequest, row: Any, form: Any, tasks: Any) -> Any:
    data = form.cleaned_data
    return actions.hold(
        row=row,
        words=data,
        present={UUID(pk) for pk in data["present"]},
        decided=[t.answers() for t in tasks if t.has_changed()],
        by=request.user,
        at=timezone.now(),
    )


@require_http_methods(["GET", "POST"])
@once
def sign(request: StaffRequest, conference_id: UUID) -> HttpResponse:
    row = access.conference_for(request.held, conference_id, to=access.WORK)
    today = timezone.localdate()
    form = forms.SignForm(request.POST or None, initial={"on_day": today})
    if form.is_valid() and attempt(
        form,
        lambda: actions.sign(row=row, on=form.cleaned_data["on_day"], by=request.user, today=today),
    ):
        return redirect("families_conference", row.pk)
    hint = _("From then on the words of the minutes stay as they are.")
    here, submit = _("The paper was signed"), _("Save the day")
    return form_page(request, form, row.household, row, here, submit=submit, hint=hint)


@require_http_methods(["GET", "POST"])
@once
def add_task(request: StaffRequest, conference_id: UUID) -> HttpResponse:
    row = access.conference_for(request.held, conference_id, to=access.WORK)
    users = reads.colleagues(row.site_id, on=timezone.localdate())
    form = forms.TaskForm(request.POST or None, users=users)
    if form.is_valid() and attempt(
        form, lambda: actions.add_task(row=row, task=form.answers(), by=request.user)
    ):
        return redirect("families_conference", row.pk)
    here, submit = _("Add what was decided"), _("Save")
    return form_page(request, form, row.household, row, here, submit=submit)


@require_http_methods(["GET", "POST"])
@once
def task(request: StaffRequest, conference_task_id: UUID) -> HttpResponse:
    """Done, or no longer needed."""
    found = access.task_for(request.held, conference_task_id)
    row = found.conference
    form = forms.CloseTaskForm(
        request.POST or None, initial={"on_day": timezone.localdate(), "state": "done"}
    )
    if form.is_valid():
        data = form.cleaned_data
        if attempt(
            form,
            lambda: actions.close_task(
                task=found,
                state=data["state"],
                on=data["on_day"],
                result=data["result"],
                by=request.user,
                at=timezone.now(),
            ),
        ):
            return redirect("families_conference", row.pk)
    here, submit = _("What happened with it"), _("Save")
    hint = _("%(who)s, until %(day)s: %(what)s") % {
        "who": found.responsible,
        "day": f"{found.due_on:%d/%m/%Y}",
        "what": found.what,
    }
    return form_page(request, form, row.household, row, here, submit=submit, hint=hint)


@require_GET
def minutes(request: StaffRequest, conference_id: UUID) -> HttpResponse:
    """A4, to be signed on paper; before the day it is the agenda with lines to write on."""
    row = access.conference_for(request.held, conference_id)
    audit.record("families.conference_minutes.read", by=request.user, about=row)
    guests = reads.guests(row)
    tasks = [t for t in reads.tasks(row) if t.state != "dropped"]
    context = framed(
        row.household,
        row,
        guests=[g for g in guests if g.present] if row.held_on else guests,
        absent=[g for g in guests if g.present is False] if row.held_on else [],
        tasks=tasks,
        blank=range(6),
        what=_("Minutes of the case conference"),
        place=row.site.name,
        code=row.code,
        back_url=reverse("families_conference", args=[row.pk]),
    )
    return render(request, "families_conference/minutes.html", context)
