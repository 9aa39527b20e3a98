"""Benefits are seen where the compartment ``case`` is open; the steps follow the table."""

from ayllu.ground.policies import Declared, Function, Trigger, by_site

TABLE = "families_benefits_benefit"
# The workflow of ``choices`` for whoever writes past the actions; an act taken back within ten
# minutes returns to where it stood. A test compares the two tables.
ARROWS = (
    ("eligible", "applied"),
    ("eligible", "granted"),
    ("eligible", "not_wanted"),
    ("applied", "granted"),
    ("applied", "refused"),
    ("applied", "not_wanted"),
    ("granted", "granted"),
    ("granted", "ended"),
    ("refused", "applied"),
    ("not_wanted", "applied"),
)
HOLDS = f"""
create or replace function benefits_holds() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.person_id is not null and not exists (
    select 1 from people_register_membership m
    where m.household_id = new.household_id and m.person_id = new.person_id) then
    raise exception 'not of this household' using errcode = 'check_violation',
      constraint = 'benefits_person_of_household';
  end if;
  if tg_op = 'UPDATE' and new.state is distinct from old.state and new.why <> 'undo'
     and not exists (select 1 from (values {", ".join(map(str, ARROWS))}) as arrow(a, b)
                     where a = old.state and b = new.state)
     and not (exists (select 1 from families_benefits_benefitevent e
                      where e.pgh_obj_id = new.id and e.state = old.state
                        and e.pgh_created_at > now() - interval '15 minutes')
              and exists (select 1 from families_benefits_benefitevent e
                          where e.pgh_obj_id = new.id and e.state = new.state)) then
    raise exception 'step % -> %', old.state, new.state
      using errcode = 'check_violation', constraint = 'benefits_step_is_allowed';
  end if;
  return new;
end $$
"""
DECLARED = Declared(
    rows=[by_site(TABLE, "case"), by_site(f"{TABLE}event", "case")],
    functions=[Function("benefits_holds", "", HOLDS, roles=())],
    triggers=[
        Trigger(
            TABLE,
            "benefits_holds",
            f"create trigger benefits_holds before insert or update on {TABLE}"
            " for each row execute function benefits_holds()",
        )
    ],
)
