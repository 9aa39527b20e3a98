"""What comes out is what was drawn or written, and nothing that was hidden beside it."""

import subprocess
import sys
from io import BytesIO

import pikepdf
import pytest
from PIL import Image

from ayllu.lib.scrub import cleaning, worker
from ayllu.lib.scrub.cleaning import clean
from ayllu.lib.scrub.kinds import Unclean
from ayllu.lib.tests import hostile


def refusal(*files: bytes) -> str:
    with pytest.raises(Unclean) as reason:
        clean(files)
    return reason.value.code


def everything_in(data: bytes) -> bytes:
    """A PDF with every stream opened, so that nothing hides in compression."""
    out = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        level = pikepdf.StreamDecodeLevel.generalized
        mode = pikepdf.ObjectStreamMode.disable
        pdf.save(out, stream_decode_level=level, compress_streams=False, object_stream_mode=mode)
    return out.getvalue()


def test_a_photograph_forgets_where_when_and_with_what_it_was_taken() -> None:
    source = hostile.gps_jpeg()
    assert hostile.CANARY in source
    cleaned = clean([source], face=True)
    assert cleaned.media == "image/jpeg"
    for data in (cleaned.data, cleaned.thumb):
        assert b"Exif" not in data
        assert b"canario" not in data
        with Image.open(BytesIO(data)) as image:
            assert not image.getexif()
    with Image.open(BytesIO(cleaned.data)) as image:
        assert image.size == (300, 400), "it stands upright"


def test_what_was_glued_behind_a_picture_is_gone() -> None:
    cleaned = clean([hostile.html_in_a_jpeg()])
    assert b"<html" not in cleaned.data
    assert cleaned.data.endswith(b"\xff\xd9")


def test_a_png_and_a_webp_become_jpeg() -> None:
    for kind in ("PNG", "WEBP"):
        assert clean([hostile.plain(kind)]).data.startswith(b"\xff\xd8\xff")


def test_several_pages_become_one_document() -> None:
    cleaned = clean([hostile.gps_jpeg(), hostile.plain(), hostile.wicked_pdf()])
    assert (cleaned.media, cleaned.pages) == ("application/pdf", 3)
    assert cleaned.thumb.startswith(b"\xff\xd8\xff")
    assert b"canario" not in everything_in(cleaned.data)


def test_a_pdf_loses_scripts_attachments_links_author_and_place() -> None:
    source = hostile.wicked_pdf()
    assert b"canario" in everything_in(source)
    cleaned = clean([source + b"<html>canario</html>"])
    opened = everything_in(cleaned.data)
    for word in (b"canario", b"Exif", b"JavaScript", b"OpenAction", b"EmbeddedFile", b"/Annots"):
        assert word not in opened
    with pikepdf.open(BytesIO(cleaned.data)) as pdf:
        assert len(pdf.pages) == 1
        assert "/P" in pdf.pages[0].Resources.XObject


@pytest.mark.parametrize("name", hostile.DISGUISED)
def test_what_is_neither_picture_nor_pdf_is_refused_whatever_its_name(name: str) -> None:
    assert refusal(hostile.DISGUISED[name]) == "unknown"


def test_a_bomb_is_refused_by_its_claim() -> None:
    assert refusal(hostile.png_bomb()) == "too_many_pixels"
    assert refusal(hostile.png_bomb(5_001, 5_000)) == "too_many_pixels"


@pytest.mark.slow
def test_a_bomb_in_a_pdf_ends_the_process_and_not_the_server() -> None:
    assert refusal(hostile.pdf_bomb()) in ("too_heavy", "broken")


def test_a_locked_or_broken_file_says_so() -> None:
    assert refusal(hostile.locked_pdf()) == "locked"
    assert refusal(hostile.gps_jpeg()[:900]) == "broken"
    assert refusal(b"%PDF-1.7\nnothing") == "broken"
    assert refusal(b"") == "empty"
    assert refusal(b"\x00\x00\x00\x18ftypheic") == "heic"
    assert refusal(*[hostile.plain()] * 41) == "too_many_pages"


def test_the_process_can_open_no_file_and_no_connection() -> None:
    program = (
        "import sys; sys.path.insert(0, sys.argv[1]); import socket, os;"
        "from ayllu.lib.scrub import worker; worker.warm_up(); worker.shut()\n"
        "for act in (socket.socket, lambda: open('/etc/hostname'), lambda: os.fork()):\n"
        "    try: act(); print('open')\n"
        "    except OSError: print('shut')\n"
        "try: bytearray(2_000_000_000); print('open')\n"
        "except MemoryError: print('shut')"
    )
    command = [sys.executable, "-I", "-c", program, cleaning.SOURCE]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["shut"] * 4
    assert worker.SECONDS <= 30
