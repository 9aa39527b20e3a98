"""Conferences are seen where ``case`` is open; nobody from outside hears of a case unasked."""

from ayllu.ground.policies import Declared, Function, Grant, Trigger, by_site
from ayllu.people.papers.choices import RECIPIENT

ROOM = "families_conference"
TABLES = ("conference", "guest", "task")
KINDS = ", ".join(f"('{kind}', '{to}')" for kind, to in RECIPIENT.items())

HOLDS = """
create or replace function conference_holds() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.child_id is not null and not exists (
    select 1 from people_register_membership m
    where m.household_id = new.household_id and m.person_id = new.child_id) then
    raise exception 'not of this household' using errcode = 'check_violation',
      constraint = 'conference_child_of_household';
  end if;
  if tg_op = 'UPDATE' and old.signed_on is not null and
     (new.state, new.held_on, new.matters, new.child_view, new.child_unheard, new.family_view,
      new.reason, new.signed_on) is distinct from
     (old.state, old.held_on, old.matters, old.child_view, old.child_unheard, old.family_view,
      old.reason, old.signed_on) then
    raise exception 'signed' using errcode = 'check_violation',
      constraint = 'conference_signed_stays';
  end if;
  return new;
end $$
"""
# Of a conference about one child, hers; about a family, that of everyone who lives there.
CONCERNED = """
create or replace function conference_concerned(household uuid, child uuid, day date)
returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select case when child is not null then array[child] else coalesce(array_agg(p.id), '{}') end
  from people_register_membership m join people_register_person p on p.id = m.person_id
  where m.household_id = household and m.from_day <= day
    and (m.to_day is null or m.to_day >= day) and p.mistaken_at is null
    and p.died is not true
$$
"""
MAY_HEAR = f"""
create or replace function conference_may_hear(conference uuid, body uuid, day date)
returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  with about as (
    select conference_concerned(c.household_id, c.child_id, day) as ids
    from {ROOM}_conference c where c.id = conference),
  kind as (
    select k.towards from places_body b
    join (values {KINDS}) as k(kind, towards) on k.kind = b.kind where b.id = body)
  select cardinality(a.ids) > 0 and cardinality(a.ids) = (
    select count(distinct c.person_id)
    from people_consented(a.ids, 'sharing', k.towards, day) c)
  from about a, kind k
$$
"""
# The day of the invitation counts when she is invited, the day itself when she is there.
GUEST = f"""
create or replace function conference_guest_holds() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  of_row {ROOM}_conference%rowtype;
begin
  select * into of_row from {ROOM}_conference where id = new.conference_id;
  if of_row.signed_on is not null then
    raise exception 'signed' using errcode = 'check_violation',
      constraint = 'conference_signed_stays';
  end if;
  if new.body_id is not null and new.sees = 'all' and (
    tg_op = 'INSERT' or new.present is true and old.present is distinct from true
    or old.sees is distinct from new.sees) and not coalesce(conference_may_hear(
      new.conference_id, new.body_id,
      case when new.present is true then coalesce(of_row.held_on, of_row.planned_on)
           else new.invited_on end), false) then
    raise exception 'no consent' using errcode = 'check_violation',
      constraint = 'conference_guest_consent';
  end if;
  return new;
end $$
"""


def before(table: str, function: str) -> Trigger:
    return Trigger(
        f"{ROOM}_{table}",
        function,
        f"create trigger {function} before insert or update on {ROOM}_{table}"
        f" for each row execute function {function}()",
    )


DECLARED = Declared(
    rows=[by_site(f"{ROOM}_{t}{s}", "case") for t in TABLES for s in ("", "event")],
    grants=[Grant(f"{ROOM}_guest", "app", ("select", "insert", "update", "delete"))],
    functions=[
        Function("conference_concerned", "uuid, uuid, date", CONCERNED),
        Function("conference_may_hear", "uuid, uuid, date", MAY_HEAR),
        Function("conference_holds", "", HOLDS, roles=()),
        Function("conference_guest_holds", "", GUEST, roles=()),
    ],
    triggers=[
        before("conference", "conference_holds"),
        before("guest", "conference_guest_holds"),
    ],
)
