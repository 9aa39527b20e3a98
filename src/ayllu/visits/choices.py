"""Closed sets of home visits, and the sentence of each constraint."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

LATE_DAYS = 3  # written down later than this, a visit says so


class Reason(models.TextChoices):
    FIRST = "first", _("First visit")
    ASSESSMENT = "assessment", _("Assessment")
    FOLLOW_UP = "follow_up", _("Follow-up")
    OTHER = "other", _("Other")


class Result(models.TextChoices):
    """How it ended; all but the first were not held."""

    HELD = "held", _("made")
    NOBODY = "nobody", _("nobody at home")
    REFUSED = "refused", _("they did not want it")
    ROAD = "road", _("the road was closed")
    RAIN = "rain", _("the rain did not let us")
    OTHER = "other", _("could not be made")


NOT_HELD = [(r.value, r.label) for r in Result if r != Result.HELD]


class Unseen(models.TextChoices):
    """Why a member was not seen (after the follow-up form of Primero, UNICEF, 2018)."""

    SCHOOL = "school", _("at school")
    WORK = "work", _("at work")
    RELATIVES = "relatives", _("with relatives")
    OTHER_CARER = "other_carer", _("moved to another carer")
    STREET = "street", _("in the street")
    HOSPITAL = "hospital", _("in hospital")
    DETENTION = "detention", _("detained")
    REFUSED = "refused", _("did not want to")
    SLEEPING = "sleeping", _("asleep")
    OTHER = "other", _("another reason")


class Danger(models.TextChoices):
    """What makes two go; nothing of it is told outside the case."""

    VIOLENCE = "violence", _("violence is recorded")
    PLACE = "place", _("it is not safe to go there alone")
    RISK = "risk", _("the risk of the family is high")
    PROTECTION = "protection", _("what was found about protection")


CONSTRAINTS: dict[str, str | Promise] = {
    "visits_two_when_risk": _(
        "Two must go to this home: name the second person, or write why one goes alone."
    ),
    "visits_two_are_two": _("The second person is another one than the first."),
    "visits_unannounced_says_why": _("Say why the family is not told beforehand."),
    "visits_ended_has_day": _("Write the day of the visit and how it ended."),
    "visits_ended_or_cancelled": _("A visit that was made is not cancelled."),
    "visits_not_held_tries_again": _("Choose the day on which you will try again."),
    "visits_next_is_later": _("The next visit is after this one."),
    "visits_minutes_of_a_day": _("Write how long it took in minutes, at most a day."),
    "visits_alone_read_by_whom": _("A reason is marked as read by someone, at a moment."),
    "visits_each_child": _(
        "A word is missing for a child of the household: seen, or why not. Write it for each one."
    ),
    "visits_made_stays": _("What was recorded of a visit is not changed."),
    "visits_word_once": _("There is already a word about this person in this visit."),
    "visits_word_seen_or_why": _("Seen, or why not: one of the two."),
    "visits_word_other_says": _("Write the other reason in words."),
    "visits_word_of_household": _("This person does not belong to the household."),
    "visits_noted_once": _("This dimension already has its words in this visit."),
    "visits_noted_says": _("Write what was seen, or leave the dimension out."),
    "visits_paper_once": _("This paper is already with the visit."),
    "visits_paper_of_household": _("This paper belongs to another family."),
}
