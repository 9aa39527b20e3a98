"""All steps in turn: from facts to a drawing that starts at 0, 0."""

from collections.abc import Iterable

from ayllu.lib.genogram import cells as cellwork
from ayllu.lib.genogram import heights, homes, strokes, tracks
from ayllu.lib.genogram.cells import SIGN, Cell
from ayllu.lib.genogram.facts import Facts, Home, Member
from ayllu.lib.genogram.generations import rows_of
from ayllu.lib.genogram.heights import Frame
from ayllu.lib.genogram.kindred import Kindred, read
from ayllu.lib.genogram.nodes import Child, Lane, Route, Track
from ayllu.lib.genogram.ordering import in_order
from ayllu.lib.genogram.placing import Pull, gutter_width, placed
from ayllu.lib.genogram.routes import Router
from ayllu.lib.genogram.shapes import Box, Drawing, Line, Point, Ring, Sign, Word

MARGIN = 16


def draw(facts: Facts) -> Drawing:
    """The drawing of a family; empty when nobody is known."""
    kindred = read(facts)
    if not kindred.members:
        return Drawing(0, 0)
    row_of = rows_of(kindred)
    rows = in_order(kindred, row_of)
    cells = cellwork.cells_of(kindred, rows, row_of)
    frame, routes, found, height = _laid(kindred, cells, row_of)
    rings = {h.key: homes.boxes(h.members, cells, frame) for h in kindred.homes}
    _move(frame, found, routes, rings, cells)
    rings = {h.key: homes.boxes(h.members, cells, frame) for h in kindred.homes}
    return Drawing(
        width=_width(frame, found, rings, cells),
        height=int(max([height, *(b.bottom + 4 for bs in rings.values() for b in bs)])),
        rings=tuple(_ring(h, rings[h.key], cells, frame) for h in kindred.homes),
        lines=tuple(_line(route, frame) for route in routes),
        signs=tuple(_sign(kindred.members[c.key], c, frame) for row in cells for c in row),
        rows=tuple(tuple(row) for row in rows),
    )


def _laid(
    kindred: Kindred, cells: list[list[Cell]], row_of: dict[str, int]
) -> tuple[Frame, list[Route], list[Lane], float]:
    """Twice placed: once to choose the ways, once with room for them."""
    narrow = [[gutter_width(0)] * (len(row) + 1) for row in cells]
    pulls = [_pull(f.parents, f.children, cells, kindred) for f in kindred.families]
    x = placed(kindred, cells, narrow, pulls)
    router = Router(kindred, cells, row_of, x)
    routes = router.routes()
    counts: dict[tuple[int, int], int] = {}
    for lane in router.lanes:
        counts[lane.row, lane.gutter] = counts.get((lane.row, lane.gutter), 0) + 1
    wide = [
        [gutter_width(counts.get((n, i), 0)) for i in range(len(row) + 1)]
        for n, row in enumerate(cells)
    ]
    frame = Frame(placed(kindred, cells, wide, pulls), row_of)
    tracks.set_lanes(router.lanes, cells, frame.x)
    tracks.set_tracks(routes, frame)
    height = heights.set_heights(frame, cells, router.tracks)
    return frame, routes, router.lanes, height


def _pull(
    parents: tuple[str, ...], children: tuple[str, ...], cells: list[list[Cell]], kindred: Kindred
) -> Pull:
    """Parents side by side stand over the middle; of others, the one with fewer partners does."""
    place = {c.key: (n, i) for n, row in enumerate(cells) for i, c in enumerate(row)}
    (row, here), (other_row, there) = place[parents[0]], place[parents[-1]]
    if len(parents) == 1 or (row == other_row and abs(here - there) == 1):
        return Pull(tuple((p, 0.0) for p in parents), children)
    count = {p: sum(p in two for two in kindred.pairs()) for p in parents}
    outer = min(parents, key=lambda p: (count[p], p))
    return Pull(((outer, 0.0),), children)


def _move(
    frame: Frame,
    lanes: list[Lane],
    routes: list[Route],
    rings: dict[str, list[Box]],
    cells: list[list[Cell]],
) -> None:
    """Everything to the right of the margin, by whole steps of the grid."""
    lefts = [frame.x[c.key] - c.width / 2 for row in cells for c in row]
    lefts += [lane.x for lane in lanes] + [b.left for bs in rings.values() for b in bs]
    shift = 8 * -int(-(MARGIN - min(lefts)) // 8)
    for key in frame.x:
        frame.x[key] += shift
    for lane in lanes:
        lane.x += shift
    for route in routes:
        for way in route.ways:
            if isinstance(way[-1], Child) and way[-1].x is not None:
                way[-1].x += shift
    for track in {t for r in routes for way in r.ways for t in way if isinstance(t, Track)}:
        track.above = [x + shift for x in track.above]
        track.below = [x + shift for x in track.below]


def _width(
    frame: Frame, lanes: list[Lane], rings: dict[str, list[Box]], cells: list[list[Cell]]
) -> int:
    rights = [frame.x[c.key] + c.width / 2 for row in cells for c in row]
    rights += [lane.x for lane in lanes] + [b.right for bs in rings.values() for b in bs]
    return int(max(rights)) + MARGIN


def _line(route: Route, frame: Frame) -> Line:
    found = [tracks.points(way, frame) for way in route.ways]
    found = [stroke for stroke in found if len(stroke) > 1]
    if route.bar is not None:
        ends = [*route.bar.above, *route.bar.below]
        if min(ends) < max(ends):
            found.insert(0, [(min(ends), route.bar.y), (max(ends), route.bar.y)])
        found += list(_forks(route, frame))
    path = strokes.zigzag(found[0]) if route.kind == "conflict" else strokes.path(found)
    kept = tuple(tuple(stroke) for stroke in found)
    return Line(route.kind, route.joins, kept, path, _marks(route, found[0]))


def _forks(route: Route, frame: Frame) -> Iterable[list[Point]]:
    """The two lines of twins, from one point."""
    for way in route.ways:
        child = way[-1]
        if isinstance(child, Child):
            for twin in child.twins:
                top = frame.top[frame.row_of[twin]]
                start = (tracks.birth_x(child, frame), top - tracks.FORK)
                yield [start, (frame.x[twin], top)]


def _marks(route: Route, stroke: list[Point]) -> str:
    start, end = strokes.longest(stroke)
    if route.couple is not None and route.couple.ended:
        if len(stroke) == 2:  # beside the left sign, clear of the children's line
            left = min(start, end)
            at = (left[0] + SIGN / 2 + 13, left[1])
        else:
            at = strokes.between(start, end, 0.25)
        return strokes.slashes(at, 2 if route.couple.ended == "divorced" else 1)
    if route.kind == "cut_off":
        return strokes.bars(strokes.between(start, end, 0.5), upright=start[0] == end[0])
    return ""


def _sign(member: Member, cell: Cell, frame: Frame) -> Sign:
    x, row = frame.x[member.key], frame.row_of[member.key]
    top, half = frame.top[row], SIGN / 2
    middle = top + half
    return Sign(
        key=member.key,
        x=x,
        y=middle,
        box=Box(x - half, top, x + half, top + SIGN),
        shape={"female": "circle", "male": "square"}.get(member.sex, "diamond"),  # type: ignore[arg-type]
        inside="" if member.died else member.inside,
        died=member.died,
        is_index=member.is_index,
        outline=_outline(member.sex, x, middle, half),
        frame=_outline(member.sex, x, middle, half + 6) if member.is_index else "",
        cross=_cross(member.sex, x, middle) if member.died else "",
        words=tuple(_words(cell, x, top + SIGN)),
    )


def _outline(sex: str, x: float, y: float, half: float) -> str:
    n = strokes.number
    if sex == "male":
        return f"M{n(x - half)} {n(y - half)}h{n(2 * half)}v{n(2 * half)}h{n(-2 * half)}z"
    if sex == "female":
        arc = f"a{n(half)} {n(half)} 0 1 0"
        return f"M{n(x - half)} {n(y)}{arc} {n(2 * half)} 0{arc} {n(-2 * half)} 0z"
    return f"M{n(x)} {n(y - half)}l{n(half)} {n(half)} {n(-half)} {n(half)} {n(-half)} {n(-half)}z"


def _cross(sex: str, x: float, y: float) -> str:
    half = {"male": SIGN / 2, "female": SIGN / 2 * 0.707}.get(sex, SIGN / 4)
    n, full = strokes.number, strokes.number(2 * half)
    return f"M{n(x - half)} {n(y - half)}l{full} {full}M{n(x + half)} {n(y - half)}l-{full} {full}"


def _words(cell: Cell, x: float, foot: float) -> Iterable[Word]:
    for n, text in enumerate(cell.lines):
        size, css = (15, "fam") if n == 0 else (14, "soft")
        yield _word(text, x, foot + cellwork.FIRST + cellwork.NEXT * n, css, size)


def _word(text: str, x: float, y: float, css: str, size: int) -> Word:
    half = cellwork.width_of(text, size) / 2
    return Word(text, x, y, css, Box(x - half, y - 13, x + half, y + 4))


def _ring(home: Home, found: list[Box], cells: list[list[Cell]], frame: Frame) -> Ring:
    word = None
    for row in cells:
        for cell in row:
            if home.key in cell.homes:
                n = len(cell.homes) - cell.homes.index(home.key) - 1
                y = frame.foot[frame.row_of[cell.key]] - 6 - cellwork.NEXT * n
                text = cellwork.cut(home.word, 14)
                word = _word(text, frame.x[cell.key], y, "home", 14)
    return Ring(home.key, home.members, tuple(found), homes.outline(found), home.is_main, word)
