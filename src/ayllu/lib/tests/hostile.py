"""Real bytes that wish us ill, made on the spot: bombs, disguises, pictures that tell where."""

import struct
import zlib
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream
from PIL import Image

CANARY = b"canario-7.1638S-78.5003W"


def gps_jpeg(size: tuple[int, int] = (400, 300)) -> bytes:
    """A photograph as a telephone takes it: place, device, comment, turned on its side."""
    exif = Image.Exif()
    exif[0x010F] = CANARY.decode()
    exif[0x0112] = 6
    exif.get_ifd(0x8825).update({1: "S", 2: (7.0, 9.0, 49.7), 3: "W", 4: (78.0, 30.0, 1.1)})
    out = BytesIO()
    noise = Image.effect_noise(size, 60).convert("RGB")
    noise.save(out, "JPEG", exif=exif, comment=CANARY)
    return out.getvalue()


def plain(kind: str = "PNG", size: tuple[int, int] = (60, 80)) -> bytes:
    out = BytesIO()
    Image.new("RGBA" if kind == "PNG" else "RGB", size, "red").save(out, kind)
    return out.getvalue()


def png_bomb(width: int = 50_000, height: int = 50_000) -> bytes:
    """Some hundred bytes that claim to be gigabytes."""

    def chunk(name: bytes, content: bytes) -> bytes:
        mark = struct.pack(">I", zlib.crc32(name + content))
        return struct.pack(">I", len(content)) + name + content + mark

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = zlib.compress(b"\0" * 1_000)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def pdf_bomb(megabytes: int = 1_000) -> bytes:
    """An object stream that unfolds to more than the process may hold."""
    packer, body = zlib.compressobj(1), b""
    for _ in range(megabytes):
        body += packer.compress(b" " * 1_000_000)
    body += packer.flush()
    head = b"%PDF-1.7\n"
    stream = (
        b"1 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>stream\n" % len(body)
        + body + b"\nendstream\nendobj\n"
    )  # fmt: skip
    rows = b"\x00\x00\x00\x00" + struct.pack(">BHB", 1, len(head), 0)
    rows += struct.pack(">BHB", 2, 1, 0)
    at = len(head) + len(stream)
    table = zlib.compress(rows)
    cross = (
        b"3 0 obj\n<</Type/XRef/Size 3/Root 2 0 R/W[1 2 1]/Filter/FlateDecode/Length %d>>stream\n"
        % len(table) + table + b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF" % at
    )  # fmt: skip
    return head + stream + cross


def wicked_pdf() -> bytes:
    """One page with a script, an attachment, a link, an author and a picture that tells where."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(300, 300))
    about = {"Type": Name.XObject, "Subtype": Name.Image, "Width": 400, "Height": 300}
    about |= {"BitsPerComponent": 8, "ColorSpace": Name.DeviceRGB, "Filter": Name.DCTDecode}
    photo = Stream(pdf, gps_jpeg(), **about)
    page.Resources = Dictionary(XObject=Dictionary(P=photo))
    page.Contents = pdf.make_stream(b"q 300 0 0 300 0 0 cm /P Do Q")
    act = Dictionary(S=Name.JavaScript, JS="app.alert('canario-script')")
    pdf.Root.OpenAction, page.AA = act, Dictionary(O=act)
    link = Dictionary(S=Name.URI, URI="http://canario.example")
    note = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 9, 9], A=link)
    page.Annots = Array([pdf.make_indirect(note)])
    pdf.attachments["canario.exe"] = b"MZ" * 50
    pdf.docinfo["/Author"] = CANARY.decode()
    return bytes_of(pdf)


def bytes_of(pdf: Pdf, **how: object) -> bytes:
    out = BytesIO()
    pdf.save(out, **how)  # type: ignore[arg-type]  # encryption, for one test
    return out.getvalue()


def locked_pdf() -> bytes:
    pdf = pikepdf.new()
    pdf.add_blank_page()
    return bytes_of(pdf, encryption=pikepdf.Encryption(owner="a", user="b"))


def html_in_a_jpeg() -> bytes:
    """A picture that some programs would read as a page."""
    return gps_jpeg() + b"<html><script>canario()</script></html>"


DISGUISED = {
    "svg": b"<svg xmlns='http://www.w3.org/2000/svg' onload='canario()'/>",
    "html": b"<!doctype html><script>canario()</script>",
    "gif": b"GIF89a\x01\x00\x01\x00",
    "zip": b"PK\x03\x04canario",
    "program": b"MZ\x90\x00",
    "pdf behind html": b"<html></html>%PDF-1.7\n",
}
