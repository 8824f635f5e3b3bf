"""English as people tell it: numbers in words, days by their verbs, numbers named from afar, money put on us."""

from datetime import date

import pytest

from intake.prose.english_numbers import in_digits
from tests.test_reading_english import complaint


@pytest.mark.parametrize(
    ("words", "digits"),
    [
        ("Seventy of the rollers wobble", "70 of the rollers wobble"),
        ("twenty-five reels and half a dozen spools", "25 reels and 6 spools"),
        ("a hundred and twelve buttons", "112 buttons"),
        ("three weeks ago two colleagues asked", "three weeks ago two colleagues asked"),
        ("one of our fitters found one of them", "one of our fitters found 1 of them"),
    ],
)
def test_number_words_count_goods_and_nothing_else(words: str, digits: str) -> None:
    assert in_digits(words) == digits


@pytest.mark.parametrize(
    ("words", "affected", "total"),
    [
        ("7 bundles of your beech dowels out of 90 are mouldy.", 7, 90),
        ("Out of 4,000 nos. sewn so far 61 nos. (1.5 %) had to be cut off.", 61, 4000),
        ("The 36 gas struts came last week and four of them leak oil.", 4, 36),
        ("One more seat shell cracked. That makes nine. There are 250 in the lot.", 9, 250),
    ],
)
def test_how_many_of_how_many_is_told_from_afar(words: str, affected: int, total: int) -> None:
    found = complaint(words)
    assert (found.qty_affected, found.qty_total) == (affected, total)


def test_a_share_in_brackets_belongs_to_the_count_before_it() -> None:
    assert complaint("So far 12 cups (0.8 %) are chipped.").defect_rate_pct == 0.8


def test_a_volume_or_a_span_of_time_is_no_count() -> None:
    assert complaint("Two of your 60 l barrels leaked after 3 weeks.").qty_affected == 2


@pytest.mark.parametrize(
    ("words", "came", "found"),
    [
        ("The awnings got here Monday. Two of them were torn.", date(2026, 11, 9), None),
        (
            "The reels came in last Friday and we opened all of them yesterday: all wet.",
            date(2026, 11, 6),
            date(2026, 11, 11),
        ),
        ("Since yesterday the pump drips.", None, date(2026, 11, 11)),
        ("You promised the cracked tiles would be replaced Monday.", None, None),
        ("Your delivery note 4471 of 3 November 2026 is wrong.", None, None),
    ],
)
def test_the_verb_beside_a_day_tells_what_was_that_day(words: str, came: date | None, found: date | None) -> None:
    read = complaint(words)
    assert (read.delivery_date, read.occurred_on) == (came, found)


def test_a_number_is_named_from_afar() -> None:
    assert complaint("The blower trips. The serial on the side plate reads BL4-20091.").serial_no == "BL4-20091"
    assert complaint("The caps crack. The code stamped on each piece is CP-9/K.").part_no == "CP-9/K"
    assert complaint("The film tears. The batch on the core label says 26W33.").lot == ("26W33",)


def test_money_is_claimed_with_what_it_is_for_each() -> None:
    assert complaint("The welds cracked. The riggers cost £95 an hour, which we pass on to you.").claim == "£95 an hour"
    assert complaint("It is broken. I want my $45 back.").claim == "my $45 back"


def test_goods_put_on_the_line_were_not_found_there() -> None:
    assert complaint("The trays are torn, we cannot put them on the line.").found_at is None
    assert complaint("The lads found cracked trays on the line.").found_at == "on the line"
