"""Short ways to post to the pages of what is owed."""

from datetime import date, timedelta
from typing import Any

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ayllu.lib.uuid7 import uuid7

TODAY = timezone.localdate()


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def day(found: date) -> str:
    return found.strftime("%d/%m/%Y")


def url(name: str, *args: Any) -> str:
    return reverse(f"families_owed_{name}", args=args)


def post(client: Client, name: str, *args: Any, **words: Any) -> Any:
    return client.post(url(name, *args), {"command": str(uuid7()), **words})
