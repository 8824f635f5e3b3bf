"""Numbers, dates and texts as their cells show them."""

from datetime import datetime

import pytest

from ooxml.number_formats import BUILT_IN, moment_shown, number_shown, text_shown

MARCH_5 = 46_086


@pytest.mark.parametrize(
    ("value", "code", "expected"),
    [
        (0.0025, "0.00%", "0.25%"),
        (0.07, "0%", "7%"),
        (7 / 1200, "0.00%", "0.58%"),
        (0.025, "0%", "2.5%"),
        (1200, "#,##0", "1200"),
        (1200.0, "General", "1200"),
        (0.1 + 0.2, "General", "0.3"),
        (2.5, "0", "2.5"),
        (10 / 3, "0.00", "3.33"),
        (12.1, "0.00", "12.10"),
        (2, "0.0#", "2.0"),
        (5, "0.000", "5"),
        (42, "00000", "00042"),
        (34567, "000-0000", "003-4567"),
        (2, '"No."0000', "No.0002"),
        (3, '0" pcs"', "3 pcs"),
        (12, '0.00"pcs"', "12.00pcs"),
        (1200, '#,##0 "Stk."', "1200 Stk."),
        (3, "0\\ p\\c\\s", "3 pcs"),
        (7, 'G/通用格式"件"', "7件"),
        (850, '0" PPM"', "850 PPM"),
        (12.5, "[$€-407] #,##0.00", "€ 12.50"),
        (-5, "0.00;[Red](0.00)", "(5.00)"),
        (-5, "0;[Red]-0", "-5"),
        (-3, "0", "-3"),
        (0, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', "-"),
        (1, '[=1]"是";[=0]"否"', "是"),
        (0, '[=1]"是";[=0]"否"', "否"),
        (5, ";;;", ""),
        (5, "@", "5"),
        (1_250_000, "0.0,,", "1.25"),
        (123_000_000_000, "0.00E+00", "123000000000"),
        (123_000_000_000, "General", "123000000000"),
        (0.00085, "0.00E+00", "8.50E-04"),
        (1.5, "# ?/?", "1 1/2"),
        (0.5, "?/8", "4/8"),
        (3 / 1200, "?/????", "1/400"),
        (1e300, "0.00", str(int(1e300))),
        (float("nan"), "0", ""),
    ],
)
def test_a_number_is_shown_as_its_cell_shows_it(value, code, expected):
    assert number_shown(value, code) == expected


@pytest.mark.parametrize(
    "code",
    [
        "yyyy/m/d",
        'yyyy"年"m"月"d"日"',
        "dd.mm.yyyy;@",
        "d-mmm-yy",
        'm"月"d"日";@',
        '[$-411]ggge"年"m"月"d"日"',
        "[$-404]e/m/d",
        "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
        "[DBNum1][$-804]yyyy年m月d日",
        "aaaa",
        *(BUILT_IN[number] for number in (14, 27, 31, 36, 50, 55, 57, 58)),
    ],
)
def test_a_date_is_shown_in_iso_8601_whatever_its_format(code):
    assert number_shown(MARCH_5, code) == "2026-03-05"


@pytest.mark.parametrize(
    ("value", "code", "expected"),
    [
        (MARCH_5 + 0.6, "yyyy/m/d h:mm", "2026-03-05 14:24"),
        (MARCH_5 + 0.6, "yyyy/m/d", "2026-03-05"),
        (MARCH_5, "yyyy/m/d h:mm", "2026-03-05"),
        (MARCH_5, 'yyyy"年"m"月"', "2026-03"),
        (MARCH_5, "mmm-yy", "2026-03"),
        (MARCH_5, "yyyy", "2026"),
        (0.6, "h:mm AM/PM", "14:24"),
        (0.6, "[$-F400]h:mm:ss AM/PM", "14:24"),
        (0.5, BUILT_IN[55], "12:00"),
        (1.5, "[h]:mm", "36:00"),
        (0, "yyyy/m/d", ""),
        (59, "yyyy/m/d", "1900-02-28"),
        (-1, "yyyy/m/d", "-1"),
        (1e12, "yyyy/m/d", "1000000000000"),
    ],
)
def test_a_date_tells_no_more_than_its_format_shows(value, code, expected):
    assert number_shown(value, code) == expected


def test_a_workbook_may_count_its_days_from_1904():
    assert number_shown(MARCH_5 - 1462, "yyyy-mm-dd", from_1904=True) == "2026-03-05"


def test_a_moment_known_as_one_is_whole_where_its_format_is_not_known():
    moment = datetime(2026, 3, 5, 14, 30)  # noqa: DTZ001 - Excel knows no zones
    assert moment_shown(moment, "yyyy-mm-dd") == "2026-03-05"
    assert moment_shown(moment, "General") == "2026-03-05 14:30"


@pytest.mark.parametrize(("code", "expected"), [("General", "王"), ('@"様"', "王様"), (";;;", ""), ("0;0;0", "王")])
def test_a_format_may_add_to_a_text_or_hide_it(code, expected):
    assert text_shown("王", code) == expected
