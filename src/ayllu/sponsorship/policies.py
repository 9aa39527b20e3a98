"""Enquiries: the roles that answer them hold no care compartment, so the user's role decides.

A row is seen by who is sponsorship officer or director at its site today, and by the system's
job (nobody signed in) that turns a letter into a row.
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
OPEN = "site_id = any((select sponsorship_desk())::uuid[])"
SYSTEM = (
    "(select ayllu_user()) = '00000000-0000-0000-0000-000000000000'"
    " and site_id = any((select ayllu_sites('people'))::uuid[])"
)

DECLARED = Declared(
    rows=[RowPolicy("sponsorship_enquiry", "sponsorship_enquiry_desk", f"({OPEN}) or ({SYSTEM})")],
    functions=[Function("sponsorship_desk", "", DESK)],
)
