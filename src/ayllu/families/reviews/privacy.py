"""Every field of reviews, exits and what comes after: kept, erased, scrubbed and exported how."""

from ayllu.ground.privacy import FILE, KEY, PLACE, SYSTEM, TEXT, line

REVIEW = {
    "participation": line(FILE, KEY, "Participation"),
    "plan": line(FILE, KEY, "Plan"),
    "assessment": line(FILE, KEY, "Assessment"),
    "code": line(FILE, KEY, "Code"),
    "due_on": line(FILE, KEY, "Due on"),
    "held_on": line(FILE, KEY, "Held on"),
    "worker": line(FILE, KEY, "Worker"),
    "achievements": line(FILE, TEXT, "Achievements"),
    "difficulties": line(FILE, TEXT, "Difficulties"),
    "family_view": line(FILE, TEXT, "What the family says"),
    "schooling": line(FILE, KEY, "School"),
    "community_support": line(FILE, TEXT, "Support in the community"),
    "conclusion": line(FILE, KEY, "Conclusion"),
    "next_on": line(FILE, KEY, "Next review"),
}
REVIEWED = {
    "review": line(FILE, KEY, "Review"),
    "objective": line(FILE, KEY, "Objective"),
    "outcome": line(FILE, KEY, "Outcome"),
    "note": line(FILE, TEXT, "Note"),
}
PRESENCE = {
    "review": line(FILE, KEY, "Review"),
    "person": line(FILE, KEY, "Who was there"),
}
EXIT = {
    "participation": line(FILE, KEY, "Participation"),
    "review": line(FILE, KEY, "Review"),
    "code": line(FILE, KEY, "Code"),
    "kind": line(FILE, KEY, "Kind of exit"),
    "proposed_on": line(FILE, PLACE, "Proposed on"),
    "proposed_by": line(FILE, KEY, "Proposed by"),
    "why": line(FILE, TEXT, "Why"),
    "blocked_by": line(FILE, KEY, "What stood in the way"),
    "exception_why": line(FILE, TEXT, "Why all the same"),
    "clearance": line(FILE, KEY, "Safeguarding lead's word"),
    "cleared_by": line(FILE, KEY, "Said by"),
    "cleared_at": line(FILE, KEY, "Said at"),
    "met_on": line(FILE, PLACE, "Day of the panel"),
    "place": line(FILE, TEXT, "Place"),
    "answer": line(FILE, KEY, "Answer"),
    "reasoning": line(FILE, TEXT, "Reasons"),
    "conditions": line(FILE, TEXT, "Conditions"),
    "decided_by": line(FILE, KEY, "Decided by"),
    "decided_at": line(FILE, KEY, "Decided at"),
    "closed_by": line(FILE, KEY, "Closed by"),
    "closed_at": line(FILE, KEY, "Closed at"),
}
MEMBER = {
    "exit": line(FILE, KEY, "Exit"),
    "user": line(FILE, KEY, "Worker"),
    "name": line(FILE, TEXT, "Name"),
    "capacity": line(FILE, TEXT, "Capacity"),
    "vote": line(FILE, KEY, "Vote"),
    "dissent": line(FILE, TEXT, "Dissent"),
}
FOLLOW_UP = {
    "participation": line(FILE, KEY, "Participation"),
    "exit": line(FILE, KEY, "Exit"),
    "months": line(FILE, KEY, "Months after"),
    "due_on": line(FILE, PLACE, "Due on"),
    "done_on": line(FILE, PLACE, "Done on"),
    "worker": line(FILE, KEY, "Worker"),
    "how": line(FILE, KEY, "How"),
    "standing": line(FILE, KEY, "How the family stands"),
    "note": line(FILE, TEXT, "Note"),
}
REOPENING = {
    "participation": line(FILE, KEY, "Participation"),
    "exit": line(FILE, KEY, "Exit"),
    "follow_up": line(FILE, KEY, "Follow-up"),
    "on_day": line(FILE, PLACE, "On"),
    "by": line(FILE, KEY, "By"),
    "why": line(FILE, TEXT, "Why"),
}
LOOK = {
    "assessment": line(FILE, KEY, "Assessment"),
    "first_rater": line(FILE, KEY, "First rater"),
    "rater": line(FILE, KEY, "Second rater"),
    "on_day": line(FILE, PLACE, "On"),
    "note": line(FILE, TEXT, "Note"),
}
RATING = {
    "look": line(FILE, KEY, "Second look"),
    "dimension": line(FILE, KEY, "Dimension"),
    "level": line(FILE, KEY, "Level"),
}

DECLARED = {
    "families_reviews.review": {**SYSTEM, **REVIEW},
    "families_reviews.reviewed": {**SYSTEM, **REVIEWED},
    "families_reviews.presence": {**SYSTEM, **PRESENCE},
    "families_reviews.exit": {**SYSTEM, **EXIT},
    "families_reviews.exitmember": {**SYSTEM, **MEMBER},
    "families_reviews.followup": {**SYSTEM, **FOLLOW_UP},
    "families_reviews.reopening": {**SYSTEM, **REOPENING},
    "families_reviews.secondlook": {**SYSTEM, **LOOK},
    "families_reviews.secondrating": {**SYSTEM, **RATING},
}
