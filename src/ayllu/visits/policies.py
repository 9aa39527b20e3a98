"""Visits are seen where ``case`` is open. Two go where danger is; each child has a word."""

from ayllu.ground.policies import Declared, Function, Grant, Trigger, by_site

TABLES = ("visit", "word", "noted", "paper")
PINNED = "security definer set search_path = public, pg_temp"


def refuse(name: str) -> str:
    return f"raise exception '{name}' using errcode = 'check_violation', constraint = '{name}';"


# What is recorded now about the family; of the ratings, the last one not after that day.
DANGER = f"""
create or replace function visits_danger(family uuid, the_day date) returns boolean
language sql stable {PINNED} as $$
  select exists (select 1 from people_register_household h where h.id = family
                 and (h.violence_recorded or h.safe_to_visit = 'no'))
      or exists (select 1 from intake_participation p where p.household_id = family
                 and p.to_day is null and p.risk = 'high')
      or coalesce((select r.level = 1 from intake_rating r
                   join intake_assessment a on a.id = r.assessment_id
                   where a.household_id = family and r.dimension = 'protection'
                   and r.on_day <= the_day order by r.on_day desc, r.id desc limit 1), false)
$$;
"""
# A plan, a start, an entry: each time it is asked anew whether two must go. Visits handed over to
# her who was the second wait so until somebody is named.
HOLDS = f"""
create or replace function visits_visit_holds() returns trigger
language plpgsql {PINNED} as $$
begin
  if tg_op = 'UPDATE' and old.done_on is not null and new.done_on is not null
     and (new.household_id, new.done_on, new.result, new.minutes, new.recorded_at, new.worker_id,
          new.second_worker_id, new.alone_why, new.announced, new.present, new.observations,
          new.agreed, new.next_visit_on)
       is distinct from
         (old.household_id, old.done_on, old.result, old.minutes, old.recorded_at, old.worker_id,
          old.second_worker_id, old.alone_why, old.announced, old.present, old.observations,
          old.agreed, old.next_visit_on) then
    {refuse("visits_made_stays")}
  end if;
  if tg_op = 'UPDATE' and new.alone_why <> old.alone_why then
    new.alone_read_at := null;
    new.alone_read_by_id := null;
  end if;
  if new.cancelled_why <> '' then return new; end if;
  if tg_op = 'INSERT' or (new.planned_on, new.done_on, new.started_at, new.second_worker_id,
                          new.alone_why, new.cancelled_why)
       is distinct from (old.planned_on, old.done_on, old.started_at, old.second_worker_id,
                         old.alone_why, old.cancelled_why) then
    new.two_needed := visits_danger(new.household_id, coalesce(new.done_on, new.planned_on));
    if new.two_needed and new.alone_why = '' and (new.second_worker_id is null
       or new.second_worker_id = new.worker_id and (new.planned_on, new.started_at, new.done_on)
         is distinct from (old.planned_on, old.started_at, old.done_on)) then
      {refuse("visits_two_when_risk")}
    end if;
  end if;
  return new;
end $$
"""
# Living children of the household on that day; of unknown age, whoever is a child by her place.
EACH_CHILD = f"""
create or replace function visits_each_child() returns trigger
language plpgsql {PINNED} as $$
begin
  if exists (
    select 1 from visits_visit v
    join people_register_membership m on m.household_id = v.household_id
      and m.from_day <= v.done_on and (m.to_day is null or m.to_day >= v.done_on)
    join people_register_person p on p.id = m.person_id
    where v.id = new.id and v.result = 'held' and p.mistaken_at is null
      and (not p.died or p.died_on > v.done_on)
      and (p.birth_date between v.done_on - interval '18 years' + interval '1 day' and v.done_on
           or p.birth_date is null and m.role in ('child', 'grandchild', 'niece_nephew'))
      and not exists (select 1 from visits_word w where w.visit_id = v.id
                      and w.person_id = p.id)) then
    {refuse("visits_each_child")}
  end if;
  return null;
end $$
"""
OF_HOUSEHOLD = f"""
create or replace function visits_word_holds() returns trigger
language plpgsql {PINNED} as $$
begin
  select coalesce(p.birth_date > v.done_on - interval '18 years',
                  m.role in ('child', 'grandchild', 'niece_nephew')) into new.is_child
  from visits_visit v
  join people_register_membership m on m.household_id = v.household_id
  join people_register_person p on p.id = m.person_id
  where v.id = new.visit_id and p.id = new.person_id order by m.from_day desc limit 1;
  if not found then
    {refuse("visits_word_of_household")}
  end if;
  return new;
end $$
"""
PAPER_OF = f"""
create or replace function visits_paper_holds() returns trigger
language plpgsql {PINNED} as $$
begin
  if not exists (select 1 from visits_visit v
                 join people_papers_document d on d.id = new.document_id
                 where v.id = new.visit_id and (d.household_id = v.household_id or exists (
                   select 1 from people_register_membership m
                   where m.household_id = v.household_id and m.person_id = d.person_id))) then
    {refuse("visits_paper_of_household")}
  end if;
  return new;
end $$
"""
# Words of a visit that stands as made are not rewritten; taken back, they go with it.
FROZEN = f"""
create or replace function visits_frozen() returns trigger
language plpgsql {PINNED} as $$
begin
  if exists (select 1 from visits_visit v where v.id = old.visit_id and v.done_on is not null) then
    {refuse("visits_made_stays")}
  end if;
  return coalesce(new, old);
end $$
"""


def trigger(table: str, name: str, when: str) -> Trigger:
    table = f"visits_{table}"
    sql = f"create trigger {name} {when} on {table} for each row execute function {name}()"
    return Trigger(table, name, sql)


def functions() -> list[Function]:
    bodies = {
        "visits_visit_holds": HOLDS,
        "visits_each_child": EACH_CHILD,
        "visits_word_holds": OF_HOUSEHOLD,
        "visits_paper_holds": PAPER_OF,
        "visits_frozen": FROZEN,
    }
    asked = Function("visits_danger", "uuid, date", DANGER, roles=())
    return [asked, *(Function(n, "", sql, roles=()) for n, sql in bodies.items())]


DECLARED = Declared(
    rows=[by_site(f"visits_{t}{e}", "case") for t in TABLES for e in ("", "event")],
    grants=[
        Grant(f"visits_{t}", "app", ("select", "insert", "update", "delete"))
        for t in ("word", "noted", "paper")
    ],
    functions=functions(),
    triggers=[
        trigger("visit", "visits_visit_holds", "before insert or update"),
        Trigger(
            "visits_visit",
            "visits_each_child",
            "create constraint trigger visits_each_child after insert or update of done_on, result"
            " on visits_visit deferrable initially deferred for each row"
            " when (new.result = 'held') execute function visits_each_child()",
        ),
        trigger("word", "visits_word_holds", "before insert or update"),
        trigger("word", "visits_frozen", "before update or delete"),
        trigger("noted", "visits_frozen", "before update or delete"),
        trigger("paper", "visits_paper_holds", "before insert or update"),
    ],
)
