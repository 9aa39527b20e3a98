"""What is done on the way of a concern: acts, reports, team, closing."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET, require_http_methods

from ayllu.accounts.access import StaffRequest
from ayllu.audit import actions as audit
from ayllu.ground.commands import once
from ayllu.ground.constraints import attempt
from ayllu.lib.suppression import SMALL
from ayllu.safeguarding import access, reads, rules
from ayllu.safeguarding.actions import steps
from ayllu.safeguarding.answering import figures as counts
from ayllu.safeguarding.answering import forms, paper
from ayllu.safeguarding.answering.actions import endings, reports, team
from ayllu.safeguarding.models import Concern, Report
from ayllu.ui import typeset

GET_POST = require_http_methods(["GET", "POST"])


def one_form(
    request: StaffRequest,
    row: Concern,
    form: Any,
    do: Callable[[], Any],
    title: str | Promise,
    submit: str | Promise,
    note: str | Promise = "",
) -> HttpResponse:
    """A page with one form about a concern: done and back, or again with what was typed."""
    if form.is_valid() and attempt(form, do):
        return redirect("safeguarding_concern", row.pk)
    context = {"concern": row, "form": form, "title": title, "submit": submit, "note": note}
    status = 422 if form.is_bound else 200
    return render(request, "safeguarding/form.html", context, status=status)


@GET_POST
@once
def act(request: StaffRequest, concern_id: UUID) -> HttpResponse:
    row = access.opened(request, concern_id)
    form = forms.ActForm(request.POST or None)

    def do() -> None:
        data, at = form.cleaned_data, form.moment("on_day", "hour")
        steps.write_act(by=request.user, concern=row, act=data["act"], words=data["words"], at=at)

    return one_form(request, row, form, do, _("What was done"), _("Keep it"))


@GET_POST
@once
def report_new(request: StaffRequest, concern_id: UUID) -> HttpResponse:
    """The words of a report; printing and handing it over come next."""
    row = access.opened(request, concern_id)
    form = forms.ReportForm(request.POST or None, bodies=reads.bodies(row.site_id))

    def do() -> Report:
        data = form.cleaned_data
        body, to, what = form.chosen_body(), data["to"], data["what"]
        return reports.write(by=request.user, concern=row, to=to, body=body, what=what)

    note = _("This writes the letter. It counts as reported only once it was handed over.")
    return one_form(request, row, form, do, _("Report to an authority"), _("Keep it"), note)


@GET_POST
@once
def report_made(request: StaffRequest, denunciation_id: UUID) -> HttpResponse:
    report = access.report(request.held, denunciation_id)
    row = access.opened(request, report.concern_id)
    form = forms.HandOverForm(request.POST or None)

    def do() -> None:
        data, at = form.cleaned_data, form.moment("on_day", "hour")
        told = {"how": data["how"], "number": data["number"]}
        reports.hand_over(by=request.user, report=report, at=at, now=timezone.now(), **told)

    return one_form(request, row, form, do, _("It was handed over"), _("Keep it"))


@GET_POST
@once
def report_answer(request: StaffRequest, denunciation_id: UUID) -> HttpResponse:
    report = access.report(request.held, denunciation_id)
    row = access.opened(request, report.concern_id)
    form = forms.AnswerForm(request.POST or None, initial={"on_day": timezone.localdate()})

    def do() -> None:
        data = form.cleaned_data
        told = {"on": data["on_day"], "words": data["words"], "number": data["number"]}
        reports.answer(by=request.user, report=report, **told)

    return one_form(request, row, form, do, _("What they answered"), _("Keep it"))


@require_GET
def report_letter(request: StaffRequest, denunciation_id: UUID) -> HttpResponse:
    """On paper, with a slip for the receipt; neither address nor telephone of the child."""
    report = access.report(request.held, denunciation_id)
    row = access.opened(request, report.concern_id)
    audit.record(
        "safeguarding.report_letter.read", by=request.user, about=row, compartment="safeguarding"
    )
    context = {
        "report": report,
        "concern": row,
        "people": reads.people(row),
        "day": timezone.localdate(report.made_at),
        "what": _("Report to an authority"),
        "place": row.site.name,
        "code": report.code,
        "back_url": reverse("safeguarding_concern", args=[row.pk]),
    }
    return render(request, "safeguarding/letter.html", context)


@require_GET
def report_pdf(request: StaffRequest, denunciation_id: UUID) -> HttpResponse:
    """The same letter as a file; its name is the number of the report alone."""
    report = access.report(request.held, denunciation_id)
    row = access.opened(request, report.concern_id)
    audit.record(
        "safeguarding.report_pdf.read", by=request.user, about=row, compartment="safeguarding"
    )
    return typeset.handed(paper.pdf(report, row, by=request.user), f"{report.code}.pdf")


@GET_POST
@once
def close(request: StaffRequest, concern_id: UUID) -> HttpResponse:
    row = access.opened(request, concern_id)
    reported = row.reports.filter(made_at__isnull=False).exists()
    asks_why = rules.needs_report(row.level) and not reported
    form = forms.CloseForm(request.POST or None, asks_why=asks_why)

    def do() -> None:
        endings.close(by=request.user, concern=row, at=timezone.now(), **form.cleaned_data)

    signs = rules.needs_second(row.level)
    submit = _("Write it and ask for the second signature") if signs else _("Close the concern")
    note = _("This level is closed when a second person has read and signed it.") if signs else ""
    return one_form(request, row, form, do, _("Close"), submit, note)


@GET_POST
@once
def confirm(request: StaffRequest, concern_id: UUID) -> HttpResponse:
    """The second person reads outcome and reasons, and signs or leaves it."""
    row = access.opened(request, concern_id)
    closing = access.waiting_closing(row)
    if request.method == "POST":
        endings.confirm(by=request.user, closing=closing, at=timezone.now())
        return redirect("safeguarding_concern", row.pk)
    return render(request, "safeguarding/confirm.html", {"concern": row, "closing": closing})


@GET_POST
@once
def members(request: StaffRequest, concern_id: UUID) -> HttpResponse:
    """Who answers this one, who is out of it, and who is asked in."""
    row = access.opened(request, concern_id)
    do = request.POST.get("do", "")
    bar, seat = team_forms(request, row, do)
    now = timezone.now()

    def put_out() -> None:
        words = bar.cleaned_data["note"]
        team.bar(by=request.user, concern=row, user=bar.chosen(), words=words, at=now)

    def ask_in() -> None:
        team.seat(by=request.user, concern=row, user=seat.chosen(), at=now)

    if bar.is_valid() and attempt(bar, put_out):
        herself = bar.chosen() == request.user
        return redirect("safeguarding_concerns" if herself else request.path)
    if seat.is_valid() and attempt(seat, ask_in):
        return redirect(request.path)
    context = {
        "concern": row,
        "bar": bar,
        "seat": seat,
        "seats": row.seats.filter(ended_at=None).select_related("user"),
        "barred": row.barred.select_related("user"),
        "named": reads.named(row),
    }
    status = 422 if bar.is_bound or seat.is_bound else 200
    return render(request, "safeguarding/team.html", context, status=status)


def team_forms(
    request: StaffRequest, row: Concern, do: str
) -> tuple[forms.BarForm, forms.SeatForm]:
    """Nobody is put out twice; nobody who is out, or in already, is asked in."""
    out = {*row.named_users, *row.barred.values_list("user_id", flat=True)}
    seated = row.seats.filter(ended_at=None).values_list("user_id", flat=True)
    every = reads.colleagues(besides=out)
    others = reads.colleagues(besides={*out, request.user.pk, *seated})
    return (
        forms.BarForm(request.POST if do == "bar" else None, staff=every, auto_id="bar_%s"),
        forms.SeatForm(request.POST if do == "seat" else None, staff=others, auto_id="seat_%s"),
    )


@GET_POST
@once
def seat_end(request: StaffRequest, seat_id: UUID) -> HttpResponse:
    seat = access.seat(request.held, seat_id)
    row = access.opened(request, seat.concern_id)
    if request.method == "POST":
        team.unseat(by=request.user, seat=seat, at=timezone.now())
        return redirect("safeguarding_team", row.pk)
    return render(request, "safeguarding/unseat.html", {"concern": row, "seat": seat})


@require_GET
def figures(request: StaffRequest) -> HttpResponse:
    """One site and one year, up to the last full month; a second look tells nobody more."""
    sites = access.sites_to_count(request.held)
    site = next((s for s in sites if s.code == request.GET.get("site")), sites[0])
    years = counts.last_years(timezone.localdate())
    wanted = request.GET.get("year", "")
    year = next((y for y in years if str(y) == wanted), years[0])
    audit.record(
        "safeguarding.figures.read", by=request.user, site_id=site.pk, compartment="numbers"
    )
    context = {
        "found": counts.of_year(site.pk, year),
        "sites": sites,
        "site": site,
        "years": years,
        "small": SMALL - 1,
    }
    return render(request, "safeguarding/figures.html", context)
