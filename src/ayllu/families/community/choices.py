"""Closed sets of community groups and their meetings, and the sentences of constraints."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Kind(models.TextChoices):
    MOTHERS = "mothers", _("Mothers' club")
    MILK = "milk", _("Glass of Milk committee")
    KITCHEN = "kitchen", _("Community kitchen")
    BOARD = "board", _("Neighbourhood board")
    RONDA = "ronda", _("Peasant patrol (ronda)")
    SCHOOL = "school", _("Parents' association of a school")
    SAVINGS = "savings", _("Savings group")
    WATER = "water", _("Water board (JASS)")
    YOUTH = "youth", _("Group of adolescents or young people")
    CHURCH = "church", _("Group of a church")
    OTHER = "other", pgettext_lazy("community group", "Another group")


class Contact(models.TextChoices):
    PRESIDENT = "president", _("President")
    SECRETARY = "secretary", _("Secretary")
    TREASURER = "treasurer", _("Treasurer")
    PROMOTER = "promoter", _("Health promoter")
    TEACHER = "teacher", _("Teacher")
    LEADER = "leader", _("Community leader")
    OTHER = "other", pgettext_lazy("contact", "Another post")


class State(models.TextChoices):
    PLANNED = "planned", pgettext_lazy("meeting", "Planned")
    HELD = "held", pgettext_lazy("meeting", "Held")
    CANCELLED = "cancelled", pgettext_lazy("meeting", "Not held")
    MISTAKEN = "mistaken", pgettext_lazy("meeting", "Entered by mistake")


class Topic(models.TextChoices):
    REARING = "rearing", _("Child rearing with love")
    VIOLENCE = "violence", _("Preventing violence")
    RIGHTS = "rights", _("Rights of children")
    NUTRITION = "nutrition", _("Nutrition and anaemia")
    HEALTH = "health", _("Health and hygiene")
    DISABILITY = "disability", _("Disability and inclusion")
    SCHOOL = "school", _("School and learning")
    EARLY = "early", _("Play and the first years")
    ADOLESCENTS = "adolescents", _("Adolescence and early pregnancy")
    ALCOHOL = "alcohol", _("Alcohol in the home")
    MONEY = "money", _("Saving and family economy")
    BENEFITS = "benefits", _("Papers and benefits of the State")
    ORGANISING = "organising", _("How the group organises itself")
    OTHER = "other", pgettext_lazy("topic", "Another topic")


class Counted(models.TextChoices):
    COUNTED = "counted", _("Counted one by one")
    ESTIMATED = "estimated", _("Estimated by eye")


class Band(models.TextChoices):
    """Age bands with sex. A child is under 12, an adolescent from 12 to 17: Código de los Niños
    y Adolescentes (Law 27337, 2000), preliminary title, article I.
    """

    WOMEN = "women", _("Women")
    MEN = "men", _("Men")
    FEMALE_ADOLESCENTS = "female_adolescents", _("Female adolescents")
    MALE_ADOLESCENTS = "male_adolescents", _("Male adolescents")
    GIRLS = "girls", _("Girls")
    BOYS = "boys", _("Boys")


# Rows of the form and of the sheet: the words of an age, and its two columns.
AGES: tuple[tuple[Promise, Band, Band], ...] = (
    (_("18 and older"), Band.WOMEN, Band.MEN),
    (_("12 to 17"), Band.FEMALE_ADOLESCENTS, Band.MALE_ADOLESCENTS),
    (_("Under 12"), Band.GIRLS, Band.BOYS),
)
MOST = 2000  # more people in one meeting is a slip of the finger

CONSTRAINTS: dict[str, str | Promise] = {
    "community_group_once": _("A group of this name is already accompanied there. Open it."),
    "community_group_days": _("The last day is not before the first."),
    "community_group_end_says_why": _("Write why the group is no longer accompanied."),
    "community_planned_has_day": _("Write the day for which the meeting is planned."),
    "community_held_whole": _("A meeting that was held has its day, six numbers and how counted."),
    "community_held_somebody": _("Nobody came? Then the meeting was not held: say why."),
    "community_not_held_has_no_numbers": _("Only a meeting that was held has numbers."),
    "community_says_why": _("Write why."),
    "community_numbers_possible": _("More than two thousand in one number: look again."),
    "community_two_people": _("The second person is another one."),
    "community_held_once": _("A meeting of this group is already told for that day. Open it."),
    "community_planned_once": _("A meeting of this group is already planned for that day."),
    "community_within_days": _("On that day the group was not accompanied."),
    "community_same_site": _("A meeting belongs to the site of its group."),
    "community_meetings_within": _("A meeting that was held lies outside these days."),
}
