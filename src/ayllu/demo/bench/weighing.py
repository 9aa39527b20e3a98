"""Compressed bytes of a first visit to the pages a worker opens most."""

import gzip
import re
from collections.abc import Iterator
from pathlib import Path

from django.contrib.staticfiles import finders
from django.urls import reverse

from ayllu.demo.bench import pages
from ayllu.demo.bench.figures import Result, client_of, opened, size

STYLES = re.compile(r'<link[^>]+rel="stylesheet"[^>]*href="([^"]+)"')
SCRIPTS = re.compile(r'<script[^>]+src="([^"]+)"')
FIRST_FACES = ("andada-pro.woff2", "atkinson-regular.woff2", "atkinson-bold.woff2")


def desk(_rounds: int) -> Iterator[Result]:
    yield from weights("desk", reverse("desk_home"))


def casefile(_rounds: int) -> Iterator[Result]:
    yield from weights("casefile", pages.file_of(pages.told(1)[0]))


def fonts(_rounds: int) -> Iterator[Result]:
    """The three faces of a first screen; woff2 is compressed already."""
    total = sum(len(bytes_of(f"/static/ui/fonts/{face}")) for face in FIRST_FACES)
    yield Result("fonts", total / 1000, "kB", 60, f"{len(FIRST_FACES)} faces")


WEIGHT = (desk, casefile, fonts)


def weights(name: str, address: str) -> Iterator[Result]:
    html = opened(client_of("rosa"), address)
    text = html.decode()
    css = sum(packed(bytes_of(url)) for url in STYLES.findall(text))
    js = sum(packed(bytes_of(url)) for url in SCRIPTS.findall(text))
    data = size()
    yield Result(f"{name} HTML+CSS", (packed(html) + css) / 1000, "kB gz", 45, data)
    yield Result(f"{name} first load", (packed(html) + css + js) / 1000, "kB gz", 100, data)


def packed(body: bytes) -> int:
    return len(gzip.compress(body, 6))


def bytes_of(url: str) -> bytes:
    """The file behind an address of the static files, hashed name or not."""
    path = re.sub(r"\.[0-9a-f]{12}(?=\.)", "", url.partition("/static/")[2])
    found = finders.find(path)
    if found is None:
        raise RuntimeError(f"{url} is not a static file")
    return Path(found).read_bytes()
