"""The section "Family" of a person's file, as a list."""

from datetime import date

from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.ground.offers import Panel
from ayllu.people.kin import reads
from ayllu.people.register import access
from ayllu.people.register.models import Person
from ayllu.ui import links


def of_person(person: Person, *, held: Held, today: date) -> list[Panel]:
    """Parents, brothers and sisters, children, guardians, couple."""
    lines = [
        *((r.parent, r.get_kind_display(), _("Parent")) for r in reads.parents(person)),
        *((s.person, "", sibling_word(s.half)) for s in reads.siblings(person)),
        *((r.child, "", _("Daughter or son")) for r in reads.children(person)),
        *(
            (r.other if r.one_id == person.pk else r.one, "", r.get_kind_display())
            for r in reads.unions(person)
        ),
    ]
    context = {
        "lines": [(p, note, word, links.address_of(p)) for p, note, word in lines],
        "guardians": list(reads.guardians(person, on=today)),
        "person": person,
        "edits": access.may_edit(held, person.site_id),
    }
    return [Panel("family", _("Family"), "people_kin/panels/family.html", context)]


def sibling_word(half: bool) -> str:
    return _("Half-brother or half-sister") if half else _("Brother or sister")
