"""Closed sets of reviews, exits and what comes after, and the sentence of each constraint."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Outcome(models.TextChoices):
    """What a review says of one objective."""

    GOES_ON = "goes_on", _("Goes on")
    MET = "met", _("Met")
    CHANGED = "changed", _("Changed")
    DROPPED = "dropped", _("Dropped")


class Conclusion(models.TextChoices):
    GO_ON = "go_on", _("Go on with the same plan")
    NEW_VERSION = "new_version", _("Write a new version of the plan")
    PROPOSE_EXIT = "propose_exit", _("Propose the exit")


class Schooling(models.TextChoices):
    ALL = "all", _("All children of school age attend")
    SOME_OUT = "some_out", _("At least one does not attend")
    NONE_OF_AGE = "none_of_age", _("No child of school age")


class ExitKind(models.TextChoices):
    SELF_RELIANT = "self_reliant", _("Stands on its own feet")
    MOVED = "moved", _("Moved away")
    WITHDREW = "withdrew", _("Withdrew")
    REFERRED = "referred", _("Referred to another body")
    CHILD_PLACED = "child_placed", _("The children live in alternative care")


class Clearance(models.TextChoices):
    """The safeguarding lead's word before a family leaves; never why."""

    CLEAR = "clear", _("May close")
    WAIT = "wait", _("Must wait")


class Answer(models.TextChoices):
    AGREED = "agreed", _("The exit is agreed")
    NOT_YET = "not_yet", _("Not yet: the family goes on")


class Vote(models.TextChoices):
    AGREES = "agrees", _("Agrees")
    DISSENTS = "dissents", _("Dissents")
    ABSTAINS = "abstains", _("Abstains")


class How(models.TextChoices):
    VISIT = "visit", _("Home visit")
    PHONE = "phone", _("By phone")
    CENTRE = "centre", _("At the Centre")
    NOT_FOUND = "not_found", _("Family not found")


class Standing(models.TextChoices):
    WELL = "well", _("Stands well")
    SOME = "some", _("Some difficulties, manages alone")
    RELAPSE = "relapse", _("Needs us again")
    UNKNOWN = "unknown", _("Could not be known")


class Criterion(models.TextChoices):
    """What must be true before a family leaves because it stands on its own feet."""

    TWO_ROUNDS = "two_rounds", _("All eight dimensions at 3 or more, twice, three months apart")
    CARE = "care", _("Care and protection at 3 or more for six months")
    OBJECTIVES = "objectives", _("Eight of ten objectives met")
    SCHOOL = "school", _("Every child of school age attends")
    DNI = "dni", _("Every child has a DNI")
    COMMUNITY = "community", _("Someone in the community supports the family")
    SAFEGUARDING = "safeguarding", _("The safeguarding lead has said that it may close")


CONSTRAINTS: dict[str, str | Promise] = {
    "families_review_once_a_day": _("A review of this family on this day is already written."),
    "families_review_assessment_once": _(
        "This assessment already served a review. Make a new one before the next review."
    ),
    "families_review_next_within_limit": _("The next review is at most six months after this one."),
    "families_reviewed_once": _("This objective is already in this review."),
    "families_reviewed_says_why": _("Write why the objective is changed or dropped."),
    "families_presence_once": _("This person is already on the list."),
    "families_exit_one_open": _("An exit of this family is already under way. Open it."),
    "families_exit_decided_says_why": _("Write the answer and its reasons before deciding."),
    "families_exit_closed_was_agreed": _("Only an exit that the panel agreed is closed."),
    "families_exit_closed_by_another": _(
        "Another person than the one who proposed the exit closes it."
    ),
    "families_exit_closed_is_cleared": _(
        "The safeguarding lead has not said yet that this file may close."
    ),
    "families_exit_exception_says_why": _(
        "Something still stands in the way. Write why the family leaves all the same."
    ),
    "families_exit_quorum": _("The panel needs at least three members present to decide."),
    "families_exit_once_decided_stays": _(
        "This exit is already decided and is not changed. Open it to see who decided."
    ),
    "families_exitmember_once": _("This member is already on the list."),
    "families_exitmember_dissent_says_why": _("Write why she or he dissents."),
    "families_followup_once": _("This follow-up is already planned."),
    "families_followup_done_is_told": _("Write how the family was found and how it stands."),
    "families_reopening_once": _("This family was already taken back after that exit."),
    "families_secondlook_another": _("The second look is another person's than the first."),
    "families_secondlook_once": _("This assessment already had its second look."),
    "families_secondrating_once": _("This dimension is already rated in the second look."),
    "families_secondrating_level_1_to_4": _("A level is from 1 to 4."),
}
