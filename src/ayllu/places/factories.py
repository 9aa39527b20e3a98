"""Makes sites, for tests and the demo."""

from ayllu.places.models import Site


def make_site(
    code: str, *, name: str, district: str, kind: Site.Kind = Site.Kind.SOCIAL_CENTRE
) -> Site:
    """A site in the district with this INEI code."""
    return Site.objects.create(code=code, name=name, kind=kind, district_id=district)
