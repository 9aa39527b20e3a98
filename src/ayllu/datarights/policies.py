"""Closed with the compartment ``rights``; the steps follow the table; a checked reading stands.

Restrictions are seen with ``people``: whoever opens the file must know.
"""

from ayllu.ground.policies import Declared, Function, Grant, Trigger, by_site

TABLES = ("request", "requestevent", "entry", "mark")
# The workflow of ``choices`` for whoever writes past the actions; a test compares the two.
ARROWS = (
    ("received", "identified"),
    ("received", "withdrawn"),
    ("identified", "redacting"),
    ("identified", "answered"),
    ("identified", "withdrawn"),
    ("redacting", "checking"),
    ("redacting", "withdrawn"),
    ("checking", "ready"),
    ("checking", "redacting"),
    ("ready", "handed"),
    ("ready", "withdrawn"),
    ("handed", "closed"),
    ("answered", "closed"),
)
STEP = f"""
create or replace function datarights_step() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.state is distinct from old.state and not exists (
    select 1 from (values {", ".join(map(str, ARROWS))}) as arrow(a, b)
    where a = old.state and b = new.state) then
    raise exception 'step % -> %', old.state, new.state
      using errcode = 'check_violation', constraint = 'datarights_step_is_allowed';
  end if;
  return new;
end $$
"""
# Entries and marks are written while the first reader reads, and never afterwards.
READING = """
create or replace function datarights_reading() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare wanted uuid; stands text;
begin
  if tg_table_name = 'datarights_entry' then wanted := new.request_id;
  else select e.request_id into wanted from datarights_entry e where e.id = new.entry_id;
  end if;
  select r.state into stands from datarights_request r where r.id = wanted;
  if stands not in ('identified', 'redacting') then
    raise exception 'reading is over' using errcode = 'check_violation',
      constraint = 'datarights_reading_is_over';
  end if;
  return new;
end $$
"""


def before(table: str, name: str, when: str) -> Trigger:
    return Trigger(
        table,
        f"{table}_{name}",
        f"create trigger {table}_{name} before {when} on {table}"
        f" for each row execute function datarights_{name}()",
    )


DECLARED = Declared(
    rows=[
        *(by_site(f"datarights_{t}", "rights") for t in TABLES),
        by_site("datarights_restriction", "people"),
        by_site("datarights_restrictionevent", "people"),
    ],
    grants=[
        Grant("datarights_mark", "app", ("select", "insert", "update", "delete")),
        Grant("datarights_entry", "app", ("select", "insert", "update", "delete")),
    ],
    functions=[
        Function("datarights_step", "", STEP, roles=()),
        Function("datarights_reading", "", READING, roles=()),
    ],
    triggers=[
        before("datarights_request", "step", "update"),
        before("datarights_entry", "reading", "insert or update"),
        before("datarights_mark", "reading", "insert or update"),
    ],
)
