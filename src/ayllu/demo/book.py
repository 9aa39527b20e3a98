"""Gathers rows and writes them in bulk: stage by stage, each table in the order of its keys."""

from collections import defaultdict
from typing import Any

from django.db import models, transaction

from ayllu.audit.models import Entry
from ayllu.families.benefits import models as benefits
from ayllu.families.counsel import models as counsel
from ayllu.families.gain import models as gain
from ayllu.families.legal import models as legal
from ayllu.families.outward import models as outward
from ayllu.families.owed import models as owed
from ayllu.families.plans import models as plans
from ayllu.families.reviews import models as reviews
from ayllu.families.support import models as support
from ayllu.families.work import models as work
from ayllu.intake import models as intake
from ayllu.means import models as means
from ayllu.people.changes import models as changes
from ayllu.people.kin import models as kin
from ayllu.people.papers import models as papers
from ayllu.people.register import models as register
from ayllu.visits import models as visits

ORDER: tuple[type[models.Model], ...] = (
    register.Person,
    register.Household,
    register.Membership,
    register.Residence,
    register.Phone,
    register.IdentityPaper,
    register.CareAlert,
    register.Occupation,
    papers.Document,
    papers.Consent,
    papers.ConsentEnd,
    papers.Withholding,
    kin.Parenthood,
    kin.Union,
    kin.Guardianship,
    kin.Tie,
    changes.Whereabouts,
    changes.HouseholdEnd,
    intake.Referral,
    intake.Screening,
    intake.Participation,
    intake.Step,
    means.Sheet,
    means.Income,
    means.Spending,
    means.Debt,
    intake.Assessment,
    intake.Rating,
    intake.Decision,
    intake.PanelMember,
    intake.ChildDecision,
    intake.OptionCompared,
    visits.Visit,
    visits.Word,
    plans.ProtectionScreen,
    plans.Plan,
    plans.Objective,
    plans.Activity,
    plans.ChildPlan,
    plans.Signature,
    reviews.Review,
    reviews.Presence,
    reviews.Reviewed,
    reviews.Exit,
    reviews.ExitMember,
    reviews.FollowUp,
    reviews.Reopening,
    support.Planned,
    support.GroupAct,
    support.Given,
    benefits.Benefit,
    outward.Outward,
    *legal.TABLES,
    *owed.TABLES,
    *work.TABLES,
    *gain.TABLES,
    counsel.Episode,
    counsel.Session,
    counsel.Summary,
    counsel.Score,
    counsel.Alert,
    Entry,
)
BATCH = 500


class Book:
    """Rows wait here with the stage they belong to; later stages need earlier ones finished.

    An assessment is finished, a decision decided, a plan approved only when its parts stand:
    ``finish`` remembers the columns that are set at the end of the row's stage.
    """

    def __init__(self) -> None:
        self.rows: dict[int, dict[type[models.Model], list[models.Model]]] = defaultdict(
            lambda: defaultdict(list)
        )
        self.ends: dict[int, list[tuple[models.Model, dict[str, Any]]]] = defaultdict(list)

    def add(self, row: models.Model, *, stage: int = 0) -> None:
        self.rows[stage][type(row)].append(row)

    def finish(self, row: models.Model, *, stage: int, **columns: Any) -> None:
        self.ends[stage].append((row, columns))

    def write(self) -> None:
        """One transaction for each stage; the database checks every promise on the way."""
        for stage in sorted({*self.rows, *self.ends}):
            with transaction.atomic():
                for model in ORDER:
                    model._default_manager.bulk_create(self.rows[stage][model], batch_size=BATCH)
                self.end(stage)

    def end(self, stage: int) -> None:
        waiting: dict[tuple[type[models.Model], tuple[str, ...]], list[models.Model]] = defaultdict(
            list
        )
        for row, columns in self.ends[stage]:
            for name, value in columns.items():
                setattr(row, name, value)
            waiting[type(row), tuple(columns)].append(row)
        for (model, names), rows in waiting.items():
            model._default_manager.bulk_update(rows, list(names), batch_size=BATCH)
