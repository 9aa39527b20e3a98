"""``bin/dev``'s server: Django's own, without looking at migrations, which ``app`` may not read."""

from django.core.management.commands.runserver import Command as Runserver


class Command(Runserver):
    def check_migrations(self) -> None:
        """``prepare`` has just applied them, as the owner."""
