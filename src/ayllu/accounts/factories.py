"""Makes members of staff, for tests and the demo."""

from datetime import date

from ayllu.accounts.models import Assignment, User
from ayllu.accounts.roles import Role
from ayllu.places.models import Site


def make_user(
    username: str,
    given_names: str,
    surnames: str,
    role: Role,
    site: Site,
    *,
    password: str | None = None,
    from_day: date = date(2019, 1, 1),
    to_day: date | None = None,
    portrait_code: str = "",
) -> User:
    """A person of staff with one role at one site."""
    user = User.objects.create_user(
        username,
        password,
        given_names=given_names,
        surnames=surnames,
        email=f"{username}@ayllu.example",
        portrait_code=portrait_code,
    )
    Assignment.objects.create(user=user, site=site, role=role, from_day=from_day, to_day=to_day)
    return user
