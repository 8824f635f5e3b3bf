"""The blocks of a form as WordprocessingML with docxtpl's tags in it.

Takes blocks, words and a tongue; gives XML text; raises ConfigError for a word words.toml lacks; touches nothing.
"""

from collections.abc import Sequence

from documents import wordml as w
from documents.source import Actions, Answer, Answers, Block, Column, Facts, Listing, Questions, Signatures
from documents.speech import Speech

LINE_HEIGHT = 290
ROW_HEIGHT = 380
"""The least height of a row of values: Han and Latin ones stand equally high whatever fonts replace the named."""
_FACT = 2600
"""The column in which a question stands; its answers get the rest."""


class Printer(Speech):
    """Prints the blocks of a form in one tongue."""

    def label(self, label: str, number: str = "", *, keep: bool = False) -> str:
        """A label as it stands in a cell; `number` tells rows of a role apart, `keep` holds the next row to it."""
        first, second = self.words(label)
        together = w.KEEP if keep else ""
        apart = " " if number and first.isascii() else ""
        printed = w.paragraph("Label", w.run(f"{first}{apart}{number}"), properties=together)
        return printed + (w.paragraph("LabelEnglish", w.run(second), properties=together) if second else "")

    def heading(self, title: str, number: str = "") -> str:
        """The heading of a section; a gap for a block that goes on under the one before."""
        if not title:
            return w.paragraph("Gap")
        first, second = self.words(title)
        numbered = f"{number} {first}" if number else first
        return w.paragraph("Heading1", w.run(numbered), *([w.run(f"  {second}", "English")] if second else []))

    def block(self, block: Block, *, keep: bool = False) -> str:
        """One block; `keep` holds the last row of a block to fill on the page of what follows."""
        match block:
            case Facts():
                printed = self.heading(block.title, block.number) + self._facts(block)
                return _when(_any_of(*block.rows), printed) if block.stated else printed
            case Listing():
                return _when(block.over, self.heading(block.title, block.number) + self._listing(block))
            case Questions():
                note = w.paragraph("Note", w.run(self.plain(block.note)))
                return _when("questions", self.heading(block.title, block.number) + note + self._questions())
            case Answers():
                return self.heading(block.title, block.number) + self._answers(block, keep=keep)
            case Actions():
                return self.heading(block.title, block.number) + self._actions(block, keep=keep)
            case Signatures():
                return self.heading(block.title, block.number) + self._signatures(block)
        raise ValueError(f"a form has no block '{block.kind}'")

    def _facts(self, block: Facts) -> str:
        label = self.typography.label_width
        rows = "".join(self._fact_row(block, pairs) for pairs in block.rows)
        return w.table((label, w.PAGE_WIDTH // 2 - label) * 2, [rows])

    def _fact_row(self, block: Facts, pairs: Sequence[str]) -> str:
        label_width = self.typography.label_width
        width, span = (w.PAGE_WIDTH // 2 - label_width, 1) if len(pairs) == 2 else (w.PAGE_WIDTH - label_width, 3)
        cells = []
        for pair in pairs:
            label, value = _pair(pair)
            cells += [
                w.cell(label_width, self.label(label), shaded=True, properties=w.MIDDLE),
                w.cell(
                    width,
                    w.paragraph("Value", self._fact(label, value, fill=block.fill)),
                    span=span,
                    properties=w.MIDDLE,
                ),
            ]
        row = w.row(*cells, height=ROW_HEIGHT, divisible=len(pairs) == 1)
        if not block.stated:
            return row
        return w.tag_row(f"{{%tr if {_any_of(pairs)} %}}", 4) + row + w.tag_row("{%tr endif %}", 4)

    def _fact(self, label: str, value: str, *, fill: bool) -> str:
        """A value of the context, or a cell to fill: always for an anchor's name, with `fill` while nobody said it."""
        name = value.rpartition(".")[2]
        answer = w.anchor(f"kesu_{name}", self.plain(label))
        if name == value:
            return answer
        printed = w.run(f"{{{{ {value} }}}}")
        return printed + (w.run(f"{{% if not {value} %}}") + answer + w.run("{% endif %}") if fill else "")

    def _listing(self, block: Listing) -> str:
        widths = _widths(block.columns)
        head = self._head(block.columns)
        values = [f"{{{{ entry{'.' + column.value if column.value else ''} }}}}" for column in block.columns]
        style = "Small" if block.small else "Value"
        cells = zip(widths, values, strict=True)
        height = 0 if block.small else ROW_HEIGHT
        body = w.row(*(_value(width, value, style=style) for width, value in cells), height=height)
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
        widths = (_FACT, w.PAGE_WIDTH - _FACT)
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
            + w.run("\u00a0{{ box.text }}　{% endfor %}")
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

    def _answers(self, block: Answers, *, keep: bool) -> str:
        label = self.typography.label_width
        rows = [self._answer(answer, keep=keep or answer is not block.fields[-1]) for answer in block.fields]
        return w.table((label, w.PAGE_WIDTH - label), rows)

    def _answer(self, answer: Answer, *, keep: bool) -> str:
        """One answer, kept on the page of the next so that a section is not torn while it is empty."""
        name, label = f"kesu_{answer.anchor}", self.typography.label_width
        if answer.boxes:
            boxes = [
                w.box(f"{name}.{key}", *(("☑", "1") if key == answer.ticked else ()))
                + w.run(f"\u00a0{self.plain(key)}　")
                for key in answer.boxes
            ]
            content, middle = w.bookmarked(name, "".join(boxes)), w.MIDDLE
        else:
            content, middle = w.anchor(name, self.plain(answer.label)), ""
        value = w.paragraph("Value", content, properties=w.KEEP if keep else "")
        return w.row(
            w.cell(label, self.label(answer.label, keep=keep), shaded=True, properties=w.MIDDLE),
            w.cell(w.PAGE_WIDTH - label, value, properties=middle),
            height=answer.lines * LINE_HEIGHT + 114,
        )

    def _actions(self, block: Actions, *, keep: bool) -> str:
        count = len(block.roles) or block.count
        rows = [self._action_row(block, number, keep=keep or number < count) for number in range(1, count + 1)]
        return w.table(_widths(block.columns), [self._head(block.columns), *rows])

    def _action_row(self, block: Actions, number: int, *, keep: bool) -> str:
        cells = []
        together = w.KEEP if keep else ""
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
                figure = w.paragraph("Number", w.run(str(number)), properties=together)
                cells.append(w.cell(width, figure, properties=w.MIDDLE))
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


def _pair(pair: str) -> tuple[str, str]:
    """`label = value` as its two parts."""
    label, value = (part.strip() for part in pair.split("="))
    return label, value


def _any_of(*rows: Sequence[str]) -> str:
    """True in a template where one of the values of these rows is stated; a table without a row is no valid Word."""
    return " or ".join(_pair(pair)[1] for pairs in rows for pair in pairs)


def _widths(columns: Sequence[Column]) -> tuple[int, ...]:
    """The columns' widths; the last takes what rounding leaves."""
    whole = sum(column.width for column in columns)
    widths = [w.PAGE_WIDTH * column.width // whole for column in columns[:-1]]
    return (*widths, w.PAGE_WIDTH - sum(widths))


def _value(width: int, tag: str, span: int = 1, *, style: str = "Value") -> str:
    return w.cell(width, w.paragraph(style, w.run(tag)), span=span, properties=w.MIDDLE)


def _when(condition: str, content: str) -> str:
    return w.tag_paragraph(f"{{%p if {condition} %}}") + content + w.tag_paragraph("{%p endif %}")
