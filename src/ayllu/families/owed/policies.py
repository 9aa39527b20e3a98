"""Maintenance is seen with the legal matter it belongs to, and belongs to no other kind."""

from ayllu.ground.policies import Declared, Function, RowPolicy, Trigger, by_site

ROOM = "families_owed"
PARTS = ("pension", "payment")
OF_MATTER = "exists (select 1 from families_legal_matter m where m.id = matter_id)"
PENSION = """
create or replace function owed_pension_holds() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from families_legal_matter m
                 where m.id = new.matter_id and m.kind = 'maintenance') then
    raise exception 'no maintenance' using errcode = 'check_violation',
      constraint = 'owed_pension_of_maintenance';
  end if;
  return new;
end $$
"""


def before(table: str) -> Trigger:
    return Trigger(
        f"{ROOM}_{table}",
        "owed_pension_holds",
        f"create trigger owed_pension_holds before insert or update on {ROOM}_{table}"
        " for each row execute function owed_pension_holds()",
    )


TABLES = [f"{ROOM}_{part}{event}" for part in PARTS for event in ("", "event")]
DECLARED = Declared(
    rows=[
        *(by_site(table, "case") for table in TABLES),
        *(RowPolicy(table, f"{table}_few", OF_MATTER, restrictive=True) for table in TABLES),
    ],
    functions=[Function("owed_pension_holds", "", PENSION, roles=())],
    triggers=[before(part) for part in PARTS],
)
