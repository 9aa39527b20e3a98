"""Which styles and scripts a page links, and in which order."""

from typing import Final

from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

COMMON: Final = (
    "ramps",
    "tokens",
    "themes",
    "base",
    "bar",
    "sheet",
    "person",
    "form",
    "data",
    "cord",
)
SETS: Final[dict[str, tuple[str, ...]]] = {
    "staff": ("rooms/staff",),
    "field": ("rooms/field",),
    "public": ("rooms/public",),
    "gate": ("rooms/gate",),
    "gallery": ("rooms/gallery",),
    "sheet": ("a4",),
}
BEHAVIOURS: Final = ("quick-exit", "draft", "dialog")


def styles(*names: str) -> SafeString:
    """One link per file, flat; print always last."""
    extra = [file for name in names for file in SETS[name]]
    files = [*COMMON, *dict.fromkeys(extra), "print"]
    addresses = ((static(f"ui/css/{file}.css"),) for file in files)
    return format_html_join("\n", '<link rel="stylesheet" href="{}">', addresses)


def scripts(*, htmx: bool) -> SafeString:
    """Our behaviours as modules; htmx only where pages shorten trips with it."""
    address = static("django_htmx/htmx-2.min.js")
    first = format_html('<script src="{}" defer></script>\n', address) if htmx else SafeString("")
    ours = ((static(f"ui/js/{name}.js"),) for name in BEHAVIOURS)
    return first + format_html_join("\n", '<script type="module" src="{}"></script>', ours)
