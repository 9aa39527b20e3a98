"""Sentences of the constraints of accounts."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

CONSTRAINTS: dict[str, str | Promise] = {
    "accounts_assignment_no_overlap": _("This person already has this role at this site then."),
    "accounts_assignment_ends_after_start": _("The last day is before the first."),
    "accounts_user_email_once": _("Someone already uses this e-mail."),
    "accounts_user_username_key": _("Someone already signs in with this name."),
}
