"""What a file is by its content, never by its name; and what may be too much of it."""

from typing import Final, Literal

Kind = Literal["JPEG", "PNG", "WEBP", "PDF"]
MOST_BYTES: Final = 25_000_000
MOST_PIXELS: Final = 25_000_000
MOST_PAGES: Final = 40
HEIC: Final = (b"ftypheic", b"ftypheix", b"ftyphevc", b"ftypmif1", b"ftypmsf1", b"ftypavif")


class Unclean(Exception):
    """A file that is not taken; ``code`` says why, the room that asked has the sentence."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(code)


def kind_of(data: bytes) -> Kind:
    """The kind that the first bytes prove; a PDF begins at its first byte or is none."""
    if not data:
        raise Unclean("empty")
    if len(data) > MOST_BYTES:
        raise Unclean("too_big")
    if data.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WEBP"
    if data.startswith(b"%PDF-"):
        return "PDF"
    raise Unclean("heic" if data[4:12] in HEIC else "unknown")
