"""Hidden people answer only to the safeguarding lead; an opened file to one person, until it ends.

Every table that points at a person, in whichever room, is narrowed for hidden people. What an
opening opens is named one by one: never a psychologist's words, never a concern.
"""

from collections.abc import Iterator

from ayllu.ground.policies import Declared, Function, Grant, RowPolicy, Trigger

LEAD = "site_id = any((select ayllu_sites('safeguarding'))::uuid[])"
OWN = "user_id = (select ayllu_user())"
OPEN = "any((select locks_open())::uuid[])"
HOMES = "any((select locks_open_homes())::uuid[])"
# Tables with a rule of their own for whom they show.
APART = {"safeguarding_concernperson", "locks_hiding", "locks_opening"}

# What an opening lets read: the child herself, what is kept of her, where she lives, who leads
# the case and how the last visits went.
OF_PERSON = (
    *("people_register_membership", "people_register_phone", "people_register_identitypaper"),
    *("people_register_carealert", "people_register_occupation"),
    *("people_papers_consent", "people_papers_withholding"),
)
OF_HOME = (
    *("people_register_residence", "people_register_phone"),
    *("intake_participation", "intake_homevisit"),
)


# Every foreign key to a person, in whichever room; a star: the table keeps a history as well. A
# guard compares this list with the models, so that no new table forgets who hides.
POINTING = """
people_register_membership* person_id
people_register_phone* person_id
people_register_carealert* person_id
people_register_occupation* person_id
people_register_identitypaper* person_id
people_changes_same* kept_id joined_id
people_changes_whereabouts* person_id
people_kin_parenthood* child_id parent_id
people_kin_union* one_id other_id
people_kin_tie* one_id other_id
people_kin_guardianship* child_id guardian_id
people_papers_document* person_id
people_papers_consent* person_id giver_id
people_papers_withholding* person_id
intake_participation* person_id
intake_childdecision* child_id
families_plans_activity* person_id
families_plans_childplan* child_id
families_plans_signature* person_id
families_support_planned* person_id
families_support_given* person_id
families_conference_conference* child_id
families_conference_guest* person_id
families_counsel_episode* person_id
families_counsel_alert person_id
families_outward_outward* person_id
families_benefits_benefit* person_id
families_reviews_presence* person_id
"""


def pointing() -> Iterator[tuple[str, str]]:
    """Table and column of every foreign key to a person, history included."""
    for line in POINTING.split("\n"):
        table, *columns = line.split() or [""]
        for column in columns:
            yield table.removesuffix("*"), column
            if table.endswith("*"):
                yield f"{table.removesuffix('*')}event", column


def narrowed() -> Iterator[RowPolicy]:
    for table, column in pointing():
        said = f"({column} = any((select locks_hidden())::uuid[])) is not true"
        yield RowPolicy(table, f"hidden_{column}", said, restrictive=True)


def opened() -> Iterator[RowPolicy]:
    person = "people_register_person"
    yield RowPolicy(person, "opened", f"id = {OPEN}", command="select")
    yield RowPolicy("people_register_household", "opened", f"id = {HOMES}", command="select")
    for table in OF_PERSON:
        yield RowPolicy(table, "opened", f"person_id = {OPEN}", command="select")
    for table in OF_HOME:
        yield RowPolicy(table, "opened_home", f"household_id = {HOMES}", command="select")


def definer(name: str, arguments: str, returns: str, body: str) -> str:
    kind = "language sql stable security definer set search_path = public, pg_temp"
    return (
        f"create or replace function {name}({arguments}) returns {returns} {kind} as $$ {body} $$"
    )


HIDDEN = definer(
    "locks_hidden",
    "",
    "uuid[]",
    """
  select coalesce(array_agg(person_id), '{}') from locks_hiding
  where lifted_at is null
    and not (site_id = any(coalesce(ayllu_sites('safeguarding'), '{}')))
""",
)
OPEN_NOW = definer(
    "locks_open",
    "",
    "uuid[]",
    """
  select coalesce(array_agg(o.person_id), '{}') from locks_opening o
  join people_register_person p on p.id = o.person_id
  where o.user_id = ayllu_user() and o.ended_at is null and o.until > statement_timestamp()
    and not p.hidden_for_safety and p.mistaken_at is null
""",
)
OPEN_HOMES = definer(
    "locks_open_homes",
    "",
    "uuid[]",
    """
  select coalesce(array_agg(m.household_id), '{}') from people_register_membership m
  where m.person_id = any(locks_open()) and (m.to_day is null or m.to_day >= current_date)
""",
)
# Who lives with the child and cares for her, as names: their own files stay shut.
CARERS = definer(
    "locks_carers",
    "child uuid",
    "table (name text, role text, is_carer boolean)",
    """
  select concat_ws(' ', p.given_names, p.primer_apellido, p.segundo_apellido), m.role::text,
         m.is_carer or m.is_head
  from people_register_membership mine
  join people_register_membership m on m.household_id = mine.household_id
    and m.person_id <> child and (m.to_day is null or m.to_day >= current_date)
  join people_register_person p on p.id = m.person_id
  where mine.person_id = child and child = any(locks_open())
    and (mine.to_day is null or mine.to_day >= current_date)
    and not p.hidden_for_safety and not p.died and p.mistaken_at is null
  order by m.is_head desc, m.is_carer desc, p.birth_date
""",
)
# One child, not a search: every word of the name and the birth day or the document, exactly one
# file, at a site that is named. Who is hidden is not there.
FIND = definer(
    "locks_find",
    "here uuid, words text[], born date, seal text",
    "uuid",
    """
  select case when count(*) = 1 then min(p.id::text)::uuid end from people_register_person p
  where p.site_id = here and p.mistaken_at is null and not p.hidden_for_safety
    and cardinality(words) >= 2
    and not exists (select 1 from unnest(words) w
                    where not (w = any(string_to_array(p.folded_name, ' '))))
    and (p.birth_date = born or exists (
      select 1 from people_register_identitypaper i where i.person_id = p.id
      and seal <> '' and i.number_index = seal and i.ended_on is null))
""",
)
# How many of a household are hidden from the asker: a number, no name.
PROTECTED = definer(
    "locks_protected_in",
    "home uuid",
    "integer",
    """
  select count(*)::integer from people_register_membership m
  join people_register_household h on h.id = m.household_id
  where m.household_id = home and m.person_id = any(locks_hidden())
    and (m.to_day is null or m.to_day >= current_date)
    and h.site_id = any(coalesce(ayllu_sites('people'), '{}'))
""",
)


def trigger_function(name: str, body: str) -> Function:
    sql = (
        f"create or replace function {name}() returns trigger language plpgsql"
        f" security definer set search_path = public, pg_temp as $$ {body} $$"
    )
    return Function(name, "", sql, roles=())


def refuse(constraint: str) -> str:
    return (
        f"raise exception '{constraint}' using errcode = 'check_violation',"
        f" constraint = '{constraint}';"
    )


MARK = """
begin
  update people_register_person p set hidden_for_safety = (new.lifted_at is null)
  where p.id = new.person_id and p.hidden_for_safety <> (new.lifted_at is null);
  return null;
end
"""
BY_ROW = f"""
begin
  if new.hidden_for_safety <> exists (
    select 1 from locks_hiding h where h.person_id = new.id and h.lifted_at is null) then
    {refuse("locks_hidden_by_row")}
  end if;
  return new;
end
"""
GUARD = f"""
begin
  if tg_op = 'INSERT' then
    if exists (select 1 from people_register_person p where p.id = new.person_id
               and (p.hidden_for_safety or p.mistaken_at is not null)) then
      {refuse("locks_opening_not_hidden")}
    end if;
  elsif (new.person_id, new.user_id, new.why, new.asked_at, new.until, new.site_id)
      is distinct from
        (old.person_id, old.user_id, old.why, old.asked_at, old.until, old.site_id)
      or (old.ended_at is not null and new.ended_at is distinct from old.ended_at) then
    {refuse("locks_opening_stays")}
  end if;
  return new;
end
"""


def trigger(table: str, name: str, when: str) -> Trigger:
    text = f"create trigger {name} {when} on {table} for each row execute function {name}()"
    return Trigger(table, name, text)


def own_rows() -> list[RowPolicy]:
    """Of an opening she sees her own, the lead all of her site; the lead alone hides and shows."""
    asked = f"{OWN} and ended_at is null and verdict = ''"
    return [
        RowPolicy("locks_hiding", "hiding_lead", LEAD),
        RowPolicy("locks_hidingevent", "hiding_history", LEAD, command="select"),
        RowPolicy("locks_opening", "opening_read", f"{OWN} or {LEAD}", command="select"),
        RowPolicy("locks_opening", "opening_ask", asked, command="insert"),
        RowPolicy("locks_opening", "opening_end", f"{OWN} or {LEAD}", command="update"),
        RowPolicy("locks_openingevent", "opening_history", f"{OWN} or {LEAD}", command="select"),
    ]


DECLARED = Declared(
    rows=[*own_rows(), *narrowed(), *opened()],
    grants=[Grant("locks_opening", "app", ("select", "insert", "update"))],
    functions=[
        Function("locks_hidden", "", HIDDEN),
        Function("locks_open", "", OPEN_NOW),
        Function("locks_open_homes", "", OPEN_HOMES),
        Function("locks_carers", "uuid", CARERS),
        Function("locks_find", "uuid, text[], date, text", FIND),
        Function("locks_protected_in", "uuid", PROTECTED),
        trigger_function("locks_mark", MARK),
        trigger_function("locks_by_row", BY_ROW),
        trigger_function("locks_guard", GUARD),
    ],
    triggers=[
        trigger("locks_hiding", "locks_mark", "after insert or update"),
        trigger(
            "people_register_person",
            "locks_by_row",
            "before insert or update of hidden_for_safety",
        ),
        trigger("locks_opening", "locks_guard", "before insert or update"),
    ],
)
