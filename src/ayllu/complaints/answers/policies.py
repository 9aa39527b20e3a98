"""Seen with the complaint they hang on; what was passed on to safeguarding shows none of them."""

from ayllu.complaints.register.policies import RAISE
from ayllu.ground.policies import Declared, Function, RowPolicy, Trigger

MEASURE, ANSWER = "complaints_answers_measure", "complaints_answers_answer"
HANGS = (
    "exists (select 1 from complaints_register_complaint c"
    " where c.id = complaint_id and c.state <> 'passed_on')"
)
BY_ANOTHER = f"""
create or replace function complaints_by_another() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select 1 from complaints_register_complaint c
             where c.id = new.complaint_id and new.by_id = any(c.about_users)) then
    {RAISE} 'complaints_named_never_answers';
  end if;
  if tg_table_name = 'complaints_answers_answer'
     and exists (select 1 from complaints_answers_answer a where a.complaint_id = new.complaint_id
                 and a.by_id = new.by_id and a.taken_back_at is null) then
    {RAISE} 'complaints_appeal_by_another';
  end if;
  return new;
end $$
"""
# Numbers alone, for whoever may see numbers of the site: no row, no word, no name.
MONTH = """
create or replace function complaints_month(p_site uuid, p_first date, p_last date)
returns table(name text, n bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  with heard as (
    select * from complaints_register_complaint c
    where c.site_id = p_site and c.mistaken_at is null
      and p_site = any((select ayllu_sites('numbers'))::uuid[])
  ), came as (select * from heard where on_day between p_first and p_last)
  select 'kind-' || kind, count(*) from came group by kind
  union all select 'children', count(*) from came where who = 'child'
  union all select 'due', count(*) from heard
    where answer_by between p_first and p_last and state <> 'passed_on'
  union all select 'in-time', count(*) from heard
    where answer_by between p_first and p_last and state <> 'passed_on'
      and answered_on <= answer_by
  union all select 'told', count(*) from heard where answered_on between p_first and p_last
  union all select 'content', count(*) from heard h
    where answered_on between p_first and p_last and exists (
      select 1 from complaints_answers_answer a where a.complaint_id = h.id
        and a.taken_back_at is null and a.satisfied in ('yes', 'partly'))
$$
"""


DECLARED = Declared(
    rows=[
        RowPolicy(table, f"{table}_{command}", HANGS, command=command)
        for table in (MEASURE, ANSWER)
        for command in ("select", "insert", "update")
    ],
    functions=[
        Function("complaints_by_another", "", BY_ANOTHER, roles=()),
        Function("complaints_month", "uuid, date, date", MONTH),
    ],
    triggers=[
        Trigger(
            table,
            "complaints_by_another",
            f"create trigger complaints_by_another before insert on {table}"
            " for each row execute function complaints_by_another()",
        )
        for table in (MEASURE, ANSWER)
    ],
)
