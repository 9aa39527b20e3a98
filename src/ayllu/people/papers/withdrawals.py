"""Which rooms above say what a withdrawn consent stops among their own things."""

# ``path(consent) -> Iterable[str]``: sentences of what stops, and of what people must do by hand.
TOUCHED: list[str] = []


def register(*paths: str) -> None:
    """``config`` names the functions of other rooms, so that this one knows none above it."""
    TOUCHED.extend(path for path in paths if path not in TOUCHED)
