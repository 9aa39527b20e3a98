"""Who, why, how it was looked at, and what came before."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ayllu.families.valuation.facts import Facts, role_of
from ayllu.families.valuation.shapes import Items, Line, Table, line, listed
from ayllu.intake.choices import Reason, ReferrerKind
from ayllu.people.register.choices import Language, PaperState
from ayllu.people.register.models import Membership
from ayllu.ui import words

# Whoever else told of the family stays unnamed, even by what she is.
OFFICIAL = {
    ReferrerKind.FAMILY,
    ReferrerKind.DEMUNA,
    ReferrerKind.UPE,
    ReferrerKind.HEALTH,
    ReferrerKind.SCHOOL,
    ReferrerKind.STAFF,
}
VISITS = 12


def people(f: Facts) -> Items:
    source, count = _("Register"), len(f.members)
    children = sum(m.person.is_child_on(f.today) for m in f.members)
    text = ngettext(
        "%(n)s person lives in the household", "%(n)s people live in the household", count
    )
    minors = ngettext("%(n)s is under 18", "%(n)s are under 18", children) % {"n": children}
    yield line(f"{text % {'n': count}}; {minors}", source, f.today)
    if f.home:
        place = [f.home.settlement, f.home.district.name if f.home.district else ""]
        said = listed([p for p in place if p])
        yield line(_("They live in %(place)s") % {"place": said}, source, f.home.from_day)
    spoken = {code for m in f.members if f.is_named(m.person_id) for code in m.person.languages}
    if spoken:
        names = [str(Language(c).label) for c in sorted(spoken) if c in Language.values]
        yield line(_("Spoken at home: %(languages)s") % {"languages": listed(names)}, source)
    yield Table(
        _("Who lives in the household"),
        [_("Name"), _("What she or he is"), _("Age"), *([_("Document")] if f.papers else [])],
        [row for m in f.members if (row := member(f, m))],
        source,
        words.day(f.today),
    )


def member(f: Facts, m: Membership) -> list[str]:
    person = m.person
    age = words.age(person.birth_date, f.today) if person.birth_date else "–"
    cells = [person.full_name if f.is_named(person.pk) else "–", role_of(m), age]
    if f.papers:
        valid = [p for p in f.papers.get(person.pk, []) if p.state == PaperState.VALID and p.number]
        cells.append(listed([f"{p.get_kind_display()} {p.number}" for p in valid]) or "–")
    return cells


def reason(f: Facts) -> Items:
    r = f.referral
    if r:
        official = r.referrer_kind in OFFICIAL
        who = str(r.get_referrer_kind_display()) if official else _("someone who knows it")
        day = words.local_day(r.received_at)
        said = {"day": words.day(day), "who": who}
        yield line(
            _("The family became known on %(day)s through: %(who)s") % said,
            _("Arrival at the Centre"),
            day,
        )
    decision = f.decisions[0] if f.decisions else None
    reasons = decision.reasons if decision else r.reasons if r else []
    if reasons:
        names = [str(Reason(code).label) for code in reasons if code in Reason.values]
        text = _("Reasons written down at the beginning: %(reasons)s") % {"reasons": listed(names)}
        yield line(text, _("Panel") if decision else _("Arrival at the Centre"))


def methods(f: Facts) -> Items:
    if f.visits:
        first, last = f.visits[0].done_on, f.visits[-1].done_on
        said = {"n": len(f.visits), "first": words.day(first), "last": words.day(last)}
        text = ngettext(
            "%(n)s home visit was made, on %(first)s",
            "%(n)s home visits were made between %(first)s and %(last)s",
            len(f.visits),
        )
        yield line(text % said, _("Visits"), last)
    if f.rounds:
        days = listed([words.day(a.finished_on) for a in f.rounds])
        text = _("The family's situation was assessed in eight dimensions on: %(days)s")
        yield line(text % {"days": days}, _("Assessments"), f.rounds[-1].finished_on)
    if f.standing.reviews:
        days = listed([words.day(r.held_on) for r in reversed(f.standing.reviews)])
        text = _("The plan was reviewed in an interview with the family on: %(days)s")
        yield line(text % {"days": days}, _("Reviews"), f.standing.reviews[0].held_on)
    for heard in f.opinions:
        if heard.heard_on:
            said_of = {"name": f.called(heard.child), "day": words.day(heard.heard_on)}
            text = _("%(name)s was heard on %(day)s") % said_of
            how = f" ({heard.heard_how})" if heard.heard_how else ""
            yield line(text + how, _("Panel"), heard.heard_on)
    yield Table(
        _("Home visits"),
        [_("Day"), _("Reason"), _("Made by")],
        [
            [words.day(v.done_on), str(v.get_reason_display()), str(v.worker)]
            for v in f.visits[-VISITS:]
        ],
        _("Visits"),
    )


def background(f: Facts) -> Items:
    row = f.standing.participation
    if row:
        said = {"programme": row.get_programme_display(), "day": words.day(row.from_day)}
        text = _("The family is accompanied in the programme “%(programme)s” since %(day)s")
        yield line(text % said, _("Participation"), row.from_day)
    for d in f.decisions:
        said = {"day": words.day(d.met_on), "outcome": str(d.get_outcome_display())}
        text = _("On %(day)s the panel decided: %(outcome)s")
        yield line(text % said, _("Panel"), d.met_on)
    for back in f.standing.reopenings:
        said = {"day": words.day(back.on_day), "why": back.why}
        text = _("The family came back to the programme on %(day)s: %(why)s")
        yield line(text % said, _("Reopening"), back.on_day)
    yield from couples(f)


def couples(f: Facts) -> Iterator[Line]:
    for u in f.couples:
        said = {"one": u.one.full_name, "other": u.other.full_name, "kind": u.get_kind_display()}
        text = _("%(one)s and %(other)s: %(kind)s") % said
        since = _(", since %(day)s") % {"day": words.day(u.from_day)} if u.from_day else ""
        yield line(text + since, _("Family ties"), u.from_day)
