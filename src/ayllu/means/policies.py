"""The economy of a household is seen where ``case`` is open; what is finished stays."""

from ayllu.ground.policies import Declared, Function, Grant, Trigger, by_site

LINES = ("income", "spending", "debt")
PINNED = "security definer set search_path = public, pg_temp"
STAYS = (
    "raise exception 'finished' using errcode = 'check_violation',"
    " constraint = 'means_finished_stays';"
)
# Only taking it back opens a finished sheet.
FINISHED = f"""
create or replace function means_finished() returns trigger
language plpgsql {PINNED} as $$
begin
  if old.finished_at is not null and new.finished_at is not null then
    {STAYS}
  end if;
  return new;
end $$
"""
# Lines that come with their sheet, in the one transaction that brings a whole one, are part of it.
FROZEN = f"""
create or replace function means_frozen() returns trigger
language plpgsql {PINNED} as $$
begin
  if exists (select 1 from means_sheet s where s.finished_at is not null
             and s.id = coalesce(new.sheet_id, old.sheet_id)
             and (tg_op <> 'INSERT' or s.xmin::text <> pg_current_xact_id()::xid::text)) then
    {STAYS}
  end if;
  return coalesce(new, old);
end $$
"""
EARNS = f"""
create or replace function means_income_holds() returns trigger
language plpgsql {PINNED} as $$
begin
  if new.person_id is not null and not exists (
    select 1 from means_sheet s
    join people_register_membership m on m.household_id = s.household_id
    where s.id = new.sheet_id and m.person_id = new.person_id) then
    raise exception 'not of this household' using errcode = 'check_violation',
      constraint = 'means_income_of_household';
  end if;
  return new;
end $$
"""


def trigger(table: str, function: str, when: str) -> Trigger:
    name = f"{function}_{table}"
    sql = f"create trigger {name} {when} on means_{table} for each row execute function"
    return Trigger(f"means_{table}", name, f"{sql} {function}()")


DECLARED = Declared(
    rows=[by_site(f"means_{t}", "case") for t in ("sheet", "sheetevent", *LINES)],
    grants=[Grant(f"means_{t}", "app", ("select", "insert", "update", "delete")) for t in LINES],
    functions=[
        Function("means_finished", "", FINISHED, roles=()),
        Function("means_frozen", "", FROZEN, roles=()),
        Function("means_income_holds", "", EARNS, roles=()),
    ],
    triggers=[
        trigger("sheet", "means_finished", "before update"),
        *(trigger(t, "means_frozen", "before insert or update or delete") for t in LINES),
        trigger("income", "means_income_holds", "before insert or update"),
    ],
)
