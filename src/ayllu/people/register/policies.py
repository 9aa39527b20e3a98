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

# Trigram and array operators are not leakproof, so row security would stop their indexes:
# this function applies the scope itself and returns ids only.
CANDIDATES = """
create or replace function people_candidates(keys text[], wanted integer)
returns table (person_id uuid, shared integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, (select count(*) from unnest(p.search_keys) k where k = any(keys))::integer
  from people_register_person p
  where p.search_keys && keys::varchar[] and p.mistaken_at is null
    and p.site_id = any((select ayllu_sites('people'))::uuid[])
    and (not p.hidden_for_safety
         or p.site_id = any((select ayllu_sites('safeguarding'))::uuid[]))
  order by 2 desc, p.sort_key limit wanted
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
        Function("people_candidates", "text[], integer", CANDIDATES),
        Function("people_elsewhere", "text[], date", ELSEWHERE),
    ],
)
