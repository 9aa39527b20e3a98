"""PDFs built anew from their pages alone: no scripts, no attachments, no links, no metadata."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any, Final

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream

from ayllu.lib.scrub.kinds import MOST_PAGES, Unclean
from ayllu.lib.scrub.pictures import Picture

A4: Final = (595, 842)
OF_A_PAGE: Final = {"/Type", "/MediaBox", "/CropBox", "/Rotate", "/Resources", "/Contents",
                    "/UserUnit", "/Parent"}  # fmt: skip
NEVER: Final = ("/AA", "/JS", "/OpenAction", "/Metadata", "/PieceInfo", "/OPI", "/EF", "/AF")
OUTSIDE: Final = ("/F", "/FFilter", "/FDecodeParms")
JPEG_KEPT: Final = {0xE0, 0xEE}  # of the camera's own segments: the size and the colour


def pages_of(data: bytes, into: Pdf) -> None:
    """Copies the pages of a PDF, notes and filled fields drawn into them."""
    try:
        with pikepdf.open(BytesIO(data)) as source:
            if not 1 <= len(source.pages) <= MOST_PAGES:
                raise Unclean("too_many_pages" if source.pages else "broken")
            source.flatten_annotations("all")
            for page in source.pages:
                into.pages.append(page)
    except pikepdf.PasswordError as reason:
        raise Unclean("locked") from reason
    except (pikepdf.PdfError, ValueError, TypeError, KeyError) as reason:
        raise Unclean("broken") from reason


def page_of(picture: Picture, into: Pdf) -> None:
    """One picture on one A4 page, as large as it fits."""
    wide, high = A4 if picture.height >= picture.width else (A4[1], A4[0])
    scale = min(wide / picture.width, high / picture.height)
    width, height = picture.width * scale, picture.height * scale
    image = Stream(into, picture.jpeg, Type=Name.XObject, Subtype=Name.Image, BitsPerComponent=8,
                   ColorSpace=Name.DeviceRGB, Width=picture.width, Height=picture.height,
                   Filter=Name.DCTDecode)  # fmt: skip
    place = f"q {width:.2f} 0 0 {height:.2f} {(wide - width) / 2:.2f} {(high - height) / 2:.2f} cm"
    page = into.add_blank_page(page_size=(wide, high))
    page.Contents = into.make_stream(f"{place} /P Do Q".encode())
    page.Resources = Dictionary(XObject=Dictionary(P=image))


def saved(pdf: Pdf) -> bytes:
    """The finished document; what no page needs is left behind."""
    for page in pdf.pages:
        for key in set(page.obj.keys()) - OF_A_PAGE:
            del page.obj[key]
    for thing in pdf.objects:
        for inner in within(thing):
            strip(inner)
    out = BytesIO()
    pdf.save(out, deterministic_id=True)
    return out.getvalue()


def within(thing: Any) -> Iterator[Any]:
    """A dictionary or stream and those written inside it."""
    if isinstance(thing, Dictionary | Stream):
        yield thing
        children = [thing[key] for key in thing.keys() if key != "/Parent"]  # noqa: SIM118
    else:
        children = list(thing) if isinstance(thing, Array) else []
    for child in children:
        if isinstance(child, Dictionary | Array | Stream) and not child.is_indirect:
            yield from within(child)


def strip(thing: Any) -> None:
    """Takes out what acts, what is attached, what points outside, and what a camera told."""
    is_stream = isinstance(thing, Stream)
    for key in (*NEVER, *(OUTSIDE if is_stream else ())):
        if key in thing:
            del thing[key]
    if is_stream and thing.get("/Filter") in (Name.DCTDecode, Array([Name.DCTDecode])):
        parameters = thing.get("/DecodeParms")
        bare = bare_jpeg(thing.read_raw_bytes())
        thing.write(bare, filter=Name.DCTDecode, decode_parms=parameters)


def bare_jpeg(data: bytes) -> bytes:
    """A JPEG without its comments and application segments: place, hour, device, small copies."""
    kept, at = bytearray(data[:2]), 2
    while at + 4 <= len(data) and data[at] == 0xFF and data[at + 1] != 0xDA:
        mark, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        told = 0xE0 <= mark <= 0xEF or mark == 0xFE
        if not told or mark in JPEG_KEPT:
            kept += data[at : at + 2 + length]
        at += 2 + length
    return bytes(kept + data[at:])
