"""The blocks of a template's source as WordprocessingML with docxtpl's tags in it.

Takes blocks, labels and a tongue; gives XML text; raises KeyError for a label words.toml lacks; touches nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from documents import wordml as w
from documents.source import Actions, Answer, Answers, Block, Column, Facts, Listing, Questions, Signatures
from records.procedure import Text
from records.words import Tongue

LABEL_WIDTH = 1480
LINE_HEIGHT = 290


@dataclass(frozen=True)
class Printer:
    """Prints blocks in one tongue."""

    labels: dict[str, Text]
    tongue: Tongue

    def words(self, label: str) -> tuple[str, str]:
        """A label's Chinese, and its English where the template is bilingual and they differ."""
        text = self.labels[label]
        english = text["en"] if self.tongue == "zh-en" and text["en"] != text["zh-CN"] else ""
        return text["zh-CN"], english

    def plain(self, label: str) -> str:
        """A label on one line."""
        return " ".join(filter(None, self.words(label)))

    def label(self, label: str, number: str = "", *, keep: bool = False) -> str:
        """A label as it stands in a cell; `number` tells rows of a role apart, `keep` holds the next row to it."""
        chinese, english = self.words(label)
        together = "<w:keepNext/>" if keep else ""
        first = w.paragraph("Label", w.run(chinese + number), properties=together)
        return first + (w.paragraph("LabelEnglish", w.run(english), properties=together) if english else "")

    def heading(self, title: str) -> str:
        """The heading of a section; nothing for a block that goes on under the one before."""
        if not title:
            return w.paragraph("Gap")
        chinese, english = self.words(title)
        return w.paragraph("Heading1", w.run(chinese), *([w.run(f"  {english}", "English")] if english else []))

    def block(self, block: Block) -> str:
        """One block."""
        match block:
            case Facts():
                return self.heading(block.title) + self._facts(block)
            case Listing():
                return _when(block.over, self.heading(block.title) + self._listing(block))
            case Questions():
                note = w.paragraph("Note", w.run(self.plain(block.note)))
                return _when("questions", self.heading(block.title) + note + self._questions())
            case Answers():
                return self.heading(block.title) + self._answers(block)
            case Actions():
                return self.heading(block.title) + self._actions(block)
            case Signatures():
                return self.heading(block.title) + self._signatures(block)

    def _facts(self, block: Facts) -> str:
        half = w.PAGE_WIDTH // 2 - LABEL_WIDTH
        return w.table((LABEL_WIDTH, half) * 2, [self._fact_row(pairs) for pairs in block.rows])

    def _fact_row(self, pairs: Sequence[str]) -> str:
        half, whole = w.PAGE_WIDTH // 2 - LABEL_WIDTH, w.PAGE_WIDTH - LABEL_WIDTH
        width, span = (half, 1) if len(pairs) == 2 else (whole, 3)
        cells = []
        for pair in pairs:
            label, value = (part.strip() for part in pair.split("="))
            cells += [
                w.cell(LABEL_WIDTH, self.label(label), shaded=True, properties=w.MIDDLE),
                _value(width, f"{{{{ {value} }}}}", span),
            ]
        return w.row(*cells, divisible=len(pairs) == 1)

    def _listing(self, block: Listing) -> str:
        widths = _widths(block.columns)
        head = self._head(block.columns)
        values = [f"{{{{ entry{'.' + column.value if column.value else ''} }}}}" for column in block.columns]
        style = "Small" if block.small else "Value"
        cells = zip(widths, values, strict=True)
        body = w.row(*(_value(width, value, style=style) for width, value in cells))
        start, end = (
            w.tag_row(f"{{%tr for entry in {block.over} %}}", len(widths)),
            w.tag_row("{%tr endfor %}", len(widths)),
        )
        return w.table(widths, [*([head] if len(widths) > 1 else []), start, body, end])

    def _head(self, columns: Sequence[Column]) -> str:
        cells = zip(_widths(columns), columns, strict=True)
        return w.row(
            *(w.cell(width, self.label(column.label), shaded=True, properties=w.MIDDLE) for width, column in cells),
            heading=True,
        )

    def _questions(self) -> str:
        widths = (3400, w.PAGE_WIDTH - 3400)
        columns = (Column(label="fact", width=1), Column(label="tick", width=1))
        cells = zip(widths, columns, strict=True)
        head = w.row(
            *(w.cell(width, self.label(column.label), shaded=True, properties=w.MIDDLE) for width, column in cells),
            heading=True,
        )
        name = "kesu_fact_{{ question.fact }}"
        boxes = (
            w.run("{% for box in question.boxes %}")
            + w.box(name + ".{{ box.value }}", "{{ box.mark }}", "{% if box.mark == '☑' %}1{% else %}0{% endif %}")
            + w.run(" {{ box.text }}　{% endfor %}")
        )
        number = (
            w.run("{% if not question.boxes %}{{ question.answer }}{% if not question.answer %}")
            + w.anchor(name, self.plain("fact"))
            + w.run("{% endif %} {{ question.unit }}{% endif %}")
        )
        body = w.row(
            w.cell(widths[0], w.paragraph("Label", w.run("{{ question.label }}")), properties=w.MIDDLE),
            w.cell(widths[1], w.paragraph("Value", boxes, number), properties=w.MIDDLE),
        )
        start, end = w.tag_row("{%tr for question in questions %}", 2), w.tag_row("{%tr endfor %}", 2)
        return w.table(widths, [head, start, body, end])

    def _answers(self, block: Answers) -> str:
        rows = [self._answer(answer, keep=answer is not block.fields[-1]) for answer in block.fields]
        return w.table((LABEL_WIDTH, w.PAGE_WIDTH - LABEL_WIDTH), rows)

    def _answer(self, answer: Answer, *, keep: bool) -> str:
        """One answer, kept on the page of the next so that a section is not torn while it is empty."""
        name = f"kesu_{answer.anchor}"
        if answer.boxes:
            boxes = [w.box(f"{name}.{key}") + w.run(f" {self.plain(key)}　") for key in answer.boxes]
            content, middle = w.bookmarked(name, "".join(boxes)), w.MIDDLE
        else:
            content, middle = w.anchor(name, self.plain(answer.label)), ""
        value = w.paragraph("Value", content, properties="<w:keepNext/>" if keep else "")
        return w.row(
            w.cell(LABEL_WIDTH, self.label(answer.label, keep=keep), shaded=True, properties=w.MIDDLE),
            w.cell(w.PAGE_WIDTH - LABEL_WIDTH, value, properties=middle),
            height=answer.lines * LINE_HEIGHT + 114,
        )

    def _actions(self, block: Actions) -> str:
        count = len(block.roles) or block.count
        rows = [self._action_row(block, number, keep=number < count) for number in range(1, count + 1)]
        return w.table(_widths(block.columns), [self._head(block.columns), *rows])

    def _action_row(self, block: Actions, number: int, *, keep: bool) -> str:
        cells = []
        together = "<w:keepNext/>" if keep else ""
        for width, column in zip(_widths(block.columns), block.columns, strict=True):
            if column.value:
                answer = w.anchor(f"kesu_{block.anchor}_{number}_{column.value}", self.plain(column.label))
                cells.append(w.cell(width, w.paragraph("Value", answer, properties=together), properties=w.MIDDLE))
            elif block.roles:
                role = block.roles[number - 1]
                again = block.roles[: number - 1].count(role) + 1
                several = str(again) if block.roles.count(role) > 1 else ""
                cells.append(w.cell(width, self.label(role, several, keep=keep), shaded=True, properties=w.MIDDLE))
            else:
                cells.append(w.cell(width, w.paragraph("Number", w.run(str(number))), properties=w.MIDDLE))
        return w.row(*cells, height=LINE_HEIGHT + 150)

    def _signatures(self, block: Signatures) -> str:
        width = w.PAGE_WIDTH // len(block.roles)
        widths = (width,) * len(block.roles)
        head = w.row(*(w.cell(width, self.label(role, keep=True), shaded=True) for role in block.roles))
        names = [w.anchor(f"kesu_{block.anchor}_{role}", self.plain(role)) for role in block.roles]
        dates = [
            w.run(f"{self.plain('date')}  ", "Grey")
            + w.anchor(f"kesu_{block.anchor}_{role}_date", f"{self.plain(role)} {self.plain('date')}")
            for role in block.roles
        ]
        return w.table(
            widths,
            [
                head,
                w.row(*(w.cell(width, w.paragraph("Signature", name)) for name in names), height=620),
                w.row(*(w.cell(width, w.paragraph("Fine", date)) for date in dates)),
            ],
        )


def _widths(columns: Sequence[Column]) -> tuple[int, ...]:
    """The columns' widths; the last takes what rounding leaves."""
    whole = sum(column.width for column in columns)
    widths = [w.PAGE_WIDTH * column.width // whole for column in columns[:-1]]
    return (*widths, w.PAGE_WIDTH - sum(widths))


def _value(width: int, tag: str, span: int = 1, *, style: str = "Value") -> str:
    return w.cell(width, w.paragraph(style, w.run(tag)), span=span, properties=w.MIDDLE)


def _when(condition: str, content: str) -> str:
    return w.tag_paragraph(f"{{%p if {condition} %}}") + content + w.tag_paragraph("{%p endif %}")
