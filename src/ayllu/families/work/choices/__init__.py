"""Closed sets of paths to work, the table of what may follow, the sentences of constraints."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ayllu.families.work.choices.tables import Step as Step
from ayllu.families.work.choices.tables import steps as steps


class Kind(models.TextChoices):
    COURSE = "course", _("Vocational course")
    APPRENTICE = "apprentice", _("Apprenticeship")
    BUSINESS = "business", _("Small business")
    SEARCH = "search", _("Looking for work")


class State(models.TextChoices):
    PLANNED = "planned", pgettext_lazy("path", "Agreed, not begun")
    DOING = "doing", pgettext_lazy("path", "On the way")
    WORKING = "working", pgettext_lazy("path", "Working")
    FINISHED = "finished", pgettext_lazy("path", "Finished")
    DROPPED = "dropped", pgettext_lazy("path", "Dropped out")
    MISTAKEN = "mistaken", _("Entered by mistake")


OPEN = (State.PLANNED, State.DOING, State.WORKING)
# What may follow. Work found makes any open path "working"; who dropped out may come back.
WORKFLOW: dict[State, tuple[State, ...]] = {
    State.PLANNED: (State.DOING, State.WORKING, State.DROPPED),
    State.DOING: (State.WORKING, State.FINISHED, State.DROPPED),
    State.WORKING: (State.FINISHED, State.DROPPED),
    State.FINISHED: (State.WORKING,),
    State.DROPPED: (State.DOING,),
    State.MISTAKEN: (),
}


class StepState(models.TextChoices):
    TODO = "todo", pgettext_lazy("work step", "To do")
    DONE = "done", pgettext_lazy("work step", "Done")
    NOT_NEEDED = "not_needed", pgettext_lazy("work step", "Not needed")


class Childcare(models.TextChoices):
    NOT_NEEDED = "not_needed", _("Not needed")
    SOLVED = "solved", _("There is somebody who cares")
    NEEDED = "needed", _("Nobody yet: it is needed")


class JobKind(models.TextChoices):
    EMPLOYED = "employed", _("Employed")
    OWN = "own", _("On one's own account")
    BY_DAYS = "by_days", _("By days or by piece")


class Formality(models.TextChoices):
    FORMAL = "formal", _("Formal: on the payroll, or with RUC")
    INFORMAL = "informal", _("Informal")


class Contract(models.TextChoices):
    WRITTEN = "written", _("In writing")
    VERBAL = "verbal", _("By word of mouth")
    NONE = "none", _("No contract: on one's own account")


class WhyNot(models.TextChoices):
    CHILDCARE = "childcare", _("Nobody to care for the children")
    DISMISSED = "dismissed", _("Dismissed, or the work ended")
    PAY = "pay", _("The pay was too low, or not paid")
    TREATMENT = "treatment", _("Bad treatment at work")
    HEALTH = "health", _("Illness, pregnancy or accident")
    BUSINESS = "business", _("The business did not pay")
    MOVED = "moved", _("Moved away")
    OTHER = "other", pgettext_lazy("work", "Something else")


CONSTRAINTS: dict[str, str | Promise] = {
    "work_one_open": _("This person is already on such a path. Open it and go on from there."),
    "work_ended_has_day": _("Write the day on which it ended."),
    "work_dropped_says_why": _("Write why."),
    "work_mistaken_says_why": _("Write why it is a mistake."),
    "work_ended_after_start": _("It does not end before it began."),
    "work_person_of_household": _("This person does not belong to this family."),
    "work_is_adult": _("A path to work is for adults: this person was not yet eighteen."),
    "work_step_is_allowed": _("It does not go from here to there. Open the path again."),
    "work_step_once": _("This step is already there."),
    "work_step_done_has_day": _("Write the day on which it was done."),
    "work_step_not_needed_says_why": _("Write why it is not needed."),
    "work_job_one_open": _("A work is already under way. Write first how it ended."),
    "work_job_ends_after_start": _("The last day is on or after the first."),
    "work_job_ended_says_why": _("Write why it ended."),
    "work_job_wage_not_negative": _("A wage is not less than nothing."),
}
