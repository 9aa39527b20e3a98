"""``bin/messages [ROOM...]``: bring the .po files up to date with the sources and compile them."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from ayllu.ground import translations


class Command(BaseCommand):
    help = "Updates and compiles translations, and lists the sentences that still lack Spanish."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("rooms", nargs="*", help="people, people/register… (all without one)")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            chosen = [translations.find_owner(name) for name in options["rooms"]]
        except LookupError as error:
            raise CommandError(str(error)) from error
        missing = 0
        for owner in chosen or translations.owners():
            missing += self.bring_up_to_date(owner)
        translations.compile_all()
        self.stdout.write(f"{missing} sentences to translate." if missing else "All translated.")

    def bring_up_to_date(self, owner: Any) -> int:
        file = translations.update(owner)
        waiting = [entry for entry in file if not translations.is_translated(entry)]
        name = owner.relative_to(translations.SOURCE)
        if len(file):
            self.stdout.write(f"{name}: {len(file)} sentences, {len(waiting)} without Spanish")
        for entry in waiting:
            self.stdout.write(f"    {entry.msgid}")
        return len(waiting)
