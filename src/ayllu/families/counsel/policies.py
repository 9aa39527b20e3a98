"""The request is of the case; every word of a session only of the psychologist who accompanies.

A director sees that there is support, an administrator nothing at all; neither has the
compartment ``psych``, so no statement as ``app`` shows them a note, a score or a summary.
"""

from ayllu.ground.policies import Declared, Function, Grant, RowPolicy, Trigger, by_site

ROOM = "families_counsel"
PSYCH = "site_id = any((select ayllu_sites('psych'))::uuid[])"
LEAD = "site_id = any((select ayllu_sites('safeguarding'))::uuid[])"
# Hers: she wrote it, or the support was handed over to her.
HERS = f"""{PSYCH} and (written_by_id = (select ayllu_user()) or exists (
  select 1 from families_counsel_episode e
  where e.id = episode_id and e.psychologist_id = (select ayllu_user())))"""
CASE_LEAD = """exists (
  select 1 from families_counsel_episode e
  join people_register_household h on h.id = e.household_id
  where e.id = episode_id and h.case_lead_id = (select ayllu_user()))"""
HISTORY = """exists (select 1 from families_counsel_{table} t where t.id = pgh_obj_id)"""
ANSWER = f"(side = 'lead' and {LEAD}) or (side = 'psychologist' and {PSYCH})"

# Only the mark of a mistake may be set; the words stay.
STAYS = """
create or replace function counsel_words_stay() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_table_name = 'families_counsel_session' then
    if (new.episode_id, new.on_day, new.note, new.came)
       is distinct from (old.episode_id, old.on_day, old.note, old.came) then
      raise exception 'words changed' using errcode = 'check_violation',
        constraint = 'counsel_words_stay';
    end if;
  elsif (new.episode_id, new.on_day, new.answers, new.total, new.item_alert)
       is distinct from (old.episode_id, old.on_day, old.answers, old.total, old.item_alert) then
    raise exception 'answers changed' using errcode = 'check_violation',
      constraint = 'counsel_words_stay';
  end if;
  return new;
end $$
"""
ALERTED = """
create or replace function counsel_score_has_alert() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.item_alert > 0 and not exists (
    select 1 from families_counsel_alert a where a.score_id = new.id) then
    raise exception 'no alert' using errcode = 'check_violation',
      constraint = 'counsel_score_has_alert';
  end if;
  return null;
end $$
"""
# Whoever writes what was done has opened the alert: its reading stands in the audit.
READ_FIRST = """
create or replace function counsel_answer_after_reading() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from audit_entry x where x.about_id = new.alert_id
                 and x.by_id = new.by_id and x.code = 'families.counsel.alert.read') then
    raise exception 'unread' using errcode = 'check_violation',
      constraint = 'counsel_answer_after_reading';
  end if;
  return new;
end $$
"""
BELONGS = """
create or replace function counsel_episode_belongs() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from people_register_membership m
                 where m.household_id = new.household_id and m.person_id = new.person_id) then
    raise exception 'not of this household' using errcode = 'check_violation',
      constraint = 'counsel_episode_person_of_household';
  end if;
  return new;
end $$
"""


def before(table: str, name: str, function: str, when: str) -> Trigger:
    return Trigger(
        f"{ROOM}_{table}",
        name,
        f"create trigger {name} before {when} on {ROOM}_{table}"
        f" for each row execute function {function}()",
    )


DECLARED = Declared(
    rows=[
        by_site(f"{ROOM}_episode", "case"),
        by_site(f"{ROOM}_episodeevent", "case"),
        RowPolicy(f"{ROOM}_session", "session_read", HERS, command="select"),
        RowPolicy(f"{ROOM}_session", "session_write", PSYCH, command="insert"),
        RowPolicy(f"{ROOM}_session", "session_mark", HERS, command="update"),
        RowPolicy(
            f"{ROOM}_sessionevent",
            "session_history",
            HISTORY.format(table="session"),
            command="select",
        ),
        RowPolicy(f"{ROOM}_score", "score_read", HERS, command="select"),
        RowPolicy(f"{ROOM}_score", "score_write", PSYCH, command="insert"),
        RowPolicy(f"{ROOM}_score", "score_mark", HERS, command="update"),
        RowPolicy(
            f"{ROOM}_scoreevent",
            "score_history",
            HISTORY.format(table="score"),
            command="select",
        ),
        RowPolicy(f"{ROOM}_summary", "summary_read", f"{PSYCH} or {CASE_LEAD}", command="select"),
        RowPolicy(f"{ROOM}_summary", "summary_write", PSYCH, command="insert"),
        RowPolicy(f"{ROOM}_alert", "alert_read", f"{PSYCH} or {LEAD}", command="select"),
        RowPolicy(f"{ROOM}_alert", "alert_raise", PSYCH, command="insert"),
        RowPolicy(f"{ROOM}_alertanswer", "answer_read", f"{PSYCH} or {LEAD}", command="select"),
        RowPolicy(f"{ROOM}_alertanswer", "answer_write", ANSWER, command="insert"),
    ],
    grants=[
        Grant(f"{ROOM}_summary", "app", ("select", "insert")),
        Grant(f"{ROOM}_alert", "app", ("select", "insert")),
        Grant(f"{ROOM}_alertanswer", "app", ("select", "insert")),
    ],
    functions=[
        Function("counsel_words_stay", "", STAYS, roles=()),
        Function("counsel_score_has_alert", "", ALERTED, roles=()),
        Function("counsel_answer_after_reading", "", READ_FIRST, roles=()),
        Function("counsel_episode_belongs", "", BELONGS, roles=()),
    ],
    triggers=[
        before("session", "counsel_words_stay", "counsel_words_stay", "update"),
        before("score", "counsel_words_stay", "counsel_words_stay", "update"),
        before("episode", "counsel_episode_belongs", "counsel_episode_belongs", "insert"),
        before(
            "alertanswer",
            "counsel_answer_after_reading",
            "counsel_answer_after_reading",
            "insert",
        ),
        Trigger(
            f"{ROOM}_score",
            "counsel_score_has_alert",
            "create constraint trigger counsel_score_has_alert after insert"
            f" on {ROOM}_score deferrable initially deferred"
            " for each row execute function counsel_score_has_alert()",
        ),
    ],
)
