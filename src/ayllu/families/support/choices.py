"""Closed sets of the services: what is given, of which kind, in which measure."""

from dataclasses import dataclass

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    HEALTH = "health", _("Health and nutrition")
    PSYCHOLOGICAL = "psychological", _("Psychological and parenting")
    EDUCATION = "education", _("Education")
    LEGAL = "legal", _("Legal")
    MATERIAL = "material", _("Material help")
    MONEY = "money", _("Money")


class Service(models.TextChoices):
    GROWTH_CHECK = "growth_check", _("Growth check")
    NUTRITION_ADVICE = "nutrition_advice", _("Nutrition advice")
    IRON = "iron", _("Iron handed over")
    HEALTH_POST = "health_post", _("Taken to the health post")
    PARENTING = "parenting", _("Parenting workshop")
    GUIDANCE = "guidance", _("Listening and guidance")
    SCHOOL_SUPPORT = "school_support", _("School support")
    SCHOOL_KIT = "school_kit", _("School kit")
    ENROLMENT = "enrolment", _("Help to enrol at school")
    TRAINING = "training", _("Training for work")
    PAPERS = "papers", _("Help with identity papers")
    LEGAL_ADVICE = "legal_advice", _("Legal advice")
    MAINTENANCE = "maintenance", _("Help to claim maintenance")
    BASKET = "basket", _("Food basket")
    CLOTHING = "clothing", _("Clothes and blankets")
    BUILDING = "building", _("Materials for the home")
    TRANSPORT = "transport", _("Fares")
    EMERGENCY_MONEY = "emergency_money", _("Emergency money")
    SEED_CAPITAL = "seed_capital", _("Seed capital")
    OTHER = "other", _("Another service")


class Unit(models.TextChoices):
    TIMES = "times", _("times")
    PIECES = "pieces", _("pieces")
    HOURS = "hours", _("hours")
    KILOS = "kilos", _("kilos")


@dataclass(frozen=True)
class Fact:
    """The kind of a service, how it is measured, and whether it usually goes to all at home."""

    kind: Kind
    unit: Unit | None = None
    whole: bool = False


FACTS: dict[Service, Fact] = {
    Service.GROWTH_CHECK: Fact(Kind.HEALTH),
    Service.NUTRITION_ADVICE: Fact(Kind.HEALTH, whole=True),
    Service.IRON: Fact(Kind.HEALTH, Unit.PIECES),
    Service.HEALTH_POST: Fact(Kind.HEALTH),
    Service.PARENTING: Fact(Kind.PSYCHOLOGICAL),
    Service.GUIDANCE: Fact(Kind.PSYCHOLOGICAL),
    Service.SCHOOL_SUPPORT: Fact(Kind.EDUCATION, Unit.HOURS),
    Service.SCHOOL_KIT: Fact(Kind.EDUCATION, Unit.PIECES),
    Service.ENROLMENT: Fact(Kind.EDUCATION),
    Service.TRAINING: Fact(Kind.EDUCATION, Unit.HOURS),
    Service.PAPERS: Fact(Kind.LEGAL),
    Service.LEGAL_ADVICE: Fact(Kind.LEGAL),
    Service.MAINTENANCE: Fact(Kind.LEGAL),
    Service.BASKET: Fact(Kind.MATERIAL, Unit.PIECES, whole=True),
    Service.CLOTHING: Fact(Kind.MATERIAL, Unit.PIECES),
    Service.BUILDING: Fact(Kind.MATERIAL, whole=True),
    Service.TRANSPORT: Fact(Kind.MONEY),
    Service.EMERGENCY_MONEY: Fact(Kind.MONEY, whole=True),
    Service.SEED_CAPITAL: Fact(Kind.MONEY),
    Service.OTHER: Fact(Kind.MATERIAL),
}
# On the family's file, in the order of the day; money is never given in two taps.
CHIPS = (
    Service.GROWTH_CHECK,
    Service.BASKET,
    Service.SCHOOL_SUPPORT,
    Service.PARENTING,
    Service.NUTRITION_ADVICE,
    Service.GUIDANCE,
)


CONSTRAINTS: dict[str, str | Promise] = {
    "support_given_once_a_day": _(
        "This service is already written for the same person and day. Open the family again."
    ),
    "support_given_by_us_or_another": _("Write which body gave it."),
    "support_given_other_says_what": _("Write which service it was."),
    "support_given_money_has_amount": _("Write how many soles were given."),
    "support_given_more_than_nothing": _("A quantity or an amount is more than nothing."),
    "support_given_person_of_household": _("This person does not belong to this family."),
    "support_given_not_in_future": _("This day has not come yet."),
    "support_given_stays": _(
        "What was given is not changed. Mark it as entered by mistake and write it again."
    ),
    "support_given_mistake_says_why": _("Write why it was a mistake."),
    "support_planned_times": _("At least one time, at most two hundred."),
    "support_planned_ends_after_start": _("The last day is after the first one."),
    "support_planned_end_says_why": _("Write why it is no longer planned."),
    "support_planned_other_says_what": _("Write which service it was."),
    "support_planned_activity_of_household": _("This activity belongs to another family's plan."),
}
