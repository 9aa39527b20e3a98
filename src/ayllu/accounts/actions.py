"""Accounts and assignments: who works where as what, from a day to a day."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from ayllu.accounts.models import Assignment, StaffSession, User
from ayllu.accounts.roles import Role
from ayllu.audit import actions as audit
from ayllu.ground.constraints import Refused, settled
from ayllu.places.models import Site


class NotYourself(Refused):
    sentence = _("Nobody changes her own roles. Ask another administrator.")


class WorksElsewhere(Refused):
    sentence = _(
        "This person also works at another site. End her roles at yours; the account stays open."
    )


def open_account(
    *, by: User, username: str, given_names: str, surnames: str, email: str, password: str
) -> User:
    """A new member of staff, without any role yet."""
    with settled():
        user = User.objects.create_user(
            username, password, given_names=given_names, surnames=surnames, email=email
        )
        audit.record("accounts.user.open", by=by, about=user, compartment="numbers")
    return user


def assign(
    *, by: User, user: User, site: Site, role: Role, from_day: date, to_day: date | None
) -> Assignment:
    """Give a role at a site; it acts at the next click."""
    if by.pk == user.pk:
        raise NotYourself
    with settled():
        row = Assignment.objects.create(
            user=user, site=site, role=role, from_day=from_day, to_day=to_day
        )
        audit.record(
            "accounts.assignment.start", by=by, about=row, site_id=site.pk, compartment="numbers"
        )
    return row


def end_assignment(*, by: User, assignment: Assignment, last_day: date) -> None:
    """The role ends with that day."""
    if by.pk == assignment.user_id:
        raise NotYourself
    with settled():
        assignment.to_day = last_day
        assignment.save(update_fields=["to_day"])
        audit.record("accounts.assignment.end", by=by, about=assignment, compartment="numbers")


def close_account(*, by: User, user: User) -> None:
    """Whoever leaves is out at once: no sign-in, no session."""
    if by.pk == user.pk:
        raise NotYourself
    user.is_active = False
    user.save(update_fields=["is_active"])
    end_sessions(by=by, user=user)
    audit.record("accounts.user.close", by=by, about=user, compartment="numbers")


def choose_language(*, by: User, language: str) -> None:
    """The language in which she reads; on every device."""
    by.language = language
    by.save(update_fields=["language"])


def end_sessions(*, by: User, user: User) -> None:
    StaffSession.objects.filter(user_id=user.pk).delete()
    audit.record("accounts.sessions.end", by=by, about=user, compartment="numbers")
