"""Groups are seen where ``case`` is open; a meeting lies within the days of its group."""

from ayllu.ground.policies import Declared, Function, Trigger, by_site

GROUP, MEETING = "families_community_group", "families_community_meeting"
HOLDS = """
create or replace function community_holds() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare g record;
begin
  -- for update would stop two people who tell two meetings; a shared lock stops only who ends it
  select site_id, from_day, to_day into g from families_community_group
   where id = new.group_id for share;
  if new.site_id <> g.site_id then
    raise exception 'another site' using errcode = 'check_violation',
      constraint = 'community_same_site';
  end if;
  if new.state in ('planned', 'held')
     and (coalesce(new.held_on, new.planned_on) < g.from_day
          or coalesce(new.held_on, new.planned_on) > g.to_day) then
    raise exception 'outside its days' using errcode = 'check_violation',
      constraint = 'community_within_days';
  end if;
  return new;
end $$
"""
SPANS = """
create or replace function community_spans() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select 1 from families_community_meeting m
              where m.group_id = new.id and m.state = 'held'
                and (m.held_on < new.from_day or m.held_on > new.to_day)) then
    raise exception 'a held meeting lies outside' using errcode = 'check_violation',
      constraint = 'community_meetings_within';
  end if;
  return new;
end $$
"""


def before(table: str, name: str, when: str) -> Trigger:
    return Trigger(
        table,
        name,
        f"create trigger {name} before {when} on {table} for each row execute function {name}()",
    )


DECLARED = Declared(
    rows=[by_site(table, "case") for each in (GROUP, MEETING) for table in (each, f"{each}event")],
    functions=[
        Function("community_holds", "", HOLDS, roles=()),
        Function("community_spans", "", SPANS, roles=()),
    ],
    triggers=[
        before(MEETING, "community_holds", "insert or update"),
        before(GROUP, "community_spans", "update"),
    ],
)
