"""Makes paths to work without forms or audit, for tests and the demo."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

from ayllu.accounts.models import User
from ayllu.families.work.choices import steps
from ayllu.families.work.models import Job, Path, Step
from ayllu.ground.codes import new_code
from ayllu.people.register.models import Household, Person

Make = Callable[..., Any]
TITLES = {
    "course": ("Panadería", "Confección textil", "Cosmetología", "Ofimática"),
    "apprentice": ("Carpintería", "Tejido a telar", "Reparación de motos"),
    "business": ("Venta de desayunos", "Crianza de cuyes", "Bodega", "Quesillos"),
    "search": ("Limpieza", "Ayudante de cocina", "Cosecha y empaque"),
}
SCHOOLS = {"course": "CETPRO San José", "apprentice": "Taller de la familia Llanos"}


def row_of(
    household: Household, person: Person, kind: str, by: User, on: date, **more: Any
) -> Path:
    words: dict[str, Any] = {"title": TITLES[kind][0], "body_name": SCHOOLS.get(kind, "")}
    return Path(
        site_id=household.site_id,
        household=household,
        person=person,
        kind=kind,
        code=more.pop("code", "") or new_code("T"),
        worker=by,
        entered_by=by,
        started_on=on,
        **{**words, **more},
    )


def parts_of(path: Path, done: int, make: Make) -> Iterator[Step]:
    on = path.started_on
    for n, step in enumerate(steps(path.kind)):
        on += timedelta(days=step.days)
        is_done = n < done
        yield make(
            Step,
            path.started_on,
            path=path,
            code=step.code,
            position=n,
            state="done" if is_done else "todo",
            on_day=on if is_done else None,
            due_on=on if n <= done else None,
        )


def make_path(
    household: Household,
    person: Person,
    kind: str,
    by: User,
    on: date,
    *,
    done: int = 0,
    **more: Any,
) -> Path:
    path = row_of(household, person, kind, by, on, **more)
    path.save(force_insert=True)

    def make(model: Any, _on: date, **words: Any) -> Any:
        return model(site_id=path.site_id, entered_by=by, **words)

    for part in parts_of(path, done, make):
        part.save(force_insert=True)
    return path


JOB = {"kind": "employed", "what": "Panadera", "formality": "informal", "contract": "verbal"}


def make_job(path: Path, on: date, **more: Any) -> Job:
    return Job.objects.create(site_id=path.site_id, path=path, from_day=on, **{**JOB, **more})
