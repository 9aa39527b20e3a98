"""What is looked at on every page: axe, errors of the console, width, weight, language."""

import gzip
import json
import re
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import ConsoleMessage, Error, Page, Response

from tests.harness import ROOT

CONTACT = ROOT / ".state" / "contact"
PAGE_LIMIT, LOAD_LIMIT, FONT_LIMIT = 45_000, 100_000, 60_000
AXE = Axe()
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
    "preload": False,  # our style sheets are on the page already
}
# Words that only stand on a page when a sentence was left untranslated.
ENGLISH = re.compile(
    r"\b(the|and|with|this|your|family|families|household|save|cancel|search|back|next|help|"
    r"visit|visits|child|children|date|name|required|please|yes|choose|plan due|since)\b",
    re.IGNORECASE,
)
# Words that are both Spanish and in the list, or stand in the names of people.
ALLOWED = re.compile(r"English|plan|Save the Children", re.IGNORECASE)
VISIBLE = """() => {
  const skip = new Set(['SCRIPT', 'STYLE', 'TEXTAREA', 'NOSCRIPT']);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const out = [];
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (skip.has(parent.tagName) || parent.closest('[lang]:not(html)')) continue;
    const text = walker.currentNode.textContent.trim();
    if (text) out.push(text);
  }
  return out.join('\\n');
}"""
WIDE = """() => [...document.querySelectorAll('body *')]
  .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll'))
  .slice(-3).map(e => e.tagName + '.' + e.className)"""

WIDTHS = (360, 1280)
KINDS = ("document", "stylesheet", "script", "font", "image")
WEIGHTS: dict[str, int] = {}
RULED: set[str] = set()


@dataclass
class Eyes:
    """Watches one browser page; ``look`` checks what stands there and takes its picture."""

    page: Page
    width: int
    errors: list[str] = field(default_factory=list)
    answers: dict[str, Response] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.page.on("console", self.heard)
        self.page.on("pageerror", lambda error: self.errors.append(f"script: {error}"))
        self.page.on("response", self.received)

    def heard(self, message: ConsoleMessage) -> None:
        # A refused form (422, 409, 404) is said by the browser too; it is what we asked for.
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.errors.append(f"{self.page.url}: {message.text}")

    def received(self, response: Response) -> None:
        if response.status >= 500:
            self.errors.append(f"{response.status} {response.url}")
        if response.ok and response.request.resource_type in KINDS:
            self.answers[response.url] = response
            if "/static/" in response.url:
                self.weighed(response.url)

    def weighed(self, url: str) -> tuple[str, int]:
        """What came from there, and its weight; what carries its content's mark is weighed once."""
        kind = self.answers[url].request.resource_type
        if url not in WEIGHTS or "/static/" not in url:
            try:
                body = self.answers[url].body()
            except Error:
                if kind == "document":
                    raise
                return kind, 0  # the page has moved on; it is weighed another time
            WEIGHTS[url] = len(body) if kind == "font" else len(gzip.compress(body, 6))
        return kind, WEIGHTS[url]

    def look(self, name: str, *, weigh: bool = False) -> list[str]:
        """Everything that is wrong with the page as it stands; empty when all is well.

        A journey that is walked on the phone is looked at wide too, step by step: the server sends
        the same page to both.
        """
        said = self.seen(name, weigh=weigh)
        if self.width == WIDTHS[0]:
            said += self.at(WIDTHS[1]).seen(name)
            self.at(WIDTHS[0])
        return said

    def seen(self, name: str, *, weigh: bool = False) -> list[str]:
        said = [*self.errors, *self.too_wide(), *self.english()]
        if name not in RULED:  # the rules see each page once, on the phone if it is looked at there
            RULED.add(name)
            said += self.unreachable()
        self.errors.clear()
        if weigh:
            said += self.too_heavy()
        picture(self.page, name, self.width)
        return [f"{name} at {self.width}: {s}" for s in said]

    def look_twice(self, name: str) -> list[str]:
        """A page that was opened once, at both widths, with its weight."""
        return [wrong for width in WIDTHS for wrong in self.at(width).seen(name, weigh=True)]

    def at(self, width: int) -> "Eyes":
        self.width = width
        self.page.set_viewport_size({"width": width, "height": 740 if width < 500 else 900})
        return self

    def too_wide(self) -> list[str]:
        if self.page.evaluate("document.documentElement.scrollWidth <= innerWidth"):
            return []
        return [f"wider than the window: {self.page.evaluate(WIDE)}"]

    def english(self) -> list[str]:
        language = self.page.evaluate("document.documentElement.lang")
        text = ALLOWED.sub("", str(self.page.evaluate(VISIBLE)))
        found = sorted({line for line in text.splitlines() if ENGLISH.search(line)})[:4]
        said = [] if language == "es" else [f"<html lang={language}>"]
        return said + ([f"English: {' · '.join(found)}"] if found else [])

    def unreachable(self) -> list[str]:
        """What the rules of accessibility say."""
        found: list[dict[str, Any]] = AXE.run(self.page, options=RULES).response["violations"]
        return [f"axe {v['id']}: {v['nodes'][0]['html'][:160]} ({len(v['nodes'])}×)" for v in found]

    def carried(self) -> dict[str, int]:
        """Bytes of this page by kind."""
        names = self.page.evaluate(
            "performance.getEntriesByType('resource').map(e => e.name).concat([location.href])"
        )
        of: dict[str, int] = {}
        for kind, size in (self.weighed(n) for n in set(names) if n in self.answers):
            of[kind] = of.get(kind, 0) + size
        return of

    def alone(self) -> dict[str, int]:
        """Weighed by a browser that was nowhere else.

        Chromium keeps a style sheet that it has read, and a page that uses it again is said to have
        loaded every face that any earlier page drew from it (the gallery shows them all).
        """
        context, browser = self.page.context, self.page.context.browser
        assert browser is not None
        fresh = browser.new_context(
            viewport={"width": self.width, "height": 900},
            locale="es-PE",
            storage_state=context.storage_state(),
        )
        try:
            seen = Eyes(fresh.new_page(), self.width)
            seen.page.goto(self.page.url, wait_until="networkidle")
            return seen.carried()
        finally:
            fresh.close()

    def too_heavy(self) -> list[str]:
        """Sizes as they travel: the proxy and WhiteNoise compress everything but fonts."""
        of = self.carried()
        if of.get("font", 0) > FONT_LIMIT:
            of = self.alone()
        page = of.get("document", 0) + of.get("stylesheet", 0)
        limits = (
            ("HTML and CSS", page, PAGE_LIMIT),
            ("first load", page + of.get("script", 0) + of.get("image", 0), LOAD_LIMIT),
            ("fonts", of.get("font", 0), FONT_LIMIT),
        )
        return [f"{what} weigh {size} of {most}" for what, size, most in limits if size > most]


def picture(page: Page, name: str, width: int) -> None:
    """One picture of the contact sheet, with its title beside it."""
    CONTACT.mkdir(parents=True, exist_ok=True)
    stem = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
    page.screenshot(path=CONTACT / f"{stem}-{width}.jpg", full_page=True, type="jpeg", quality=75)
    (CONTACT / f"{stem}.json").write_text(json.dumps({"name": name, "title": page.title()}))


def sheet(folder: Path = CONTACT) -> None:
    """One HTML with every page at both widths, read from what lies in the folder."""
    cells = []
    for path in sorted(folder.glob("*.json")):
        said, stem = json.loads(path.read_text()), path.stem
        shots = "".join(
            f'<img src="{stem}-{w}.jpg" width="{w // 2}" alt="{w}" loading="lazy">'
            for w in (360, 1280)
            if (folder / f"{stem}-{w}.jpg").exists()
        )
        head = f"{escape(said['name'])} <small>{escape(said['title'])}</small>"
        cells.append(f'<section id="{stem}"><h2>{head}</h2>{shots}</section>')
    page = (
        '<!doctype html><html lang="es"><meta charset="utf-8"><title>Ayllu</title>'
        "<style>body{font:15px sans-serif;margin:2rem}img{vertical-align:top;margin-right:1rem;"
        "border:1px solid #999}small{color:#666;font-weight:400}</style>"
        f"<h1>Ayllu: {len(cells)}</h1>{''.join(cells)}</html>"
    )
    if cells:
        (folder / "index.html").write_text(page)
