"""Each minute: open what was told at the public page and write it into the register."""

from django.utils import timezone
from procrastinate.contrib.django import app

from ayllu.accounts.scopes import system_scope
from ayllu.complaints.answers import actions
from ayllu.complaints.answers.choices import Satisfied
from ayllu.complaints.register.actions import writing
from ayllu.complaints.register.choices import State
from ayllu.complaints.register.models import Complaint
from ayllu.doorstep import collect
from ayllu.doorstep.collect import OpenLetter
from ayllu.doorstep.replies import spelled
from ayllu.ground.constraints import Refused
from ayllu.ground.scopes import acting
from ayllu.places.models import Site


@app.periodic(cron="* * * * *")
@app.task(name="complaints.collect_letters", queueing_lock="complaints.collect_letters")
def collect_letters(timestamp: int = 0) -> int:
    """Letters and rows change together; a second collector at once skips what is locked."""
    with acting(system_scope("complaints")):
        default = Site.objects.order_by("opened_on", "code").first()
        if default is None:
            return 0
        letters = list(collect.waiting("complaint"))
        for letter in letters:
            if not said_again(letter):
                site = Site.objects.filter(code=letter.fields.get("site") or "").first()
                take_in(letter, site or default)
            collect.mark(letter.id, at=timezone.now())
    return len(letters)


def take_in(letter: OpenLetter, site: Site) -> None:
    if not Complaint.objects.filter(letter_id=letter.id).exists():
        writing.take_in(
            letter.fields, site=site, letter_id=letter.id, code=letter.code, at=letter.dropped_at
        )


def said_again(letter: OpenLetter) -> bool:
    """What the holder of a code says to the answer; without such an answer it is taken in as new.

    Whoever is not satisfied gets another look, from another person.
    """
    code = spelled(str(letter.fields.get("again") or ""))
    satisfied = letter.fields.get("satisfied")
    if not code or satisfied not in (Satisfied.YES, Satisfied.PARTLY, Satisfied.NO):
        return False
    row = Complaint.objects.filter(code=code, state=State.ANSWERED, mistaken_at=None).first()
    if row is None:
        return False
    try:
        actions.note_satisfied(
            row=row,
            satisfied=satisfied,
            on=timezone.localdate(letter.dropped_at),
            words=str(letter.fields.get("words") or "").strip()[:2000],
            again=satisfied == Satisfied.NO,
            by=None,
            at=timezone.now(),
        )
    except Refused:
        return False
    return True
