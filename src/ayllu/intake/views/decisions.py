"""The panel: the draft with what still stands in its way, the decision, its minutes."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from ayllu.accounts.access import StaffRequest
from ayllu.audit import actions as audit
from ayllu.ground import drafts
from ayllu.ground.commands import once
from ayllu.ground.constraints import Refused
from ayllu.intake import access, choices, reads, rules
from ayllu.intake.actions import decisions as actions
from ayllu.intake.forms import decisions as forms
from ayllu.intake.forms.shared import EmptyForm
from ayllu.intake.models import ChildDecision, Decision, PanelMember, Participation
from ayllu.intake.views.answer import Crumb, attempt, colleagues, form_page, page, typed, work


@require_http_methods(["GET", "POST"])
@once
def new(request: StaffRequest, pk: UUID) -> HttpResponse:
    row = access.one(Participation, request.held, pk, "household", to_work=True)
    form = forms.DraftForm(request.POST or None, initial={"on": timezone.localdate()})
    made: list[Decision] = []
    if form.is_valid() and attempt(
        form,
        lambda: made.append(actions.draft(participation=row, by=request.user, **form.cleaned_data)),
    ):
        return redirect("intake_decision", made[0].pk)
    more = (row.get_programme_display(), reverse("intake_participation", args=[pk]))
    return form_page(request, form, row.household, _("Call the panel"), more)


def fetch(request: StaffRequest, pk: UUID, *, to_work: bool = False) -> Decision:
    related = ("participation__household", "chaired_by", "decided_by", "site")
    return access.one(Decision, request.held, pk, *related, to_work=to_work)


def here(decision: Decision) -> Crumb:
    name = _("Panel %(code)s") % {"code": decision.code}
    return name, reverse("intake_decision", args=[decision.pk])


def whole(decision: Decision) -> dict[str, Any]:
    """The decision with its members, children and options, for the page and the minutes."""
    panel = reads.panel_of(decision)
    labels = dict(choices.Reason.choices)
    said = {c.child_id: c for c in panel.children}
    household = decision.participation.household_id
    kids = reads.children(household, decision.met_on) if household else []
    return {
        "decision": decision,
        "panel": panel,
        "reasons": [labels.get(r, r) for r in decision.reasons],
        "kids": [
            {"child": k, "part": said.get(k.pk), "wrong": wrong_of(said.get(k.pk), decision)}
            for k in kids
        ],
    }


def wrong_of(part: ChildDecision | None, decision: Decision) -> Any:
    """The sentence of what stands in the way of one child's part; '' when nothing does."""
    name = rules.child_problem(part, decision.met_on) if part and not decision.decided_at else ""
    return choices.CONSTRAINTS[name] if name else ""


@require_GET
def show(request: StaffRequest, pk: UUID) -> HttpResponse:
    return panel_page(request, fetch(request, pk))


def panel_page(request: StaffRequest, decision: Decision, refused: str = "") -> HttpResponse:
    """The draft with what stands in its way; a refused "Decide" says it beside each part."""
    household = decision.participation.household
    audit.record(
        "intake.decision.read",
        by=request.user,
        about=decision,
        household_id=household.pk if household else None,
    )
    context = whole(decision)
    state, user = decision.participation.state, request.user.pk
    can = rules.can_decide(context["panel"], state=state, by=user)
    context |= {"can_decide": can, "may_work": work(request, decision), "refused": refused}
    context |= standing(decision, context["panel"], refused)
    status = 422 if refused else 200
    name = here(decision)[0]
    return page(request, "intake/decision.html", household, name, status=status, **context)


SECTIONS = ("text", "options", "children", "members")


def standing(decision: Decision, panel: rules.Panel, refused: str) -> dict[str, Any]:
    """Every problem with the part of the page it belongs to, and where it is put right."""
    found = [] if decision.decided_at else rules.problems(panel)
    said = {str(p.text) for p in found}
    if refused and refused not in said:
        found = [rules.Problem("blocker", refused, "members"), *found]
    edit = reverse("intake_decision_edit", args=[decision.pk])
    ways = {
        "options": reverse("intake_decision_options", args=[decision.pk]),
        "members": reverse("intake_decision_member", args=[decision.pk]),
        "children": "#panel-children",
    }
    problems = [
        {
            "kind": p.kind,
            "text": p.text,
            "section": p.field if p.field in ways else "text",
            "url": ways.get(p.field, f"{edit}#id_{p.field}"),
        }
        for p in found
    ]
    blocking = [p for p in problems if p["kind"] == "blocker"] if refused else []
    wrongs = [{"text": p["text"], "target": f"panel-{p['section']}"} for p in blocking]
    at = {s: [p["text"] for p in blocking if p["section"] == s] for s in SECTIONS}
    return {"problems": problems, "wrongs": wrongs, "at": at}


@require_http_methods(["GET", "POST"])
@once
def edit(request: StaffRequest, pk: UUID) -> HttpResponse:
    decision = fetch(request, pk, to_work=True)
    key = f"intake.decision.{pk}"
    form = forms.DecisionForm(
        request.POST or None, instance=decision, initial=typed(request, key, ("reasons",))
    )
    if form.is_valid() and attempt(
        form,
        lambda: actions.write(decision=decision, by=request.user, **form.cleaned_data),
    ):
        drafts.forget(user_id=request.user.pk, key=key)
        return redirect("intake_decision", pk)
    draft = reverse("ground_draft", args=[key])
    household = decision.participation.household
    title = _("What the panel says")
    return form_page(request, form, household, title, here(decision), draft_url=draft)


@require_http_methods(["GET", "POST"])
@once
def member(request: StaffRequest, pk: UUID) -> HttpResponse:
    decision = fetch(request, pk, to_work=True)
    form = forms.MemberForm(request.POST or None, colleagues=colleagues(decision.site_id))
    if form.is_valid() and attempt(
        form, lambda: actions.seat(decision=decision, by=request.user, **form.cleaned_data)
    ):
        return redirect("intake_decision", pk)
    household = decision.participation.household
    return form_page(request, form, household, _("Who is at the table"), here(decision))


@require_POST
@once
def unseat(request: StaffRequest, pk: UUID, member_id: UUID) -> HttpResponse:
    decision = fetch(request, pk, to_work=True)
    found = access.one(PanelMember, request.held, member_id, "decision", to_work=True)
    if found.decision_id != decision.pk:
        raise Http404
    actions.unseat(member=found, by=request.user)
    return redirect("intake_decision", pk)


@require_http_methods(["GET", "POST"])
@once
def child(request: StaffRequest, pk: UUID, child_id: UUID) -> HttpResponse:
    decision = fetch(request, pk, to_work=True)
    household = decision.participation.household
    kids = reads.children(household.pk, decision.met_on) if household else []
    kid = next((k for k in kids if k.pk == child_id), None)
    if kid is None:
        raise Http404
    part = ChildDecision.objects.filter(decision=decision, child=kid).first()
    key = f"intake.child.{pk}.{child_id}"
    form = forms.ChildForm(request.POST or None, instance=part, initial=typed(request, key))
    if form.is_valid() and attempt(
        form,
        lambda: actions.decide_child(
            decision=decision, child=kid, by=request.user, **form.cleaned_data
        ),
    ):
        drafts.forget(user_id=request.user.pk, key=key)
        return redirect("intake_decision", pk)
    draft = reverse("ground_draft", args=[key])
    return form_page(
        request, form, household, kid.full_name, here(decision), draft_url=draft, person=kid
    )


@require_http_methods(["GET", "POST"])
@once
def options(request: StaffRequest, pk: UUID) -> HttpResponse:
    decision = fetch(request, pk, to_work=True)
    found = decision.options.order_by("entered_at", "id").values("form", "possible", "why")
    start = [{**o, "possible": str(o["possible"])} for o in found]
    formset = forms.OptionFormSet(request.POST or None, initial=start)
    form = EmptyForm(request.POST or None)
    if formset.is_valid() and form.is_valid():
        lines = [f.cleaned_data for f in formset.forms if f.cleaned_data.get("why")]
        if attempt(
            form, lambda: actions.compare(decision=decision, options=lines, by=request.user)
        ):
            return redirect("intake_decision", pk)
    household = decision.participation.household
    context: dict[str, Any] = {"formset": formset, "template": "intake/options.html"}
    return form_page(request, form, household, _("Options compared"), here(decision), **context)


@require_POST
@once
def decide(request: StaffRequest, pk: UUID) -> HttpResponse:
    """The act itself. A refusal is the panel's page again, each sentence beside its part."""
    decision = fetch(request, pk, to_work=True)
    try:
        actions.decide(decision=decision, by=request.user)
    except Refused as reason:
        return panel_page(request, fetch(request, pk), refused=str(reason))
    return redirect("intake_decision", pk)


@require_GET
def minutes(request: StaffRequest, pk: UUID) -> HttpResponse:
    decision = fetch(request, pk)
    household = decision.participation.household
    family = household.pk if household else None
    audit.record("intake.minutes.read", by=request.user, about=decision, household_id=family)
    context: dict[str, Any] = {
        **whole(decision),
        "household": household,
        "what": _("Minutes of the panel"),
        "code": decision.code,
        "place": decision.site.name,
        "back_url": reverse("intake_decision", args=[pk]),
    }
    return render(request, "intake/minutes.html", context)
