"""Ground's own tables: drafts and undo are their author's, commands their surface's."""

from ayllu.ground.policies import Declared, Function, Grant, RowPolicy, by_site

ALL = ("select", "insert", "update", "delete")
MINE = "user_id = (select ayllu_user())"
MINE_HERE = f"{MINE} and site_id = any((select ayllu_sites('people'))::uuid[])"
SURFACE = "surface = (select ayllu_surface())"

# Whose file it is sees it alone, so the job of the system asks through a function: it changes
# nothing but the state of a file on which nothing works, and answers with a number.
LOST = """
create or replace function ground_import_lost(seconds integer) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare changed integer;
begin
  update ground_importjob i set state = 'failed', failure = 'worker_lost', finished_at = now(),
    stop_asked_at = null
  where i.state in ('trying', 'running', 'undoing')
    and coalesce(i.moved_at, i.created_at) < now() - make_interval(secs => seconds)
    and not exists (select 1 from procrastinate_jobs q
      where q.task_name = 'ground.import' and q.args ->> 'job_id' = i.id::text
        and q.status in ('todo', 'doing'));
  get diagnostics changed = row_count;
  return changed;
end $$
"""

DECLARED = Declared(
    rows=[
        RowPolicy("ground_importjob", "ground_importjob_mine", MINE_HERE),
        RowPolicy("ground_importrow", "ground_importrow_mine", MINE_HERE),
        by_site("ground_importedthing", "people"),
        by_site("ground_rememberedmapping", "people"),
        RowPolicy("ground_draft", "ground_draft_mine", MINE),
        RowPolicy("ground_undo", "ground_undo_mine", MINE),
        RowPolicy("ground_command", "ground_command_app", SURFACE),
        RowPolicy("ground_command", "ground_command_portal", SURFACE, role="portal"),
    ],
    grants=[
        Grant("ground_importjob", "app", ALL),
        Grant("ground_importrow", "app", ALL),
        Grant("ground_importedthing", "app", ("select", "insert", "update")),
        Grant("ground_rememberedmapping", "app", ("select", "insert", "update")),
        Grant("ground_draft", "app", ALL),
        Grant("ground_command", "portal", ("select", "insert")),
        Grant("ground_command", "app", ("select", "insert")),
        Grant("ground_ratebucket", "app", ALL),
        Grant("ground_ratebucket", "portal", ("select", "insert", "update")),
        Grant("ground_installation", "app", ("select",)),
        Grant("ground_installation", "portal", ("select",)),
    ],
    functions=[Function("ground_import_lost", "integer", LOST)],
)
