"""Only the safeguarding lead of the site reads; whoever is named in a concern never does."""

from ayllu.ground.policies import Declared, Function, RowPolicy, Trigger

CONCERN = "safeguarding_concern"
LEAD = "site_id = any((select ayllu_sites('safeguarding'))::uuid[])"
NOT_NAMED = "not ((select ayllu_user()) = any(named_users))"
SEEN = f"{LEAD} and {NOT_NAMED}"
VISIBLE = "exists (select 1 from safeguarding_concern c where c.id = concern_id)"

# Who did what to a concern is as closed as the concern itself, whatever else is open.
AUDIT = (
    "about_type <> 'safeguarding.concern' or by_id = (select ayllu_user())"
    " or exists (select 1 from safeguarding_concern c where c.id = about_id)"
)

# The workflow of ``choices`` again, for whoever writes past the actions; a test compares them.
ARROWS = (
    ("new", "acknowledged"),
    ("acknowledged", "assessed"),
    ("assessed", "responding"),
    ("assessed", "closed"),
    ("responding", "closed"),
    ("closed", "responding"),
)
STEPS = f"""
create or replace function safeguarding_check_step() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.state is distinct from old.state
     and not exists (select 1 from (values {", ".join(map(str, ARROWS))}) as arrow(a, b)
                     where a = old.state and b = new.state) then
    raise exception 'step % -> %', old.state, new.state
      using errcode = 'check_violation', constraint = 'safeguarding_step_is_allowed';
  end if;
  return new;
end $$
"""
STEP_TRIGGER = (
    "create trigger safeguarding_step before update on safeguarding_concern"
    " for each row execute function safeguarding_check_step()"
)

DECLARED = Declared(
    rows=[
        RowPolicy(CONCERN, "concern_read", SEEN, command="select"),
        RowPolicy(CONCERN, "concern_change", SEEN, command="update"),
        # Anyone may raise a concern; without a right to read, she cannot read it back.
        RowPolicy(CONCERN, "concern_raise", "true", command="insert"),
        # The history of a concern asks the concern: a name added later closes the past too.
        RowPolicy(
            "safeguarding_concernevent",
            "concern_history_read",
            "exists (select 1 from safeguarding_concern c where c.id = pgh_obj_id)",
            command="select",
        ),
        RowPolicy("safeguarding_concernstep", "step_read", VISIBLE, command="select"),
        RowPolicy("safeguarding_concernstep", "step_write", VISIBLE, command="insert"),
        RowPolicy("safeguarding_concernperson", "persons_read", VISIBLE, command="select"),
        RowPolicy("safeguarding_concernperson", "persons_write", "true", command="insert"),
        RowPolicy("audit_entry", "audit_entry_concern", AUDIT, command="select", restrictive=True),
    ],
    functions=[Function("safeguarding_check_step", "", STEPS, roles=())],
    triggers=[Trigger(CONCERN, "safeguarding_step", STEP_TRIGGER)],
)
