"""What the database answers about hidden people and opened files, and what it refuses."""

from ayllu.ground.policies import Function


def definer(name: str, arguments: str, returns: str, body: str) -> str:
    kind = "language sql stable security definer set search_path = public, pg_temp"
    return (
        f"create or replace function {name}({arguments}) returns {returns} {kind} as $$ {body} $$"
    )


HIDDEN = definer(
    "locks_hidden",
    "",
    "uuid[]",
    """
  select coalesce(array_agg(person_id), '{}') from locks_hiding
  where lifted_at is null
    and not (site_id = any(coalesce(ayllu_sites('safeguarding'), '{}')))
""",
)
OPEN_NOW = definer(
    "locks_open",
    "",
    "uuid[]",
    """
  select coalesce(array_agg(o.person_id), '{}') from locks_opening o
  join people_register_person p on p.id = o.person_id
  where o.user_id = ayllu_user() and o.ended_at is null and o.until > statement_timestamp()
    and not p.hidden_for_safety and p.mistaken_at is null
""",
)
OPEN_HOMES = definer(
    "locks_open_homes",
    "",
    "uuid[]",
    """
  select coalesce(array_agg(m.household_id), '{}') from people_register_membership m
  where m.person_id = any(locks_open()) and (m.to_day is null or m.to_day >= current_date)
""",
)
# Who lives with the child and cares for her, as names: their own files stay shut.
CARERS = definer(
    "locks_carers",
    "child uuid",
    "table (name text, role text, is_carer boolean)",
    """
  select concat_ws(' ', p.given_names, p.primer_apellido, p.segundo_apellido), m.role::text,
         m.is_carer or m.is_head
  from people_register_membership mine
  join people_register_membership m on m.household_id = mine.household_id
    and m.person_id <> child and (m.to_day is null or m.to_day >= current_date)
  join people_register_person p on p.id = m.person_id
  where mine.person_id = child and child = any(locks_open())
    and (mine.to_day is null or mine.to_day >= current_date)
    and not p.hidden_for_safety and not p.died and p.mistaken_at is null
  order by m.is_head desc, m.is_carer desc, p.birth_date
""",
)
# One child, not a search: every word of the name and the birth day or the document, exactly one
# file, at a site that is named. Who is hidden is not there.
FIND = definer(
    "locks_find",
    "here uuid, words text[], born date, seal text",
    "uuid",
    """
  select case when count(*) = 1 then min(p.id::text)::uuid end from people_register_person p
  where p.site_id = here and p.mistaken_at is null and not p.hidden_for_safety
    and cardinality(words) >= 2
    and not exists (select 1 from unnest(words) w
                    where not (w = any(string_to_array(p.folded_name, ' '))))
    and (p.birth_date = born or exists (
      select 1 from people_register_identitypaper i where i.person_id = p.id
      and seal <> '' and i.number_index = seal and i.ended_on is null))
""",
)
# How many of a household are hidden from the asker: a number, no name.
PROTECTED = definer(
    "locks_protected_in",
    "home uuid",
    "integer",
    """
  select count(*)::integer from people_register_membership m
  join people_register_household h on h.id = m.household_id
  where m.household_id = home and m.person_id = any(locks_hidden())
    and (m.to_day is null or m.to_day >= current_date)
    and h.site_id = any(coalesce(ayllu_sites('people'), '{}'))
""",
)


def trigger_function(name: str, body: str) -> Function:
    sql = (
        f"create or replace function {name}() returns trigger language plpgsql"
        f" security definer set search_path = public, pg_temp as $$ {body} $$"
    )
    return Function(name, "", sql, roles=())


def refuse(constraint: str) -> str:
    return (
        f"raise exception '{constraint}' using errcode = 'check_violation',"
        f" constraint = '{constraint}';"
    )


MARK = """
begin
  update people_register_person p set hidden_for_safety = (new.lifted_at is null)
  where p.id = new.person_id and p.hidden_for_safety <> (new.lifted_at is null);
  return null;
end
"""
BY_ROW = f"""
begin
  if new.hidden_for_safety <> exists (
    select 1 from locks_hiding h where h.person_id = new.id and h.lifted_at is null) then
    {refuse("locks_hidden_by_row")}
  end if;
  return new;
end
"""
GUARD = f"""
begin
  if tg_op = 'INSERT' then
    if exists (select 1 from people_register_person p where p.id = new.person_id
               and (p.hidden_for_safety or p.mistaken_at is not null)) then
      {refuse("locks_opening_not_hidden")}
    end if;
  elsif (new.person_id, new.user_id, new.why, new.asked_at, new.until, new.site_id)
      is distinct from
        (old.person_id, old.user_id, old.why, old.asked_at, old.until, old.site_id)
      or (old.ended_at is not null and new.ended_at is distinct from old.ended_at) then
    {refuse("locks_opening_stays")}
  end if;
  return new;
end
"""
