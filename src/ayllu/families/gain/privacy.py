"""Every field of incomes and of the cash book: how long it is kept, erased and exported."""

from ayllu.ground.privacy import FILE, KEY, PLACE, SYSTEM, TEXT, line

DECLARED = {
    "families_gain.income": {
        **SYSTEM,
        "path": line(FILE, KEY, "Path"),
        "moment": line(FILE, KEY, "When"),
        "on_day": line(FILE, PLACE, "Asked on"),
        "amount": line(FILE, KEY, "Income"),
        "every": line(FILE, KEY, "How often"),
        "a_month": line(FILE, KEY, "Income a month"),
        "source": line(FILE, TEXT, "Source"),
        "unknown_why": line(FILE, TEXT, "Why not asked"),
        "working": line(FILE, KEY, "Works"),
        "why_not": line(FILE, KEY, "Why not"),
        "note": line(FILE, TEXT, "Note"),
    },
    "families_gain.business": {
        **SYSTEM,
        "path": line(FILE, KEY, "Path"),
        "sells": line(FILE, TEXT, "What is sold"),
        "to_whom": line(FILE, TEXT, "To whom"),
        "place": line(FILE, TEXT, "Where"),
        "needs": line(FILE, TEXT, "What it takes"),
        "risks": line(FILE, TEXT, "What may go wrong"),
        "own_capital": line(FILE, KEY, "Own capital"),
        "seed_capital": line(FILE, KEY, "Seed capital"),
        "agreed_on": line(FILE, PLACE, "Agreed on"),
    },
    "families_gain.supply": {
        **SYSTEM,
        "business": line(FILE, KEY, "Business"),
        "what": line(FILE, TEXT, "What was given"),
        "worth": line(FILE, KEY, "Worth"),
        "on_day": line(FILE, PLACE, "Day"),
        "mistaken_why": line(FILE, TEXT, "Why it is a mistake"),
    },
    "families_gain.sheet": {
        **SYSTEM,
        "business": line(FILE, KEY, "Business"),
        "month": line(FILE, KEY, "Month"),
        "sales": line(FILE, KEY, "Sales"),
        "costs": line(FILE, KEY, "Costs"),
        "note": line(FILE, TEXT, "Note"),
    },
}
