"""Which way each line takes: gutters between cells, channels between rows.

Row ``n`` has gutter ``i`` left of its cell ``i`` and one more at its end; channel ``n`` is above
row ``n``, the last one below everybody. A line leaves a sign at its side, at a height of its own
(its port), goes through a lane of the gutter into a channel, along a track, and so on to the other
sign.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from ayllu.lib.genogram.cells import Cell
from ayllu.lib.genogram.kindred import Family, Kindred, pair
from ayllu.lib.genogram.nodes import Child, Hang, Lane, Mid, Node, Route, Stub, Track
from ayllu.lib.genogram.shapes import LineKind

DOWN = (12, 6, 18, 9, 15, 3)  # ports of couples and children, below the middle of the side
UP = tuple(-port for port in DOWN)  # ports of ties
SPARE = tuple(n for n in range(-20, 21) if n not in {0, *DOWN, *UP})


class Router:
    """Gives every tie its way. ``x`` are places of a first placing, good enough to choose sides."""

    def __init__(
        self, kindred: Kindred, cells: list[list[Cell]], row_of: dict[str, int], x: dict[str, float]
    ) -> None:
        self.kindred, self.cells, self.row_of, self.x = kindred, cells, row_of, x
        self.place = {c.key: i for row in cells for i, c in enumerate(row)}
        self.lanes: list[Lane] = []
        self.tracks: list[Track] = []
        self.used: dict[tuple[str, int], set[int]] = {}
        self.hubs: dict[tuple[str, str], Track | None] = {}
        self.coupled = {
            (row_of[a], max(self.place[a], self.place[b]))
            for a, b in kindred.pairs()
            if self.adjacent(a, b)
        }

    def routes(self) -> list[Route]:
        """Couples first: their lines carry the children's; then families, then ties."""
        found = [self.couple(one, other) for one, other in self.kindred.pairs()]
        found += [route for family in self.kindred.families for route in self.family(family)]
        found += [
            self.joined(t.one, t.other, t.kind, UP)[0]
            for t in sorted(self.kindred.ties, key=lambda t: not self.adjacent(t.one, t.other))
        ]
        return found

    def adjacent(self, one: str, other: str) -> bool:
        same_row = self.row_of[one] == self.row_of[other]
        return same_row and abs(self.place[one] - self.place[other]) == 1

    # -- couples -------------------------------------------------------------------------------

    def couple(self, one: str, other: str) -> Route:
        known = self.kindred.couples.get(pair(one, other))
        kind: LineKind = known.kind if known else "parents"
        if self.adjacent(one, other):
            route = Route(kind, (one, other), [[Stub(one, 0), Stub(other, 0)]], known)
        else:
            route, track = self.joined(one, other, kind, DOWN)
            route.couple = known
            if self.row_of[one] == self.row_of[other]:
                self.hubs[pair(one, other)] = track
        return route

    def joined(
        self, one: str, other: str, kind: LineKind, ports: tuple[int, ...]
    ) -> tuple[Route, Track | None]:
        """A line from sign to sign, and its track where both stand in one row."""
        if self.row_of[one] > self.row_of[other]:
            one, other = other, one
        if self.adjacent(one, other):
            side = 1 if self.place[other] > self.place[one] else -1
            port = self.port(ports, (one, side), (other, -side))
            return Route(kind, (one, other), [[Stub(one, port), Stub(other, port)]]), None
        leave, first = self.stub(one, self.towards(one, other), ports)
        enter, last = self.stub(other, self.towards(other, one), ports)
        way: list[Node] = [leave, first]
        upper, lower = self.row_of[one], self.row_of[other]
        if upper == lower:
            track = self.track(upper + 1)
            return Route(kind, (one, other), [[leave, first, track, last, enter]]), track
        way += self.through(range(upper + 1, lower), self.x[one], self.x[other])
        way += [self.track(lower), last, enter]
        return Route(kind, (one, other), [way]), None

    # -- families ------------------------------------------------------------------------------

    def family(self, family: Family) -> Iterator[Route]:
        """The bar over the children, how the parents reach it, and a line to each child."""
        upper = max(self.row_of[p] for p in family.parents)
        bar = self.track(upper + 1)
        kind: LineKind = "adoption" if family.adopted else "birth"
        drops = [[*way, bar] for way in self.drops(family, upper)]
        done: set[str] = set()
        ways: list[list[Node]] = []
        for child in family.children:
            if child in done:
                continue
            twins = self.twins_of(child, family)
            done |= {child, *twins}
            ways.append([bar, *self.down_to(child, upper), Child(child, twins)])
        yield Route(kind, (*family.parents, *family.children), [*drops, *ways], bar=bar)

    def drops(self, family: Family, upper: int) -> Iterable[list[Node]]:
        """From a couple's line where there is one; otherwise from each parent's side."""
        parents = family.parents
        middle = sum(self.x[c] for c in family.children) / len(family.children)
        if len(parents) == 2 and self.adjacent(*parents):
            gutter = max(self.place[p] for p in parents)
            yield [Mid(upper), self.lane(upper, gutter, (1, middle))]
        elif len(parents) == 2 and self.hubs.get(pair(*parents)):
            hub = self.hubs[pair(*parents)]
            assert hub is not None
            yield [Hang(hub, family.children)]
        else:
            for parent in parents:
                side = self.free_side(parent, middle)
                leave, lane = self.stub(parent, side, DOWN)
                rows = range(self.row_of[parent] + 1, upper + 1)
                yield [leave, lane, *self.through(rows, self.x[parent], middle)]

    def down_to(self, child: str, upper: int) -> list[Node]:
        """Through the rows between the bar and a child further down."""
        way: list[Node] = []
        for row in range(upper + 1, self.row_of[child]):
            way += [self.passing(row, self.x[child]), self.track(row + 1)]
        return way

    def twins_of(self, child: str, family: Family) -> tuple[str, ...]:
        """Those born with her of the same family in the same row, herself among them."""
        for group in self.kindred.twins:
            born = [k for k in group if k in family.children]
            same = tuple(k for k in born if self.row_of[k] == self.row_of[child])
            if child in same and len(same) > 1:
                return same
        return ()

    # -- pieces --------------------------------------------------------------------------------

    def through(self, rows: range, start: float, goal: float) -> list[Node]:
        """Along a channel and through a gutter, row after row."""
        way: list[Node] = []
        for n, row in enumerate(rows):
            share = (n + 1) / (len(rows) + 1)
            way += [self.track(row), self.passing(row, start + (goal - start) * share)]
        return way

    def passing(self, row: int, wanted: float) -> Lane:
        """A lane through a row near a place, rather not between two partners."""
        spots = list(self.gutters(row))
        gutter = min(
            range(len(spots)),
            key=lambda i: (abs(spots[i] - wanted) + 60 * ((row, i) in self.coupled), i),
        )
        return self.lane(row, gutter, (1, wanted))

    def gutters(self, row: int) -> Iterator[float]:
        """The middle of each gutter of a row."""
        cells = self.cells[row]
        edges = [(self.x[c.key] - c.width / 2, self.x[c.key] + c.width / 2) for c in cells]
        yield edges[0][0] - 12
        for left, right in pairwise(edges):
            yield (left[1] + right[0]) / 2
        yield edges[-1][1] + 12

    def towards(self, one: str, other: str) -> int:
        if self.row_of[one] == self.row_of[other]:
            return 1 if self.place[other] > self.place[one] else -1
        return 1 if self.x[other] >= self.x[one] else -1

    def free_side(self, parent: str, middle: float) -> int:
        """Towards the children, but rather not into a gutter between her and a partner."""
        here, row = self.place[parent], self.row_of[parent]
        wish = 1 if middle >= self.x[parent] else -1
        taken = {s for s in (1, -1) if (row, here + (s > 0)) in self.coupled}
        return -wish if wish in taken and -wish not in taken else wish

    def stub(self, key: str, side: int, ports: tuple[int, ...]) -> tuple[Stub, Lane]:
        """Out of a sign's side into a lane of the gutter beside it."""
        port = self.port(ports, (key, side))
        gutter = self.place[key] + (side > 0)
        rank = (0, -port) if side > 0 else (2, port)
        return Stub(key, port), self.lane(self.row_of[key], gutter, rank)

    def port(self, wanted: tuple[int, ...], *ends: tuple[str, int]) -> int:
        """The first height that is free at every end."""
        taken = set().union(*(self.used.get(end, set()) for end in ends))
        port = next((p for p in (*wanted, *SPARE) if p not in taken), wanted[0])
        for end in ends:
            self.used.setdefault(end, set()).add(port)
        return port

    def lane(self, row: int, gutter: int, rank: tuple[int, float]) -> Lane:
        self.lanes.append(Lane(row, gutter, rank))
        return self.lanes[-1]

    def track(self, channel: int) -> Track:
        self.tracks.append(Track(channel))
        return self.tracks[-1]
