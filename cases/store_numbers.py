"""Case numbers: reserved for a mail before it is filed, without gap or repeat.

Works inside a transaction it is handed; raises nothing of its own. Touches the table reserved. A number that a lost
desk had told a customer (table told) is given to the mail it was told for, and to no other.
"""

from collections.abc import Iterable

from sqlalchemy import Connection, and_, exists, func, or_, select, update

from cases.store_tables import reserved, told
from records.company import Company


def numbers_of(connection: Connection, journal_id: int) -> tuple[str, ...]:
    """The numbers reserved for a mail, in their order."""
    mine = select(reserved.c.number).where(reserved.c.journal_id == journal_id).order_by(reserved.c.ordinal)
    return tuple(connection.execute(mine).scalars())


def take_number(connection: Connection, holder: tuple[int, int], year: int, company: Company) -> None:
    """Give a mail, as (journal id, ordinal), a number of the year.

    The one after its last, if nobody ever had that: where a lost desk had told the first of several, it told the
    others with it. Else the first free number, else the next new one.
    """
    journal_id, ordinal = holder
    serial = _after_its_last(connection, journal_id, year) or _first_free(connection, year)
    if serial is not None:
        here = and_(reserved.c.year == year, reserved.c.serial == serial)
        if connection.execute(update(reserved).where(here).values(journal_id=journal_id, ordinal=ordinal)).rowcount:
            return
    if serial is None:
        last = connection.execute(select(func.max(reserved.c.serial)).where(reserved.c.year == year)).scalar_one()
        serial = (last or 0) + 1
    row = {"number": company.case_number(year, serial), "year": year, "serial": serial}
    connection.execute(reserved.insert().values(row | {"journal_id": journal_id, "ordinal": ordinal}))


def claim_number(connection: Connection, journal_id: int, number: str) -> None:
    """Give a mail that has no number yet this one, if it is reserved and nobody has it."""
    mine = reserved.alias()
    has_one = exists().where(mine.c.journal_id == journal_id)
    here = and_(reserved.c.number == number, reserved.c.journal_id.is_(None), ~has_one)
    connection.execute(update(reserved).where(here).values(journal_id=journal_id, ordinal=0))


def next_of_nobody_known(connection: Connection, year: int) -> str:
    """The lowest number that a lost desk gave out, nobody can say to which mail, and nobody has; empty for none."""
    unclaimed = exists().where(reserved.c.number == told.c.number, reserved.c.journal_id.is_(None))
    given = and_(told.c.year == year, told.c.in_reply_to == "", unclaimed)
    return connection.execute(select(told.c.number).where(given).order_by(told.c.serial).limit(1)).scalar() or ""


def _after_its_last(connection: Connection, journal_id: int, year: int) -> int | None:
    own = and_(reserved.c.journal_id == journal_id, reserved.c.year == year)
    last = connection.execute(select(func.max(reserved.c.serial)).where(own)).scalar_one()
    if last is None:
        return None
    of_another = exists().where(told.c.number == reserved.c.number, told.c.in_reply_to != "")
    taken = and_(reserved.c.serial == last + 1, or_(reserved.c.journal_id.is_not(None), of_another))
    there = select(reserved.c.number).where(reserved.c.year == year, taken)
    return None if connection.execute(there).one_or_none() else last + 1


def _first_free(connection: Connection, year: int) -> int | None:
    was_told = exists().where(told.c.number == reserved.c.number)
    nobodys = and_(reserved.c.year == year, reserved.c.journal_id.is_(None), ~was_told)
    serial: int | None = connection.execute(select(func.min(reserved.c.serial)).where(nobodys)).scalar_one()
    return serial


def give_back_numbers(connection: Connection, journal_id: int, used: Iterable[str]) -> None:
    """Within a transaction: the mail is finished, so the numbers it did not use are free again."""
    unused = and_(reserved.c.journal_id == journal_id, reserved.c.number.not_in(list(used)))
    connection.execute(update(reserved).where(unused).values(journal_id=None))
