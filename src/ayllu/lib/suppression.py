"""Small numbers are hidden before figures leave the house, and with them so many others that the
hidden ones cannot be computed from what is still shown.

A *relation* says which numbers add up: coefficients whose sum over the values is zero. Whoever
reads knows the relations, and that a number is not negative.
"""

from collections.abc import Collection, Mapping, Sequence
from fractions import Fraction

SMALL = 5  # from one to four people somebody may be recognised
SLACK = 3  # how much the hidden numbers of a sum must leave open, besides one each
Relation = Mapping[str, int]


def hide(
    values: Mapping[str, int],
    relations: Sequence[Relation],
    *,
    unprinted: Collection[str] = (),
    last: Collection[str] = (),
    small: int = SMALL,
) -> frozenset[str]:
    """Keys that may not be shown.

    ``unprinted`` are numbers that nobody prints but everybody can compute, such as a rest; a
    small one is protected too. ``last`` are hidden only when nothing else helps, such as what
    last month's figures already said.
    """
    small_ones = {key for key, value in values.items() if 0 < value < small}
    hidden = small_ones | set(unprinted)
    while weak := open_ones(values, relations, hidden, small_ones):
        more = complement(values, relations, hidden, weak, set(last))
        if not more:
            break
        hidden.add(more)
    return frozenset(hidden - set(unprinted))


def open_ones(
    values: Mapping[str, int],
    relations: Sequence[Relation],
    hidden: Collection[str],
    protected: Collection[str],
) -> set[str]:
    """Protected numbers that follow from what is shown, exactly or nearly."""
    found: set[str] = set()
    for row in [*reduced(relations, hidden), *(only(r, hidden) for r in relations)]:
        if not row or len({coefficient > 0 for coefficient in row.values()}) > 1:
            continue  # a difference leaves both sides open
        total = abs(sum((c * values[key] for key, c in row.items()), Fraction(0)))
        least = sum((abs(c) for c in row.values()), Fraction(0))
        if len(row) == 1 or total - least < SLACK:
            found |= {key for key in row if key in protected}
    return found


def only(relation: Relation, hidden: Collection[str]) -> dict[str, Fraction]:
    return {key: Fraction(c) for key, c in relation.items() if key in hidden and c}


def reduced(
    relations: Sequence[Relation], hidden: Collection[str]
) -> Sequence[dict[str, Fraction]]:
    """Gauss and Jordan on the hidden part: a row with one key is a number that can be computed."""
    rows = [row for relation in relations if (row := only(relation, hidden))]
    for at in range(len(rows)):
        if not rows[at]:
            continue
        pivot, factor = next(iter(rows[at].items()))
        rows[at] = {key: c / factor for key, c in rows[at].items()}
        for n, row in enumerate(rows):
            if n != at and pivot in row:
                rows[n] = minus(row, rows[at], row[pivot])
    return [row for row in rows if row]


def minus(
    row: Mapping[str, Fraction], other: Mapping[str, Fraction], times: Fraction
) -> dict[str, Fraction]:
    keys = dict.fromkeys([*row, *other])
    left = {key: row.get(key, Fraction(0)) - times * other.get(key, Fraction(0)) for key in keys}
    return {key: c for key, c in left.items() if c}


def complement(
    values: Mapping[str, int],
    relations: Sequence[Relation],
    hidden: Collection[str],
    weak: Collection[str],
    last: Collection[str],
) -> str:
    """The next number to hide: beside a weak one, the smallest that says something."""
    near = {k for r in relations if any(r.get(w) for w in weak) for k, c in r.items() if c}
    shown = near - set(hidden)
    if not shown:  # one step further: beside whatever is hidden
        shown = {
            k for r in relations if any(r.get(h) for h in hidden) for k, c in r.items() if c
        } - set(hidden)
    order = sorted(shown, key=lambda k: (values[k] == 0, k in last, values[k], k))
    return order[0] if order else ""
