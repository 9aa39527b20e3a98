"""Rows of the register are seen where the compartment ``people`` is open."""

from ayllu.ground.policies import Declared, Function, RowPolicy, by_site

TABLES = (
    "household",
    "membership",
    "residence",
    "phone",
    "identitypaper",
    "carealert",
    "occupation",
)
HISTORY = tuple(f"{table}event" for table in TABLES)

# Trigram and array operators are not leakproof, so row security would stop their indexes: these
# functions apply the scope themselves and return ids only. Each key is looked up alone in the
# index ("offset 0" keeps it there) and names at most HOLDERS people, so that one word which
# thousands bear costs no more than a rare one; who shares many keys is found through the rare ones.
HOLDERS = 1000
VISIBLE = """p.mistaken_at is null
        and p.site_id = any((select ayllu_sites('people'))::uuid[])
        and (not p.hidden_for_safety
             or p.site_id = any((select ayllu_sites('safeguarding'))::uuid[]))"""
CANDIDATES = f"""
drop function if exists people_candidates(text[], integer);
create or replace function people_candidates(places integer[], keys text[], wanted integer)
returns table (place integer, person_id uuid)
language sql stable security definer set search_path = public, pg_temp set enable_seqscan = off
as $$
  with hits as materialized (
    select k.key, f.id, f.sort_key from (select distinct key from unnest(keys) key) k
    cross join lateral (
      select p.id, p.sort_key
      from (select * from people_register_person
            where search_keys @> array[k.key]::varchar[] offset 0) p
      where {VISIBLE}
      limit {HOLDERS}) f),
  ranked as (
    select u.place, h.id, row_number() over (
      partition by u.place order by count(*) desc, h.sort_key, h.id) as turn
    from unnest(places, keys) as u(place, key) join hits h on h.key = u.key
    group by u.place, h.id, h.sort_key)
  select r.place, r.id from ranked r where r.turn <= wanted order by r.place, r.turn
$$
"""

# People who share a key and bear a typed word as it is written: those a single word means first.
BEARING = f"""
create or replace function people_bearing(keys text[], word text, wanted integer)
returns table (person_id uuid)
language sql stable security definer set search_path = public, pg_temp set enable_seqscan = off
as $$
  select p.id
  from (select * from people_register_person where search_keys && keys::varchar[] offset 0) p
  where position(' ' || word in ' ' || p.folded_name) > 0 and {VISIBLE}
  limit wanted
$$
"""

# People whose whole name is like what was typed, for "search wider": slower than keys, and it
# sees a letter that is wrong in every word.
WHOLE_NAMES = f"""
select ''::text % ''::text;  -- wakes pg_trgm: until then nobody but root may set its threshold
create or replace function people_whole_names(typed text, wanted integer)
returns table (person_id uuid, alike real)
language sql stable security definer set search_path = public, pg_temp set enable_seqscan = off
set pg_trgm.similarity_threshold = 0.3
as $$
  select p.id, similarity(p.folded_name, typed) as alike
  from (select * from people_register_person where folded_name % typed offset 0) p
  where {VISIBLE}
  order by alike desc, p.sort_key, p.id limit wanted
$$
"""

# Households whose name holds every word; the first, the longest one, is looked up in the index.
# The tilde is how a sort key writes ñ: it is found with and without.
HOUSEHOLDS_NAMED = """
create or replace function people_households_named(words text[], wanted integer)
returns table (household_id uuid)
language sql stable security definer rows 5 set search_path = public, pg_temp as $$
  select h.id from people_register_household h
  where replace(h.sort_key, '~', '') like '%' || words[1] || '%'
    and not exists (
      select 1 from unnest(words[2:]) w where position(w in replace(h.sort_key, '~', '')) = 0)
    and h.mistaken_at is null and h.site_id = any((select ayllu_sites('people'))::uuid[])
  order by h.sort_key, h.id limit wanted
$$
"""

# Whether someone like this exists at a place that is closed to the asker: a number, no name.
ELSEWHERE = """
create or replace function people_elsewhere(keys text[], born date)
returns integer
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::integer from (
    select 1 from people_register_person p
    where p.search_keys && keys::varchar[] and p.mistaken_at is null
      and not p.hidden_for_safety
      and not p.site_id = any(coalesce((select ayllu_sites('people')), '{}')::uuid[])
      and (born is null or p.birth_date is null or abs(p.birth_date - born) <= 366)
      and (select count(*) from unnest(p.search_keys) k where k = any(keys)) >= 3
    limit 5) few
$$
"""


def unless_hidden(table: str) -> RowPolicy:
    """Someone hidden for safety exists only for the safeguarding lead of her site."""
    return RowPolicy(
        table,
        f"{table}_by_site",
        "site_id = any((select ayllu_sites('people'))::uuid[]) and (not hidden_for_safety"
        " or site_id = any((select ayllu_sites('safeguarding'))::uuid[]))",
    )


DECLARED = Declared(
    rows=[unless_hidden("people_register_person"), unless_hidden("people_register_personevent")]
    + [by_site(f"people_register_{table}", "people") for table in TABLES]
    + [by_site(f"people_register_{table}", "people") for table in HISTORY],
    functions=[
        Function("people_candidates", "integer[], text[], integer", CANDIDATES),
        Function("people_bearing", "text[], text, integer", BEARING),
        Function("people_whole_names", "text, integer", WHOLE_NAMES),
        Function("people_households_named", "text[], integer", HOUSEHOLDS_NAMED),
        Function("people_elsewhere", "text[], date", ELSEWHERE),
    ],
)
