"""Closed with the compartment ``rights``; a word also with the compartment that it is asked of."""

from ayllu.ground.policies import Declared, Function, RowPolicy, Trigger, by_site
from ayllu.intake.choices import OPEN, State

RIGHTS = "site_id = any((select ayllu_sites('rights'))::uuid[])"
OWN = " or ".join(
    f"(compartment = '{c}' and site_id = any((select ayllu_sites('{c}'))::uuid[]))"
    for c in ("safeguarding", "psych", "health")
)
TABLES = ("erasure", "incident", "affected")
# Who takes part in a programme still, or is looked after once she left it.
STAYS = (*OPEN, State.AFTERCARE)

# Asked as the owner: the safeguarding lead's word and the participations lie in compartments that
# whoever carries it out need not see.
ERASURE = f"""
create or replace function safekeeping_erasure_holds() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.done_on is null or old.done_on is not null then return new; end if;
  if exists (
    select 1 from intake_participation p where p.state in ({", ".join(f"'{s}'" for s in STAYS)})
      and (p.person_id = new.person_id or p.household_id in (
        select m.household_id from people_register_membership m
        where m.person_id = new.person_id and m.to_day is null))) then
    raise exception 'participates' using errcode = 'check_violation',
      constraint = 'safekeeping_erasure_participates';
  end if;
  if not exists (select 1 from safekeeping_word w where w.matter = new.id
      and w.question = 'may_end' and w.compartment = 'safeguarding' and w.answer = 'may') then
    raise exception 'no word' using errcode = 'check_violation',
      constraint = 'safekeeping_erasure_waits_for_word';
  end if;
  return new;
end $$
"""
# Closed when each person of the list was told, or why not is written.
INCIDENT = """
create or replace function safekeeping_incident_holds() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.closed_at is not null and exists (
    select 1 from safekeeping_affected a where a.incident_id = new.id
      and a.told_on is null and a.not_told_why = '') then
    raise exception 'somebody was not told' using errcode = 'check_violation',
      constraint = 'safekeeping_incident_closed_when_told';
  end if;
  return new;
end $$
"""


def before(table: str, name: str) -> Trigger:
    return Trigger(
        table,
        name,
        f"create trigger {name} before update on {table} for each row execute function {name}()",
    )


DECLARED = Declared(
    rows=[
        RowPolicy("safekeeping_word", "safekeeping_word_by_site", f"{RIGHTS} or {OWN}"),
        RowPolicy("safekeeping_wordevent", "safekeeping_wordevent_by_site", f"{RIGHTS} or {OWN}"),
        *(by_site(f"safekeeping_{t}", "rights") for t in TABLES),
        *(by_site(f"safekeeping_{t}event", "rights") for t in TABLES),
    ],
    functions=[
        Function("safekeeping_erasure_holds", "", ERASURE, roles=()),
        Function("safekeeping_incident_holds", "", INCIDENT, roles=()),
    ],
    triggers=[
        before("safekeeping_erasure", "safekeeping_erasure_holds"),
        before("safekeeping_incident", "safekeeping_incident_holds"),
    ],
)
