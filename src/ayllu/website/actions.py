"""Writes figures for the public. A figure is a row with a date; it is never read live."""

from decimal import Decimal

from ayllu.website.models import PublishedFigure


def publish_figure(
    *, key: str, value: Decimal | int, as_of: str, source: str, unit: str = "", ours: bool = False
) -> PublishedFigure:
    """Keep the figure of a day; the same key and day again corrects the value."""
    values = {"value": value, "unit": unit, "source": source, "ours": ours}
    row, _ = PublishedFigure.objects.update_or_create(key=key, as_of=as_of, defaults=values)
    return row
