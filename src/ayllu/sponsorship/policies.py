"""Enquiries: the roles that answer them hold no care compartment, so the user's role decides.

A row is seen by who is sponsorship officer or director at its site today, and by the system's
job (nobody signed in) that turns a letter into a row. One without a site is seen by sponsorship
officers; where there is none today, by directors. Handing it on goes through a function: after
it, the row may be out of sight of who handed it.
"""

from ayllu.ground.policies import Declared, Function, RowPolicy

DESK = """
create or replace function sponsorship_desk() returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(a.site_id), '{}') from accounts_assignment a
  where a.user_id = ayllu_user() and a.role in ('sponsorship_officer', 'director')
    and a.from_day <= (now() at time zone 'America/Lima')::date
    and (a.to_day is null or a.to_day >= (now() at time zone 'America/Lima')::date)
$$
"""
UNPLACED = """
create or replace function sponsorship_places() returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  with today as (
    select user_id, role from accounts_assignment
    where from_day <= (now() at time zone 'America/Lima')::date
      and (to_day is null or to_day >= (now() at time zone 'America/Lima')::date))
  select exists (select 1 from today where user_id = ayllu_user()
    and (role = 'sponsorship_officer' or role = 'director' and not exists
      (select 1 from today where role = 'sponsorship_officer')))
$$
"""
HAND = """
create or replace function sponsorship_hand(enquiry uuid, to_site uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update sponsorship_enquiry e set site_id = to_site
  where e.id = enquiry and e.answered_at is null and e.site_id is distinct from to_site
    and (e.site_id = any(sponsorship_desk()) or e.site_id is null and sponsorship_places());
  return found;
end $$
"""
OPEN = (
    "site_id = any((select sponsorship_desk())::uuid[])"
    " or site_id is null and (select sponsorship_places())"
)
SYSTEM = (
    "(select ayllu_user()) = '00000000-0000-0000-0000-000000000000'"
    " and (site_id is null or site_id = any((select ayllu_sites('people'))::uuid[]))"
)

DECLARED = Declared(
    rows=[RowPolicy("sponsorship_enquiry", "sponsorship_enquiry_desk", f"({OPEN}) or ({SYSTEM})")],
    functions=[
        Function("sponsorship_desk", "", DESK),
        Function("sponsorship_places", "", UNPLACED),
        Function("sponsorship_hand", "uuid, uuid", HAND),
    ],
)
