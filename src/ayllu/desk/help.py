"""Finds the page of help that lies beside the template of a page of work."""

from functools import cache
from pathlib import Path

import markdown
from django.apps import apps
from django.utils.safestring import SafeString, mark_safe


@cache
def pages() -> dict[str, Path]:
    """``{url name: file}`` of every room: ``templates/<label>/help/<url name>.md``."""
    found: dict[str, Path] = {}
    for room in apps.get_app_configs():
        folder = Path(room.path) / "templates" / room.label / "help"
        found.update({file.stem: file for file in sorted(folder.glob("*.md"))})
    return found


def rendered(url_name: str) -> SafeString | None:
    """The help of a page as HTML; None when there is none. The text is ours, never a user's."""
    file = pages().get(url_name)
    if file is None:
        return None
    html = markdown.markdown(file.read_text(encoding="utf-8"), output_format="html")
    return mark_safe(html)
