"""Reports are seen where ``case`` is open; only a draft changes its words and whom it names."""

from ayllu.ground.policies import Declared, Function, Grant, Trigger, by_site

ROOM = "families_socialreport"
TABLES = ("socialreport", "subject", "section")
PARTS_HOLD = "socialreport_parts_hold"


def refuse(name: str) -> str:
    return f"raise exception '{name}' using errcode = 'check_violation', constraint = '{name}'"


PARTS = f"""
create or replace function socialreport_parts_hold() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  of_report uuid;
begin
  if tg_op = 'DELETE' then of_report := old.report_id; else of_report := new.report_id; end if;
  if not exists (select 1 from {ROOM}_socialreport r
                 where r.id = of_report and r.state = 'draft') then
    {refuse("socialreport_only_draft_changes")};
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end $$
"""
SUBJECT = f"""
create or replace function socialreport_subject_holds() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from {ROOM}_socialreport r join people_register_membership m
                   on m.household_id = r.household_id
                 where r.id = new.report_id and m.person_id = new.person_id) then
    {refuse("socialreport_subject_of_household")};
  end if;
  return new;
end $$
"""


def trigger(table: str, name: str, when: str, function: str) -> Trigger:
    return Trigger(
        f"{ROOM}_{table}",
        name,
        f"create trigger {name} before {when} on {ROOM}_{table}"
        f" for each row execute function {function}()",
    )


DECLARED = Declared(
    rows=[by_site(f"{ROOM}_{t}{s}", "case") for t in TABLES for s in ("", "event")],
    grants=[Grant(f"{ROOM}_subject", "app", ("select", "insert", "update", "delete"))],
    functions=[
        Function("socialreport_parts_hold", "", PARTS, roles=()),
        Function("socialreport_subject_holds", "", SUBJECT, roles=()),
    ],
    triggers=[
        trigger("section", "socialreport_parts_hold", "insert or update or delete", PARTS_HOLD),
        trigger("subject", "socialreport_subjects_stay", "insert or delete", PARTS_HOLD),
        trigger("subject", "socialreport_subject_holds", "insert", "socialreport_subject_holds"),
    ],
)
