"""Closed sets of safeguarding."""

from dataclasses import dataclass
from datetime import timedelta

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Kind(models.TextChoices):
    PHYSICAL = "physical", _("Physical violence")
    EMOTIONAL = "emotional", _("Emotional violence")
    SEXUAL = "sexual", _("Sexual violence")
    NEGLECT = "neglect", _("Neglect")
    EXPLOITATION = "exploitation", _("Exploitation or labour")
    PRIVACY = "privacy", _("Private data or pictures")
    CONDUCT = "conduct", _("Breach of the code of conduct")
    SELF_HARM = "self_harm", _("Self-harm")
    UNSURE = "unsure", _("I am not sure")


class ByWhom(models.TextChoices):
    STAFF = "staff", _("Someone of the staff or a volunteer")
    FAMILY = "family", _("Someone of the family")
    CHILD = "child", _("Another child or adolescent")
    COMMUNITY = "community", _("Someone of the community")
    UNKNOWN = "unknown", _("Not known")


class State(models.TextChoices):
    NEW = "new", pgettext_lazy("concern", "New")
    ACKNOWLEDGED = "acknowledged", pgettext_lazy("concern", "Acknowledged")
    ASSESSED = "assessed", pgettext_lazy("concern", "Assessed")
    RESPONDING = "responding", pgettext_lazy("concern", "Response under way")
    CLOSED = "closed", pgettext_lazy("concern", "Closed")


WORKFLOW: dict[State, tuple[State, ...]] = {
    State.NEW: (State.ACKNOWLEDGED,),
    State.ACKNOWLEDGED: (State.ASSESSED,),
    State.ASSESSED: (State.RESPONDING, State.CLOSED),
    State.RESPONDING: (State.CLOSED,),
    State.CLOSED: (State.RESPONDING,),
}


class Level(models.IntegerChoices):
    POOR_PRACTICE = 1, _("1: poor practice")
    BREACH = 2, _("2: breach of the code, or care that fails")
    HARM = 3, _("3: harm, or a possible crime")
    GRAVE = 4, _("4: grave harm, or danger now")


@dataclass(frozen=True)
class LevelRule:
    """What a level means and what must be done by when, from knowing; working days where said."""

    meaning: str | Promise
    must: tuple[str | Promise, ...]
    respond_days: int  # working days of the site until the response is under way
    report_within: timedelta | None = None  # to an authority; by the clock, nights included
    second_signs: bool = False


# Four levels in own words. Reporting: whoever works with children and knows of violence tells the
# authority at once, within 24 hours in practice (Ley 30364 and 30403; DL 1297 art. 15).
LEVELS: dict[int, LevelRule] = {
    Level.POOR_PRACTICE: LevelRule(
        _("Something was done badly. No child was harmed and none is at risk."),
        (_("Talk it over with the person and her superior, and agree what changes."),),
        respond_days=10,
    ),
    Level.BREACH: LevelRule(
        _("A rule of conduct was broken, or the care of a child fails. It could become harm."),
        (
            _("Support for the child and the family, with a day and a name."),
            _("A measure in writing for whoever broke the rule."),
            _("Look again after 30 days."),
        ),
        respond_days=5,
    ),
    Level.HARM: LevelRule(
        _("A child was harmed, or it may be a crime."),
        (
            _("Report to the authority within 24 hours of knowing."),
            _("The person named has no contact with children meanwhile."),
            _("Medical and psychological care; nobody questions the child again."),
            _("Look again after 30 and 90 days; a second person signs the closing."),
        ),
        respond_days=2,
        report_within=timedelta(hours=24),
        second_signs=True,
    ),
    Level.GRAVE: LevelRule(
        _("Grave or sexual violence, or a child who is in danger at this moment."),
        (
            _("Put the child in safety first; call the police now."),
            _("Report to the police or the prosecutor at once, within 4 hours of knowing."),
            _("Tell the national office the same day."),
            _("Look again after 30 and 90 days; a second person signs the closing."),
        ),
        respond_days=1,
        report_within=timedelta(hours=4),
        second_signs=True,
    ),
}


class Act(models.TextChoices):
    SAFETY = "safety", _("Safety of the child")
    CHILD = "child", _("Support for the child")
    FAMILY = "family", _("Support for the family")
    MEDICAL = "medical", _("Medical care")
    APART = "apart", _("The person named is kept apart from children")
    INQUIRY = "inquiry", _("Internal inquiry")
    STAFF = "staff", _("Measure with the staff")
    FEEDBACK = "feedback", _("Word to the child or to who raised it")
    FOLLOW_UP = "follow_up", _("Looked again")
    OTHER = "other", _("Something else")


class Where(models.TextChoices):
    """Logs that are read for banned responses."""

    VISIT = "visit", _("a home visit")
    SERVICE = "service", _("a service given")
    REVIEW = "review", _("a review")
    FOLLOW_UP = "follow_up", _("a follow-up")
    CHILD_PLAN = "child_plan", _("the plan of a child")
    OTHER = "other", _("a log")


class BarredWhy(models.TextChoices):
    RELATED = "related", _("Family, friend or superior of someone in it")
    DECLARED = "declared", _("Declared a conflict of interest herself")


class Capacity(models.TextChoices):
    COVER = "cover", _("Takes it, because the lead may not")
    SECOND = "second", _("Second person")


class To(models.TextChoices):
    POLICE = "police", _("Police")
    PROSECUTOR = "prosecutor", _("Prosecutor")
    UPE = "upe", _("Special Protection Unit (UPE)")
    DEMUNA = "demuna", _("DEMUNA")
    CEM = "cem", _("Women's Emergency Centre (CEM)")
    FAMILY_COURT = "family_court", _("Family court")
    OTHER = "other", _("Another authority")


class How(models.TextChoices):
    IN_PERSON = "person", _("In person, on paper")
    PHONE = "phone", _("By telephone")
    MAIL = "mail", _("Official e-mail or desk")


class Outcome(models.TextChoices):
    SUBSTANTIATED = "substantiated", _("It was so")
    UNSUBSTANTIATED = "unsubstantiated", _("It could not be shown")
    REFERRED = "referred", _("In the hands of the authority")
    DUPLICATE = "duplicate", _("Same as another concern")


CONSTRAINTS: dict[str, str | Promise] = {
    "safeguarding_concern_level_one_to_four": _("The level is 1, 2, 3 or 4."),
    "safeguarding_concern_assessed_has_level": _("Give the level before you go on."),
    "safeguarding_source_once": _("The same words have raised a concern already."),
    "safeguarding_level_has_reasons": _("Write why it is held to be of this level."),
    "safeguarding_level_is_decided": _("A level changes only by a decision with its reasons."),
    "safeguarding_barred_once": _("This person is already out of this concern."),
    "safeguarding_seat_once": _("This person is already in the team of this concern."),
    "safeguarding_seat_not_barred": _("Whoever is named or has a conflict is not in the team."),
    "safeguarding_report_made_says_how": _("Write when and how it was handed over, and by whom."),
    "safeguarding_report_answered_after_made": _(
        "An answer comes after the report was handed over, with its words."
    ),
    "safeguarding_report_stays": _("What was handed over keeps its words."),
    "safeguarding_closing_once": _("Its closing is written already. Open the concern again."),
    "safeguarding_second_is_another": _("Someone else signs, not the one who closes."),
    "safeguarding_duplicate_of_which": _("Write the code of the other concern."),
    "safeguarding_closed_has_outcome": _("A concern is closed with its outcome and words."),
    "safeguarding_second_confirms": _("From level 3 on, a second person signs the closing."),
    "safeguarding_report_before_closing": _(
        "This level asks for a report to an authority, or for a written reason without one."
    ),
    "safeguarding_step_is_allowed": _(
        "Someone has already taken this step. Open the concern again to see where it stands."
    ),
}
