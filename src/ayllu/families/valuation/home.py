"""Health, education, housing, economy, roles, supports: as the assessments and services say."""

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal

from django.utils.translation import gettext as _

from ayllu.families.benefits.choices import State as BenefitState
from ayllu.families.support.choices import Kind
from ayllu.families.valuation.facts import Facts
from ayllu.families.valuation.shapes import Items, Line, Table, line, listed
from ayllu.intake.choices import Dimension, Level
from ayllu.intake.models import Assessment
from ayllu.means import reads as sheets
from ayllu.ui import words

INSURANCE = "SIS"
HELD = (BenefitState.GRANTED, BenefitState.APPLIED, BenefitState.ELIGIBLE)


def rated(f: Facts, *dimensions: Dimension) -> Iterator[Line]:
    """The last level in words with its evidence, and the first one where it was another."""
    for dimension in dimensions:
        last = f.ratings[f.last.pk].get(dimension) if f.last else None
        if last is None or f.last is None or f.first is None:
            continue
        said = {"dimension": dimension.label, "level": last.level, "word": word(last.level)}
        text = _("%(dimension)s: level %(level)s of 4 (%(word)s).") % said
        source = _("Assessment %(n)s") % {"n": f.last.number}
        yield line(f"{text} {last.evidence}", source, last.on_day)
        first = f.ratings[f.first.pk].get(dimension)
        if first and first.level != last.level:
            said = {"day": words.day(first.on_day), "level": first.level, "word": word(first.level)}
            text = _("On %(day)s it stood at level %(level)s (%(word)s)") % said
            yield line(text, _("Assessment %(n)s") % {"n": f.first.number}, first.on_day)


def word(level: int) -> str:
    return str(Level(level).label)


def services(f: Facts, *kinds: Kind) -> Table:
    """What was given in the last twelve months, counted by service."""
    counted = Counter(g.name for g in f.given if g.kind in kinds)
    return Table(
        _("Services received in the last twelve months"),
        [_("Service"), _("Times")],
        [[name, str(n)] for name, n in counted.most_common()],
        _("Services"),
        words.day(f.today),
    )


def health(f: Facts) -> Items:
    yield from rated(f, Dimension.HEALTH, Dimension.FOOD)
    insured = [
        b.row.person.full_name for b in f.benefits
        if b.row.code == INSURANCE and b.row.person and b.row.state == BenefitState.GRANTED
    ]  # fmt: skip
    if insured:
        yield line(_("Insured with the SIS: %(names)s") % {"names": listed(insured)}, _("Benefits"))
    for a in f.alerts:
        said = {"name": a.person.full_name, "kind": a.get_kind_display(), "what": a.text}
        yield line(_("%(name)s. %(kind)s: %(what)s") % said, _("Care alerts"), a.from_day)
    yield services(f, Kind.HEALTH)


def education(f: Facts) -> Items:
    yield from rated(f, Dimension.EDUCATION)
    if f.review:
        yield line(str(f.review.get_schooling_display()), _("Review"), f.review.held_on)
    yield services(f, Kind.EDUCATION)


def housing(f: Facts) -> Items:
    yield from rated(f, Dimension.HOME)
    if f.last and f.last.people_in_home:
        text = _("%(n)s people share the home") % {"n": f.last.people_in_home}
        yield line(text, _("Assessment %(n)s") % {"n": f.last.number}, f.last.finished_on)


def economy(f: Facts) -> Items:
    yield from rated(f, Dimension.LIVELIHOOD)
    for job in f.jobs:
        detail = f" ({job.detail})" if job.detail else ""
        said = {"name": job.person.full_name, "work": job.get_work_display()}
        text = _("%(name)s works in: %(work)s") % said
        yield line(text + detail, _("Occupation"), job.from_day)
    if f.last:
        yield from means(f.last)
        yield of_means(f.last)
    yield benefits(f)


def means(a: Assessment) -> Iterator[Line]:
    """Per head and month against the dated line; by spending, as the INEI does, where known."""
    source = _("Assessment %(n)s") % {"n": a.number}
    parts = [
        (_("income %(amount)s"), a.income_per_head),
        (_("spending %(amount)s"), a.spending_per_head),
    ]
    known = [text % {"amount": words.soles(amount)} for text, amount in parts if amount is not None]
    if known:
        text = _("A head and month: %(amounts)s") % {"amounts": listed(known)}
        yield line(text, source, a.finished_on)
    amount = a.spending_per_head if a.spending_per_head is not None else a.income_per_head
    if amount is not None and a.total_line is not None:
        lines = {"total": words.soles(a.total_line), "year": a.line_year}
        text = _("Poverty line of %(year)s: %(total)s a head and month.") % lines
        yield line(f"{text} {against(amount, a)}", source, a.finished_on)


def against(amount: Decimal, a: Assessment) -> str:
    if a.extreme_line is not None and amount < a.extreme_line:
        return _("The household stands below the line of extreme poverty.")
    if a.total_line is not None and amount < a.total_line:
        return _("The household stands below the poverty line.")
    return _("The household does not stand below the poverty line.")


def of_means(a: Assessment) -> Table:
    rows = sheets.lines(a.sheet) if a.sheet else []
    return Table(
        _("Income and spending of the household, in soles a month"),
        [_("Source"), _("Kind"), _("A month")],
        [[what, kind, words.soles(amount) or _("not known")] for what, kind, amount in rows],
        _("Assessment %(n)s") % {"n": a.number},
        words.day(a.finished_on),
    )


def benefits(f: Facts) -> Table:
    return Table(
        _("Benefits"),
        [_("Benefit"), _("For whom"), _("How it stands"), _("Amount")],
        [
            [
                b.name,
                b.row.person.full_name if b.row.person else _("the household"),
                b.word,
                words.soles(b.row.amount) or "–",
            ]
            for b in f.benefits
            if b.row.state in HELD
        ],
        _("Benefits"),
        words.day(f.today),
    )


def roles(f: Facts) -> Items:
    source = _("Register")
    heads = [f.called(m.person) for m in f.members if m.is_head]
    carers = [f.called(m.person) for m in f.members if m.is_carer]
    for text, who in ((_("Head of the household: %(who)s"), heads), (_("Cares: %(who)s"), carers)):
        if who:
            yield line(text % {"who": listed(who)}, source)
    for g in f.guardians:
        who_is = f.called(g.guardian) if g.guardian else g.guardian_body
        said = {"child": g.child.full_name, "who": who_is, "kind": g.get_kind_display()}
        text = _("Answers for %(child)s: %(who)s (%(kind)s)") % said
        paper = f", {g.paper}" if g.paper else ""
        yield line(text + paper, _("Guardianship"), g.from_day)
    yield from rated(f, Dimension.CARE, Dimension.EMOTIONAL)


def supports(f: Facts) -> Items:
    yield from rated(f, Dimension.PROTECTION)
    support = next((r for r in f.standing.reviews if r.community_support), None)
    if support:
        text = _("Support in the community: %(who)s") % {"who": support.community_support}
        yield line(text, _("Review"), support.held_on)
    yield services(f, Kind.PSYCHOLOGICAL, Kind.LEGAL, Kind.MATERIAL, Kind.MONEY)
    yield Table(
        _("Referred to other bodies"),
        [_("Body"), _("Sent on"), _("Their answer")],
        [[o.body.name, words.day(o.sent_on), answer(o.get_outcome_display())] for o in f.outward],
        _("Referrals"),
    )


def answer(outcome: object) -> str:
    return str(outcome) or _("No answer yet")


def levels(f: Facts) -> Iterable[tuple[Dimension, int | None, int]]:
    """Each dimension with its first level, where there were two rounds, and its last."""
    for d in Dimension:
        last = f.ratings[f.last.pk].get(d) if f.last else None
        first = f.ratings[f.first.pk].get(d) if f.first and f.first is not f.last else None
        if last:
            yield d, first.level if first else None, last.level
