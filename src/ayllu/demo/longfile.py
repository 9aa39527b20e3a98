"""One family with fifteen years of history: some five thousand knots on its thread, for benches.

No family of the story is like this; it comes only with the crowd.
"""

from datetime import date, timedelta
from random import Random

from ayllu.demo import cast
from ayllu.demo.course import Course
from ayllu.demo.family import Family
from ayllu.demo.path import Guide
from ayllu.demo.story import Story
from ayllu.families.support.choices import Service
from ayllu.families.support.factories import row_of
from ayllu.intake.choices import State
from ayllu.people.register.models import Household

NUMBER = 9999
CODE = f"F-{NUMBER}"
YEARS = 15
VISIT_EVERY, ACTS_A_DAY = 7, 0.75
ACTS = (Service.TRANSPORT, *[s for s in Service if s is not Service.TRANSPORT][:6])


def add(today: date) -> None:
    """Visits each week and three acts in four days since fifteen years ago."""
    if Household.objects.filter(code=CODE).exists():
        return
    story = Story(today)
    rng, book, painter, guide = story.tools(9)
    since = today - timedelta(days=365 * YEARS)
    lead = cast.leads(story.users, "cajamarca")[0]
    family = painter.family(site=story.sites["cajamarca"], lead=lead, since=since, number=NUMBER)
    guide.lead(family, Course(State.ACTIVE, pace=0.05))
    visits(guide, family, today)
    acts(rng, guide, family, today)
    book.write()


def visits(guide: Guide, family: Family, today: date) -> None:
    day = family.since + timedelta(days=60)
    while day < today:
        guide.visiting.visit(family, day, late=0)
        day += timedelta(days=VISIT_EVERY)


def acts(rng: Random, guide: Guide, family: Family, today: date) -> None:
    for days in range(60, (today - family.since).days):
        if rng.random() > ACTS_A_DAY:
            continue
        day = family.since + timedelta(days=days)
        key, at = guide.serving.stamp(day)
        service = rng.choice(ACTS)
        money = {"amount": 12} if service is Service.TRANSPORT else {}
        guide.book.add(
            row_of(
                family.household,
                None,
                service,
                day,
                family.lead,
                id=key,
                act=key,
                entered_at=at,
                nth=1,  # beside what the story itself gives on that day
                **money,
            )
        )
