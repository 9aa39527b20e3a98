"""A group of Cajamarca that Rosa accompanies."""

from datetime import timedelta

import pytest

from ayllu.accounts.models import User
from ayllu.families.community.factories import make_group
from ayllu.families.community.models import Group
from ayllu.families.community.tests.hands import TODAY
from ayllu.places.models import Site


@pytest.fixture
def group(cajamarca: Site, rosa: User) -> Group:
    return make_group(cajamarca, rosa, TODAY - timedelta(days=500))
