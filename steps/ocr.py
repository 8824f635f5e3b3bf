"""Scans read as words, where the extra `ocr` is installed (RapidOCR on onnxruntime; its model comes in its package).

Takes the bytes of a PDF or of a picture; gives Sheets. Raises Corrupt for what is no picture. Touches the model's files
when it first reads. Mails are never read by it: what a mail says must not depend on what is installed beside Kesu.
"""

from collections.abc import Iterator
from importlib.util import find_spec
from typing import Any

from intake.forms.pdf.scans import Ocr
from intake.forms.pdf.sheet import EMPTY, TICKED, Box, Glyph, Rule, Sheet, is_pdf
from records.errors import Corrupt

MOST_PAGES = 6
_DOTS_A_POINT = 2.0
"""144 dots an inch: small print is read, and a page takes a few seconds."""
_LARGEST = 2600
"""Dots of the longer side of a picture as it is looked at."""
_A4 = 595.0
_INK = 165
_LONGEST_LETTER = 40
"""Dots from which a run of ink is a line, and no stroke of a letter."""
_SQUARE = range(13, 34)


def ocr() -> Ocr | None:
    """The reader of scans; None where the extra is not installed."""
    return Rapid() if find_spec("rapidocr") and find_spec("onnxruntime") else None


class Rapid:
    """RapidOCR; its model is loaded when the first page is read."""

    def __init__(self) -> None:
        """Load nothing yet."""
        self._engine: Any = None

    def pages(self, content: bytes) -> list[Sheet]:
        """The first pages of a PDF, or a picture as one page 595 points broad."""
        return [self._sheet(number, image, dots) for number, (image, dots) in enumerate(_images(content), 1)]

    def _sheet(self, number: int, image: Any, dots: float) -> Sheet:
        words = tuple(self._words(image, dots))
        across, down = _rules(image, dots)
        boxes = tuple(_boxes(image, dots, words))
        glyphs = (*(one for one in words if not any(box.box.holds(one.box) for box in boxes)), *boxes)
        height, width = image.shape[:2]
        return Sheet(number, width / dots, height / dots, glyphs, across, down)

    def _words(self, image: Any, dots: float) -> Iterator[Glyph]:
        if self._engine is None:
            from rapidocr import RapidOCR  # noqa: PLC0415 - half a gigabyte, where somebody wants it

            self._engine = RapidOCR(params={"Global.log_level": "critical"})
        found = self._engine(image, use_cls=False, return_word_box=True)
        for line in found.word_results or ():
            for words, _, corners in line:
                xs, ys = [float(x) / dots for x, _ in corners], [float(y) / dots for _, y in corners]
                box = Box(min(xs), min(ys), max(xs), max(ys))
                yield Glyph(words, box, 0.8 * box.height)


def _images(content: bytes) -> Iterator[tuple[Any, float]]:
    """Each page as dots, and how many of them a point has."""
    if not is_pdf(content):
        yield _picture(content)
        return
    import pypdfium2  # noqa: PLC0415 - only where scans are read

    with pypdfium2.PdfDocument(content) as document:
        for page in (document[number] for number in range(min(len(document), MOST_PAGES))):
            dots = min(_DOTS_A_POINT, _LARGEST / max(page.get_size()))
            yield page.render(scale=dots).to_numpy(), dots


def _picture(content: bytes) -> tuple[Any, float]:
    import cv2  # noqa: PLC0415 - as above
    import numpy as np  # noqa: PLC0415 - as above

    image = cv2.imdecode(np.frombuffer(content, np.uint8), cv2.IMREAD_COLOR)
    if image is None:
        raise Corrupt("this picture cannot be read")
    shrink = min(1.0, _LARGEST / max(image.shape[:2]))
    image = cv2.resize(image, None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA) if shrink < 1 else image
    return image, image.shape[1] / _A4


def _ink(image: Any) -> Any:
    import cv2  # noqa: PLC0415 - as above

    return (cv2.cvtColor(image, cv2.COLOR_BGR2GRAY) < _INK).astype("uint8")


def _rules(image: Any, dots: float) -> tuple[tuple[Rule, ...], tuple[Rule, ...]]:
    """Lines as runs of ink longer than any stroke of a letter."""
    ink = _ink(image)
    across = (Rule((y + h / 2) / dots, x / dots, (x + w) / dots) for x, y, w, h in _runs(ink, (1, _LONGEST_LETTER)))
    down = (Rule((x + w / 2) / dots, y / dots, (y + h) / dots) for x, y, w, h in _runs(ink, (_LONGEST_LETTER, 1)))
    return tuple(across), tuple(down)


def _runs(ink: Any, shape: tuple[int, int]) -> Iterator[tuple[int, int, int, int]]:
    import cv2  # noqa: PLC0415 - as above
    import numpy as np  # noqa: PLC0415 - as above

    lines = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones(shape, np.uint8))
    _, _, stats, _ = cv2.connectedComponentsWithStats(lines)
    for x, y, w, h, _ in stats[1:].tolist():
        if min(w, h) <= _LONGEST_LETTER // 3:
            yield x, y, w, h


def _boxes(image: Any, dots: float, words: tuple[Glyph, ...]) -> Iterator[Glyph]:
    """Squares the size of a letter with no letter read in them; ticked where there is ink inside."""
    import cv2  # noqa: PLC0415 - as above

    ink = _ink(image)
    contours, _ = cv2.findContours(ink, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
    seen: list[Box] = []
    for x, y, w, h in map(cv2.boundingRect, contours):
        box = Box(x / dots, y / dots, (x + w) / dots, (y + h) / dots)
        if w not in _SQUARE or h not in _SQUARE or abs(w - h) > 2 or any(one.holds(box) for one in seen):
            continue
        if not _is_frame(ink[y : y + h, x : x + w]) or any(_is_letter(one, box) for one in words):
            continue
        seen.append(box)
        inner = ink[y + h // 4 : y + h - h // 4, x + w // 4 : x + w - w // 4]
        yield Glyph(TICKED if inner.mean() > 0.12 else EMPTY, box, box.height)


def _is_frame(patch: Any) -> bool:
    """Whether a patch is inked along its four sides."""
    sides = (patch[:3].max(0), patch[-3:].max(0), patch[:, :3].max(1), patch[:, -3:].max(1))
    return all(side.mean() > 0.85 for side in sides)


def _is_letter(word: Glyph, box: Box) -> bool:
    """Whether a character was read there that is not itself a box as it is misread."""
    return word.box.holds(box) and not (len(word.text) == 1 and word.text in "口□☐☑☒O0ロ")
