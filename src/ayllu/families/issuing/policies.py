"""Seen where ``case`` is open; here the way out, the number and the frozen text are held."""

from ayllu.ground.policies import Declared, Function, Trigger, by_site

ROOM, REPORT = "families_issuing", "families_socialreport"
TABLES = ("approval", "issue", "sequel")
# The workflow of ``socialreport.choices`` and its recipients, for whoever writes past the actions;
# tests compare them.
ARROWS = (
    ("draft", "asked"),
    ("draft", "dropped"),
    ("asked", "draft"),
    ("asked", "approved"),
    ("approved", "draft"),
    ("approved", "issued"),
)
TOWARDS = (
    ("upe", "authority"),
    ("demuna", "authority"),
    ("court", "justice"),
    ("prosecutor", "justice"),
    ("school", "school"),
    ("health", "health"),
    ("other", "partner"),
)
ALLOWED, RECIPIENTS = ", ".join(map(str, ARROWS)), ", ".join(map(str, TOWARDS))


def refuse(name: str) -> str:
    return f"raise exception '{name}' using errcode = 'check_violation', constraint = '{name}'"


HOLDS = f"""
create or replace function socialreport_holds() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.state is distinct from old.state then
    if not exists (select 1 from (values {ALLOWED}) as arrow(a, b)
                   where a = old.state and b = new.state) then
      {refuse("socialreport_step_is_allowed")};
    end if;
    if new.state = 'approved' and not exists (
      select 1 from {ROOM}_approval a where a.report_id = new.id and a.verdict = 'approved'
        and a.id = (select id from {ROOM}_approval b where b.report_id = new.id
                    order by asked_at desc limit 1)) then
      {refuse("socialreport_approved_has_answer")};
    end if;
    if new.state = 'issued' and not exists (
      select 1 from {ROOM}_issue i where i.report_id = new.id) then
      {refuse("socialreport_issued_has_number")};
    end if;
  elsif old.state <> 'draft' then
    {refuse("socialreport_only_draft_changes")};
  end if;
  if old.state <> 'draft' and
    (new.household_id, new.worker_id, new."to", new.body_id, new.addressee, new.file_number,
     new.purpose, new.ground, new.order_authority, new.order_number, new.order_on,
     new.with_genogram, new.with_papers, new.register_number)
    is distinct from
    (old.household_id, old.worker_id, old."to", old.body_id, old.addressee, old.file_number,
     old.purpose, old.ground, old.order_authority, old.order_number, old.order_on,
     old.with_genogram, old.with_papers, old.register_number) then
    {refuse("socialreport_only_draft_changes")};
  end if;
  return new;
end $$
"""
# Issued once, on an approved report, with a right to tell it on that very day, the next number.
ISSUE = f"""
create or replace function socialreport_issue_holds() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  r {REPORT}_socialreport%rowtype;
  wanted text;
begin
  if tg_op <> 'INSERT' then
    {refuse("socialreport_issued_stays")};
  end if;
  select * into r from {REPORT}_socialreport where id = new.report_id for update;
  if r.state <> 'approved' then
    {refuse("socialreport_issue_was_approved")};
  end if;
  select t.who into wanted from (values {RECIPIENTS}) as t(towards, who) where t.towards = r."to";
  -- Whoever withdraws one in this moment goes first, or waits until the report has its number.
  perform 1 from people_papers_consent c where r.ground = 'consent' and c.purpose = 'sharing'
    and c.recipient = wanted and c.person_id in (
      select s.person_id from {REPORT}_subject s where s.report_id = r.id)
    order by c.id for share;
  if (r.ground = 'order' and r.order_number = '')
     or (r.ground = 'consent' and (
       not exists (select 1 from {REPORT}_subject s where s.report_id = r.id)
       or exists (select 1 from {REPORT}_subject s where s.report_id = r.id
                  and s.person_id not in (select person_id from people_consented(
                    array[s.person_id], 'sharing', wanted, new.issued_on))))) then
    {refuse("socialreport_ground_stands")};
  end if;
  if new.number <> 1 + (select count(*) from {ROOM}_issue i
                        where i.site_id = new.site_id and i.year = new.year) then
    {refuse("socialreport_number_follows")};
  end if;
  return new;
end $$
"""
SEQUEL = f"""
create or replace function socialreport_sequel_holds() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from {ROOM}_issue i
                 where i.report_id = new.report_id and i.issued_on <= new.on_day) then
    {refuse("socialreport_sequel_after_issue")};
  end if;
  return new;
end $$
"""


def trigger(table: str, function: str, when: str) -> Trigger:
    return Trigger(
        table,
        function,
        f"create trigger {function} before {when} on {table}"
        f" for each row execute function {function}()",
    )


DECLARED = Declared(
    rows=[
        *(by_site(f"{ROOM}_{t}{s}", "case") for t in TABLES for s in ("", "event")),
        by_site(f"{ROOM}_counter", "case"),
    ],
    functions=[
        Function("socialreport_holds", "", HOLDS, roles=()),
        Function("socialreport_issue_holds", "", ISSUE, roles=()),
        Function("socialreport_sequel_holds", "", SEQUEL, roles=()),
    ],
    triggers=[
        trigger(f"{REPORT}_socialreport", "socialreport_holds", "update"),
        trigger(f"{ROOM}_issue", "socialreport_issue_holds", "insert or update or delete"),
        trigger(f"{ROOM}_sequel", "socialreport_sequel_holds", "insert"),
    ],
)
