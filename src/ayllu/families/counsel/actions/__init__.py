"""The writing verbs of psychological support; each with its audit row in its compartment."""

from django.db import models

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.families.counsel.models import Episode


def note(code: str, by: User, about: models.Model, episode: Episode, compartment: str) -> None:
    audit.record(
        code, by=by, about=about, household_id=episode.household_id, compartment=compartment
    )


def read(code: str, by: User, about: models.Model, episode: Episode, compartment: str) -> None:
    """A reading is recorded before the page is sent."""
    note(code, by, about, episode, compartment)
