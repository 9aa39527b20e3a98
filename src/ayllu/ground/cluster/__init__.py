"""The private PostgreSQL of an installation that has no ``DATABASE_URL``.

    with cluster.running(state) as server:
        psycopg.connect(**server.connect_kwargs("app", "ayllu"))

Several processes share one server. Whoever stops it asks first whether somebody else still holds
it. Nothing here knows Django.

From a shell::

    python -m ayllu.ground.cluster run .state/test --careless -- pytest
    python -m ayllu.ground.cluster stop .state/demo
"""

from ayllu.ground.cluster.account import ClusterError
from ayllu.ground.cluster.sharing import Cluster, ensure, forget, running, stop

__all__ = ["Cluster", "ClusterError", "ensure", "forget", "running", "stop"]
