"""One person, one file, whatever number of programmes."""

from datetime import date
from typing import Any, ClassVar

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from ayllu.accounts.rows import CareRow
from ayllu.lib import days, names
from ayllu.people.register.choices import Precision, Reading, Sex


class PersonQuerySet(models.QuerySet["Person"]):
    def real(self) -> "PersonQuerySet":
        """Without those entered by mistake."""
        return self.filter(mistaken_at=None)

    def living(self) -> "PersonQuerySet":
        return self.real().filter(died=False)

    def children_on(self, day: date) -> "PersonQuerySet":
        """Under eighteen on a day; an unknown birth date is not a child."""
        return self.filter(birth_date__gt=days.add_months(day, -18 * 12))


@pghistory.track(exclude=["search_keys", "folded_name", "sort_key"])
class Person(CareRow):
    """A child, a parent, a carer: names in the order of Peru, dates as exact as known."""

    given_names = models.CharField(max_length=120)
    primer_apellido = models.CharField(max_length=80)
    segundo_apellido = models.CharField(max_length=80, null=True)
    known_as = models.CharField(max_length=60, blank=True)
    sex = models.CharField(max_length=7, choices=Sex.choices, default=Sex.UNKNOWN)
    birth_date = models.DateField(null=True)
    birth_precision = models.CharField(
        max_length=7, choices=Precision.choices, default=Precision.UNKNOWN
    )
    died = models.BooleanField(default=False)
    died_on = models.DateField(null=True)
    languages = ArrayField(models.CharField(max_length=5), default=list)
    reading = models.CharField(max_length=7, choices=Reading.choices, default=Reading.UNKNOWN)
    portrait_code = models.CharField(max_length=60, blank=True)
    hidden_for_safety = models.BooleanField(default=False)
    mistaken_at = models.DateTimeField(null=True)
    mistaken_why = models.CharField(max_length=300, blank=True)
    search_keys = ArrayField(models.CharField(max_length=40), default=list)
    folded_name = models.CharField(max_length=300, blank=True)
    sort_key = models.CharField(max_length=300, blank=True)
    objects: ClassVar = PersonQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(died_on=None)
                | models.Q(birth_date=None)
                | models.Q(died_on__gte=models.F("birth_date")),
                name="people_person_dies_after_birth",
            ),
            models.CheckConstraint(
                condition=models.Q(birth_date=None, birth_precision="unknown")
                | (models.Q(birth_date__isnull=False) & ~models.Q(birth_precision="unknown")),
                name="people_person_date_and_precision",
            ),
        ]
        indexes = [
            # each search would read the whole list of what waits to be sorted in
            GinIndex(fields=["search_keys"], name="people_person_keys", fastupdate=False),
            GinIndex(
                fields=["folded_name"],
                name="people_person_whole_name",
                opclasses=["gin_trgm_ops"],
                fastupdate=False,
            ),
            models.Index(fields=["site", "sort_key", "id"], name="people_person_sorted"),
        ]

    def __str__(self) -> str:
        return self.full_name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Search and sort keys follow the names."""
        self.set_keys()
        super().save(*args, **kwargs)

    def set_keys(self) -> None:
        segundo = self.segundo_apellido or ""
        year = self.birth_date.year if self.birth_date else None
        self.search_keys = names.person_keys(
            self.given_names, self.primer_apellido, segundo, birth_year=year
        )
        self.folded_name = names.fold(self.full_name)
        self.sort_key = names.sort_key(self.primer_apellido, segundo, self.given_names)

    @property
    def surnames(self) -> str:
        return " ".join(part for part in (self.primer_apellido, self.segundo_apellido) if part)

    @property
    def full_name(self) -> str:
        return f"{self.given_names} {self.surnames}".strip()

    @property
    def list_name(self) -> str:
        return f"{self.surnames}, {self.given_names}"

    @property
    def initials(self) -> str:
        return (self.given_names[:1] + self.primer_apellido[:1]).upper()

    def age_on(self, day: date) -> int | None:
        """Whole years on a day, as exact as the birth date; None when it is not known."""
        if self.birth_date is None:
            return None
        return days.years_old(self.birth_date, self.died_on or day)

    def is_child_on(self, day: date) -> bool:
        age = self.age_on(day)
        return age is not None and age < 18
