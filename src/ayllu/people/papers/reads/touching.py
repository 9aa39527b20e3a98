"""What a consent carries, so that its withdrawal can say what stops; rooms above add theirs."""

from collections.abc import Iterable

from django.utils.module_loading import import_string
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ayllu.people.papers.choices import Kind, Purpose, Recipient
from ayllu.people.papers.models import Consent, Document
from ayllu.people.papers.withdrawals import TOUCHED


def touched(consent: Consent) -> list[str]:
    """In sentences: the pages, pictures and sendings that this consent carries today."""
    found = list(own(consent))
    for path in TOUCHED:
        found += [str(sentence) for sentence in import_string(path)(consent)]
    return found


def own(consent: Consent) -> Iterable[str]:
    if consent.purpose == Purpose.PHOTO and consent.recipient == Recipient.FILE:
        photos = Document.objects.filter(
            person_id=consent.person_id, kind=Kind.PHOTO, hidden_at=None
        )
        count = photos.count()
        if count:
            sentence = ngettext(
                "%(n)s photograph of the file is no longer shown",
                "%(n)s photographs of the file are no longer shown",
                count,
            )
            yield sentence % {"n": count}
        if photos.filter(is_portrait=True).exists():
            yield _("The woven tile stands in place of the picture, everywhere")
    if consent.purpose == Purpose.SHARING:
        to = consent.get_recipient_display()
        yield _("Nothing more is told to: %(whom)s") % {"whom": to}
    if consent.purpose == Purpose.SERVICES:
        yield _("Services stop unless the law obliges to go on; talk with the director today")
