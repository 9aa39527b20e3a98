"""Closed sets of referrals to other bodies."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ayllu.people.papers.choices import RECIPIENT as RECIPIENT


class State(models.TextChoices):
    DRAFT = "draft", pgettext_lazy("outward", "To send")
    SENT = "sent", pgettext_lazy("outward", "Sent, no answer yet")
    ANSWERED = "answered", pgettext_lazy("outward", "Answered")
    CANCELLED = "cancelled", pgettext_lazy("outward", "Not sent")


class Basis(models.TextChoices):
    CONSENT = "consent", _("With the family's consent")
    DUTY = "duty", _("Without it: the law asks to protect")


class How(models.TextChoices):
    BY_HAND = "by_hand", _("Handed over on paper")
    TOGETHER = "together", _("We went together")
    MAIL = "mail", _("Official e-mail of the body")
    PHONE = "phone", _("By telephone")


class Outcome(models.TextChoices):
    ATTENDED = "attended", _("They attended to it")
    APPOINTMENT = "appointment", _("They gave an appointment")
    PASSED_ON = "passed_on", _("They passed it on to another body")
    REFUSED = "refused", _("They refused it")
    NOBODY_WENT = "nobody_went", _("The family did not go")


CONSTRAINTS: dict[str, str | Promise] = {
    "outward_duty_says_why": _("Write which danger asks to tell it without consent."),
    "outward_sent_has_day": _("Write the day, the way, and until when you expect an answer."),
    "outward_answered_has_day": _("Write the day and what was answered."),
    "outward_cancelled_says_why": _("Write why it is not sent."),
    "outward_answer_after_sending": _("The answer is not before the sending."),
    "outward_stop_after_sending": _("Only whoever holds a referral is asked to stop using it."),
    "outward_consent_runs": _(
        "There is no consent to share with this kind of body that runs on that day."
    ),
    "outward_person_of_household": _("This person does not belong to this family."),
    "outward_sent_stays": _("What was sent keeps its words."),
}
