"""Stores our own figures for the public page now, as the nightly job does."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from ayllu.config.publishing import publish_figures


class Command(BaseCommand):
    help = "Publish how many families are accompanied today. Safe to repeat."

    def handle(self, *args: Any, **options: Any) -> None:
        count = publish_figures(today=timezone.localdate())
        self.stdout.write(f"families accompanied: {count}")
