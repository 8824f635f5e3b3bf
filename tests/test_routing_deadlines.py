"""The clocks of CR-MP25 on the Chinese working calendar."""

from datetime import date, datetime
from importlib.resources import files
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from records.case import Deadline
from records.errors import ConfigError
from records.events import EventKind
from records.procedure import Audience, Clock, FactValue, Limit, Unit
from routing.calendars import build
from routing.deadlines import Basis, reckon
from routing.procedure_file import load
from routing.words import load as load_sentences
from tests.routing_parts import SENTENCES, TEXTS

CR_MP25 = load(files("routing.procedures").joinpath("cr-mp25.toml").read_text("utf-8"), "cr-mp25.toml")
CHINA = build("CN", range(2025, 2029), "", "Asia/Shanghai")


def deadlines(at: str, due_date: date | None = None, **facts: FactValue) -> dict[str, Deadline]:
    received = datetime.fromisoformat(at).replace(tzinfo=ZoneInfo("Asia/Shanghai"))
    basis = Basis(facts=facts, started={EventKind.RECEIVED: received}, due_date=due_date)
    return {one.clock: one for one in reckon(CR_MP25, basis, CHINA, SENTENCES)}


def times(found: dict[str, Deadline]) -> dict[str, str]:
    return {clock: f"{one.due_at:%Y-%m-%d %H:%M}" for clock, one in found.items()}


def test_the_four_and_eight_hours_of_a_major_complaint_run_through_the_weekend():
    found = deadlines("2026-11-20T22:30", category="packaging", severity_class="major", cause_unclear=False)
    assert times(found) == {"major_investigation": "2026-11-21 02:30", "major_solution": "2026-11-21 06:30"}
    assert all(one.audience is Audience.INTERNAL and not one.provisional for one in found.values())


def test_an_ordinary_complaint_is_answered_within_three_working_days_and_handled_within_seven():
    found = deadlines("2026-11-20T16:51", category="product_quality", severity_class="ordinary")
    assert times(found) == {"ordinary_report": "2026-11-25 17:00", "quality_abnormality": "2026-12-01 17:00"}
    assert found["ordinary_report"].stop == "replied"
    assert found["ordinary_report"].limit["zh-CN"] == "3 个工作日"


def test_three_working_days_across_national_day_2026_count_the_make_up_saturday():
    found = deadlines("2026-09-30T15:00", category="packaging", severity_class="ordinary")["ordinary_report"]
    assert f"{found.due_at:%m-%d %H:%M}" == "10-10 17:00"
    assert found.reckoned["zh-CN"] == (
        "2026-09-30 15:00 收到；当天不计，3 个工作日，至 2026-10-10 下班；"
        "其间非工作日 10-01~10-07 不计；调休上班日 10-10 计入"
    )
    assert not found.provisional


def test_the_same_is_told_in_english():
    found = deadlines("2026-09-30T15:00", category="packaging", severity_class="ordinary")
    assert found["ordinary_report"].reckoned["en"] == (
        "received 2026-09-30 15:00; that day not counted, 3 working days, to close of work on 2026-10-10; "
        "days off 10-01~10-07 skipped; make-up working days 10-10 counted"
    )


def test_beyond_the_last_decree_a_date_is_provisional():
    found = deadlines("2026-12-30T09:00", category="packaging", severity_class="ordinary")["ordinary_report"]
    assert found.provisional["zh-CN"] == "2027 年法定节假日及调休安排尚未录入，日期可能变动"


def test_while_the_class_is_unknown_the_clocks_of_both_classes_run_provisionally():
    found = deadlines("2026-11-20T09:00", category="packaging")
    assert list(found) == ["major_investigation", "major_solution", "preliminary_report", "ordinary_report"]
    assert {one.provisional["zh-CN"] for clock, one in found.items() if clock != "preliminary_report"} == {
        "投诉等级尚未确认，暂按较紧的时限执行"
    }


def test_a_major_complaint_whose_cause_is_unclear_gets_a_preliminary_report_in_two_working_days():
    found = deadlines("2026-11-20T09:00", category="packaging", severity_class="major", cause_unclear=True)
    assert times(found)["preliminary_report"] == "2026-11-24 17:00"
    assert found["preliminary_report"].provisional == {}


def test_the_customers_tighter_date_stands_beside_our_own_limit():
    found = deadlines("2026-11-20T09:00", date(2026, 11, 23), category="packaging", severity_class="ordinary")
    assert times(found) == {"customers_date": "2026-11-23 17:00", "ordinary_report": "2026-11-25 17:00"}
    assert found["customers_date"].reckoned["zh-CN"] == "客户要求 2026-11-23，至当日下班"


def test_a_customers_date_on_a_day_off_stays_the_date_the_customer_wrote():
    found = deadlines("2026-11-16T09:00", date(2026, 11, 22), category="packaging", severity_class="ordinary")
    assert times(found)["customers_date"] == "2026-11-22 17:00"
    assert "2026-11-22 为非工作日" in found["customers_date"].reckoned["zh-CN"]


def test_documents_are_corrected_by_the_customers_date_and_have_no_clock_without_one():
    dated = deadlines("2026-11-20T09:00", date(2026, 11, 27), category="documentation", severity_class="ordinary")
    undated = deadlines("2026-11-20T09:00", category="documentation", severity_class="ordinary")
    assert times(dated)["documents_corrected"] == "2026-11-27 17:00"
    assert list(undated) == ["ordinary_report"]


def clock(name: str, value: float, unit: Unit, **more: Any) -> Clock:
    return Clock(
        id=name,
        title={"zh-CN": name},
        stop=EventKind.REPLIED,
        limit=Limit(value=value, unit=unit),
        audience=Audience.CUSTOMER,
        **more,
    )


def of_clocks(
    *clocks: Clock, due_date: date | None = None, started: EventKind = EventKind.RECEIVED
) -> tuple[Deadline, ...]:
    basis = Basis(started={started: datetime(2026, 11, 20, 9, tzinfo=CHINA.zone)}, due_date=due_date)
    return reckon(CR_MP25.model_copy(update={"clocks": clocks}), basis, CHINA, SENTENCES)


def test_where_the_customers_date_wins_it_replaces_the_limit_tighter_or_not():
    wins = clock("reply", 3, Unit.WORKING_DAYS, customers_date_wins=True)
    (asked,) = of_clocks(wins, due_date=date(2026, 12, 4))
    (unasked,) = of_clocks(wins)
    assert (f"{asked.due_at:%m-%d}", asked.limit["zh-CN"]) == ("12-04", "客户要求日期")
    assert "以客户日期为准" in asked.reckoned["zh-CN"]
    assert f"{unasked.due_at:%m-%d}" == "11-25"


def test_of_two_limits_for_one_promise_only_the_tighter_runs_while_the_class_is_unknown():
    major, ordinary = (
        CR_MP25.clocks[0].when,
        CR_MP25.clocks[2].when,
    )
    (running,) = of_clocks(
        clock("ordinary", 3, Unit.WORKING_DAYS, when=ordinary), clock("major", 24, Unit.HOURS, when=major)
    )
    assert running.clock == "major"


def test_a_clock_waits_for_its_start_event():
    after_action = clock("verify", 1, Unit.WEEKS, start=EventKind.ACTION_DONE)
    assert of_clocks(after_action) == ()
    (running,) = of_clocks(after_action, started=EventKind.ACTION_DONE)
    assert f"{running.due_at:%m-%d %H:%M}" == "11-27 17:00"


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (2, Unit.WORKING_HOURS, "只计工作时间，2 个工作小时"),
        (1.5, Unit.HOURS, "按钟点连续计算 1.5 小时"),
        (1, Unit.MONTHS, "1 个月"),
    ],
)
def test_each_unit_is_told_as_the_procedure_writes_it(value, unit, words):
    (running,) = of_clocks(clock("any", value, unit))
    assert words in running.reckoned["zh-CN"]


def test_the_same_day_is_told_with_its_day():
    (running,) = of_clocks(
        Clock(
            id="log",
            title={"zh-CN": "登记"},
            stop=EventKind.ACKNOWLEDGED,
            limit=Limit(unit=Unit.SAME_DAY),
            audience=Audience.INTERNAL,
        )
    )
    assert (running.limit["zh-CN"], running.reckoned["zh-CN"]) == ("当天", "2026-11-20 09:00 收到；至 2026-11-20 下班")


def test_a_limit_is_told_in_every_language_with_its_number():
    (day,) = of_clocks(clock("reply", 1, Unit.WORKING_DAYS))
    (days,) = of_clocks(clock("reply", 3, Unit.WORKING_DAYS))
    assert day.limit == {
        "zh-CN": "1 个工作日", "zh-TW": "1 個工作天", "en": "1 working day", "de": "1 Arbeitstag", "ja": "1 営業日",
    }  # fmt: skip
    assert (days.limit["de"], days.limit["ja"]) == ("3 Arbeitstage", "3 営業日")


def test_what_a_clock_still_waits_for_is_told_in_every_language():
    found = deadlines("2026-11-20T09:00", category="packaging")["major_solution"]
    assert found.provisional["en"] == "not known yet: Complaint class; the tighter limit runs until it is"
    assert found.provisional["zh-TW"].endswith("尚未確認，暫依較緊的期限執行")
    assert set(found.reckoned) == {"zh-CN", "zh-TW", "en", "de", "ja"}


@pytest.mark.parametrize(
    ("line", "instead", "what"),
    [
        ('same_day = "am selben Tag"', "", "the sentence 'same_day' is missing"),
        ('same_day = "am selben Tag"', 'same_day = "am $tag"', r"'same_day' names \$tag, which there is not"),
    ],
)
def test_a_sites_own_sentences_are_measured_by_the_english_ones(line, instead, what):
    own = {**TEXTS, "de/reasons": TEXTS["de/reasons"].replace(line, instead)}
    with pytest.raises(ConfigError, match=rf"texts/de/reasons\.txt: {what}"):
        load_sentences(own)
