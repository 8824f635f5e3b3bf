"""Case numbers: reserved for a mail before it is filed, without gap or repeat.

Works inside a transaction it is handed; raises nothing of its own. Touches the table reserved.
"""

from collections.abc import Iterable

from sqlalchemy import Connection, and_, func, select, update

from cases.store_tables import reserved
from records.company import Company


def numbers_of(connection: Connection, journal_id: int) -> tuple[str, ...]:
    """The numbers reserved for a mail, in their order."""
    mine = select(reserved.c.number).where(reserved.c.journal_id == journal_id).order_by(reserved.c.ordinal)
    return tuple(connection.execute(mine).scalars())


def take_number(connection: Connection, holder: tuple[int, int], year: int, company: Company) -> None:
    """Give a mail, as (journal id, ordinal), the year's first free number, else the next new one."""
    journal_id, ordinal = holder
    free = select(func.min(reserved.c.serial)).where(reserved.c.year == year, reserved.c.journal_id.is_(None))
    serial = connection.execute(free).scalar_one()
    if serial is not None:
        here = and_(reserved.c.year == year, reserved.c.serial == serial)
        connection.execute(update(reserved).where(here).values(journal_id=journal_id, ordinal=ordinal))
        return
    last = connection.execute(select(func.max(reserved.c.serial)).where(reserved.c.year == year)).scalar_one() or 0
    row = {"number": company.case_number(year, last + 1), "year": year, "serial": last + 1}
    connection.execute(reserved.insert().values(row | {"journal_id": journal_id, "ordinal": ordinal}))


def give_back_numbers(connection: Connection, journal_id: int, used: Iterable[str]) -> None:
    """Within a transaction: the mail is finished, so the numbers it did not use are free again."""
    unused = and_(reserved.c.journal_id == journal_id, reserved.c.number.not_in(list(used)))
    connection.execute(update(reserved).where(unused).values(journal_id=None))
