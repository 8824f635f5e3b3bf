"""The blocks of a letter as WordprocessingML with docxtpl's tags in it.

Takes blocks, words and a tongue; gives XML text; raises ConfigError for a word words.toml lacks; touches nothing. The
order of the parts is that of business letters everywhere; what differs by tongue (indent, where the formula and the
signature stand) is data in words.toml [tongues].
"""

from documents import wordml as w
from documents.blocks import Printer
from documents.source import Block, Closing, Opening, Prose

_ADDRESS, _REFERENCES = 5400, w.PAGE_WIDTH - 5400
_TAB, _MARGIN = 1560, 5400


class LetterPrinter(Printer):
    """Prints the blocks of a letter; tables in it are those of the forms."""

    def heading(self, title: str, number: str = "") -> str:
        """The heading of a section within a letter."""
        return w.paragraph("Heading2", w.run(self.plain(title))) if title else super().heading(title, number)

    def block(self, block: Block, *, keep: bool = False) -> str:
        """One block."""
        match block:
            case Opening():
                return self._opening()
            case Prose():
                return self._prose(block, keep=keep)
            case Closing():
                return self._closing(block)
        return super().block(block, keep=keep)

    def _opening(self) -> str:
        cells = (w.cell(_ADDRESS, self._address()), w.cell(_REFERENCES, self._references()))
        top = w.table((_ADDRESS, _REFERENCES), [w.row(*cells, height=900)], style="TableNormal")
        subject = w.paragraph("Subject", w.run("{{ doc.title }}"))
        return top + subject + w.paragraph("Body", w.run("{{ letter.salutation }}"))

    def _address(self) -> str:
        unknown = w.run("{% if not letter.customer %}") + w.anchor("kesu_customer", self.plain("customer"))
        customer = w.paragraph("Address", w.run("{{ letter.customer }}"), unknown, w.run("{% endif %}"))
        attention = w.paragraph("Address", w.run("{{ letter.attention }}"))
        return customer + _if("letter.attention", attention)

    def _references(self) -> str:
        theirs = self._reference("your_ref", "{{ case.customer_ref }}")
        ours = self._reference("our_ref", "{{ case.number }}")
        date = self._reference("date", "{{ letter.date }}") if self.typography.dated == "head" else ""
        return _if("case.customer_ref", theirs) + ours + date

    def _reference(self, label: str, tag: str) -> str:
        stop = f'<w:tabs><w:tab w:val="left" w:pos="{_TAB}"/></w:tabs><w:ind w:left="{_TAB}" w:hanging="{_TAB}"/>'
        return w.paragraph("Reference", w.run(self.plain(label), "Grey"), w.tab(), w.run(tag), properties=stop)

    def _prose(self, block: Prose, *, keep: bool) -> str:
        """Paragraphs; those above an answer or the letter's end stay on its page."""
        together = keep or bool(block.anchor)
        printed = self.heading(block.title) if block.title else ""
        printed += "".join(self._body(w.run(self.text(key)), keep=together) for key in block.texts)
        if block.anchor:
            title = self.plain(block.title) if block.title else block.anchor
            properties = (w.KEEP if keep else "") + self._indent()
            printed += w.paragraph("Answer", w.anchor(f"kesu_{block.anchor}", title), properties=properties)
        return printed

    def _body(self, *content: str, keep: bool = False) -> str:
        return w.paragraph("Body", *content, properties=(w.KEEP if keep else "") + self._indent())

    def _indent(self) -> str:
        """The first line's indent; Word reckons it in characters and takes `w:firstLine` where it cannot."""
        count = self.typography.indent
        return f'<w:ind w:firstLineChars="{count * 100}" w:firstLine="{count * 210}"/>' if count else ""

    def _closing(self, block: Closing) -> str:
        """The end: one row that is never torn, on the page of the last paragraphs.

        A row, because LibreOffice tears a chain of paragraphs that are kept with the next.
        """
        last = "".join(self._body(w.run(self.text(key)), keep=True) for key in block.texts)
        end = w.row(w.cell(w.PAGE_WIDTH, self._formula() + self._signature() + self._enclosures()))
        return last + w.table((w.PAGE_WIDTH,), [end], style="TableNormal")

    def _signature(self) -> str:
        """The company, then who signs: name, department and function; last the date where it stands there."""
        side = f'<w:ind w:left="{_MARGIN}"/>' if self.typography.signature == "right" else ""
        name, title = (w.anchor(f"kesu_{one}", self.plain(one)) for one in ("signed_name", "signed_title"))
        lines = [("Signed", w.run("{{ doc.company }}")), ("SignedBy", name), ("Signed", title)]
        if self.typography.dated == "end":
            lines.append(("Signed", w.run("{{ letter.date }}")))
        return "".join(w.paragraph(style, content, properties=side) for style, content in lines)

    def _enclosures(self) -> str:
        label = w.run(f"{self.plain('enclosures')}{self.typography.colon}", "Grey")
        return w.paragraph("Enclosures", label, w.anchor("kesu_enclosures", self.plain("enclosures")))

    def _formula(self) -> str:
        """The closing formula; of two lines the first is indented as a paragraph is (此致, then 敬礼)."""
        first, *rest = self.text("closing").split("\n")
        right = '<w:jc w:val="right"/>' if self.typography.formula == "right" else ""
        own = w.paragraph("Formula", w.run(first), properties=right or (self._indent() if rest else ""))
        return own + "".join(w.paragraph("Signed", w.run(line)) for line in rest)


def _if(condition: str, content: str) -> str:
    return w.tag_paragraph(f"{{%p if {condition} %}}") + content + w.tag_paragraph("{%p endif %}")
