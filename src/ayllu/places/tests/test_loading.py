"""Official facts are loaded by the owner, once; what is there stays."""

import pytest
from django.db import IntegrityError

from ayllu.places import facts
from ayllu.places.models import District
from tests import harness


def test_an_official_fact_is_loaded_once_and_kept(fresh_database: str) -> None:
    harness.point_at(fresh_database, role="owner")
    District.objects.filter(inei="060101").update(altitude=2751)
    facts.load()
    assert District.objects.count() == 1893
    assert District.objects.get(inei="060101").altitude == 2751
    with pytest.raises(IntegrityError):
        District.objects.create(inei="999999", reniec="060101", name="Otra")
