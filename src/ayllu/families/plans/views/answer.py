"""What the pages of the plan share: a form's draft, and an act that may refuse."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.urls import reverse

from ayllu.accounts.access import StaffRequest
from ayllu.ground import drafts
from ayllu.ground.constraints import attempt as attempt


@dataclass(frozen=True)
class Typed:
    """The draft of one form of one person."""

    user_id: UUID
    key: str

    @property
    def url(self) -> str:
        return reverse("ground_draft", args=[self.key])

    def over(self, saved: dict[str, Any], many: Sequence[str] = ()) -> dict[str, Any]:
        """What is saved, and over it what was typed."""
        return {**saved, **drafts.typed(user_id=self.user_id, key=self.key, many=many)}

    def lines(self, saved: list[dict[str, Any]], prefix: str) -> list[dict[str, Any]]:
        """The lines that were typed in place of the saved ones; empty ones fall away."""
        kept = drafts.typed_lines(user_id=self.user_id, key=self.key, prefix=prefix)
        return [line for line in kept if line.get("text")] if kept else saved

    def forget(self) -> None:
        drafts.forget(user_id=self.user_id, key=self.key)


def typed(request: StaffRequest, word: str, about: UUID) -> Typed:
    """``word`` names the form, ``about`` the thing it is about."""
    return Typed(request.user.pk, f"families.{word}.{about}")
