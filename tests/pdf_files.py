"""Small PDF files written by hand: text, lines, boxes and form fields, in points from the page's top left."""

from records.message import File
from tests.form_files import file

WIDTH, HEIGHT = 595, 842
_HELVETICA = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
_DINGBATS = "<</Type/Font/Subtype/Type1/BaseFont/ZapfDingbats>>"
_SONG = (
    "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[<</Type/Font"
    "/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 0>>"
    "/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/Ascent 880"
    "/Descent -120/ItalicAngle 0/CapHeight 880/StemV 93>>>>]>>"
)


def text(x: float, y: float, words: str, size: float = 10) -> str:
    """Words whose base line is `y` below the page's top; the font by the letters."""
    if any(ord(one) > 0x2000 for one in words):
        shown, font = f"<{words.encode('utf-16-be').hex()}>", "S"
    else:
        shown, font = f"<{words.encode('cp1252').hex()}>", "H"
    return f"BT /{font} {size} Tf 1 0 0 1 {x} {HEIGHT - y} Tm {shown} Tj ET\n"


def sign(x: float, y: float, code: int) -> str:
    """A sign of ZapfDingbats."""
    return f"BT /D 10 Tf 1 0 0 1 {x} {HEIGHT - y} Tm <{code:02x}> Tj ET\n"


def line(x0: float, y0: float, x1: float, y1: float) -> str:
    return f"{x0} {HEIGHT - y0} m {x1} {HEIGHT - y1} l S\n"


def square(x: float, y: float, size: float = 9) -> str:
    """A box drawn with its top left at x, y."""
    return f"{x} {HEIGHT - y - size} {size} {size} re S\n"


def ruled(xs: list[float], ys: list[float], words: list[list[str]]) -> str:
    """A table with lines at `xs` and `ys`; `<` in a cell leaves out the line to its left, `^` the one above."""
    drawn = line(xs[0], ys[0], xs[-1], ys[0]) + line(xs[0], ys[-1], xs[-1], ys[-1])
    for r, row in enumerate(words):
        drawn += line(xs[0], ys[r], xs[0], ys[r + 1]) + line(xs[-1], ys[r], xs[-1], ys[r + 1])
        for c, cell in enumerate(row):
            drawn += "" if cell == "<" else line(xs[c], ys[r], xs[c], ys[r + 1])
            drawn += "" if cell == "^" or r == 0 else line(xs[c], ys[r], xs[c + 1], ys[r])
            for number, one in enumerate(cell.split("\n") if cell not in {"<", "^"} else ()):
                drawn += text(xs[c] + 3, ys[r] + 12 + 12 * number, one) if one else ""
    return drawn


def field(x: float, y: float, width: float, words: str, kind: str = "Tx") -> str:
    """A form's field with its top left at x, y: what is typed in it, or for `Btn` the state it shows."""
    rect = f"[{x} {HEIGHT - y - 14} {x + width} {HEIGHT - y}]"
    value = f"/AS/{words}" if kind == "Btn" else f"/V <feff{words.encode('utf-16-be').hex()}>"
    return f"<</Type/Annot/Subtype/Widget/FT/{kind}/T(f){value}/Rect{rect}>>"


def pdf(*pages: str, fields: list[str] | None = None, extra: str = "", picture: bool = False) -> File:
    """A file of these pages; `fields` stand on the first, `extra` in every page's dictionary."""
    objects: list[bytes] = [b"", b""]
    kids: list[int] = []
    image = b"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>"
    objects.append(image + b"\nstream\n\x80\nendstream")
    for number, content in enumerate(pages):
        drawn = (f"q {WIDTH} 0 0 {HEIGHT} 0 0 cm /I Do Q\n" if picture else "") + content
        data = drawn.encode("latin-1")
        objects.append(b"<</Length %d>>\nstream\n%s\nendstream" % (len(data), data))
        annotations = f"/Annots[{' '.join(fields)}]" if fields and number == 0 else ""
        page = (
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]/Contents {len(objects)} 0 R{annotations}{extra}"
            f"/Resources<</Font<</H {_HELVETICA}/S {_SONG}/D {_DINGBATS}>>/XObject<</I 3 0 R>>>>>>"
        )
        objects.append(page.encode())
        kids.append(len(objects))
    objects[0] = b"<</Type/Catalog/Pages 2 0 R>>"
    objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(f'{kid} 0 R' for kid in kids)}]>>".encode()
    return file(_written(objects), "8D.pdf")


def _written(objects: list[bytes]) -> bytes:
    out, starts = b"%PDF-1.7\n", []
    for number, one in enumerate(objects, 1):
        starts.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    xref = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    return out + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, xref)
