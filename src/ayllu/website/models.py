"""Figures for the public: stored rows with a date and a source, never read live."""

from django.db import models
from django.utils import timezone


class PublishedFigure(models.Model):
    """One figure as it was on a day, from a source."""

    key = models.SlugField(max_length=60)
    value = models.DecimalField(max_digits=14, decimal_places=2)
    unit = models.CharField(max_length=20, blank=True)
    as_of = models.CharField(max_length=20)
    source = models.CharField(max_length=200)
    ours = models.BooleanField(default=False)
    published_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["key", "as_of"], name="website_figure_once_a_date")
        ]
