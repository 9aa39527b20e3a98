"""The support itself: asked for, begun, ended, handed over; what the case may know of it."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from ayllu.accounts.access import StaffRequest, require
from ayllu.audit import actions as audit
from ayllu.families.counsel import access, forms, instruments, reads, rules
from ayllu.families.counsel.actions import episodes as actions
from ayllu.families.counsel.actions import read, records
from ayllu.families.counsel.choices import State
from ayllu.families.counsel.panels import KNOTS
from ayllu.families.counsel.views.shared import framed, one_form
from ayllu.ground.commands import once


@require_GET
def desk(request: StaffRequest) -> HttpResponse:
    """The psychologist's page: alerts, requests, her people, what she has ended."""
    require(request.held, *access.PSYCHOLOGIST)
    work = reads.work(request.held)
    audit.record(
        "families.counsel.desk.read",
        by=request.user,
        site_id=next(iter(request.held.sites_as(*access.PSYCHOLOGIST))),
        count=len(work.mine) + len(work.asked),
        compartment="psych",
    )
    context = {"work": work, "today": timezone.localdate(), "blanks": instruments.whole().values()}
    return render(request, "families_counsel/desk.html", context)


@require_http_methods(["GET", "POST"])
@once
def ask(request: StaffRequest, person_id: UUID) -> HttpResponse:
    """Ask for support for somebody."""
    person = access.person_for(request.held, person_id)
    home = access.household_of(person, reads.household_on(person, on=timezone.localdate()))
    form = forms.AskForm(request.POST or None)
    if form.is_valid():
        made = actions.ask(
            person=person, household=home, by=request.user, at=timezone.now(), **form.cleaned_data
        )
        return redirect("families_counsel_episode", made.pk)
    return one_form(request, "ask", form, person)


@require_GET
def episode(request: StaffRequest, episode_id: UUID) -> HttpResponse:
    """Where it stands. Sessions and scores only for her; the summary also for the case lead."""
    found = access.episode_for(request.held, episode_id)
    hers = access.is_hers(request.held, found)
    read("families.counsel.episode.read", request.user, found, found, "case")
    is_psychologist = request.held.has(*access.PSYCHOLOGIST, site_id=found.site_id)
    context = framed(
        found.person,
        found,
        hers=hers,
        knot=KNOTS[State(found.state)],
        writes=hers and rules.can_write(found, by_id=request.user.pk),
        answers=is_psychologist and rules.can_answer(found),
        hands_over=found.state == "open"
        and request.held.has(*access.HAND_OVER, site_id=found.site_id),
        reads_summary=access.reads_summary(request.held, found),
        sessions=reads.sessions(found) if hers else [],
        scores=reads.scores(found) if hers else [],
        instruments=[
            i for i in instruments.whole().values()
            if rules.can_apply(i, found.person.age_on(timezone.localdate()))
        ],
    )  # fmt: skip
    return render(request, "families_counsel/episode.html", context)


@require_http_methods(["GET", "POST"])
@once
def begin(request: StaffRequest, episode_id: UUID) -> HttpResponse:
    """Take a request on, or say why it does not begin."""
    found = access.episode_for(request.held, episode_id, to=access.PSYCHOLOGIST)
    declines = "decline" in request.POST
    taken = request.POST if request.POST and not declines else None
    form = forms.BeginForm(taken, today=timezone.localdate())
    no = forms.DeclineForm(request.POST if declines else None)
    if form.is_valid():
        data = form.cleaned_data
        actions.begin(episode=found, on=data["on_day"], agreed=data["agreed"], by=request.user)
        return redirect("families_counsel_episode", found.pk)
    if no.is_valid():
        actions.decline(episode=found, why=no.cleaned_data["why"], by=request.user)
        return redirect("families_counsel_episode", found.pk)
    context = framed(found.person, found, form=form, no=no, can=rules.can_answer(found))
    status = 422 if request.method == "POST" else 200
    return render(request, "families_counsel/begin.html", context, status=status)


@require_http_methods(["GET", "POST"])
@once
def close(request: StaffRequest, episode_id: UUID) -> HttpResponse:
    """End it, with the reason."""
    found = access.own_episode(request.held, episode_id)
    form = forms.CloseForm(request.POST or None, today=timezone.localdate())
    if form.is_valid():
        data = form.cleaned_data
        actions.close(
            episode=found,
            on=data["on_day"],
            reason=data["reason"],
            words=data["text"],
            by=request.user,
        )
        return redirect("families_counsel_episode", found.pk)
    return one_form(request, "close", form, found.person, found)


@require_http_methods(["GET", "POST"])
@once
def hand_over(request: StaffRequest, episode_id: UUID) -> HttpResponse:
    """Another psychologist of the site goes on; the director may do it when one has left."""
    found = access.episode_for(request.held, episode_id, to=access.HAND_OVER)
    today = timezone.localdate()
    people = [
        u for u in access.psychologists_at(found.site_id, on=today) if u.pk != found.psychologist_id
    ]
    form = forms.HandOverForm(request.POST or None, people=people)
    if form.is_valid():
        chosen = next(u for u in people if str(u.pk) == form.cleaned_data["to"])
        actions.hand_over(episode=found, to=chosen, why=form.cleaned_data["why"], by=request.user)
        return redirect("families_counsel_episode", found.pk)
    return one_form(request, "hand_over", form, found.person, found, people=people)


@require_http_methods(["GET", "POST"])
@once
def summary(request: StaffRequest, episode_id: UUID) -> HttpResponse:
    """What the case lead may know; the psychologist writes, both read."""
    found = access.episode_for_summary(request.held, episode_id)
    hers = access.is_hers(request.held, found)
    form = forms.SummaryForm(request.POST or None) if hers else None
    if form is not None and form.is_valid():
        records.write_summary(
            episode=found, text=form.cleaned_data["text"], on=timezone.localdate(), by=request.user
        )
        return redirect("families_counsel_summary", found.pk)
    read("families.counsel.summary.read", request.user, found, found, "case")
    context = framed(found.person, found, form=form, hers=hers, summaries=reads.summaries(found))
    status = 422 if form is not None and form.is_bound else 200
    return render(request, "families_counsel/summary.html", context, status=status)
