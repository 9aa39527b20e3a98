"""Reviews and exits are seen where the compartment ``case`` is open; what was decided stays."""

from ayllu.ground.policies import Declared, Function, Grant, Trigger, by_site

TABLES = (
    *("review", "reviewed", "presence", "exit", "exitmember", "followup", "reopening"),
    *("secondlook", "secondrating"),
)

# Three at the table when it is decided; afterwards only the lead's word and the closing come.
EXIT = """
create or replace function families_exit_holds() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and old.decided_at is not null and
     (new.answer, new.reasoning, new.conditions, new.met_on, new.decided_by_id, new.decided_at,
      new.kind, new.why, new.exception_why, new.blocked_by)
     is distinct from
     (old.answer, old.reasoning, old.conditions, old.met_on, old.decided_by_id, old.decided_at,
      old.kind, old.why, old.exception_why, old.blocked_by) then
    raise exception 'decided' using errcode = 'check_violation',
      constraint = 'families_exit_once_decided_stays';
  end if;
  if new.decided_at is not null and (tg_op = 'INSERT' or old.decided_at is null) and
     (select count(*) from families_reviews_exitmember m where m.exit_id = new.id) < 3 then
    raise exception 'no quorum' using errcode = 'check_violation',
      constraint = 'families_exit_quorum';
  end if;
  return new;
end $$
"""

# Nobody joins or leaves the table of a decided exit.
TABLE = """
create or replace function families_exit_table_stays() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  of_exit uuid;
begin
  if tg_op = 'DELETE' then of_exit := old.exit_id; else of_exit := new.exit_id; end if;
  if exists (select 1 from families_reviews_exit e
             where e.id = of_exit and e.decided_at is not null) then
    raise exception 'decided' using errcode = 'check_violation',
      constraint = 'families_exit_once_decided_stays';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end $$
"""

DECLARED = Declared(
    rows=[by_site(f"families_reviews_{t}{s}", "case") for t in TABLES for s in ("", "event")],
    grants=[Grant("families_reviews_exitmember", "app", ("select", "insert", "update", "delete"))],
    functions=[
        Function("families_exit_holds", "", EXIT, roles=()),
        Function("families_exit_table_stays", "", TABLE, roles=()),
    ],
    triggers=[
        Trigger(
            "families_reviews_exit",
            "families_exit_holds",
            "create trigger families_exit_holds before insert or update on families_reviews_exit"
            " for each row execute function families_exit_holds()",
        ),
        Trigger(
            "families_reviews_exitmember",
            "families_exit_table_stays",
            "create trigger families_exit_table_stays before insert or update or delete"
            " on families_reviews_exitmember"
            " for each row execute function families_exit_table_stays()",
        ),
    ],
)
