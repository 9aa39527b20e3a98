"""The limited process: it can open no file and no connection, and ends when it takes too much.

It reads one line of JSON and the files from its input, and answers in the same way.
"""

import json
import os
import resource
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from io import BytesIO
from typing import Any, Final

import pikepdf
from PIL import Image

from ayllu.lib.scrub import pdfs, pictures
from ayllu.lib.scrub.kinds import MOST_PAGES, Unclean, kind_of

MEMORY: Final = 900_000_000
SECONDS: Final = 30
NOBODY: Final = 65534


def shut() -> None:
    """After everything is imported: no new file or socket, no process, no privilege."""
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    limits = {
        resource.RLIMIT_AS: MEMORY,
        resource.RLIMIT_CPU: SECONDS,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_NPROC: 0,
        resource.RLIMIT_NOFILE: 3,
    }
    for name, most in limits.items():
        with suppress(ValueError, OSError):  # macOS refuses some of them
            resource.setrlimit(name, (most, most))


def warm_up() -> None:
    """What the libraries load late is loaded now."""
    for kind in ("JPEG", "PNG", "WEBP"):
        out = BytesIO()
        Image.new("RGB", (8, 8)).save(out, kind)
        pictures.redrawn(out.getvalue(), kind_of(out.getvalue()))
    with pikepdf.new() as pdf:
        pdfs.page_of(pictures.picture(Image.new("RGB", (8, 8))), pdf)
        pdfs.saved(pdf)


def clean(files: Sequence[bytes], *, face: bool) -> tuple[str, int, bytes, bytes]:
    """Media type, pages, the file and its thumbnail; several files become one PDF."""
    if len(files) == 1 and (kind := kind_of(files[0])) != "PDF":
        image = pictures.redrawn(files[0], kind)
        return "image/jpeg", 1, pictures.as_jpeg(image), pictures.thumb(image, face=face)
    small = b""
    with pikepdf.new() as pdf:
        for number, data in enumerate(files):
            kind = kind_of(data)
            if kind == "PDF":
                pdfs.pages_of(data, pdf)
            else:
                image = pictures.redrawn(data, kind)
                small = pictures.thumb(image, face=False) if number == 0 else small
                pdfs.page_of(pictures.picture(image), pdf)
            if len(pdf.pages) > MOST_PAGES:
                raise Unclean("too_many_pages")
        return "application/pdf", len(pdf.pages), pdfs.saved(pdf), small


def parts(sizes: Sequence[int]) -> Iterator[bytes]:
    for size in sizes:
        yield sys.stdin.buffer.read(size)


def answer(told: dict[str, Any], *files: bytes) -> None:
    line = json.dumps({**told, "sizes": [len(f) for f in files]}) + "\n"
    sys.stdout.buffer.write(b"".join([line.encode(), *files]))
    sys.stdout.buffer.flush()


def main() -> None:
    warm_up()
    shut()
    asked = json.loads(sys.stdin.buffer.readline())
    try:
        media, pages, data, small = clean(list(parts(asked["sizes"])), face=asked["face"])
    except Unclean as reason:
        answer({"error": reason.code})
    except MemoryError:
        answer({"error": "too_heavy"})
    else:
        answer({"media": media, "pages": pages}, data, small)


if __name__ == "__main__":
    main()
