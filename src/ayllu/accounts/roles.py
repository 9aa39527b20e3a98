"""All roles in one readable table: which compartments each role opens at its site.

Agreed with the people who answer for the children; the row policies of the database, the
access matrix of the pages and the tests all read this file. Finer rules (own caseload, own
home, own rooms) are each room's ``access``.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    ADMINISTRATOR = "administrator", _("Administrator")
    DIRECTOR = "director", _("Director")
    SOCIAL_WORKER = "social_worker", _("Social worker")
    PSYCHOLOGIST = "psychologist", _("Psychologist")
    HEALTH_WORKER = "health_worker", _("Health worker")
    EDUCATOR = "educator", _("Educator")
    FACILITATOR = "facilitator", _("Facilitator")
    CARER = "carer", _("Carer")
    SPONSORSHIP_OFFICER = "sponsorship_officer", _("Sponsorship officer")
    FINANCE_OFFICER = "finance_officer", _("Finance officer")
    MONITORING_OFFICER = "monitoring_officer", _("Monitoring officer")
    SAFEGUARDING_LEAD = "safeguarding_lead", _("Safeguarding lead")
    PRIVACY_OFFICER = "privacy_officer", _("Privacy officer")


# The work in a word or two: it fits the bar of a phone, and suits a woman and a man alike.
# The order is that of a visitor of the demo: first those who have most to show.
WORK = {
    Role.SOCIAL_WORKER: _("Social work"),
    Role.DIRECTOR: _("Direction"),
    Role.PSYCHOLOGIST: _("Psychology"),
    Role.SAFEGUARDING_LEAD: _("Safeguarding"),
    Role.HEALTH_WORKER: _("Health"),
    Role.MONITORING_OFFICER: _("Monitoring"),
    Role.SPONSORSHIP_OFFICER: _("Sponsoring"),
    Role.ADMINISTRATOR: _("Administration"),
    Role.EDUCATOR: _("Childcare"),
    Role.FACILITATOR: _("Courses for parents"),
    Role.CARER: _("Family homes"),
    Role.FINANCE_OFFICER: _("Finance"),
    Role.PRIVACY_OFFICER: _("Personal data"),
}


# people: who they are, where they live · case: referral to plan · numbers: figures without
# names · health, psych, safeguarding, complaints: compartments of their own · rights: who asks for
# her own data.
# An administrator keeps accounts and sees no case data; nobody sees safeguarding by rank alone.
COMPARTMENTS: dict[Role, tuple[str, ...]] = {
    Role.ADMINISTRATOR: (),
    Role.DIRECTOR: ("people", "case", "complaints", "numbers", "rights"),
    Role.SOCIAL_WORKER: ("people", "case", "numbers"),
    Role.PSYCHOLOGIST: ("people", "case", "psych"),
    Role.HEALTH_WORKER: ("people", "health"),
    Role.EDUCATOR: (),
    Role.FACILITATOR: (),
    Role.CARER: (),
    Role.SPONSORSHIP_OFFICER: (),
    Role.FINANCE_OFFICER: (),
    Role.MONITORING_OFFICER: ("numbers",),
    Role.SAFEGUARDING_LEAD: ("people", "case", "safeguarding", "complaints"),
    Role.PRIVACY_OFFICER: ("people", "rights"),
}
