"""In which language a customer writes, and what tells it: their own last words, else the form they attached.

Takes a Message, its Forms and who we are; gives a WrittenIn, blank where nothing tells. Raises nothing, touches
nothing. In a forward the words are the innermost customer's; what the history quotes says nothing of who writes now.
"""

import re

from intake.who.tongue import language_of
from intake.who.voice import customers_voice
from records.company import Company
from records.form import Form
from records.message import Message
from records.reading import WrittenIn

FEWEST = 6
"""Words of a mail that tell its language; fewer are a cover note (`FYI`, `见附件`): the form attached tells more."""
_WORDS = re.compile(r"[^\W\d_\u3041-\u9fff]{2,}")
_EAST_ASIAN = re.compile(r"[\u3041-\u30fa\u3400-\u9fff]")


def written_in(message: Message, forms: tuple[Form, ...], company: Company) -> WrittenIn:
    """The customer's language: of their words, else of the labels of their form, else of the few words there are."""
    voice = customers_voice(message, company)
    if _count(voice.text) >= FEWEST:
        return WrittenIn(language=language_of(voice.text), told_by="what the customer wrote")
    form = next((form for form in forms if form.language), None)
    if form:
        return WrittenIn(language=form.language, told_by=f"the labels of {form.name}; the mail has hardly any words")
    language = language_of(f"{voice.subject}\n{voice.text}")
    return WrittenIn(language=language, told_by="the few words of the mail" if language else "")


def _count(text: str) -> int:
    """Words; two characters of Chinese or Japanese count as one."""
    return len(_WORDS.findall(text)) + len(_EAST_ASIAN.findall(text)) // 2
