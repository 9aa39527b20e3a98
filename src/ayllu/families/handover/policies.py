"""Handovers are seen where ``case`` is open; who receives works there, and is another."""

from ayllu.ground.policies import Declared, Function, Grant, Trigger, by_site

ROOM = "families_handover"
TABLES = ("handover", "handed", "moved")

GIVEN = f"""
create or replace function handover_item_holds() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select 1 from {ROOM}_handover h
             where h.id = new.handover_id and h.giver_id = new.receiver_id) then
    raise exception 'to herself' using errcode = 'check_violation',
      constraint = 'handover_to_another';
  end if;
  if not exists (
    select 1 from accounts_assignment a join accounts_user u on u.id = a.user_id
    where a.user_id = new.receiver_id and a.site_id = new.site_id and u.is_active
      and a.role = 'social_worker' and a.from_day <= new.from_day
      and (a.to_day is null or a.to_day >= coalesce(new.until_day, new.from_day))) then
    raise exception 'works elsewhere' using errcode = 'check_violation',
      constraint = 'handover_receiver_works_there';
  end if;
  return new;
end $$
"""
# Forms that somebody began and did not send: how many, never a word of them.
DRAFTS = """
create or replace function handover_drafts(giver uuid) returns integer
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::integer from ground_draft d where d.user_id = giver
$$
"""
DECLARED = Declared(
    rows=[by_site(f"{ROOM}_{t}{s}", "case") for t in TABLES for s in ("", "event")],
    grants=[
        Grant(f"{ROOM}_{t}", "app", ("select", "insert", "update", "delete"))
        for t in ("handed", "moved")
    ],
    functions=[
        Function("handover_item_holds", "", GIVEN, roles=()),
        Function("handover_drafts", "uuid", DRAFTS),
    ],
    triggers=[
        Trigger(
            f"{ROOM}_handed",
            "handover_item_holds",
            f"create trigger handover_item_holds before insert or update of receiver_id, from_day,"
            f" until_day on {ROOM}_handed for each row execute function handover_item_holds()",
        )
    ],
)
