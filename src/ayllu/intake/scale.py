"""Our own scale: eight dimensions, four levels, and what to look at. No other scale's text."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ayllu.intake.choices import Dimension

Words = str | Promise


@dataclass(frozen=True)
class Scale:
    """``levels`` from critical to secure; ``prompts`` are seen or asked, key and words."""

    question: Words
    levels: tuple[Words, Words, Words, Words]
    prompts: tuple[tuple[str, Words], ...]


SCALES: dict[Dimension, Scale] = {
    Dimension.CARE: Scale(
        _("Who cares for the children, and how?"),
        (
            _("No adult cares for the children, or they are neglected"),
            _("The children are often alone, or with an older child"),
            _("They are cared for, with small gaps"),
            _("Warm and steady care; an adult is always at hand"),
        ),
        (
            ("alone_hours", _("Children are alone for hours on most days")),
            ("child_cares", _("A brother or sister under 14 looks after the younger ones")),
            ("wakes_feeds", _("An adult wakes, feeds and washes them")),
            ("takes_to_post", _("An adult takes them to the health post")),
            ("warm_contact", _("Affection is seen: they seek and receive comfort")),
        ),
    ),
    Dimension.FOOD: Scale(
        _("Do all eat enough, and varied?"),
        (
            _("There is hunger, or a child shows signs of malnutrition"),
            _("Some weeks meals are skipped"),
            _("Three meals a day, with little variety"),
            _("Three or more varied meals, with food rich in iron"),
        ),
        (
            ("yesterday_three", _("Yesterday all ate three times")),
            ("skipped_week", _("In the last seven days someone skipped a meal")),
            ("iron_food", _("This week there was liver, blood, fish, lentils or egg")),
            ("cred_card", _("The growth card was seen")),
            ("anaemia", _("A child has anaemia or low weight on the card")),
        ),
    ),
    Dimension.HOME: Scale(
        _("Is the home safe and sound?"),
        (
            _("Unsafe, without water, or about to be evicted"),
            _("One room for all, damp, or without a toilet"),
            _("Small but sound"),
            _("Safe, two rooms or more, with water and a toilet"),
        ),
        (
            ("one_room", _("All sleep in one room")),
            ("water_in", _("Water comes into the house or the yard")),
            ("toilet", _("There is a toilet or a latrine in use")),
            ("smoke", _("They cook with wood inside, with smoke")),
            ("rent_owed", _("They owe rent or may have to leave")),
        ),
    ),
    Dimension.HEALTH: Scale(
        _("Are checks done and illnesses treated?"),
        (
            _("Something urgent is untreated, or a disability has no support"),
            _("A lasting illness is untreated"),
            _("One check or vaccine is late"),
            _("All checks and vaccines are up to date"),
        ),
        (
            ("sis", _("All have SIS or another insurance")),
            ("cred_current", _("Growth checks of the children are up to date")),
            ("vaccines", _("Vaccines are up to date on the card")),
            ("pregnancy", _("Someone is pregnant")),
            ("alcohol", _("Alcohol affects the health of someone at home")),
        ),
    ),
    Dimension.EDUCATION: Scale(
        _("Do the children attend and learn?"),
        (
            _("Several are out of school, or a child works"),
            _("They go irregularly, or one child is out"),
            _("They attend, some behind their age"),
            _("They attend and make progress"),
        ),
        (
            ("enrolled", _("All of school age are enrolled")),
            ("absences", _("More than three absences in the last month")),
            ("behind", _("A child is behind the grade of her age")),
            ("works", _("A child works, at home or outside, in school hours")),
            ("place_to_study", _("There is a place and time to study")),
        ),
    ),
    Dimension.LIVELIHOOD: Scale(
        _("Does the income reach, and does it last?"),
        (
            _("Below the extreme line, or with debts that take the food"),
            _("Below the line, and irregular"),
            _("Around the line"),
            _("Above the line, and something is saved"),
        ),
        (
            ("two_earners", _("Two or more earn")),
            ("daily", _("The income comes day by day, without certainty")),
            ("debts", _("They owe money at a shop, a lender or a bank")),
            ("juntos", _("They receive JUNTOS, Pensión 65, CONTIGO or the orphans' benefit")),
            ("saves", _("They save something, or have animals or goods to sell")),
        ),
    ),
    Dimension.PROTECTION: Scale(
        _("Are all safe, documented and part of a network?"),
        (
            _("Violence, abuse or a threat"),
            _("Isolation, conflict, or someone without DNI"),
            _("Documents are under way; small conflicts"),
            _("Documents, no violence, and people who help"),
        ),
        (
            ("all_dni", _("All have their DNI, seen")),
            ("shouting", _("They hit or shout to correct the children")),
            ("measures", _("There are protection measures in force")),
            ("fear", _("Someone shows fear of another person at home")),
            ("helper", _("There is a neighbour or relative they would call")),
        ),
    ),
    Dimension.EMOTIONAL: Scale(
        _("How are the children and their carer doing inside?"),
        (
            _("Self-harm, or a deep sadness that stops everything"),
            _("Distress that affects daily life"),
            _("Something mild, that passes"),
            _("Children and carer are well"),
        ),
        (
            ("sleep", _("A child does not sleep, or wets the bed again")),
            ("withdrawn", _("A child has stopped playing or talking")),
            ("carer_low", _("The carer cries often or has no strength")),
            ("someone_to_talk", _("They have someone to talk to")),
            ("plays", _("The children play and laugh")),
        ),
    ),
}
