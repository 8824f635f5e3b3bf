"""By when something is asked, from words reckoned from the day of writing, in all five languages."""

from datetime import date, datetime, timedelta, timezone

import pytest

from intake.values.due import Written, due_on, found_on
from records.calendar import WorkCalendar
from tests.mails import complaint_of, mail

CALENDAR = WorkCalendar(days_off=frozenset({date(2026, 11, 18)}))
THURSDAY = date(2026, 11, 12)
WRITTEN = Written(THURSDAY, CALENDAR, datetime(2026, 11, 12, 15, 30, tzinfo=timezone(timedelta(hours=8))))


def day(text: str) -> date:
    month, number = text.split("-")
    return date(2026, int(month), int(number))


@pytest.mark.parametrize(
    ("words", "due"),
    [
        # hours run on the clock, days and weeks on the calendar, working days where somebody works
        ("24小时内", "11-13"),
        ("48h内", "11-14"),
        ("12小时内", "11-13"),
        ("三个工作日内", "11-17"),
        ("5个工作日", "11-20"),
        ("1個工作天內", "11-13"),
        ("3日内", "11-15"),
        ("十天之内", "11-22"),
        ("一周内", "11-19"),
        ("兩週內", "11-26"),
        ("within 24 hours", "11-13"),
        ("within 5 working days", "11-20"),
        ("three (3) working days", "11-17"),
        ("10 days", "11-22"),
        ("within a week", "11-19"),
        ("binnen 48 Stunden", "11-14"),
        ("innerhalb von 5 Werktagen", "11-20"),
        ("innerhalb von 3 Tagen", "11-15"),
        ("innerhalb einer Woche", "11-19"),
        ("3営業日以内", "11-17"),
        ("２日以内", "11-14"),
        ("1週間以内", "11-19"),
        # today and the days after
        ("今天下班前", "11-12"),
        ("明天上午", "11-13"),
        ("后天", "11-14"),
        ("後天中午前", "11-14"),
        ("today", "11-12"),
        ("COB tomorrow", "11-13"),
        ("the day after tomorrow", "11-14"),
        ("bis morgen", "11-13"),
        ("bis übermorgen", "11-14"),
        ("本日中", "11-12"),
        ("明日中", "11-13"),
        ("明後日まで", "11-14"),
        # weekdays: of this week, of the next, the coming one
        ("本周五前", "11-13"),
        ("这周五", "11-13"),
        ("週五", "11-13"),
        ("周三", "11-18"),
        ("下周三", "11-18"),
        ("下禮拜一", "11-16"),
        ("by Friday", "11-13"),
        ("this Friday", "11-13"),
        ("next Tuesday", "11-17"),
        ("Friday next week", "11-20"),
        ("bis Freitag", "11-13"),
        ("kommenden Montag", "11-16"),
        ("Mittwoch nächster Woche", "11-18"),
        ("nächste Woche Mittwoch", "11-18"),
        ("今週金曜まで", "11-13"),
        ("来週月曜日", "11-16"),
        # days of a month, ends of weeks and months, ISO weeks
        ("本月25日前", "11-25"),
        ("25号前", "11-25"),
        ("5号前", "12-5"),
        ("下月5号前", "12-5"),
        ("by the 14th", "11-14"),
        ("bis zum 14.", "11-14"),
        ("今月25日まで", "11-25"),
        ("25日まで", "11-25"),
        ("来月10日まで", "12-10"),
        ("月底前", "11-30"),
        ("12月底前", "12-31"),
        ("月末まで", "11-30"),
        ("今月中", "11-30"),
        ("by the end of the month", "11-30"),
        ("end of November", "11-30"),
        ("Monatsende", "11-30"),
        ("bis Ende November", "11-30"),
        ("本周内", "11-13"),
        ("下周内", "11-20"),
        ("end of this week", "11-13"),
        ("end of next week", "11-20"),
        ("bis Ende der Woche", "11-13"),
        ("今週中", "11-13"),
        ("来週中", "11-20"),
        ("KW 48", "11-27"),
        ("Ende KW 47", "11-20"),
        ("CW 48", "11-27"),
    ],
)
def test_words_name_a_day_from_the_day_of_writing(words, due):
    assert due_on(words, WRITTEN) == day(due)


@pytest.mark.parametrize(
    "words",
    [
        *("尽快", "asap", "至急", "so bald wie möglich", "urgent", "", "无"),
        *("两三天内", "2-3天内", "2~3日以内", "2–3 days", "几天内"),
        *("周四前", "by Thursday", "bis Donnerstag", "木曜まで"),
        *("next Friday", "nächsten Freitag", "本周三前", "this Monday"),
        *("3天前", "上周五", "昨天", "last Friday", "gestern", "先週金曜"),
        *("Anfang KW 48", "Mitte KW 48", "KW 99", "本月31日前", "by the 32nd"),
        *("本周五或下周一", "tomorrow or Monday"),
        *("part 25h-3", "M8"),
    ],
)
def test_what_careful_readers_would_not_agree_on_is_no_day(words):
    assert due_on(words, WRITTEN) is None


def test_on_a_friday_the_end_of_the_week_is_that_day_and_on_a_saturday_it_is_over():
    assert due_on("本周内", Written(date(2026, 11, 13), CALENDAR)) == date(2026, 11, 13)
    assert due_on("本周内", Written(date(2026, 11, 14), CALENDAR)) is None


def test_a_day_worked_on_a_weekend_ends_the_week():
    calendar = WorkCalendar(make_up_days=frozenset({date(2026, 11, 14)}))
    assert due_on("本周内", Written(THURSDAY, calendar)) == date(2026, 11, 14)
    assert due_on("2个工作日内", Written(THURSDAY, calendar)) == date(2026, 11, 14)


def test_hours_need_the_instant_unless_they_make_whole_days():
    forwarded = Written(THURSDAY, CALENDAR)
    assert due_on("24小时内", forwarded) == date(2026, 11, 13)
    assert due_on("8小时内", forwarded) is None
    assert due_on("8小时内", WRITTEN) == THURSDAY


def test_weeks_and_months_go_over_the_end_of_the_year():
    written = Written(date(2026, 12, 30), CALENDAR)
    assert due_on("下周三", written) == date(2027, 1, 6)
    assert due_on("5号前", written) == date(2027, 1, 5)
    assert due_on("KW 2", written) == date(2027, 1, 15)
    assert due_on("bis Ende Januar", written) == date(2027, 1, 31)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        *(("今天", "11-12"), ("昨天", "11-11"), ("前天", "11-10"), ("上周五", "11-6"), ("yesterday", "11-11")),
        *(("gestern", "11-11"), ("vorgestern", "11-10"), ("本日", "11-12"), ("昨日", "11-11"), ("先週金曜", "11-6")),
        *(("last Friday", "11-6"), ("letzten Freitag", "11-6")),
    ],
)
def test_a_day_of_finding_lies_behind(words, found):
    assert found_on(words, WRITTEN) == day(found)


@pytest.mark.parametrize("words", ["last Tuesday", "明天", "下周三", "letzten Dienstag"])
def test_a_day_of_finding_to_come_or_of_two_meanings_is_none(words):
    assert found_on(words, WRITTEN) is None


DEFECT = {
    "zh": "料号AB-100的12个壳体开裂，批号B26-1。",
    "en": "12 of 500 housings, part number AB-100, are cracked.",
    "de": "12 von 500 Gehäusen, Teile-Nr. AB-100, sind gerissen.",
    "ja": "品番AB-100に割れの不具合が12個ありました。",
}


def due(language: str, words: str) -> date | None:
    return complaint_of(mail(f"{DEFECT[language]}\n{words}\n")).due_date


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        ("zh", "请在三个工作日内提交8D报告。", "11-17"),
        ("zh", "请贵司于24小时内给出临时措施，5个工作日内提交8D报告。", "11-19"),
        ("zh", "请收到本邮件后2日内书面回复。", "11-14"),
        ("zh", "3個工作天內給我答覆，thx!", "11-17"),
        ("zh", "本周五下班前回复处理方案！", "11-13"),
        ("zh", "请明天中午前把报告发过来。", "11-13"),
        ("zh", "麻烦下周三（11月18日）前回复8D。", "11-18"),
        ("zh", "请于11月20日前回复8D报告。", "11-20"),
        ("zh", "麻煩十一月十三日前給份8D。", "11-13"),
        ("en", "Within 5 working days, please send us your 8D report.", "11-19"),
        ("en", "Please reply by COB tomorrow.", "11-13"),
        ("en", "I need a written statement by Monday.", "11-16"),
        ("en", "Please send your 8D report by Friday, 20 November 2026.", "11-20"),
        ("en", "Kindly answer by next Tuesday at the latest.", "11-17"),
        ("de", "Teilen Sie uns bitte binnen 3 Arbeitstagen mit, was geschehen ist.", "11-17"),
        ("de", "Bitte senden Sie den 8D-Bericht bis spätestens kommenden Montag.", "11-16"),
        ("de", "Wir erwarten Ihre Stellungnahme bis Freitag, den 20.11.2026.", "11-20"),
        ("ja", "対策書を3営業日以内にご提出ください。", "11-17"),
        ("ja", "来週月曜日の午前中までにご回答ください。", "11-16"),
        ("ja", "今週中にご返答をお願いします。", "11-13"),
        ("ja", "回答は11/20（金）までにお願いします。", "11-20"),
    ],
)
def test_a_demand_in_running_text_names_its_day(language, words, expected):
    assert due(language, words) == day(expected)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("zh", "请尽快回复。"),
        ("zh", "质保期内2年，请回复如何处理。"),
        ("zh", "付款条件为到货后30天内，请知悉并回复8D。"),
        ("zh", "请回复8D，样品收到后我们3天前已寄出。"),
        ("zh", "上次贵司承诺3天内回复，至今没有报告。"),
        ("en", "Please reply as soon as possible."),
        ("en", "The replacement was delivered within 3 days, please confirm."),
        ("en", "The parts are within the 24 months warranty, please send an 8D."),
        ("en", "We will return the parts within 3 days, please send a return address."),
        ("de", "Bitte antworten Sie so bald wie möglich."),
        ("de", "Bitte senden Sie Ersatz; unser Bestand reicht noch bis KW 47."),
        ("ja", "至急ご回答ください。"),
        ("ja", "確認結果は本日中にお電話にて一報ください。"),
        ("ja", "保証期間2年以内のため、ご対応をお願いします。"),
    ],
)
def test_what_asks_for_no_answer_by_a_day_gives_none(language, words):
    assert due(language, words) is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("要求回复日期：3个工作日内", "11-17"),
        ("回复期限：本周五", "11-13"),
        ("Reply due: within 5 working days", "11-19"),
        ("Frist: 5 Arbeitstage", "11-19"),
        ("Antwort bis: Ende KW 47", "11-20"),
        ("回答期限：1週間以内", "11-19"),
        ("要求回复日期：尽快", None),
    ],
)
def test_a_labelled_demand_names_its_day_with_its_line_as_evidence(line, expected):
    one = complaint_of(mail(f"{DEFECT['zh']}\n{line}\n"))
    assert one.due_date == (day(expected) if expected else None)
    assert expected is None or one.evidence["due_date"].where == "text:L2"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("昨天装配时发现料号AB-100的12个壳体开裂。", "11-11"),
        ("上周五来料检验发现料号AB-100的12个壳体开裂。", "11-6"),
        ("Yesterday we found 12 cracked housings, part number AB-100.", "11-11"),
        ("12 cracked housings, part number AB-100, were found today.", "11-12"),
        ("Gestern haben wir 12 gerissene Gehäuse, Teile-Nr. AB-100, festgestellt.", "11-11"),
        ("12 Gehäuse, Teile-Nr. AB-100, sind gerissen. Festgestellt wurde es gestern.", "11-11"),
        ("本日の受入検査で品番AB-100に割れを12個発見しました。", "11-12"),
        ("今天请回复：11月3日发现料号AB-100的12个壳体开裂。", "11-3"),
        ("料号AB-100的12个壳体开裂，请明天前回复。", None),
    ],
)
def test_a_day_of_finding_is_taken_where_it_stands_beside_the_finding(words, found):
    assert complaint_of(mail(words)).occurred_on == (day(found) if found else None)
