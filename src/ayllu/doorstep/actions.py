"""Anyone may drop; each drop is sealed to the installation and leaves a code to quote."""

import json
from collections.abc import Mapping

from ayllu.doorstep.models import Letter
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


def drop_enquiry(fields: Fields) -> str:
    """Someone who wants to sponsor."""
    return drop(Letter.Kind.ENQUIRY, fields)


def drop(kind: Letter.Kind, fields: Fields) -> str:
    """Seal and leave; the code reveals nothing and nobody outside can read the letter back."""
    letter_id, code = uuid7(), new_code("A", length=7)
    sealed = crypto.seal_letter(json.dumps(dict(fields)), bound_to=f"{kind}|{letter_id}")
    Letter.objects.create(id=letter_id, kind=kind, sealed=sealed, code=code)
    return code
