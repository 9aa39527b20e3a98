"""The plan of a family is seen where the compartment ``case`` is open."""

from ayllu.ground.policies import Declared, Function, Trigger, by_site

TABLES = ("plan", "objective", "activity", "childplan", "signature", "protectionscreen")

# At the end of the transaction an agreed or approved plan holds what the rules ask; the
# assessment is the plan's own, or else the household's latest finished one.
HOLDS = """
create or replace function families_plan_holds() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  round_id uuid;
begin
  if new.state not in ('agreed', 'approved') then return null; end if;
  select coalesce(new.assessment_id, (
    select a.id from intake_assessment a
    join intake_participation p on p.household_id = a.household_id
    where p.id = new.participation_id and a.finished_on is not null
    order by a.number desc limit 1)) into round_id;
  if exists (
    select 1 from intake_rating r where r.assessment_id = round_id and r.level = 1
    and not exists (select 1 from families_plans_objective o where o.plan_id = new.id
                    and o.dimension = r.dimension and o.state <> 'dropped')) then
    raise exception 'level 1 without an objective' using errcode = 'check_violation',
      constraint = 'families_plan_level_1_has_objective';
  end if;
  if exists (select 1 from intake_rating r where r.assessment_id = round_id and r.level = 1
             and r.dimension = 'protection')
     and not exists (select 1 from families_plans_protectionscreen s
                     where s.assessment_id = round_id) then
    raise exception 'not screened' using errcode = 'check_violation',
      constraint = 'families_plan_screened';
  end if;
  if not exists (select 1 from families_plans_signature s where s.plan_id = new.id) then
    raise exception 'not signed' using errcode = 'check_violation',
      constraint = 'families_plan_agreed_is_signed';
  end if;
  return null;
end $$
"""

# What was signed on paper is not changed afterwards; how it goes on is (state, day, result).
STAYS = """
create or replace function families_plan_stays() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  of_plan uuid;
begin
  if tg_table_name = 'families_plans_activity' then
    select o.plan_id into of_plan from families_plans_objective o where o.id = old.objective_id;
  else
    of_plan := old.plan_id;
  end if;
  if exists (select 1 from families_plans_plan p where p.id = of_plan and p.state <> 'draft')
     and (new.text, new.due_on) is distinct from (old.text, old.due_on) then
    raise exception 'agreed words changed' using errcode = 'check_violation',
      constraint = 'families_plan_agreed_stays';
  end if;
  return new;
end $$
"""


def stays(table: str) -> Trigger:
    return Trigger(
        f"families_plans_{table}",
        "families_plan_stays",
        f"create trigger families_plan_stays before update on families_plans_{table}"
        " for each row execute function families_plan_stays()",
    )


DECLARED = Declared(
    rows=[by_site(f"families_plans_{t}{s}", "case") for t in TABLES for s in ("", "event")],
    functions=[
        Function("families_plan_holds", "", HOLDS, roles=()),
        Function("families_plan_stays", "", STAYS, roles=()),
    ],
    triggers=[
        Trigger(
            "families_plans_plan",
            "families_plan_holds",
            "create constraint trigger families_plan_holds after insert or update of state"
            " on families_plans_plan deferrable initially deferred"
            " for each row execute function families_plan_holds()",
        ),
        stays("objective"),
        stays("activity"),
    ],
)
