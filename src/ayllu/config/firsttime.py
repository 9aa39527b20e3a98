"""The tables of an empty database in one go.

Django's ``migrate`` draws every related model anew for each model that it adds: with two hundred
tables most of a minute, and each new room makes it longer. In an empty database nothing has to be
carried over, so the rooms' tables are made once, as the last migration leaves them, and their
migrations are noted as applied. A database that holds anything goes through ``migrate`` alone;
``tests/guards/test_firsttime.py`` proves that both ways end at the same schema.
"""

from django.apps import apps
from django.db import connection
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations import CreateModel, Migration, RunPython, RunSQL
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.state import ProjectState


def lay_out() -> bool:
    """All tables, if the database has none; says whether it did."""
    executor = MigrationExecutor(connection)
    if executor.recorder.applied_migrations():
        return False
    executor.migrate([node for node in executor.loader.graph.leaf_nodes() if not is_ours(node)])
    executor = MigrationExecutor(connection)
    leaves = executor.loader.graph.leaf_nodes()
    rest = [migration for migration, _backwards in executor.migration_plan(leaves)]
    with connection.schema_editor(atomic=True) as editor:
        make(rest, executor.loader.project_state(leaves), editor)
    for migration in rest:
        executor.recorder.record_applied(migration.app_label, migration.name)
    return True


def is_ours(node: tuple[str, str]) -> bool:
    return apps.get_app_config(node[0]).name.startswith("ayllu.")


def make(rest: list[Migration], state: ProjectState, editor: BaseDatabaseSchemaEditor) -> None:
    """Each model once, as it is in the end; what is written as SQL or Python in its place."""
    for migration in rest:
        for operation in migration.operations:
            if isinstance(operation, CreateModel):
                found = state.models.get((migration.app_label, operation.name_lower))
                if found is not None:
                    editor.create_model(state.apps.get_model(migration.app_label, operation.name))
            elif isinstance(operation, (RunSQL, RunPython)):
                operation.database_forwards(migration.app_label, editor, state, state)
