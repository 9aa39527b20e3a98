from typing import Any

import pgtrigger
from django.apps import AppConfig
from django.db import connections
from django.db.models.signals import post_migrate

from ayllu.config import addresses, closing, importers, onward, privacy, sentences, withdrawals
from ayllu.ground import hardening


def harden(using: str = "default", **_: Any) -> None:
    """After each migrate, by its owner: triggers, policies and rights exactly as declared."""
    if connections[using].settings_dict["USER"] == "owner":
        pgtrigger.install(database=using)
        hardening.apply(closing.DECLARED, using=using)


class ConfigConfig(AppConfig):
    name = "ayllu.config"
    label = "config"

    def ready(self) -> None:
        sentences.register_all()
        addresses.register_all()
        importers.register_all()
        onward.register_all()
        privacy.register_all()
        withdrawals.register_all()
        post_migrate.connect(harden, sender=self, dispatch_uid="ayllu.harden")
