"""Closed sets of intake and the workflow of a participation as one table."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ayllu.intake.workflow import ENROLLED as ENROLLED
from ayllu.intake.workflow import OPEN as OPEN
from ayllu.intake.workflow import TAKEN_BACK as TAKEN_BACK
from ayllu.intake.workflow import WORKFLOW as WORKFLOW
from ayllu.intake.workflow import State as State


class Channel(models.TextChoices):
    PUBLIC_FORM = "public_form", _("Public form")
    VISIT = "visit", _("In person at the Centre")
    PHONE = "phone", _("By phone")
    LETTER = "letter", _("Letter from a body")
    MESSAGE = "message", _("Voice or text message")
    COMMUNITY = "community", _("Seen in the community")
    INSIDE = "inside", _("From another programme")


class ReferrerKind(models.TextChoices):
    FAMILY = "family", _("The family itself")
    NEIGHBOUR = "neighbour", _("Neighbour or relative")
    DEMUNA = "demuna", _("DEMUNA")
    UPE = "upe", _("UPE")
    HEALTH = "health", _("Health post")
    SCHOOL = "school", _("School")
    COMMUNITY = "community", _("Community or church")
    STAFF = "staff", _("Our own staff")
    ANONYMOUS = "anonymous", _("Did not say")
    OTHER = "other", _("Other")


class Urgency(models.TextChoices):
    NORMAL = "normal", _("Normal: screen within five working days")
    SOON = "soon", _("Soon: within two working days")
    IMMEDIATE = "immediate", _("Immediate: today")


URGENCY_WORKING_DAYS = {Urgency.NORMAL: 5, Urgency.SOON: 2, Urgency.IMMEDIATE: 0}


class Risk(models.TextChoices):
    LOW = "low", _("Low")
    MEDIUM = "medium", _("Medium")
    HIGH = "high", _("High")


# From the screening to the first visit, in working days.
RISK_WORKING_DAYS = {Risk.HIGH: 2, Risk.MEDIUM: 7, Risk.LOW: 15}


class TargetGroup(models.TextChoices):
    LOST_CARE = "lost_care", _("Has lost parental care")
    AT_RISK = "at_risk", _("At risk of losing it")
    NOT_ELIGIBLE = "not_eligible", _("Not our target group")


class Reason(models.TextChoices):
    """Why a family comes: several, one of them the main one. Poverty only contributes."""

    ECONOMIC = "economic", _("Economic hardship")
    SINGLE_PARENT = "single_parent", _("Parent alone without support")
    TEEN_PARENT = "teen_parent", _("Adolescent mother or father")
    GRANDPARENTS = "grandparents", _("Grandparents raise the children")
    PARENTS_AWAY = "parents_away", _("Parents work away")
    ILLNESS = "illness", _("Illness of a carer")
    DISABILITY = "disability", _("Disability in the household")
    ALCOHOL = "alcohol", _("Alcohol or drugs")
    PARTNER_VIOLENCE = "partner_violence", _("Partner violence")
    VIOLENCE_CHILD = "violence_child", _("Violence against a child")
    NEGLECT = "neglect", _("Neglect")
    ORPHANHOOD = "orphanhood", _("Orphanhood")
    ABANDONMENT = "abandonment", _("Abandonment")
    NO_DOCUMENTS = "no_documents", _("Child without documents")
    SCHOOL_DROPOUT = "school_dropout", _("Out of school or child labour")
    OTHER = "other", _("Other")


ECONOMIC = frozenset({Reason.ECONOMIC.value})


class Dimension(models.TextChoices):
    CARE = "care", _("Care")
    FOOD = "food", _("Food")
    HOME = "home", _("Dwelling")
    HEALTH = "health", _("Health")
    EDUCATION = "education", _("Education")
    LIVELIHOOD = "livelihood", _("Livelihood")
    PROTECTION = "protection", _("Protection and inclusion")
    EMOTIONAL = "emotional", _("Emotional well-being")


class Level(models.IntegerChoices):
    CRITICAL = 1, _("critical")
    VULNERABLE = 2, _("vulnerable")
    ADEQUATE = 3, _("adequate")
    SECURE = 4, _("secure")


class Care(models.TextChoices):
    """What the panel decides for a household or a child."""

    SUPPORT_AT_HOME = "support_at_home", _("Support at home")
    ALTERNATIVE_CARE = "alternative_care", _("Alternative care")
    REFER_ON = "refer_on", _("Refer on")
    NOTHING_NEEDED = "nothing_needed", _("Nothing needed")


class CareForm(models.TextChoices):
    """Options compared, from least to most intrusive."""

    HOME = "home", _("At home with support")
    KINSHIP = "kinship", _("With extended family")
    FOSTER = "foster", _("Foster family")
    FAMILY_HOME = "family_home", _("Family home in the village")
    SPECIALISED = "specialised", _("Specialised centre")


class UnderThree(models.TextChoices):
    """Named exceptions for a child under three outside a family setting."""

    SIBLINGS = "siblings", _("Stays with brothers and sisters")
    EMERGENCY = "emergency", _("Emergency")
    SHORT_STAY = "short_stay", _("Short planned stay")


class Vote(models.TextChoices):
    AGREES = "agrees", _("Agrees")
    DISSENTS = "dissents", _("Dissents")
    ABSTAINS = "abstains", _("Abstains")


class Unheard(models.TextChoices):
    TOO_YOUNG = "too_young", _("Too young to be asked")
    REFUSED = "refused", _("Preferred not to speak")
    NOT_PRESENT = "not_present", _("Could not be met yet")


class Programme(models.TextChoices):
    FAMILY_STRENGTHENING = "family_strengthening", _("Family strengthening")
    VILLAGE = "village", _("Village")
    CHILDCARE = "childcare", _("Childcare")
    PARENTING = "parenting", _("Parent training")


# Where a decision of the panel leads.
LEADS_TO = {
    Care.SUPPORT_AT_HOME: State.PLANNING,
    Care.ALTERNATIVE_CARE: State.CARE_SOUGHT,
    Care.REFER_ON: State.REFERRED_ON,
    Care.NOTHING_NEEDED: State.NOT_NEEDED,
}

CONSTRAINTS: dict[str, str | Promise] = {
    "intake_participation_one_open": _(
        "This family already takes part in this programme. Open its file and go on there."
    ),
    "intake_participation_ends_after_start": _("The last day is before the first day."),
    "intake_participation_household_or_person": _("A participation is of a household or a person."),
    "intake_participation_open_has_no_end": _("An open participation has no last day."),
    "intake_step_is_allowed": _("This step is not possible from where the family stands now."),
    "intake_rating_one_a_dimension": _("This dimension is already rated in this assessment."),
    "intake_assessment_once_done_stays": _("A finished assessment is not changed; make a new one."),
    "intake_decision_one_open": _("There is already a panel decision for this step."),
    "intake_decision_poverty_alone": _(
        "Poverty alone never separates a child from the family. Choose support at home, or"
        " record the reason that is not economic."
    ),
    "intake_childdecision_under_three": _(
        "A child under three stays in a family. Name the exception and the day it ends."
    ),
    "intake_childdecision_needs_order": _(
        "Alternative care needs the order of an authority, or a regularisation with a deadline."
    ),
    "intake_childdecision_heard_or_why": _(
        "Write the child's opinion, or say why it was not heard."
    ),
    "intake_childdecision_once": _("This child is already in this decision."),
    "intake_decision_quorum": _("The panel needs at least three members present to decide."),
    "intake_decision_two_questions": _(
        "Answer both questions: is separation necessary, and is this care suitable for the child."
    ),
    "intake_decision_says_why": _(
        "Write what was tried, the outcome and the reasons before deciding."
    ),
    "intake_decision_once_decided_stays": _(
        "This decision is already taken and is not changed. Open it to see who decided."
    ),
    "intake_assessment_one_unfinished": _(
        "An assessment of this family is already under way. Go on with it."
    ),
    "intake_assessment_number_once": _(
        "Someone started an assessment of this family at the same moment. Go on with it."
    ),
    "intake_rating_level_1_to_4": _("A level is from 1 to 4."),
    "intake_panelmember_once": _("This member is already on the list."),
}
