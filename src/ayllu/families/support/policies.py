"""Services are seen where the compartment ``case`` is open; what was given is not rewritten."""

from ayllu.ground.policies import Declared, Function, Trigger, by_site

TABLES = ("planned", "groupact", "given")

# Whoever receives belongs, or belonged, to the household; the day has come (a day of slack for
# places east of Greenwich); what was given keeps its words.
HOLDS = """
create or replace function support_given_holds() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    if (new.household_id, new.person_id, new.service, new.detail, new.on_day, new.quantity,
        new.amount, new.by_us, new.body_id, new.body_name)
       is distinct from
       (old.household_id, old.person_id, old.service, old.detail, old.on_day, old.quantity,
        old.amount, old.by_us, old.body_id, old.body_name) then
      raise exception 'given is not rewritten' using errcode = 'check_violation',
        constraint = 'support_given_stays';
    end if;
    return new;
  end if;
  if new.on_day > (new.entered_at at time zone 'utc')::date + 1 then
    raise exception 'not yet' using errcode = 'check_violation',
      constraint = 'support_given_not_in_future';
  end if;
  if new.person_id is not null and not exists (
    select 1 from people_register_membership m
    where m.household_id = new.household_id and m.person_id = new.person_id) then
    raise exception 'not of this household' using errcode = 'check_violation',
      constraint = 'support_given_person_of_household';
  end if;
  return new;
end $$
"""
# An activity that is served is of this family's own plan.
OWN = """
create or replace function support_planned_own() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.activity_id is not null and not exists (
    select 1 from families_plans_activity a
    join families_plans_objective o on o.id = a.objective_id
    join families_plans_plan p on p.id = o.plan_id
    join intake_participation t on t.id = p.participation_id
    where a.id = new.activity_id and t.household_id = new.household_id) then
    raise exception 'activity of another family' using errcode = 'check_violation',
      constraint = 'support_planned_activity_of_household';
  end if;
  return new;
end $$
"""


def own(table: str) -> Trigger:
    return Trigger(
        f"families_support_{table}",
        "support_planned_own",
        "create trigger support_planned_own before insert or update of activity_id, household_id"
        f" on families_support_{table} for each row execute function support_planned_own()",
    )


DECLARED = Declared(
    rows=[by_site(f"families_support_{t}{s}", "case") for t in TABLES for s in ("", "event")],
    functions=[
        Function("support_given_holds", "", HOLDS, roles=()),
        Function("support_planned_own", "", OWN, roles=()),
    ],
    triggers=[
        Trigger(
            "families_support_given",
            "support_given_holds",
            "create trigger support_given_holds before insert or update on families_support_given"
            " for each row execute function support_given_holds()",
        ),
        own("planned"),
        own("given"),
    ],
)
