"""Everything of intake is seen where the compartment ``case`` is open."""

from ayllu.ground.policies import Declared, Function, Grant, Trigger, by_site
from ayllu.intake.workflow import TAKEN_BACK, WORKFLOW

TRACKED = (
    "referral",
    "screening",
    "assessment",
    "rating",
    "decision",
    "panelmember",
    "childdecision",
    "optioncompared",
    "participation",
)
# Rows of a draft, and a screening within its ten minutes; history keeps what stood there.
DRAFTED = ("panelmember", "childdecision", "optioncompared", "screening")
OF_ASSESSMENT = ("rating",)
OF_DECISION = ("panelmember", "childdecision", "optioncompared")
STEPPED = [(a, b) for a, targets in WORKFLOW.items() for b in targets]
ARROWS = ", ".join(f"('{a}', '{b}')" for a, b in (*STEPPED, *TAKEN_BACK))


def function(name: str, body: str) -> Function:
    """A trigger function that sees every row, with a pinned search path."""
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


def before(table: str, name: str, events: str) -> Trigger:
    sql = f"create trigger {name} before {events} on {table} for each row execute function {name}()"
    return Trigger(table, name, sql)


# The workflow table again, for whoever writes past the actions.
STEPS = f"""
begin
  if new.state is distinct from old.state
     and not exists (select 1 from (values {ARROWS}) as arrow(a, b)
                     where a = old.state and b = new.state) then
    {refuse("intake_step_is_allowed")}
  end if;
  return new;
end
"""

# Three at the table; both questions answered for whoever leaves home; poverty alone never
# separates, whatever the form said. What is decided is not changed.
DECIDE = f"""
declare leaves boolean;
begin
  if tg_op = 'UPDATE' and old.decided_at is not null then
    {refuse("intake_decision_once_decided_stays")}
  end if;
  if new.decided_at is null then return new; end if;
  if (select count(*) from intake_panelmember m where m.decision_id = new.id) < 3 then
    {refuse("intake_decision_quorum")}
  end if;
  leaves := new.outcome = 'alternative_care' or exists (
    select 1 from intake_childdecision c
    where c.decision_id = new.id and c.care = 'alternative_care');
  if leaves and new.reasons <@ array['economic']::varchar[] then
    {refuse("intake_decision_poverty_alone")}
  end if;
  if leaves and (new.separation_necessary is not true or new.necessary_why = '' or exists (
    select 1 from intake_childdecision c where c.decision_id = new.id
    and c.care = 'alternative_care' and c.suitable_why = '')) then
    {refuse("intake_decision_two_questions")}
  end if;
  if exists (select 1 from intake_childdecision c
             join people_register_person p on p.id = c.child_id
             where c.decision_id = new.id and c.care = 'alternative_care'
             and c.form not in ('kinship', 'foster') and c.exception = ''
             and p.birth_date + interval '3 years' > new.met_on) then
    {refuse("intake_childdecision_under_three")}
  end if;
  return new;
end
"""

# The age is reckoned from the birth date on the day of the panel, not taken from the form.
CHILD = f"""
declare met date; born date; decided timestamptz;
begin
  select met_on, decided_at into met, decided from intake_decision where id = new.decision_id;
  if decided is not null then
    {refuse("intake_decision_once_decided_stays")}
  end if;
  select birth_date into born from people_register_person where id = new.child_id;
  new.under_three := coalesce(born + interval '3 years' > met, false);
  if new.care = 'alternative_care' and new.order_number = '' and new.regularise_by < met then
    {refuse("intake_childdecision_needs_order")}
  end if;
  if new.exception_until < met then
    {refuse("intake_childdecision_under_three")}
  end if;
  return new;
end
"""

# Another day of the panel is another age of the children.
MET = """
begin
  update intake_childdecision set under_three = under_three where decision_id = new.id;
  return null;
end
"""

FROZEN_DECISION = f"""
begin
  if exists (select 1 from intake_decision d where d.decided_at is not null
             and d.id = coalesce(new.decision_id, old.decision_id)) then
    {refuse("intake_decision_once_decided_stays")}
  end if;
  return coalesce(new, old);
end
"""

FINISHED = f"""
begin
  if old.finished_on is not null then
    {refuse("intake_assessment_once_done_stays")}
  end if;
  return new;
end
"""

FROZEN_ASSESSMENT = f"""
begin
  if exists (select 1 from intake_assessment a where a.finished_on is not null
             and a.id = coalesce(new.assessment_id, old.assessment_id)) then
    {refuse("intake_assessment_once_done_stays")}
  end if;
  return coalesce(new, old);
end
"""


def frozen(table: str, parent: str) -> Trigger:
    name = f"intake_frozen_{table}"
    return Trigger(
        f"intake_{table}",
        name,
        f"create trigger {name} before insert or update or delete on intake_{table}"
        f" for each row execute function intake_frozen_{parent}()",
    )


DECLARED = Declared(
    rows=[by_site(f"intake_{t}", "case") for t in (*TRACKED, "step")]
    + [by_site(f"intake_{t}event", "case") for t in TRACKED],
    grants=[
        *(Grant(f"intake_{t}", "app", ("select", "insert", "update", "delete")) for t in DRAFTED),
        Grant("intake_step", "app", ("select", "insert")),
    ],
    functions=[
        function("intake_check_step", STEPS),
        function("intake_check_decide", DECIDE),
        function("intake_check_child", CHILD),
        function("intake_met_on", MET),
        function("intake_finished", FINISHED),
        function("intake_frozen_decision", FROZEN_DECISION),
        function("intake_frozen_assessment", FROZEN_ASSESSMENT),
    ],
    triggers=[
        before("intake_participation", "intake_check_step", "update"),
        before("intake_decision", "intake_check_decide", "insert or update"),
        before("intake_childdecision", "intake_check_child", "insert or update"),
        before("intake_assessment", "intake_finished", "update"),
        Trigger(
            "intake_decision",
            "intake_met_on",
            "create trigger intake_met_on after update of met_on on intake_decision for each row"
            " when (new.met_on <> old.met_on) execute function intake_met_on()",
        ),
        *(frozen(t, "decision") for t in OF_DECISION),
        *(frozen(t, "assessment") for t in OF_ASSESSMENT),
    ],
)
