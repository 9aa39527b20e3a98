"""Every field of the economy of a household: kept how long, erased how, named how."""

from ayllu.ground.privacy import FILE, KEY, PLACE, SYSTEM, TEXT, line

SUMS = {
    "income": "Income a month",
    "income_whole": "Income known whole",
    "poorest_month": "Poorest month",
    "poorest": "Income of the poorest month",
    "spending": "Spending a month",
    "spending_whole": "Spending known whole",
    "debt_service": "Paid for debts a month",
    "owed": "Owed",
    "owed_whole": "Debts known whole",
    "line_year": "Year of the line",
    "total_line": "Poverty line",
    "extreme_line": "Line of extreme poverty",
}
DECLARED = {
    "means.sheet": {
        **SYSTEM,
        "household": line(FILE, KEY, "Household"),
        "worker": line(FILE, KEY, "Worker"),
        "on_day": line(FILE, PLACE, "Day"),
        "heads": line(FILE, KEY, "People in the home"),
        "note": line(FILE, TEXT, "Note"),
        "finished_at": line(FILE, PLACE, "Finished at"),
        **{name: line(FILE, KEY, label) for name, label in SUMS.items()},
    },
    "means.income": {
        **SYSTEM,
        "sheet": line(FILE, KEY, "Sheet"),
        "source": line(FILE, KEY, "Source"),
        "person": line(FILE, KEY, "Who earns it"),
        "amount": line(FILE, KEY, "Amount"),
        "every": line(FILE, KEY, "How often"),
        "rain_months": line(FILE, KEY, "Months in which it falls"),
        "rain_left": line(FILE, KEY, "What is left of it then"),
    },
    "means.spending": {
        **SYSTEM,
        "sheet": line(FILE, KEY, "Sheet"),
        "head": line(FILE, KEY, "Spent on"),
        "amount": line(FILE, KEY, "Amount"),
        "every": line(FILE, KEY, "How often"),
    },
    "means.debt": {
        **SYSTEM,
        "sheet": line(FILE, KEY, "Sheet"),
        "to_whom": line(FILE, TEXT, "Owed to"),
        "owed": line(FILE, KEY, "Owed"),
        "a_month": line(FILE, KEY, "Paid a month"),
        "interest": line(FILE, KEY, "Interest"),
        "percent": line(FILE, KEY, "Interest a month, in a hundred"),
    },
}
