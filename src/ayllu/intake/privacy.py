"""Every field of intake: how long it is kept, erased, scrubbed and exported.

A referral that leads to no enrolment is kept two years, then only counted.
"""

from ayllu.ground.privacy import FILE, KEY, PLACE, SYSTEM, TEXT, Keep, line

OUT = Keep.SCREENING
REFERRAL = {
    "code": line(OUT, KEY, "Code"),
    "letter_id": line(OUT, KEY, "Letter"),
    "channel": line(OUT, KEY, "How it came"),
    "referrer_kind": line(OUT, KEY, "Who told us"),
    "referrer_name": line(OUT, TEXT, "Name of who told us"),
    "referrer_phone": line(OUT, TEXT, "Telephone of who told us"),
    "referrer_may_be_named": line(OUT, KEY, "May be named"),
    "referrer_body": line(OUT, KEY, "Body"),
    "family_name": line(OUT, TEXT, "Name of the family"),
    "people_said": line(OUT, TEXT, "Who lives there, as said"),
    "children_said": line(OUT, KEY, "Children, as said"),
    "where_said": line(OUT, TEXT, "Where, as said"),
    "phone_said": line(OUT, TEXT, "Telephone, as said"),
    "concern": line(OUT, TEXT, "What worries"),
    "strengths": line(OUT, TEXT, "What goes well"),
    "family_knows": line(OUT, KEY, "The family knows"),
    "reasons": line(OUT, KEY, "Reasons"),
    "urgency": line(OUT, KEY, "Urgency"),
    "urgency_why": line(OUT, TEXT, "Why urgent"),
    "received_at": line(OUT, PLACE, "Received"),
    "due_on": line(OUT, PLACE, "Screen by"),
    "household": line(OUT, KEY, "Household"),
    "worker": line(OUT, KEY, "Worker"),
}
SCREENING = {
    "referral": line(OUT, KEY, "Referral"),
    "target_group": line(OUT, KEY, "Target group"),
    "risk": line(OUT, KEY, "Risk"),
    "reasons": line(OUT, KEY, "Reasons"),
    "why": line(OUT, TEXT, "Why"),
    "refer_to": line(OUT, KEY, "Referred to"),
    "on_day": line(OUT, PLACE, "Day"),
}
ASSESSMENT = {
    "household": line(FILE, KEY, "Household"),
    "worker": line(FILE, KEY, "Worker"),
    "number": line(FILE, KEY, "Round"),
    "started_on": line(FILE, PLACE, "Started on"),
    "finished_on": line(FILE, PLACE, "Finished on"),
    "sheet": line(FILE, KEY, "Sheet of the economy"),
    "people_in_home": line(FILE, KEY, "People in the home"),
    "income_per_head": line(FILE, KEY, "Income for each person"),
    "spending_per_head": line(FILE, KEY, "Spending for each person"),
    "total_line": line(FILE, KEY, "Poverty line"),
    "extreme_line": line(FILE, KEY, "Line of extreme poverty"),
    "line_year": line(FILE, KEY, "Year of the line"),
    "strengths": line(FILE, TEXT, "Strengths"),
    "family_view": line(FILE, TEXT, "As the family sees it"),
}
RATING = {
    "assessment": line(FILE, KEY, "Assessment"),
    "dimension": line(FILE, KEY, "Dimension"),
    "level": line(FILE, KEY, "Level"),
    "evidence": line(FILE, TEXT, "Evidence"),
    "prompts": line(FILE, KEY, "Seen or asked"),
    "on_day": line(FILE, PLACE, "Day"),
}
DECISION = {
    "participation": line(FILE, KEY, "Participation"),
    "code": line(FILE, KEY, "Code"),
    "met_on": line(FILE, PLACE, "Day of the panel"),
    "place": line(FILE, TEXT, "Place"),
    "reasons": line(FILE, KEY, "Reasons"),
    "tried": line(FILE, TEXT, "What was tried"),
    "outcome": line(FILE, KEY, "Outcome"),
    "separation_necessary": line(FILE, KEY, "Separation necessary"),
    "necessary_why": line(FILE, TEXT, "Why necessary"),
    "reasoning": line(FILE, TEXT, "Reasons in words"),
    "conditions": line(FILE, TEXT, "Conditions"),
    "refer_to": line(FILE, TEXT, "Referred to"),
    "review_on": line(FILE, PLACE, "Reviewed on"),
    "chaired_by": line(FILE, KEY, "Chaired by"),
    "decided_at": line(FILE, PLACE, "Decided at"),
    "decided_by": line(FILE, KEY, "Decided by"),
}
MEMBER = {
    "decision": line(FILE, KEY, "Decision"),
    "user": line(FILE, KEY, "Member of staff"),
    "name": line(FILE, TEXT, "Name"),
    "capacity": line(FILE, KEY, "Capacity"),
    "vote": line(FILE, KEY, "Vote"),
    "dissent": line(FILE, TEXT, "Dissent"),
}
CHILD = {
    "decision": line(FILE, KEY, "Decision"),
    "child": line(FILE, KEY, "Child"),
    "care": line(FILE, KEY, "What is decided"),
    "form": line(FILE, KEY, "Form of care"),
    "suitable_why": line(FILE, TEXT, "Why suitable"),
    "opinion": line(FILE, TEXT, "The child's opinion"),
    "heard_on": line(FILE, PLACE, "Heard on"),
    "heard_how": line(FILE, TEXT, "How heard"),
    "not_heard_why": line(FILE, KEY, "Why not heard"),
    "under_three": line(FILE, KEY, "Under three"),
    "exception": line(FILE, KEY, "Exception"),
    "exception_until": line(FILE, PLACE, "Exception until"),
    "order_authority": line(FILE, KEY, "Authority"),
    "order_number": line(FILE, TEXT, "Number of the order"),
    "order_on": line(FILE, PLACE, "Day of the order"),
    "regularise_by": line(FILE, PLACE, "Regularise by"),
}
OPTION = {
    "decision": line(FILE, KEY, "Decision"),
    "form": line(FILE, KEY, "Form of care"),
    "possible": line(FILE, KEY, "Possible"),
    "why": line(FILE, TEXT, "Why"),
}
PARTICIPATION = {
    "household": line(FILE, KEY, "Household"),
    "person": line(FILE, KEY, "Person"),
    "programme": line(FILE, KEY, "Programme"),
    "state": line(FILE, KEY, "State"),
    "from_day": line(FILE, KEY, "From"),
    "enrolled_on": line(FILE, KEY, "Enrolled on"),
    "to_day": line(FILE, KEY, "To"),
    "worker": line(FILE, KEY, "Worker"),
    "risk": line(FILE, KEY, "Risk"),
}
STEP = {
    "participation": line(FILE, KEY, "Participation"),
    "from_state": line(FILE, KEY, "From"),
    "to_state": line(FILE, KEY, "To"),
    "at": line(FILE, PLACE, "At"),
    "by": line(FILE, KEY, "By"),
    "why": line(FILE, TEXT, "Why"),
}

DECLARED = {
    "intake.referral": {**SYSTEM, **REFERRAL},
    "intake.screening": {**SYSTEM, **SCREENING},
    "intake.assessment": {**SYSTEM, **ASSESSMENT},
    "intake.rating": {**SYSTEM, **RATING},
    "intake.decision": {**SYSTEM, **DECISION},
    "intake.panelmember": {**SYSTEM, **MEMBER},
    "intake.childdecision": {**SYSTEM, **CHILD},
    "intake.optioncompared": {**SYSTEM, **OPTION},
    "intake.participation": {**SYSTEM, **PARTICIPATION},
    "intake.step": {**SYSTEM, **STEP},
}
