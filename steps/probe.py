"""Write every kind of mail once, for nobody, so that a text that cannot be filled shows before a customer waits for it.

Takes the data in force; gives how many mails were written. Raises ConfigError naming the text. Touches nothing.
"""

from datetime import UTC, datetime

from outbox.letters import Desk as Writer
from outbox.letters import daily_list, held_reminder
from records.letter import Addressees, Question, SetAside
from records.place import Held
from steps.desk import Data

_NOON = datetime(2026, 1, 5, 12, tzinfo=UTC)


def probe_texts(data: Data) -> int:
    """How many texts were filled."""
    writer = Writer(company="-", contact="-", time_zone=data.company.time_zone, procedure=data.procedure)
    languages = sorted({key.partition("/")[0] for key in data.texts})
    for language in languages:
        whom = Addressees(to=("nobody@example",), language=language)
        aside = SetAside(number=1, sender="-", subject="-", why="-", received_at=_NOON)
        question = Question(about="-", held=Held(what="-", where="-", why="-"), since=_NOON)
        daily_list([aside], _NOON.date(), whom, writer, data.texts)
        held_reminder([question], _NOON.date(), whom, writer, data.texts)
    return 2 * len(languages)
