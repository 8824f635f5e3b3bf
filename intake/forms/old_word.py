"""Which files another program must read first: documents of Word 97, and forms in RTF.

Takes a File and the Languages; gives what the format is called. Raises Hold for a file that asks for a password.
Touches nothing.
"""

from intake.forms.labels import lexicon_of
from intake.wrapped.rtf import read_rtf
from ooxml.package import is_ole, refuse_encrypted
from records.errors import Corrupt
from records.language import Languages
from records.message import File

_RTF = b"{\\rtf"
_MOST_RTF = 20_000_000
"""Bytes of an RTF file that is looked into; most of them are its pictures."""
_FEWEST_LABELS = 4
_MOST_PIECES = 5_000


def old_word(file: File, languages: Languages) -> str:
    """`doc` or `rtf` for a file that may be a form and is of that format; empty for any other."""
    if is_ole(file.content):
        refuse_encrypted(file.content, file.name)
        return "doc" if "WordDocument".encode("utf-16-le") in file.content else ""
    return "rtf" if file.content.lstrip()[: len(_RTF)] == _RTF and _is_labelled(file, languages) else ""


def _is_labelled(file: File, languages: Languages) -> bool:
    """Whether a file in RTF has the labels of a form: a letter is read without another program."""
    if len(file.content) > _MOST_RTF:
        return False
    try:
        text = read_rtf(file.content).text
    except Corrupt:
        return False
    lexicon = lexicon_of(languages)
    pieces = text.replace("：", ":").replace("\t", "\n").replace(":", "\n").replace("|", "\n").split("\n")
    return len({one for piece in pieces[:_MOST_PIECES] for one in lexicon.fields(piece)}) >= _FEWEST_LABELS
