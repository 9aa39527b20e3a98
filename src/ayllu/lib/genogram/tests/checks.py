"""What must be true of every drawing."""

from itertools import combinations, pairwise

from ayllu.lib.genogram.facts import Facts
from ayllu.lib.genogram.kindred import Kindred, pair, read
from ayllu.lib.genogram.shapes import Box, Drawing, Line, Point

TIES = {"close", "distant", "conflict", "cut_off"}
COUPLES = {"married", "cohabiting", "apart", "parents"}


def shrunk(box: Box, by: float = 1) -> Box:
    return Box(box.left + by, box.top + by, box.right - by, box.bottom - by)


def of_segment(one: Point, two: Point) -> Box:
    return Box(min(one[0], two[0]), min(one[1], two[1]), max(one[0], two[0]), max(one[1], two[1]))


def crosses(one: Point, two: Point, box: Box) -> bool:
    """Whether a segment enters a box: cut the segment to the box (Liang and Barsky)."""
    enter, leave = 0.0, 1.0
    dx, dy = two[0] - one[0], two[1] - one[1]
    for step, room in (
        (-dx, one[0] - box.left),
        (dx, box.right - one[0]),
        (-dy, one[1] - box.top),
        (dy, box.bottom - one[1]),
    ):
        if step == 0:
            if room < 0:
                return False
            continue
        share = room / step
        if step < 0:
            enter = max(enter, share)
        else:
            leave = min(leave, share)
    return enter < leave


def nothing_overlaps(drawing: Drawing) -> None:
    boxes = [(s.key, s.box) for s in drawing.signs]
    boxes += [(f"{s.key}: {w.text}", w.box) for s in drawing.signs for w in s.words]
    boxes += [(f"ring {r.key}", r.word.box) for r in drawing.rings if r.word]
    for (name, one), (other_name, other) in combinations(boxes, 2):
        assert not one.meets(other), (name, other_name)
    for name, box in boxes:
        assert min(box.left, box.top) >= 0, name
        assert box.right <= drawing.width, name
        assert box.bottom <= drawing.height, name


def lines_meet_no_sign_and_no_word(drawing: Drawing) -> None:
    words = [w for s in drawing.signs for w in s.words]
    words += [r.word for r in drawing.rings if r.word]
    for line in drawing.lines:
        for stroke in line.strokes:
            for one, two in pairwise(stroke):
                for word in words:
                    assert not crosses(one, two, shrunk(word.box)), (line.kind, line.joins, word)
                for sign in drawing.signs:
                    box = shrunk(sign.box)
                    own = sign.box.holds(*stroke[0]) or sign.box.holds(*stroke[-1])
                    if not (own and sign.key in line.joins):
                        assert not crosses(one, two, box), (line.kind, line.joins, sign.key)
                for x, y in (one, two):
                    assert Box(0, 0, drawing.width, drawing.height).holds(x, y), line


def no_line_lies_on_another(drawing: Drawing) -> None:
    flat: dict[tuple[str, float], list[tuple[float, float, Line]]] = {}
    for line in drawing.lines:
        for stroke in line.strokes:
            for one, two in pairwise(stroke):
                if one[0] == two[0]:
                    key, ends = ("x", one[0]), sorted((one[1], two[1]))
                elif one[1] == two[1]:
                    key, ends = ("y", one[1]), sorted((one[0], two[0]))
                else:
                    continue
                flat.setdefault(key, []).append((ends[0], ends[1], line))
    for key, found in flat.items():
        for (low, high, line), (low2, high2, line2) in combinations(found, 2):
            if line is not line2:
                shared = min(high, high2) - max(low, low2)
                assert shared <= 1, (key, line.kind, line.joins, line2.kind, line2.joins)


def every_tie_is_drawn(drawing: Drawing, facts: Facts) -> None:
    kindred = read(facts)
    signs = {s.key: s for s in drawing.signs}
    assert set(signs) == set(kindred.members)
    joined = [
        (line.kind, pair(*line.joins))
        for line in drawing.lines
        if len(line.strokes) == 1 and len(line.joins) == 2
    ]
    for two, couple in kindred.couples.items():
        assert (couple.kind, two) in joined
    for two in kindred.pairs():
        assert any(kind in COUPLES and two == which for kind, which in joined)
    for tie in kindred.ties:
        assert (tie.kind, pair(tie.one, tie.other)) in joined
    for line in drawing.lines:
        if line.kind in COUPLES | TIES:
            one, other = line.joins
            (stroke,) = line.strokes
            ends = {signs[k].box.holds(*stroke[0]) for k in (one,)} | {
                signs[k].box.holds(*stroke[-1]) for k in (other,)
            }
            assert ends == {True}, line
    families_hang_together(drawing, kindred)


def families_hang_together(drawing: Drawing, kindred: Kindred) -> None:
    """From each child one comes along strokes to each of her parents."""
    signs = {s.key: s for s in drawing.signs}
    couples = {pair(*ln.joins): ln for ln in drawing.lines if ln.kind in COUPLES}
    for family in kindred.families:
        kind = "adoption" if family.adopted else "birth"
        joins = (*family.parents, *family.children)
        (line,) = [ln for ln in drawing.lines if ln.kind == kind and ln.joins == joins]
        strokes = list(line.strokes)
        if len(family.parents) == 2:
            strokes += couples[pair(*family.parents)].strokes
        reached = touching(strokes, 0)
        assert reached == set(range(len(strokes))), family
        points = [p for stroke in strokes for p in stroke]
        for child in family.children:
            top = signs[child].box.top
            assert any(y == top and signs[child].box.holds(x, y) for x, y in points), child
            assert all(signs[p].y < signs[child].y for p in family.parents)
        for parent in family.parents:
            assert any(signs[parent].box.holds(*p) for p in points), parent


def touching(strokes: list[tuple[Point, ...]], start: int) -> set[int]:
    seen, waiting = set[int](), [start]
    while waiting:
        n = waiting.pop()
        if n in seen:
            continue
        seen.add(n)
        waiting += [m for m, other in enumerate(strokes) if meets(strokes[n], other)]
    return seen


def meets(one: tuple[Point, ...], other: tuple[Point, ...]) -> bool:
    ends = [*((p, other) for p in (one[0], one[-1])), *((p, one) for p in (other[0], other[-1]))]
    return any(on_stroke(p, stroke) for p, stroke in ends)


def on_stroke(point: Point, stroke: tuple[Point, ...]) -> bool:
    x, y = point
    for one, two in pairwise(stroke):
        box = of_segment(one, two)
        if (one[0] == two[0] or one[1] == two[1]) and box.holds(x, y):
            return True
    return point in stroke


def rings_hold_their_people(drawing: Drawing) -> None:
    for ring in drawing.rings:
        for sign in drawing.signs:
            if sign.key in ring.members:
                assert any(b.holds(sign.x, sign.y) for b in ring.boxes), (ring.key, sign.key)
            else:
                for box in (sign.box, *(w.box for w in sign.words)):
                    assert not any(shrunk(box).meets(b) for b in ring.boxes), (ring.key, sign.key)
        assert len(touching_boxes(ring.boxes)) == len(ring.boxes), ring.key


def touching_boxes(boxes: tuple[Box, ...]) -> set[int]:
    seen, waiting = set[int](), [0]
    while waiting:
        n = waiting.pop()
        if n in seen:
            continue
        seen.add(n)
        grown = shrunk(boxes[n], -0.5)
        waiting += [m for m, other in enumerate(boxes) if grown.meets(other)]
    return seen


def everything_holds(drawing: Drawing, facts: Facts) -> None:
    nothing_overlaps(drawing)
    lines_meet_no_sign_and_no_word(drawing)
    no_line_lies_on_another(drawing)
    every_tie_is_drawn(drawing, facts)
    rings_hold_their_people(drawing)
