"""Measures the product against its budgets on seeded data, through real requests as ``app``.

Each measure gives a value and the size of the data it was taken on; p95 is of the server's time
for a whole request (session, scope, queries, template), one client, warm. A group is a few
steps; a step that fails is named and does not stop the others.
"""

from ayllu.demo.bench import bringing, drawing, pages, printing, searching, weighing
from ayllu.demo.bench.figures import ROUNDS, Failure, Result, Step, steps_of

MEASURES: dict[str, tuple[Step, ...]] = {
    "casefile": pages.CASEFILE,
    "desk": pages.DESK,
    "families": pages.FAMILIES,
    "caseload": pages.CASELOAD,
    "month": pages.MONTH,
    "genogram": (drawing.genogram,),
    "report": (printing.report,),
    "search": searching.SEARCH,
    "recall": (searching.recall,),
    "import": (bringing.imports,),
    "crowd": (bringing.crowd,),
    "weight": weighing.WEIGHT,
    "queries": (pages.queries,),
}

__all__ = ["MEASURES", "ROUNDS", "Failure", "Result", "Step", "pages", "steps_of"]
