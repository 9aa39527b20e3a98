"""What everyone who cares must know, and what someone lives on."""

import pghistory
from django.db import models

from ayllu.accounts.rows import CareRow
from ayllu.people.register.choices import AlertKind, Work
from ayllu.people.register.models.person import Person


@pghistory.track()
class CareAlert(CareRow):
    """An allergy, a diet, a condition: read at every door where the child is cared for."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="alerts")
    kind = models.CharField(max_length=12, choices=AlertKind.choices)
    text = models.CharField(max_length=200)
    what_to_do = models.CharField(max_length=300, blank=True)
    severe = models.BooleanField(default=False)
    from_day = models.DateField()
    to_day = models.DateField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(to_day=None) | models.Q(to_day__gte=models.F("from_day")),
                name="people_alert_ends_after_start",
            )
        ]


@pghistory.track()
class Occupation(CareRow):
    """The work of someone from a day to a day."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="occupations")
    work = models.CharField(max_length=16, choices=Work.choices)
    detail = models.CharField(max_length=120, blank=True)
    place = models.CharField(max_length=120, blank=True)
    from_day = models.DateField()
    to_day = models.DateField(null=True)
