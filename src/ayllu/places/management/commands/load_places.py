"""Loads districts, poverty lines and the minimum wage."""

from typing import Any

from django.core.management.base import BaseCommand

from ayllu.places import facts


class Command(BaseCommand):
    help = "Load districts and dated settings that come with the program."

    def handle(self, *args: Any, **options: Any) -> None:
        facts.load()
