"""What no statement may do to a concern, its closing and its reports."""

from ayllu.safeguarding.sql.making import definer, refuse

# The workflow of ``choices`` again, for whoever writes past the actions; a test compares them.
ARROWS = (
    ("new", "acknowledged"),
    ("acknowledged", "assessed"),
    ("assessed", "responding"),
    ("assessed", "closed"),
    ("responding", "closed"),
    ("closed", "responding"),
)
STEPS = definer(
    "safeguarding_check_step",
    "",
    "trigger",
    f"""
declare ending safeguarding_closing;
begin
  if new.state is distinct from old.state
     and not exists (select 1 from (values {", ".join(map(str, ARROWS))}) as arrow(a, b)
                     where a = old.state and b = new.state) then
    {refuse("safeguarding_step_is_allowed")}
  end if;
  if new.level is distinct from old.level and new.level between 1 and 4
     and new.level is distinct from (
       select d.level from safeguarding_leveldecision d where d.concern_id = new.id
       order by d.at desc, d.entered_at desc limit 1) then
    {refuse("safeguarding_level_is_decided")}
  end if;
  if new.state = 'closed' and old.state <> 'closed' then
    select * into ending from safeguarding_closing e
    where e.concern_id = new.id and e.reopened_at is null;
    if ending.id is null then {refuse("safeguarding_closed_has_outcome")} end if;
    if new.level >= 3 and ending.confirmed_by_id is null then
      {refuse("safeguarding_second_confirms")}
    end if;
    if new.level >= 3 and ending.not_reported_why = '' and not exists (
      select 1 from safeguarding_report r where r.concern_id = new.id
      and r.made_at is not null) then
      {refuse("safeguarding_report_before_closing")}
    end if;
  end if;
  return new;
end
""",
    language="plpgsql",
)
REPORT_STAYS = definer(
    "safeguarding_report_stays",
    "",
    "trigger",
    f"""
begin
  if old.made_at is not null
     and (new.what, new."to", new.body_id, new.made_at, new.made_by_id, new.how)
       is distinct from (old.what, old."to", old.body_id, old.made_at, old.made_by_id, old.how)
  then
    {refuse("safeguarding_report_stays")}
  end if;
  return new;
end
""",
    language="plpgsql",
)
