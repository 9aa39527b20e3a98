"""Factors, the process, what the child and the family think, and where words of hers begin."""

from django.utils.translation import gettext as _

from ayllu.families.plans.choices import ObjectiveState
from ayllu.families.valuation.facts import Facts
from ayllu.families.valuation.home import levels, word
from ayllu.families.valuation.shapes import Items, Table, line, listed
from ayllu.ui import words

WELL = 3


def factors(f: Facts) -> Items:
    found = list(levels(f))
    if not f.last or not found:
        return
    source, day = _("Assessment %(n)s") % {"n": f.last.number}, f.last.finished_on
    risk = [f"{d.label} ({word(now)})" for d, _before, now in found if now < WELL]
    good = [f"{d.label} ({word(now)})" for d, _before, now in found if now >= WELL]
    if risk:
        yield line(_("Risk factors: %(factors)s") % {"factors": listed(risk)}, source, day)
    if good:
        yield line(_("Protective factors: %(factors)s") % {"factors": listed(good)}, source, day)
    if f.last.strengths:
        text = _("Strengths of the family: %(words)s") % {"words": f.last.strengths}
        yield line(text, source, day)
    yield Table(
        _("Eight dimensions, from 1 (critical) to 4 (secure)"),
        [_("Dimension"), _("First assessment"), _("Last assessment")],
        [
            [str(d.label), f"{b} ({word(b)})" if b else "–", f"{now} ({word(now)})"]
            for d, b, now in found
        ],
        source,
        words.day(day),
    )


def process(f: Facts) -> Items:
    row, plan = f.standing.participation, f.plan
    if row:
        text = _("The process stands at: %(state)s") % {"state": row.get_state_display()}
        yield line(text, _("Participation"), f.today)
    if plan:
        kept = [o for o in f.objectives if o.state != ObjectiveState.DROPPED]
        met = sum(o.state == ObjectiveState.MET for o in kept)
        said = {"n": plan.number, "day": words.day(plan.approved_at), "met": met, "all": len(kept)}
        text = _(
            "Family plan, version %(n)s, approved on %(day)s: %(met)s of %(all)s objectives met"
        )
        yield line(text % said, _("Family plan"), words.local_day(plan.approved_at))
        yield Table(
            _("Objectives of the family plan"),
            [_("Dimension"), _("Objective"), _("Until"), _("How it stands")],
            [
                [
                    str(o.get_dimension_display()),
                    o.text,
                    words.day(o.due_on),
                    str(o.get_state_display()),
                ]
                for o in kept
            ],
            _("Family plan"),
        )
    if f.review:
        source, day = _("Review"), f.review.held_on
        for text, said_there in (
            (_("Achieved: %(words)s"), f.review.achievements),
            (_("Difficult: %(words)s"), f.review.difficulties),
        ):
            if said_there:
                yield line(text % {"words": said_there}, source, day)
        concluded = {"day": words.day(day), "what": f.review.get_conclusion_display()}
        yield line(_("The review of %(day)s concluded: %(what)s") % concluded, source, day)


def opinion(f: Facts) -> Items:
    for o in f.opinions:
        name, source = o.child.full_name, _("Panel")
        day = o.heard_on or o.decision.met_on
        if o.opinion:
            yield line(
                _("%(name)s said: “%(words)s”") % {"name": name, "words": o.opinion}, source, day
            )
        elif o.not_heard_why:
            why = {"name": name, "why": o.get_not_heard_why_display()}
            yield line(_("%(name)s was not heard: %(why)s") % why, source, day)
    for w in f.wishes:
        if w.wishes:
            said = {"name": w.child.full_name, "words": w.wishes}
            yield line(_("%(name)s wishes: “%(words)s”") % said, _("Short plan"))
    if f.last and f.last.family_view:
        text = _("The family says: “%(words)s”") % {"words": f.last.family_view}
        yield line(text, _("Assessment %(n)s") % {"n": f.last.number}, f.last.finished_on)
    if f.review and f.review.family_view:
        text = _("The family says: “%(words)s”") % {"words": f.review.family_view}
        yield line(text, _("Review"), f.review.held_on)


def appraisal(f: Facts) -> Items:
    found = list(levels(f))
    if not f.last or not found:
        return
    well = sum(now >= WELL for _d, _before, now in found)
    better = sum(b is not None and now > b for _d, b, now in found)
    worse = sum(b is not None and now < b for _d, b, now in found)
    source = _("Assessment %(n)s") % {"n": f.last.number}
    text = _("%(well)s of %(all)s dimensions stand at adequate or better")
    yield line(text % {"well": well, "all": len(found)}, source, f.last.finished_on)
    if f.last is not f.first:
        text = _("Since the first assessment %(better)s went up and %(worse)s went down")
        yield line(text % {"better": better, "worse": worse}, source, f.last.finished_on)


def conclusions(f: Facts) -> Items:
    del f
    return []


def recommendations(f: Facts) -> Items:
    for o in f.objectives:
        if o.state == ObjectiveState.OPEN:
            yield line(_("Go on with: %(text)s") % {"text": o.text}, _("Family plan"))
