"""Paths to work are seen where ``case`` is open; for adults of the family; steps by the table."""

from ayllu.ground.policies import Declared, Function, Trigger, by_site

ROOM = "families_work"
PARTS = ("path", "step", "job", "certificate")
# The workflow of ``choices`` for whoever writes past the actions; a test compares the two. What
# was written within the last quarter of an hour may be taken back.
ARROWS = (
    ("planned", "doing"),
    ("planned", "working"),
    ("planned", "dropped"),
    ("doing", "working"),
    ("doing", "finished"),
    ("doing", "dropped"),
    ("working", "finished"),
    ("working", "dropped"),
    ("finished", "working"),
    ("dropped", "doing"),
)
HOLDS = f"""
create or replace function work_holds() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from people_register_membership m
                 where m.household_id = new.household_id and m.person_id = new.person_id) then
    raise exception 'not of this household' using errcode = 'check_violation',
      constraint = 'work_person_of_household';
  end if;
  if exists (select 1 from people_register_person p where p.id = new.person_id
             and p.birth_date > new.started_on - interval '18 years') then
    raise exception 'a child' using errcode = 'check_violation', constraint = 'work_is_adult';
  end if;
  if tg_op = 'UPDATE' and new.state is distinct from old.state and new.state <> 'mistaken'
     and not exists (select 1 from (values {", ".join(map(str, ARROWS))}) as arrow(a, b)
                     where a = old.state and b = new.state)
     and not exists (select 1 from {ROOM}_pathevent e
                     where e.pgh_obj_id = new.id and e.state = old.state
                       and e.pgh_created_at > now() - interval '15 minutes'
                       and exists (select 1 from {ROOM}_pathevent b
                                   where b.pgh_obj_id = new.id and b.state = new.state)) then
    raise exception 'step % -> %', old.state, new.state
      using errcode = 'check_violation', constraint = 'work_step_is_allowed';
  end if;
  return new;
end $$
"""
DECLARED = Declared(
    rows=[by_site(f"{ROOM}_{part}{event}", "case") for part in PARTS for event in ("", "event")],
    functions=[Function("work_holds", "", HOLDS, roles=())],
    triggers=[
        Trigger(
            f"{ROOM}_path",
            "work_holds",
            f"create trigger work_holds before insert or update on {ROOM}_path"
            " for each row execute function work_holds()",
        )
    ],
)
