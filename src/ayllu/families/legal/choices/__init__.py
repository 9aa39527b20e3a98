"""Closed sets of legal help: kinds, states, results; and the sentence of each constraint."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ayllu.families.legal.choices.tables import Step as Step
from ayllu.families.legal.choices.tables import papers as papers
from ayllu.families.legal.choices.tables import steps as steps


class Kind(models.TextChoices):
    """What a family may need the law for; each has its table of steps and of papers."""

    BIRTH_TIMELY = "birth_timely", _("Birth registration, in time")
    BIRTH_LATE = "birth_late", _("Birth registration, late")
    DNI_FIRST = "dni_first", _("First DNI")
    DNI_RENEWAL = "dni_renewal", _("Renewal of the DNI")
    DNI_DUPLICATE = "dni_duplicate", _("Duplicate of the DNI")
    DNI_CORRECTION = "dni_correction", _("Correction of the DNI")
    RECOGNITION = "recognition", _("Recognition of a child")
    FILIATION = "filiation", _("Paternity before the judge")
    MAINTENANCE = "maintenance", _("Maintenance")
    CUSTODY = "custody", _("Custody")
    VISITS = "visits", _("Contact and visits")
    GUARDIANSHIP = "guardianship", _("Guardianship")
    SUPPORT_MEASURES = "support_measures", _("Curatorship or support to decide")
    VIOLENCE = "violence", _("Protection from violence (Law 30364)")
    DISABILITY = "disability", _("Disability certificate and CONADIS")
    SIS = "sis", _("Health insurance (SIS)")
    PROPERTY = "property", _("House or land")
    OTHER = "other", pgettext_lazy("legal", "Another matter")


# About the whole family or about something the list does not name: a title says what.
FREE = (Kind.PROPERTY, Kind.OTHER)
BIRTHS = (Kind.BIRTH_TIMELY, Kind.BIRTH_LATE)
DNIS = (Kind.DNI_FIRST, Kind.DNI_RENEWAL, Kind.DNI_DUPLICATE, Kind.DNI_CORRECTION)
# Kinds that end in an identity paper: which one (people.register PaperKind).
OBTAINS: dict[str, str] = {
    **dict.fromkeys(BIRTHS, "birth_certificate"),
    **dict.fromkeys(DNIS, "dni"),
}


class State(models.TextChoices):
    OPEN = "open", pgettext_lazy("legal", "Under way")
    CLOSED = "closed", pgettext_lazy("legal", "Closed")
    MISTAKEN = "mistaken", _("Entered by mistake")


class Result(models.TextChoices):
    GRANTED = "granted", pgettext_lazy("legal", "Granted")
    AGREED = "agreed", pgettext_lazy("legal", "Agreed between both")
    REJECTED = "rejected", pgettext_lazy("legal", "Rejected")
    WITHDRAWN = "withdrawn", pgettext_lazy("legal", "Given up")


WON = (Result.GRANTED, Result.AGREED)


class StepState(models.TextChoices):
    TODO = "todo", pgettext_lazy("legal step", "To do")
    DONE = "done", pgettext_lazy("legal step", "Done")
    NOT_NEEDED = "not_needed", pgettext_lazy("legal step", "Not needed")


class Sitting(models.TextChoices):
    HEARING = "hearing", _("Hearing")
    CONCILIATION = "conciliation", _("Conciliation")
    APPOINTMENT = "appointment", _("Appointment at an office")
    TEST = "test", _("Test or expert's report")


class SittingState(models.TextChoices):
    PLANNED = "planned", pgettext_lazy("hearing", "It comes")
    HELD = "held", pgettext_lazy("hearing", "It was held")
    MOVED = "moved", pgettext_lazy("hearing", "It was put off")
    MISSED = "missed", pgettext_lazy("hearing", "Somebody did not come")


CONSTRAINTS: dict[str, str | Promise] = {
    "legal_one_open": _(
        "This matter is already open for this person. Open it and go on from there."
    ),
    "legal_needs_person": _("Say about whom it is."),
    "legal_free_says_what": _("Write in a few words what it is about."),
    "legal_closed_has_result": _("Write the result, its day, and what changes with it or why."),
    "legal_open_has_no_result": _("It is still open: it has no result yet."),
    "legal_result_after_opening": _("The result is not before the opening."),
    "legal_mistaken_says_why": _("Write why it is a mistake."),
    "legal_person_of_household": _("This person does not belong to this family."),
    "legal_closed_stays": _("A closed matter keeps its result."),
    "legal_step_once": _("This step is already there."),
    "legal_step_done_has_day": _("Write the day on which it was done, and who did it."),
    "legal_step_not_needed_says_why": _("Write why it is not needed."),
    "legal_paper_once": _("This paper is already on the list."),
    "legal_paper_has_day": _("A paper that is there has its day."),
    "legal_hearing_once": _("This hearing is already written down."),
    "legal_hearing_told": _("Write what happened."),
}
