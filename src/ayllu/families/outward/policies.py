"""Referrals are seen where ``case`` is open; nothing leaves without a right to tell it."""

from ayllu.ground.policies import Declared, Function, Trigger, by_site

TABLE = "families_outward_outward"
HOLDS = """
create or replace function outward_holds() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from people_register_membership m
                 where m.household_id = new.household_id and m.person_id = new.person_id) then
    raise exception 'not of this household' using errcode = 'check_violation',
      constraint = 'outward_person_of_household';
  end if;
  if tg_op = 'UPDATE' and old.state in ('sent', 'answered') and new.state <> 'draft'
     and (new.asks, new.tells, new.body_id, new.person_id, new.basis, new.with_address)
       is distinct from
         (old.asks, old.tells, old.body_id, old.person_id, old.basis, old.with_address) then
    raise exception 'sent words changed' using errcode = 'check_violation',
      constraint = 'outward_sent_stays';
  end if;
  if new.state = 'sent' and new.basis = 'consent'
     and (tg_op = 'INSERT' or old.state <> 'sent') then
    -- Whoever withdraws it in this moment goes first, or waits until the letter has left.
    perform 1 from people_papers_consent c where c.person_id = new.person_id
      and c.purpose = 'sharing' and c.recipient = new.recipient order by c.id for share;
    if not exists (select 1 from people_consented(
       array[new.person_id], 'sharing', new.recipient::text, new.sent_on)) then
      raise exception 'no consent' using errcode = 'check_violation',
        constraint = 'outward_consent_runs';
    end if;
  end if;
  return new;
end $$
"""
DECLARED = Declared(
    rows=[by_site(TABLE, "case"), by_site(f"{TABLE}event", "case")],
    functions=[Function("outward_holds", "", HOLDS, roles=())],
    triggers=[
        Trigger(
            TABLE,
            "outward_holds",
            f"create trigger outward_holds before insert or update on {TABLE}"
            " for each row execute function outward_holds()",
        )
    ],
)
