"""Sessions, questionnaires, blanks, alerts. Each reading is recorded before the page is sent."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from ayllu.accounts.access import StaffRequest, require
from ayllu.families.counsel import access, forms, instruments, reads, rules
from ayllu.families.counsel.actions import read
from ayllu.families.counsel.actions import records as actions
from ayllu.families.counsel.instruments import EDITIONS, Instrument
from ayllu.families.counsel.models import Score, Session
from ayllu.families.counsel.views.shared import framed, one_form
from ayllu.ground.commands import once
from ayllu.safeguarding import notices


@require_http_methods(["GET", "POST"])
@once
def session_new(request: StaffRequest, episode_id: UUID) -> HttpResponse:
    """A meeting, sealed; also one at which nobody came."""
    found = access.own_episode(request.held, episode_id)
    form = forms.SessionForm(request.POST or None, today=timezone.localdate())
    if form.is_valid():
        data = form.cleaned_data
        made = actions.write_session(
            episode=found,
            on=data["on_day"],
            kind=data["kind"],
            came=data["came"],
            text=data["note"],
            minutes=data["minutes"],
            next_on=data["next_on"],
            by=request.user,
            at=timezone.now(),
        )
        notices.prompt(request, data, person_id=found.person_id)
        return redirect("families_counsel_session", made.pk)
    return one_form(request, "session_new", form, found.person, found)


@require_http_methods(["GET", "POST"])
@once
def session(request: StaffRequest, session_id: UUID) -> HttpResponse:
    """One note, with what was added to it later."""
    found = access.session_for(request.held, session_id)
    episode = found.episode
    form = forms.AdditionForm(request.POST or None)
    if form.is_valid():
        actions.write_session(
            episode=episode,
            on=timezone.localdate(),
            kind=found.kind,
            came=found.came,
            text=form.cleaned_data["note"],
            minutes=None,
            next_on=None,
            by=request.user,
            at=timezone.now(),
            adds_to=found,
        )
        notices.prompt(request, form.cleaned_data, person_id=episode.person_id)
        return redirect("families_counsel_session", found.pk)
    read("families.counsel.session.read", request.user, found, episode, "psych")
    context = framed(
        episode.person,
        episode,
        session=found,
        additions=reads.additions(found),
        form=form,
        writes=rules.can_write(episode, by_id=request.user.pk),
    )
    status = 422 if form.is_bound else 200
    return render(request, "families_counsel/session.html", context, status=status)


@require_http_methods(["GET", "POST"])
@once
def session_mistaken(request: StaffRequest, session_id: UUID) -> HttpResponse:
    return mistaken(request, access.session_for(request.held, session_id))


@require_http_methods(["GET", "POST"])
@once
def score_mistaken(request: StaffRequest, score_id: UUID) -> HttpResponse:
    return mistaken(request, access.score_for(request.held, score_id))


def mistaken(request: StaffRequest, thing: Session | Score) -> HttpResponse:
    """Entered by mistake, for example into the wrong file."""
    form = forms.MistakeForm(request.POST or None)
    if form.is_valid():
        actions.mark_mistaken(
            thing=thing, why=form.cleaned_data["why"], by=request.user, at=timezone.now()
        )
        return redirect("families_counsel_episode", thing.episode_id)
    return one_form(request, "mistaken", form, thing.episode.person, thing.episode, thing=thing)


def instrument_of(code: str) -> Instrument:
    found = instruments.whole().get(code)
    if found is None:
        raise Http404
    return found


def edition_of(request: StaffRequest) -> str:
    wanted = request.GET.get("edition", "")
    return wanted if wanted in EDITIONS else EDITIONS[0]


@require_http_methods(["GET", "POST"])
@once
def apply(request: StaffRequest, episode_id: UUID, instrument: str) -> HttpResponse:
    """A questionnaire on the page, question by question."""
    found = access.own_episode(request.held, episode_id)
    whole, edition = instrument_of(instrument), edition_of(request)
    form = forms.AnswersForm(
        request.POST or None,
        instrument=whole,
        edition=edition,
        language=reads.language(),
        today=timezone.localdate(),
    )
    if form.is_valid():
        made = actions.apply_questionnaire(
            episode=found,
            instrument=whole.code,
            edition=edition,
            answers=form.answers(),
            on=form.cleaned_data["on_day"],
            by=request.user,
            at=timezone.now(),
        )
        return redirect("families_counsel_score", made.pk)
    return one_form(request, "apply", form, found.person, found, **about(whole), edition=edition)


def about(whole: Instrument) -> dict[str, Any]:
    return {
        "instrument": whole,
        "intro": whole.intro.said(reads.language()),
        "licence": whole.licence.said(reads.language()),
    }


@require_http_methods(["GET", "POST"])
@once
def external(request: StaffRequest, episode_id: UUID) -> HttpResponse:
    """The total of a questionnaire that was applied elsewhere."""
    found = access.own_episode(request.held, episode_id)
    form = forms.ExternalForm(request.POST or None, today=timezone.localdate())
    if form.is_valid():
        data = form.cleaned_data
        made = actions.note_external(
            episode=found,
            instrument=data["instrument"],
            total=data["total"],
            who=data["who"],
            words=data["note"],
            on=data["on_day"],
            by=request.user,
            at=timezone.now(),
        )
        return redirect("families_counsel_score", made.pk)
    return one_form(request, "external", form, found.person, found)


@require_GET
def score(request: StaffRequest, score_id: UUID) -> HttpResponse:
    """A result: the sum, its band with the source, each answer."""
    found = access.score_for(request.held, score_id)
    read("families.counsel.score.read", request.user, found, found.episode, "psych")
    whole = instruments.whole().get(found.instrument)
    context = framed(
        found.episode.person,
        found.episode,
        scored=reads.scored(found),
        answers=reads.answers_of(found) if not found.external else [],
        alert=found.alerts.first(),
        licence=whole.licence.said(reads.language()) if whole and not found.external else "",
    )
    return render(request, "families_counsel/score.html", context)


@require_GET
def blank(request: StaffRequest, instrument: str) -> HttpResponse:
    """The questionnaire on paper, without a name."""
    require(request.held, *access.PSYCHOLOGIST)
    whole, edition = instrument_of(instrument), edition_of(request)
    context = {
        **about(whole),
        "what": whole.name,
        "place": "",
        "lines": reads.lines_of(whole, edition),
        "back_url": reverse("families_counsel"),
    }
    return render(request, "families_counsel/blank.html", context)


@require_http_methods(["GET", "POST"])
@once
def alert(request: StaffRequest, alert_id: UUID) -> HttpResponse:
    """Read, then write what was done: until then it lies on the desk."""
    found = access.alert_for(request.held, alert_id)
    given = {a.side: a for a in found.answers.select_related("by")}
    mine = [s for s in reads.sides(request.held, found.site_id) if s.value not in given]
    form = forms.DoneForm(request.POST or None) if mine else None
    if form is not None and form.is_valid():
        actions.answer_alert(
            alert=found,
            side=mine[0],
            done=form.cleaned_data["done"],
            by=request.user,
            at=timezone.now(),
        )
        return redirect("families_counsel_alert", found.pk)
    if request.method == "POST" and form is None:
        raise rules.AlreadyAnswered
    compartment = "psych" if request.held.has(*access.PSYCHOLOGIST) else "safeguarding"
    read(reads.READ_ALERT, request.user, found, found.episode, compartment)
    context = framed(
        found.person,
        found.episode,
        alert=found,
        said=said(found.level),
        given=list(given.values()),
        form=form,
        near=reads.help_near(found.site_id),
        raise_url=f"{reverse('safeguarding_raise')}?person={found.person_id}",
    )
    status = 422 if form is not None and form.is_bound else 200
    return render(request, "families_counsel/alert.html", context, status=status)


def said(level: int) -> str:
    """The answer in the words of the questionnaire; the lead has no right to the score itself."""
    item = next(i for w in instruments.whole().values() for i in w.items if i.alert)
    return item.answers[level].words.said(reads.language())
