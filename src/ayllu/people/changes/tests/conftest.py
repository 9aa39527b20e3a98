"""The test acts as Rosa: what can be taken back is its author's alone."""

from dataclasses import replace

import pytest

from ayllu.accounts.models import User
from ayllu.accounts.scopes import system_scope
from ayllu.ground import scopes


@pytest.fixture
def her_eyes(eyes: None, rosa: User) -> None:
    scopes.apply(replace(system_scope(*scopes.COMPARTMENTS), user_id=rosa.pk))
