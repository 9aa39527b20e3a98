"""Who sees which paper, and what the database refuses or answers about consents."""

from ayllu.ground.policies import Declared, Function, Grant, RowPolicy, Trigger, by_site

BY_SITE = ("consent", "consentend", "withholding")
SEEN = " or ".join(
    f"(compartment = '{name}' and site_id = any((select ayllu_sites('{name}'))::uuid[]))"
    for name in ("people", "health", "case")
)
# A medical paper is handed in by whoever keeps the file and opened by the health workers alone.
HANDED_IN = "site_id = any((select ayllu_sites('people'))::uuid[])"
MINE = "user_id = (select ayllu_user())"
PART_OF_MINE = (
    "exists (select 1 from people_papers_upload u where u.id = upload_id"
    " and u.user_id = (select ayllu_user()))"
)


def refuse(constraint: str) -> str:
    return (
        f"raise exception '{constraint}' using errcode = 'check_violation',"
        f" constraint = '{constraint}';"
    )


def trigger_function(name: str, body: str) -> Function:
    """A trigger function that sees every row, with a pinned search path."""
    sql = (
        f"create or replace function {name}() returns trigger language plpgsql"
        f" security definer set search_path = public, pg_temp as $$ {body} $$"
    )
    return Function(name, "", sql, roles=())


# Ages are reckoned from the birth date on the day of the consent, not taken from a form.
AGES = f"""
declare born date; grown boolean; adolescent boolean;
begin
  select birth_date into born from people_register_person where id = new.person_id;
  grown := coalesce(born + interval '18 years' <= new.given_on, false);
  adolescent := not grown and coalesce(born + interval '14 years' <= new.given_on, false);
  if grown and new.capacity = 'parent' then {refuse("papers_consent_adult_herself")} end if;
  if adolescent and new.capacity <> 'self' and new.own_on is null then
    {refuse("papers_consent_own_from_14")}
  end if;
  if born is not null and not grown and not adolescent and new.capacity = 'self' then
    {refuse("papers_consent_too_young_alone")}
  end if;
  if new.assent = 'too_young' and born + interval '7 years' <= new.given_on then
    {refuse("papers_consent_assent_from_7")}
  end if;
  if new.assent = 'own' and born is not null and not grown and not adolescent then
    {refuse("papers_consent_assent_from_7")}
  end if;
  return new;
end
"""

# The end of a consent closes it in the same statement; nobody else may change the row.
CLOSE = """
begin
  update people_papers_consent set ended_on = new.on_day, ended_why = new.why
  where id = new.consent_id and ended_on is null;
  return null;
end
"""

# Whoever withdraws waits for what is being sent in this moment, and what is sent after it waits
# for her: a sending takes the same rows ``for share`` before it asks ``people_consented``.
HOLD = """
create or replace function people_consent_hold(consent uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform 1 from people_papers_consent where id = consent for update;
end $$
"""

# A day of grace on both sides: the database's midnight is not that of the site.
PHOTO = f"""
begin
  if new.kind = 'photo' and new.hidden_at is null and not exists (
    select 1 from people_papers_consent c
    where c.person_id = new.person_id and c.purpose = 'photo' and c.recipient = 'file'
      and c.ended_on is null and c.valid_from <= current_date + 1
      and c.valid_until >= current_date - 1) then
    {refuse("papers_document_photo_consented")}
  end if;
  return new;
end
"""

# The one answer to "may we": whoever shows, tells or sends asks it. From fourteen on her own
# consent, from eighteen on hers alone; whoever hides for safety is neither shown nor told of.
CONSENTED = """
create or replace function people_consented(ids uuid[], wanted text, towards text, day date)
returns table (person_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.person_id from people_papers_consent c
  join people_register_person p on p.id = c.person_id
  where c.person_id = any(ids) and c.purpose = wanted and c.recipient = towards
    and (c.ended_on is null or c.ended_on > day)
    and c.valid_from <= day and (c.valid_until is null or c.valid_until >= day)
    and p.mistaken_at is null
    and (not p.hidden_for_safety or wanted in ('services', 'reporting'))
    and (wanted not in ('photo', 'story', 'sponsor')
      or c.person_id not in (select h.person_id from people_held_back(ids, day) h))
    and case
      when p.birth_date + interval '18 years' <= day then c.capacity in ('self', 'guardian')
      when p.birth_date + interval '14 years' <= day then c.capacity = 'self' or c.own_on <= day
      else true end
    and not exists (
      select 1 from people_papers_withholding w
      where w.person_id = c.person_id and w.recipient = towards and w.everything
        and w.from_day <= day and (w.to_day is null or w.to_day >= day))
$$
"""

# The photograph of each person that may stand for her in the file on a day.
FACES = """
create or replace function people_faces(ids uuid[], day date)
returns table (person_id uuid, document_id uuid, thumb text)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct on (d.person_id) d.person_id, d.id, d.thumb_name
  from people_papers_document d
  where d.person_id in (select c.person_id from people_consented(ids, 'photo', 'file', day) c)
    and d.is_portrait and d.hidden_at is null and d.thumb_name <> ''
  order by d.person_id, d.entered_at desc, d.id desc
$$
"""

# Behind the seal of a short-lived address: still only while the consent runs.
FACE = """
create or replace function people_face(document uuid, day date) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select d.thumb_name from people_papers_document d
  where d.id = document and exists (
    select 1 from people_faces(array[d.person_id], day) f where f.document_id = d.id)
$$
"""

# Which sealed files have a row, whoever may see it: the nightly sweep keeps those.
NAMES = """
create or replace function people_paper_names(names text[]) returns table (known text)
language sql stable security definer set search_path = public, pg_temp as $$
  select name from people_papers_document where name = any(names)
  union select thumb_name from people_papers_document where thumb_name = any(names)
$$
"""


def trigger(table: str, name: str, when: str, function: str) -> Trigger:
    sql = f"create trigger {name} {when} on {table} for each row execute function {function}()"
    return Trigger(table, name, sql)


def of_documents(table: str) -> list[RowPolicy]:
    return [
        RowPolicy(table, f"{table}_seen", SEEN, command="select"),
        RowPolicy(table, f"{table}_changed", SEEN, command="update"),
        RowPolicy(table, f"{table}_handed_in", "", check=HANDED_IN, command="insert"),
    ]


T = "people_papers"
DECLARED = Declared(
    rows=[by_site(f"{T}_{name}{tail}", "people") for name in BY_SITE for tail in ("", "event")]
    + [p for tail in ("", "event") for p in of_documents(f"{T}_document{tail}")]
    + [
        RowPolicy(f"{T}_upload", f"{T}_upload_mine", MINE),
        RowPolicy(f"{T}_part", f"{T}_part_mine", PART_OF_MINE),
    ],
    grants=[
        Grant(f"{T}_consent", "app", ("select", "insert")),
        Grant(f"{T}_consentend", "app", ("select", "insert")),
        Grant(f"{T}_upload", "app", ("select", "insert", "update", "delete")),
        Grant(f"{T}_part", "app", ("select", "insert", "delete")),
    ],
    functions=[
        Function("people_consented", "uuid[], text, text, date", CONSENTED),
        Function("people_consent_hold", "uuid", HOLD),
        Function("people_faces", "uuid[], date", FACES),
        Function("people_face", "uuid, date", FACE),
        Function("people_paper_names", "text[]", NAMES),
        trigger_function("papers_consent_ages", AGES),
        trigger_function("papers_consent_close", CLOSE),
        trigger_function("papers_document_photo", PHOTO),
    ],
    triggers=[
        trigger(f"{T}_consent", "papers_consent_ages", "before insert", "papers_consent_ages"),
        trigger(f"{T}_consentend", "papers_consent_close", "after insert", "papers_consent_close"),
        trigger(
            f"{T}_document",
            "papers_document_photo",
            "before insert or update of kind, person_id, hidden_at",
            "papers_document_photo",
        ),
    ],
)
