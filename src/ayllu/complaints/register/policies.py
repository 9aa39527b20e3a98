"""Seen where the compartment is open, by who answers, by who wrote it; not by whom it names."""

from ayllu.ground.policies import Declared, Function, RowPolicy, Trigger

COMPLAINT = "complaints_register_complaint"
ME = "(select ayllu_user())"
SEEN = (
    f"not ({ME} = any(about_users)) and (responsible_id = {ME} or entered_by_id = {ME}"
    " or site_id = any((select ayllu_sites('complaints'))::uuid[]))"
)
AUDIT = (
    f"about_type <> 'complaints_register.complaint' or by_id = {ME}"
    " or exists (select 1 from complaints_register_complaint c where c.id = about_id)"
)

# The workflow of ``choices`` again, for whoever writes past the actions; a test compares them.
ARROWS = (
    ("new", "acknowledged"),
    ("new", "answered"),
    ("new", "closed"),
    ("new", "passed_on"),
    ("acknowledged", "answered"),
    ("acknowledged", "closed"),
    ("acknowledged", "passed_on"),
    ("answered", "closed"),
    ("answered", "appealed"),
    ("answered", "acknowledged"),
    ("answered", "passed_on"),
    ("appealed", "answered"),
    ("appealed", "passed_on"),
    ("closed", "appealed"),
    ("closed", "passed_on"),
)
RAISE = "raise exception 'refused' using errcode = 'check_violation', constraint ="
HOLDS = f"""
create or replace function complaints_holds() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.responsible_id = any(new.about_users) then
    {RAISE} 'complaints_named_never_answers';
  end if;
  if tg_op = 'INSERT' then
    if new.entered_by_id = any(new.about_users) then
      {RAISE} 'complaints_writer_not_named';
    end if;
    return new;
  end if;
  if new.state <> old.state
     and not exists (select 1 from (values {", ".join(map(str, ARROWS))}) as arrow(a, b)
                     where a = old.state and b = new.state) then
    {RAISE} 'complaints_step_is_allowed';
  end if;
  if new.words <> old.words and new.state <> 'passed_on' then
    {RAISE} 'complaints_words_stay';
  end if;
  return new;
end $$
"""
# To whom it is given may take it out of the sight of who gives it; so the giving is a function.
ENTRUST = f"""
create or replace function complaints_entrust(p_id uuid, p_user uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update complaints_register_complaint set responsible_id = p_user where id = p_id and {SEEN};
  return found;
end $$
"""


def row(name: str, rule: str, command: str) -> RowPolicy:
    return RowPolicy(COMPLAINT, f"complaint_{name}", rule, command=command)


DECLARED = Declared(
    rows=[
        row("read", SEEN, "select"),
        row("change", SEEN, "update"),
        # Everybody writes down what was said to her; what names her she cannot write.
        row("write", "true", "insert"),
        RowPolicy(
            f"{COMPLAINT}event",
            "complaint_history_read",
            f"exists (select 1 from {COMPLAINT} c where c.id = pgh_obj_id)",
            command="select",
        ),
        RowPolicy(
            "audit_entry", "audit_entry_complaint", AUDIT, command="select", restrictive=True
        ),
    ],
    functions=[
        Function("complaints_holds", "", HOLDS, roles=()),
        Function("complaints_entrust", "uuid, uuid", ENTRUST),
    ],
    triggers=[
        Trigger(
            COMPLAINT,
            "complaints_holds",
            f"create trigger complaints_holds before insert or update on {COMPLAINT}"
            " for each row execute function complaints_holds()",
        ),
    ],
)
