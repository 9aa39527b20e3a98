"""Legal help is seen where ``case`` is open; protection from violence by even fewer.

A matter of Law 30364 and all that hangs on it is read by whoever works on it, by whoever leads the
case and by the safeguarding lead: a second, restrictive policy says so beside the one of the site.
"""

from ayllu.ground.policies import Declared, Function, RowPolicy, Trigger, by_site

ROOM = "families_legal"
PARTS = ("step", "needed", "hearing")
# Of a row with the columns of a matter.
MINE = """kind <> 'violence' or worker_id = (select ayllu_user())
  or site_id = any((select ayllu_sites('safeguarding'))::uuid[])
  or exists (select 1 from people_register_household h
             where h.id = household_id and h.case_lead_id = (select ayllu_user()))"""
OF_MATTER = f"exists (select 1 from {ROOM}_matter m where m.id = matter_id)"


def few(table: str, using: str) -> RowPolicy:
    return RowPolicy(table, f"{table}_few", using, restrictive=True)


HOLDS = """
create or replace function legal_holds() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.person_id is not null and not exists (
    select 1 from people_register_membership m
    where m.household_id = new.household_id and m.person_id = new.person_id) then
    raise exception 'not of this household' using errcode = 'check_violation',
      constraint = 'legal_person_of_household';
  end if;
  if tg_op = 'UPDATE' and old.state = 'closed' and new.state = 'closed'
     and (new.result, new.result_on, new.effect, new.kind, new.person_id)
       is distinct from (old.result, old.result_on, old.effect, old.kind, old.person_id) then
    raise exception 'closed' using errcode = 'check_violation', constraint = 'legal_closed_stays';
  end if;
  return new;
end $$
"""


DECLARED = Declared(
    rows=[
        *(
            by_site(f"{ROOM}_{t}{event}", "case")
            for t in ("matter", *PARTS)
            for event in ("", "event")
        ),
        *(few(f"{ROOM}_matter{event}", MINE) for event in ("", "event")),
        *(few(f"{ROOM}_{t}{event}", OF_MATTER) for t in PARTS for event in ("", "event")),
    ],
    functions=[Function("legal_holds", "", HOLDS, roles=())],
    triggers=[
        Trigger(
            f"{ROOM}_matter",
            "legal_holds",
            f"create trigger legal_holds before insert or update on {ROOM}_matter"
            " for each row execute function legal_holds()",
        )
    ],
)
