"""The first screen of each role."""

from ayllu.places.models import Site


def test_each_role_finds_a_first_screen(
    as_rosa, as_elena, as_maribel, as_salome, as_ada, as_monica, cajamarca: Site
) -> None:
    for client in (as_rosa, as_elena, as_maribel):
        assert client.get("/").status_code == 200
    assert client.get("/buscar/").status_code == 404
    assert as_rosa.get("/buscar/").status_code == 200
