"""Where a value was read, and what is held for a person."""

from records.record import Record


class Place(Record):
    """The spot a value was read from, precise enough to show it and to write back into it.

    `file_sha256` is the file's own digest (for the mail's text, the raw mail's), `origin` its path of origin
    (`mail`, `mail/8D.xlsx`, `mail/forms.zip/8D.xlsx`), `where` one of `header:Subject`, `text:L12`,
    `html:t1/r2/c3`, `docx:body/t2/r4/c3`, `xlsx:Sheet1!B7`, `pdf:p1/x,y,w,h`; `words` what stands there.
    """

    file_sha256: str
    origin: str
    where: str
    words: str = ""


class Held(Record):
    """A question only a person can answer; it stops no more than what needs the answer.

    `what` is the thing in doubt (`kind`, `legibility`, `qty_affected`, a file's name …), `where` the place in
    words, `why` the reason, `for_whom` a role or department id (empty: the intake owner), `act` what to do.
    """

    what: str
    where: str
    why: str
    for_whom: str = ""
    act: str = ""
