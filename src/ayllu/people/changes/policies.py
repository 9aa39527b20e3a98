"""Row policies, and what the database watches over: no household empties unnoticed."""

from ayllu.ground.policies import Declared, Function, Trigger, by_site

TABLES = ("same", "whereabouts", "householdend")

# Whoever ends the last membership, in whatever way: the end is written with its reason; whoever
# comes to live there again ends the end. Reads rows past row security, so the path is pinned.
WATCH = """
create or replace function people_household_watch(home uuid, who uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  lived boolean;
  ended boolean;
begin
  if exists (select 1 from people_register_household h
             where h.id = home and h.mistaken_at is not null) then
    return;
  end if;
  lived := exists (select 1 from people_register_membership m
                   join people_register_person p on p.id = m.person_id
                   where m.household_id = home and m.to_day is null and p.mistaken_at is null);
  ended := exists (select 1 from people_changes_householdend e
                   where e.household_id = home and e.reopened_at is null);
  if lived and ended then
    update people_changes_householdend set reopened_at = now()
    where household_id = home and reopened_at is null;
  elsif not lived and not ended then
    insert into people_changes_householdend
      (id, site_id, entered_at, entered_by_id, household_id, on_day, because, note)
    select gen_random_uuid(), h.site_id, now(),
           (select u.id from accounts_user u where u.id = ayllu_user()), h.id,
           coalesce(last.to_day, now()::date),
           coalesce(nullif(last.left_because, ''),
                    case when last.to_day is null then 'mistake' else 'unknown' end), ''
    from people_register_household h
    left join lateral (select m.to_day, m.left_because from people_register_membership m
                       join people_register_person p on p.id = m.person_id
                       where m.household_id = h.id and m.to_day is not null
                         and p.mistaken_at is null
                       order by m.to_day desc, (m.id is not distinct from who) desc
                       limit 1) last on true
    where h.id = home;
  end if;
end
$$
"""
OF_MEMBER = """
create or replace function people_membership_watch() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' and not exists (select 1 from people_changes_householdend e
      where e.household_id = new.household_id and e.reopened_at is null) then
    return null;
  end if;
  perform people_household_watch(new.household_id, new.id);
  return null;
end
$$
"""
OF_PERSON = """
create or replace function people_person_watch() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform people_household_watch(m.household_id, m.id)
  from people_register_membership m where m.person_id = new.id and m.to_day is null;
  return null;
end
$$
"""
INTO_ONE_THAT_STAYS = """
create or replace function people_same_check() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.parted_at is null and exists (select 1 from people_changes_same s
      where s.joined_id = new.kept_id and s.parted_at is null) then
    raise exception using errcode = 'check_violation',
      message = 'changes_same_into_one_that_stays', constraint = 'changes_same_into_one_that_stays';
  end if;
  return new;
end
$$
"""

DECLARED = Declared(
    rows=[
        by_site(f"people_changes_{t}{suffix}", "people") for t in TABLES for suffix in ("", "event")
    ]
    + [by_site("people_changes_carried", "people")],
    functions=[
        Function("people_household_watch", "uuid, uuid", WATCH, roles=()),
        Function("people_membership_watch", "", OF_MEMBER),
        Function("people_person_watch", "", OF_PERSON),
        Function("people_same_check", "", INTO_ONE_THAT_STAYS),
    ],
    triggers=[
        Trigger(
            "people_register_membership",
            "people_membership_watch",
            "create trigger people_membership_watch after insert or update of to_day, person_id"
            " on people_register_membership"
            " for each row execute function people_membership_watch()",
        ),
        Trigger(
            "people_register_person",
            "people_person_watch",
            "create trigger people_person_watch after update of mistaken_at"
            " on people_register_person for each row"
            " when (old.mistaken_at is distinct from new.mistaken_at)"
            " execute function people_person_watch()",
        ),
        Trigger(
            "people_changes_same",
            "people_same_check",
            "create trigger people_same_check before insert or update on people_changes_same"
            " for each row execute function people_same_check()",
        ),
    ],
)
