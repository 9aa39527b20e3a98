"""Everything of intake is seen where the compartment ``case`` is open."""

from ayllu.ground.policies import Declared, Trigger, Function, by_site
from ayllu.intake.choices import WORKFLOW

TRACKED = (
    "referral",
    "screening",
    "homevisit",
    "assessment",
    "rating",
    "meansline",
    "decision",
    "panelmember",
    "childdecision",
    "optioncompared",
    "participation",
)
ARROWS = ", ".join(f"('{a}', '{b}')" for a, targets in WORKFLOW.items() for b in targets)

# The workflow table again, for whoever writes past the actions.
STEPS = f"""
create or replace function intake_check_step() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.state is distinct from old.state
     and not exists (select 1 from (values {ARROWS}) as arrow(a, b)
                     where a = old.state and b = new.state) then
    raise exception 'step % -> %', old.state, new.state
      using errcode = 'check_violation', constraint = 'intake_step_is_allowed';
  end if;
  return new;
end $$
"""

# A decision is decided by three at least, and what is decided is not changed.
QUORUM = """
create or replace function intake_check_quorum() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.decided_at is not null
     and (select count(*) from intake_panelmember m where m.decision_id = new.id) < 3 then
    raise exception 'quorum' using errcode = 'check_violation',
      constraint = 'intake_decision_quorum';
  end if;
  return new;
end $$
"""

DECLARED = Declared(
    rows=[by_site(f"intake_{t}", "case") for t in (*TRACKED, "step")]
    + [by_site(f"intake_{t}event", "case") for t in TRACKED],
    functions=[
        Function("intake_check_step", "", STEPS, roles=()),
        Function("intake_check_quorum", "", QUORUM, roles=()),
    ],
    triggers=[
        Trigger(
            "intake_participation",
            "intake_check_step",
            "create trigger intake_check_step before update on intake_participation"
            " for each row execute function intake_check_step()",
        ),
        Trigger(
            "intake_decision",
            "intake_check_quorum",
            "create trigger intake_check_quorum before insert or update on intake_decision"
            " for each row execute function intake_check_quorum()",
        ),
    ],
)
