"""Sets letters and reports with typst: PDF/UA, our two voices, no font of the machine.

Data goes in as one JSON string and is never pasted into the source. ``/ui/typst/house.typ`` holds
the letterhead; a room's own ``.typ`` imports it.
"""

import json
from collections.abc import Mapping
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any

import typst
from django.http import HttpResponse

PDF = "application/pdf"
ALONE = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'"
HOUSE = Path(__file__).parent.parent
VOICES = ("fontpkg_andada_pro", "fontpkg_atkinson_hyperlegible")
PAGE = b"""#set page(width: auto, height: auto, margin: 6pt)
#image(bytes(sys.inputs.svg), width: 480pt)"""


@lru_cache(maxsize=1)
def fonts() -> typst.Fonts:
    folders = [str(Path(str(import_module(v).__file__)).parent / "files") for v in VOICES]
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=list(folders)
    )


def pdf(source: Path, data: Mapping[str, Any]) -> bytes:
    """A4 for everybody: tagged, with its language and title (PDF/UA-1)."""
    made = typst.compile(
        str(source),
        root=str(HOUSE),
        font_paths=fonts(),
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
        format="pdf",
        pdf_standards=["ua-1"],
    )
    return whole(made)


def handed(body: bytes, name: str, *, kind: str = PDF, how: str = "inline") -> HttpResponse:
    """A file made for this moment: kept nowhere on the way, and nothing runs in it."""
    response = HttpResponse(body, content_type=kind)
    response["Content-Disposition"] = f'{how}; filename="{name}"'
    response["Content-Security-Policy"] = ALONE
    response["Cache-Control"] = "no-store"
    response["X-Content-Type-Options"] = "nosniff"
    return response


def png(svg: str) -> bytes:
    """A drawing as a picture, where a document takes no SVG."""
    made = typst.compile(PAGE, font_paths=fonts(), sys_inputs={"svg": svg}, format="png", ppi=160.0)
    return whole(made)


def whole(made: Any) -> bytes:
    return made if isinstance(made, bytes) else b"".join(made or [])
