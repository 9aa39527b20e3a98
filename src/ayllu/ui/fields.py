"""One form field as one component: label, hint, error and input, wired by ids."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from django import forms
from django.forms.boundfield import BoundField
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext

# Django's own sentence and its line of dashes, in our words.
gettext_noop("This field is required.")
DASHES: Final = "---------"
LONG: Final = 32

TEMPLATES: Final = (
    (forms.CheckboxSelectMultiple, "many"),
    (forms.RadioSelect, "choice"),
    (forms.CheckboxInput, "tick"),
    (forms.Textarea, "textarea"),
    (forms.Select, "select"),
    (forms.ClearableFileInput, "file"),
    (forms.DateInput, "date"),
    (forms.TimeInput, "time"),
    (forms.NumberInput, "number"),
)


@dataclass(frozen=True)
class Wrong:
    """A line of the error summary; `target` is empty when no field is to blame."""

    text: str
    target: str


def kind(bound: BoundField) -> str:
    """How the widget of a field is shown."""
    if bound.is_hidden:
        return "hidden"
    widget = bound.field.widget
    return next((name for family, name in TEMPLATES if isinstance(widget, family)), "text")


def first_id(bound: BoundField) -> str:
    """Id of the control that takes the focus."""
    grouped = kind(bound) in ("choice", "many")
    return f"{bound.auto_id}_0" if grouped else (bound.id_for_label or str(bound.auto_id))


def _attributes(bound: BoundField, shown: str, described: str) -> dict[str, Any]:
    """Attributes that tie the input to its hint and its error."""
    attrs: dict[str, Any] = {"aria-describedby": described} if described else {}
    if bound.errors:
        attrs["aria-invalid"] = "true"
    if shown in ("date", "number", "time"):
        attrs.setdefault("inputmode", "decimal" if shown == "number" else "numeric")
        attrs["class"] = f"short {bound.field.widget.attrs.get('class', '')}".strip()
        attrs["autocomplete"] = bound.field.widget.attrs.get("autocomplete", "off")
    return attrs


def context(bound: BoundField, **more: Any) -> dict[str, Any]:
    """Everything the template of a field needs."""
    shown, group = kind(bound), kind(bound) in ("choice", "many")
    bound.field.widget.attrs.pop("placeholder", None)  # the label says it, and stays
    hint_id = f"{bound.auto_id}-hint" if bound.help_text else ""
    error_id = f"{bound.auto_id}-error" if bound.errors else ""
    described = " ".join(filter(None, (hint_id, error_id)))
    attrs = _attributes(bound, shown, "" if group else described)
    if shown == "textarea":
        attrs["rows"] = more.get("rows") or 5
    widget = None if group else _input(bound, shown, attrs)
    return {
        **more,
        "field": bound,
        "kind": shown,
        "input": widget,
        "described": described,
        "hint_id": hint_id,
        "error_id": error_id,
        "options": [o for o in bound if o.choice_label != DASHES] if group else [],
        "label": more.get("label") or bound.label,
        "long": max((len(str(o.choice_label)) for o in bound), default=0) > LONG if group else 0,
        "optional": not (bound.field.required or more.get("plain"))
        and shown not in ("tick", "many", "hidden"),
    }


def _input(bound: BoundField, shown: str, attrs: dict[str, Any]) -> SafeString:
    """The control. Dates and numbers are text: no picker to fight with, the keyboard suits."""
    widget = bound.field.widget
    if shown in ("date", "time", "number"):
        widget = type(widget)(attrs={**widget.attrs, **attrs}, **_format(widget))
        widget.input_type = "text"
        widget.is_localized = True
        widget.is_required = bound.field.required
    written = bound.as_widget(widget=widget, attrs=attrs)
    return SafeString(written.replace(DASHES, _("Choose"))) if shown == "select" else written


def _format(widget: forms.Widget) -> dict[str, str]:
    """A date is shown as it is written by hand."""
    written = getattr(widget, "format", None)
    if isinstance(widget, forms.DateInput):
        return {"format": written or "%d/%m/%Y"}
    if isinstance(widget, forms.TimeInput):
        return {"format": written or "%H:%M"}
    return {}


def _forms(things: Iterable[Any]) -> Iterator[Any]:
    """Forms in the order of the page; formsets give their own forms after themselves."""
    for thing in things:
        if thing is not None:
            yield thing
            if isinstance(thing, forms.BaseFormSet):
                yield from thing.forms


def wrongs(*things: Any) -> list[Wrong]:
    """All errors of forms and formsets, first those that belong to no field."""
    found: list[Wrong] = []
    for thing in _forms(things):
        if not thing.is_bound:
            continue
        if isinstance(thing, forms.BaseFormSet):
            found += [Wrong(str(text), "") for text in thing.non_form_errors()]
            continue
        found += [Wrong(str(text), "") for text in thing.non_field_errors()]
        found += [
            Wrong(_joined(str(bound.label), str(error)), first_id(bound))
            for bound in thing
            for error in bound.errors
        ]
    return found


def _joined(label: str, error: str) -> str:
    """ "Family name: this is missing." and "Who cares? This is missing." read as one line."""
    if label.endswith(("?", ":", ".")):
        return f"{label} {error}"
    follows = error[:1].lower() + error[1:] if error[1:2].islower() else error
    return f"{label}: {follows}"


def heading(count: int) -> str:
    """Title of the summary."""
    return ngettext(
        "There is %(n)s thing to put right", "There are %(n)s things to put right", count
    ) % {"n": count}
