"""Incomes and cash books are seen where ``case`` is open; a cash book is of a small business."""

from ayllu.ground.policies import Declared, Function, Trigger, by_site

ROOM = "families_gain"
PARTS = ("income", "business", "supply", "sheet")
HOLDS = """
create or replace function gain_business_holds() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from families_work_path p
                 where p.id = new.path_id and p.kind = 'business') then
    raise exception 'no business' using errcode = 'check_violation',
      constraint = 'gain_business_of_business';
  end if;
  return new;
end $$
"""
DECLARED = Declared(
    rows=[by_site(f"{ROOM}_{part}{event}", "case") for part in PARTS for event in ("", "event")],
    functions=[Function("gain_business_holds", "", HOLDS, roles=())],
    triggers=[
        Trigger(
            f"{ROOM}_business",
            "gain_business_holds",
            f"create trigger gain_business_holds before insert or update on {ROOM}_business"
            " for each row execute function gain_business_holds()",
        )
    ],
)
