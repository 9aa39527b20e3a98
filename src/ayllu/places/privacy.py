"""Places hold no personal data, save the telephone of a body."""

from ayllu.ground.privacy import Keep, Life, Line, line


def public(*names: str) -> dict[str, Line]:
    return {name: line(Keep.PUBLIC, Life.STAY, "Place") for name in names}


DECLARED = {
    "places.district": public(
        "inei",
        "reniec",
        "department",
        "province",
        "name",
        "capital",
        "altitude",
        "latitude",
        "longitude",
        "poverty",
    ),
    "places.site": public(
        "id", "code", "name", "kind", "district", "address", "phone", "altitude", "opened_on"
    ),
    "places.body": public(
        "id",
        "site",
        "kind",
        "name",
        "district",
        "address",
        "phone",
        "hours",
        "accredited",
        "closed_on",
    ),
    "places.povertyline": public("id", "year", "area", "kind", "amount", "certain", "source"),
    "places.minimumwage": public("id", "from_day", "amount", "source"),
    "places.term": public("id", "key", "from_day", "number", "unit", "certain", "source"),
    "places.closedday": public("id", "site", "day", "name"),
}
