"""What must not stand in a report: the words themselves, and the list that the worker reads."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ayllu.intake.models import Referral
from ayllu.lib import names
from ayllu.people.papers.choices import WhyWithheld
from ayllu.people.papers.models import Withholding
from ayllu.people.papers.reads import consents
from ayllu.people.register.choices import Answer
from ayllu.people.register.models import (
    Household,
    IdentityPaper,
    Membership,
    Person,
    Phone,
    Residence,
)

SHORTEST = 5  # letters of a word that is looked for: "Jr." would be everywhere


@dataclass(frozen=True)
class Secret:
    """Words that must not be read outside, and what they are."""

    kind: str
    words: str

    @property
    def is_number(self) -> bool:
        return self.kind in ("phone", "paper")


@dataclass(frozen=True)
class Left:
    """One line of what was left out, for the worker and kept with the report."""

    kind: str
    text: str


@dataclass(frozen=True)
class Kept:
    """What a family keeps back from one kind of recipient, read once."""

    people: list[Person]
    named: frozenset[UUID]
    withholdings: list[Withholding]
    hidden: list[Person]
    no_address: bool


def kept(household: Household, named: frozenset[UUID], recipient: str, *, on: date) -> Kept:
    """Who is not told of at all, and whether the address stays out."""
    rows = Membership.objects.filter(household=household).select_related("person")
    people = list({m.person_id: m.person for m in rows}.values())
    held = [w for p in people for w in consents.withheld(p, on=on, recipient=recipient)]
    all_of = {w.person_id for w in held if w.everything}
    hidden = [p for p in people if p.hidden_for_safety or p.pk in all_of]
    fear = any(w.why in (WhyWithheld.FEAR, WhyWithheld.ORDER) for w in held)
    return Kept(people, named, held, hidden, household.violence_recorded or bool(hidden) or fear)


@dataclass(frozen=True)
class Guarded:
    """What a report must keep: read once for a page or an act."""

    kept: Kept
    hidden: list[Secret]
    left: list[Left]


def guard(
    household: Household,
    named: frozenset[UUID],
    recipient: str,
    *,
    with_papers: bool = False,
    on: date,
) -> Guarded:
    found = kept(household, named, recipient, on=on)
    return Guarded(
        found,
        secrets(household, found, with_papers=with_papers),
        left_out(household, found, with_papers=with_papers),
    )


def secrets(household: Household, k: Kept, *, with_papers: bool) -> list[Secret]:
    """The words that no draft and no issued text may hold."""
    found = [Secret("person", p.full_name) for p in k.hidden]
    if k.no_address:
        for home in Residence.objects.filter(household=household):
            found += [Secret("address", w) for w in (home.settlement, home.street, home.reference)]
            found += [Secret("address", home.lot)]
    found += [Secret("phone", p.number) for p in unsafe_phones(household, k)]
    mine = k.named if with_papers else frozenset()
    others = [p.pk for p in k.people if p.pk not in mine]
    for paper in IdentityPaper.objects.filter(person_id__in=others):
        found.append(Secret("paper", paper.number))
    for r in Referral.objects.filter(household=household, referrer_may_be_named=False):
        found += [Secret("referrer", r.referrer_name), Secret("phone", r.referrer_phone)]
    return [s for s in found if len(s.words.strip()) >= SHORTEST]


def unsafe_phones(household: Household, k: Kept) -> list[Phone]:
    ids = [p.pk for p in k.people]
    mine = Phone.objects.filter(household=household) | Phone.objects.filter(person_id__in=ids)
    return list(mine.exclude(safe_to_call=Answer.YES).distinct())


def speaks(text: str, hidden: Iterable[Secret]) -> list[Secret]:
    """Which of the secrets stand in a text, whatever its capitals, accents and spaces."""
    folded, digits = f" {names.fold(text)} ", re.sub(r"[\s().+-]", "", text)
    return [s for s in hidden if stands(s, folded, digits)]


def stands(secret: Secret, folded: str, digits: str) -> bool:
    if secret.is_number:
        return re.sub(r"\D", "", secret.words)[-9:] in digits if secret.words else False
    return f" {names.fold(secret.words)} " in folded


def left_out(household: Household, k: Kept, *, with_papers: bool) -> list[Left]:
    """In sentences; what never enters stands there whether there is any or not."""
    return list(lines(household, k, with_papers))


def lines(household: Household, k: Kept, with_papers: bool) -> Iterator[Left]:
    yield Left("psychology", _("Notes and questionnaires of the psychologist: they never enter."))
    yield Left(
        "safeguarding", _("Safeguarding: it never enters, and nothing here says whether it exists.")
    )
    yield Left("referrer", _("Who told us of the family first, and in which words."))
    if k.no_address:
        yield Left("address", _("The address: it is protected from this recipient."))
    count = len(unsafe_phones(household, k))
    if count:
        text = ngettext(
            "%(n)s telephone number that is not safe to call",
            "%(n)s telephone numbers that are not safe to call",
            count,
        )
        yield Left("phone", text % {"n": count})
    yield Left("paper", papers_sentence(with_papers))
    for p in k.hidden:
        yield Left("person", _("%(name)s: nothing of this person.") % {"name": p.full_name})
    unnamed = sum(p.pk not in k.named for p in k.people if p not in k.hidden)
    if unnamed:
        text = ngettext(
            "The name of %(n)s person of the household",
            "The names of %(n)s people of the household",
            unnamed,
        )
        yield Left("unnamed", text % {"n": unnamed})
    for w in k.withholdings:
        if not w.everything:
            said = {"what": w.what, "why": w.get_why_display()}
            yield Left("withheld", _("Asked to be withheld: %(what)s (%(why)s)") % said)


def papers_sentence(with_papers: bool) -> str:
    if with_papers:
        return _("Numbers of documents of anyone whom the report does not name.")
    return _("Numbers of documents, of everyone.")
