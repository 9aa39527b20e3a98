"""Family links are seen where the compartment ``people`` is open, ties where ``case`` is."""

from ayllu.ground.policies import Declared, Function, by_site

TABLES = ("parenthood", "union", "guardianship")

# Of whom nothing is shown, whatever was consented: an order of custody or a measure of the State
# runs, or the panel's last decision for the child is alternative care by order of an authority.
# Read here and not copied: it begins and ends with the fact itself. It stands here because
# ``people_consented``, below, asks it; the decision's table belongs to intake, above.
HELD_BACK = """
create or replace function people_held_back(ids uuid[], day date) returns table (person_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select g.child_id from people_kin_guardianship g
  where g.child_id = any(ids) and g.kind in ('custody', 'state')
    and g.from_day <= day and (g.to_day is null or g.to_day >= day)
  union
  select last.child_id from (
    select distinct on (c.child_id) c.child_id, c.care, c.order_number
    from intake_childdecision c join intake_decision d on d.id = c.decision_id
    where c.child_id = any(ids) and d.decided_at is not null and d.met_on <= day
    order by c.child_id, d.met_on desc, d.decided_at desc) last
  where last.care = 'alternative_care' and last.order_number <> ''
$$
"""

DECLARED = Declared(
    rows=[by_site(f"people_kin_{t}{suffix}", "people") for t in TABLES for suffix in ("", "event")]
    + [by_site(f"people_kin_tie{suffix}", "case") for suffix in ("", "event")],
    functions=[Function("people_held_back", "uuid[], date", HELD_BACK)],
)
