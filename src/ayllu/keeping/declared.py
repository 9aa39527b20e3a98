"""What every room declares about its data, gathered by ``config``; nobody calls up for it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from django.db import models
from django.db.models import Model

from ayllu.ground.privacy import Clock, Life, Line

Lines = Mapping[str, Line]


@dataclass
class Register:
    """The lines of each model, the clocks of what lives briefly, and the models themselves."""

    lines: dict[str, Lines] = field(default_factory=dict)
    clocks: dict[str, Clock] = field(default_factory=dict)
    models: dict[str, type[Model]] = field(default_factory=dict)


REGISTER = Register()


def register(
    lines: Mapping[str, Lines], clocks: Mapping[str, Clock], models_: Mapping[str, type[Model]]
) -> None:
    """Called once by ``config``."""
    REGISTER.lines, REGISTER.clocks = dict(lines), dict(clocks)
    REGISTER.models = {label: models_[label] for label in lines}


def every() -> Iterator[tuple[type[Model], Lines]]:
    """Each model of the house with its lines."""
    for label, lines in REGISTER.lines.items():
        yield REGISTER.models[label], lines


def lines_of(model: type[Model]) -> Lines:
    return REGISTER.lines[model._meta.label_lower]


def history_of(model: type[Model]) -> type[Model] | None:
    """The table that keeps what a row was before, where the model has one."""
    found: type[Model] | None = getattr(model, "pgh_event_model", None)
    return found


def fields_with(
    model: type[Model], lines: Lines, *lives: Life
) -> Iterator["models.Field[object, object]"]:
    """The columns of a model, or of its history, whose line has one of these ends."""
    for column in model._meta.concrete_fields:
        if column.name in lines and lines[column.name].end in lives:
            yield column
