"""How an access row is written beside the addresses of a room.

``ACCESS = {"intake_referral": {"GET": allow(SOCIAL_WORKER, DIRECTOR)}}`` in each ``urls.py``:
every url name × method × role has a declared outcome, and a guard drives them all. ``ok`` is
any answer but a refusal (a form may still be invalid); ``hidden`` is "not found". A visitor who
is not signed in is always sent to sign-in, except on rows made with ``anyone``.
"""

from typing import Literal

from ayllu.accounts.roles import Role

Outcome = Literal["ok", "hidden"]
Row = dict[str, Outcome]
Access = dict[str, dict[str, Row]]
VISITOR = "visitor"


def allow(*roles: Role) -> Row:
    """These roles, at the site of the thing, may; every other finds nothing."""
    return {VISITOR: "hidden", **{r.value: "ok" if r in roles else "hidden" for r in Role}}


def staff() -> Row:
    """Everyone who is signed in on the staff surface."""
    return allow(*Role)


def anyone() -> Row:
    """Open without sign-in: each such page is on the guard's list, with a reason."""
    return {**allow(*Role), VISITOR: "ok"}
