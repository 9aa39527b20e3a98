"""Who has charge is seen where ``case`` is open; the dated rows follow the file by themselves."""

from ayllu.families.charge.running import RUNNING
from ayllu.ground.policies import Declared, Function, Grant, Trigger, by_site

TABLE = "families_charge_responsibility"
STATES = ", ".join(f"'{state.value}'" for state in RUNNING)
TODAY = "(now() at time zone 'America/Lima')::date"
# A UUIDv7 made here: milliseconds in front, chance behind, the version's four bits between.
NEW_ID = """
create or replace function charge_new_id() returns uuid
language sql volatile set search_path = pg_catalog as $$
  select encode(set_byte(b, 6, get_byte(b, 6) & 15 | 112), 'hex')::uuid from (
    select substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
      || substring(uuid_send(gen_random_uuid()) from 7) as b) made
$$
"""
COLUMNS = "id, site_id, entered_at, entered_by_id, participation_id, kind, worker_id, from_day"

# Whoever writes the worker of a participation, by whatever way, writes its days too.
FOLLOWS = f"""
create or replace function charge_follows() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  last {TABLE}%rowtype;
  today date := {TODAY};
  runs boolean := new.worker_id is not null and new.state in ({STATES});
  begins date := today;
begin
  if runs and new.household_id is not null then  -- the file says the same name
    update people_register_household set case_lead_id = new.worker_id
    where id = new.household_id and case_lead_id is distinct from new.worker_id;
  end if;
  if tg_op = 'INSERT' then
    if new.worker_id is not null then
      insert into {TABLE} ({COLUMNS}, to_day)
      values (charge_new_id(), new.site_id, now(), new.entered_by_id, new.id, 'main',
              new.worker_id, new.from_day,
              case when runs then null else coalesce(new.to_day, new.from_day) end);
    end if;
    return null;
  end if;
  select * into last from {TABLE}
  where participation_id = new.id and kind = 'main' order by from_day desc limit 1;
  if not runs then
    update {TABLE} set to_day = greatest(last.from_day, coalesce(new.to_day, today))
    where id = last.id and to_day is null;
    return null;
  end if;
  if last.id is not null and coalesce(last.to_day, today) >= today then
    if last.worker_id = new.worker_id or last.from_day >= today then
      update {TABLE} set worker_id = new.worker_id, to_day = null
      where id = last.id and (worker_id <> new.worker_id or to_day is not null);
      return null;
    end if;
    update {TABLE} set to_day = today - 1 where id = last.id;
  end if;
  if last.id is null then begins := least(today, new.from_day); end if;
  insert into {TABLE} ({COLUMNS})
  values (charge_new_id(), new.site_id, now(),
          (select u.id from accounts_user u where u.id = ayllu_user()), new.id, 'main',
          new.worker_id, begins);
  return null;
end $$
"""
# The other way round: nobody moves the days away from what the file says.
HOLDS = f"""
create or replace function charge_holds() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  of_row uuid;
begin
  if tg_op = 'DELETE' then of_row := old.participation_id;
  else of_row := new.participation_id; end if;
  if exists (
    select 1 from intake_participation p where p.id = of_row
    and p.worker_id is not null and p.state in ({STATES})
    and not exists (select 1 from {TABLE} r where r.participation_id = p.id
                    and r.kind = 'main' and r.worker_id = p.worker_id and r.to_day is null)) then
    raise exception 'another in charge' using errcode = 'check_violation',
      constraint = 'charge_follows_the_file';
  end if;
  return null;
end $$
"""
DECLARED = Declared(
    rows=[by_site(TABLE, "case"), by_site(f"{TABLE}event", "case")],
    # a stand-in that is called off before its day leaves; its history stays
    grants=[Grant(TABLE, "app", ("select", "insert", "update", "delete"))],
    functions=[
        Function("charge_new_id", "", NEW_ID, roles=()),
        Function("charge_follows", "", FOLLOWS, roles=()),
        Function("charge_holds", "", HOLDS, roles=()),
    ],
    triggers=[
        Trigger(
            "intake_participation",
            "charge_follows",
            "create trigger charge_follows after insert or update of worker_id, state, to_day"
            " on intake_participation for each row execute function charge_follows()",
        ),
        Trigger(
            TABLE,
            "charge_holds",
            f"create constraint trigger charge_holds after insert or update or delete on {TABLE}"
            " deferrable initially deferred for each row execute function charge_holds()",
        ),
    ],
)
