"""Pictures drawn anew: upright, smaller, without a byte of what the camera wrote beside them."""

from io import BytesIO
from typing import Final, NamedTuple

from PIL import Image, ImageOps

from ayllu.lib.scrub.kinds import MOST_PIXELS, Kind, Unclean

LONGEST: Final = 2400
THUMB: Final = (240, 240)
Image.MAX_IMAGE_PIXELS = MOST_PIXELS


class Picture(NamedTuple):
    """A clean JPEG and its size."""

    jpeg: bytes
    width: int
    height: int


def redrawn(data: bytes, kind: Kind) -> Image.Image:
    """Pixels alone: decoded as what it is, turned upright, on white, in a fresh picture."""
    try:
        with Image.open(BytesIO(data), formats=[kind]) as source:
            if source.width * source.height > MOST_PIXELS:
                raise Unclean("too_many_pixels")
            source.draft("RGB", (LONGEST, LONGEST))
            upright = ImageOps.exif_transpose(source).convert("RGBA")
    except Image.DecompressionBombError as reason:
        raise Unclean("too_many_pixels") from reason
    except (OSError, SyntaxError, ValueError) as reason:
        raise Unclean("broken") from reason
    upright.thumbnail((LONGEST, LONGEST))
    fresh = Image.new("RGB", upright.size, "white")
    fresh.paste(upright, mask=upright.getchannel("A"))
    return fresh


def as_jpeg(image: Image.Image, *, quality: int = 84) -> bytes:
    out = BytesIO()
    image.save(out, "JPEG", quality=quality, optimize=True)
    return out.getvalue()


def picture(image: Image.Image) -> Picture:
    return Picture(as_jpeg(image), image.width, image.height)


def thumb(image: Image.Image, *, face: bool) -> bytes:
    """A small square: of a portrait its middle, of a paper its head."""
    centre = (0.5, 0.4) if face else (0.5, 0.0)
    return as_jpeg(ImageOps.fit(image, THUMB, centering=centre), quality=80)
