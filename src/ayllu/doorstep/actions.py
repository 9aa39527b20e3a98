"""Anyone may drop; each drop is sealed to the installation and leaves a code to quote."""

import json
from collections.abc import Mapping
from datetime import datetime

from ayllu.doorstep import replies
from ayllu.doorstep.models import Letter, Reply
from ayllu.ground import crypto
from ayllu.ground.codes import new_code
from ayllu.lib.uuid7 import uuid7

Fields = Mapping[str, object]


def drop_referral(fields: Fields) -> str:
    """A family that someone wants us to look at."""
    return drop(Letter.Kind.REFERRAL, fields)


def drop_concern(fields: Fields) -> str:
    """A fear for a child's safety."""
    return drop(Letter.Kind.CONCERN, fields)


def drop_complaint(fields: Fields) -> str:
    """A suggestion or a complaint; it may stay nameless."""
    return drop(Letter.Kind.COMPLAINT, fields)


def leave_reply(code: str, text: str, *, language: str, at: datetime) -> None:
    """Words for whoever holds the code, in place of those that lay there; none takes them away."""
    lookup, key = replies.opened_by(code)
    sealed = replies.seal({"text": text, "language": language}, key, lookup) if text else ""
    Reply.objects.update_or_create(lookup=lookup, defaults={"sealed": sealed, "left_at": at})


def reply_under(code: str) -> dict[str, str] | None:
    """What lies under a code; None alike for a wrong code, no answer yet and one taken away."""
    lookup, key = replies.opened_by(code)
    row = Reply.objects.filter(lookup=lookup).first()
    return replies.unseal(row.sealed, key, lookup) if row and row.sealed else None


def drop_enquiry(fields: Fields) -> str:
    """Someone who wants to sponsor."""
    return drop(Letter.Kind.ENQUIRY, fields)


def drop(kind: Letter.Kind, fields: Fields) -> str:
    """Seal and leave; the code reveals nothing and nobody outside can read the letter back."""
    letter_id, code = uuid7(), new_code("A", length=7)
    sealed = crypto.seal_letter(json.dumps(dict(fields)), bound_to=f"{kind}|{letter_id}")
    Letter.objects.create(id=letter_id, kind=kind, sealed=sealed, code=code)
    return code
