"""Reading a procedure file: everything that would fail later is refused with its line and its mend."""

from hashlib import sha256
from importlib.resources import files

import pytest

from records.errors import ConfigError
from records.procedure import Audience, Unit
from records.words import LANGUAGES
from routing.procedure_file import load

SHIPPED = files("routing.procedures").joinpath("cr-mp25.toml").read_text("utf-8")

SMALL = """\
[identity]
id = "small"
number = "SP-1"
title = { zh-CN = "小程序", en = "Small procedure" }
revision = "A0"
intake_owner = "quality"

[departments.quality]
title = { zh-CN = "品质部" }
[departments.sales]
title = { zh-CN = "销售部" }

[facts.ours]
title = { zh-CN = "我司责任" }
options = [
  { value = true, title = { zh-CN = "是" } },
  { value = false, title = { zh-CN = "否" } },
]
[facts.pieces]
title = { zh-CN = "数量" }
number = true
[facts.defect]
title = { zh-CN = "不良" }
stated_in = "defect"

[[rules]]
id = "not_ours"
when = [{ fact = "ours", op = "equals", value = false }]
department = "sales"
because = { zh-CN = "非我司责任" }
examples = [
  { fires = true, facts = { ours = false } },
  { fires = false, facts = { ours = true } },
  { fires = "unknown", facts = {} },
]

[[rules]]
id = "many"
when = [
  { fact = "ours", op = "equals", value = true },
  { fact = "pieces", op = "at_least", value = 20 },
]
department = "quality"
because = { zh-CN = "数量多" }
examples = [{ fires = true, facts = { ours = true, pieces = 20 } }]

[[clocks]]
id = "reply"
title = { zh-CN = "回复" }
stop = "replied"
limit = { value = 3, unit = "days" }
audience = "customer"
customers_date_wins = true

[[forms]]
template = "complaint_record"
title = { zh-CN = "记录" }
"""


def line_of(text: str, words: str) -> int:
    """The last line that holds these words."""
    return max(number for number, line in enumerate(text.splitlines(), 1) if words in line)


def refused(text: str) -> ConfigError:
    with pytest.raises(ConfigError) as caught:
        load(text, "small.toml")
    return caught.value


def test_the_shipped_procedure_reads_and_bears_its_digest():
    procedure = load(SHIPPED, "cr-mp25.toml")
    assert (procedure.identity.number, procedure.identity.revision) == ("CR-MP25", "A1")
    assert procedure.sha256 == sha256(SHIPPED.encode()).hexdigest()


def test_every_text_of_the_shipped_procedure_stands_in_chinese_and_english():
    procedure = load(SHIPPED, "cr-mp25.toml")
    texts = [
        procedure.identity.title,
        *(department.title for department in procedure.departments.values()),
        *(fact.title for fact in procedure.facts.values()),
        *(option.title for fact in procedure.facts.values() for option in fact.options),
        *(rule.because for rule in procedure.rules),
        *(rule.open_point for rule in procedure.rules if rule.open_point),
        *(clock.title for clock in procedure.clocks),
        *(clock.open_point for clock in procedure.clocks if clock.open_point),
        *(form.title for form in procedure.forms),
        *procedure.unset,
    ]
    assert all(set(text) >= {"zh-CN", "en"} for text in texts)


def test_a_clock_that_customers_are_told_of_has_a_title_in_every_language():
    procedure = load(SHIPPED, "cr-mp25.toml")
    told = [clock.title for clock in procedure.clocks if clock.audience is Audience.CUSTOMER]
    assert told
    assert all(set(title) == set(LANGUAGES) for title in told)


def test_the_five_time_limits_of_the_shipped_procedure_are_those_of_the_paper():
    limits = {clock.id: (clock.limit.value, clock.limit.unit) for clock in load(SHIPPED, "cr-mp25.toml").clocks}
    assert limits == {
        "major_investigation": (4, Unit.HOURS),
        "major_solution": (8, Unit.HOURS),
        "ordinary_report": (3, Unit.WORKING_DAYS),
        "preliminary_report": (2, Unit.WORKING_DAYS),
        "quality_abnormality": (7, Unit.WORKING_DAYS),
        "documents_corrected": (None, Unit.CUSTOMERS_DATE),
        "customers_date": (None, Unit.CUSTOMERS_DATE),
    }


def test_a_small_procedure_reads():
    assert [rule.id for rule in load(SMALL, "small.toml").rules] == ["not_ours", "many"]


SECOND = "{ fires = false, facts = { ours = true } }"
ONLY = "examples = [{ fires = true, facts = { ours = true, pieces = 20 } }]"
OURS = '{ fact = "ours", op = "equals", value = true }'

FAULTS = [
    # what stands in the file, what is written instead, the words on the faulty line, what is said
    ('revision = "A0"', 'revision = "A0"\ncolour = "red"', "colour", "unknown key 'identity.colour'"),
    ('revision = "A0"', "revision = A0", "revision = A0", "this is not TOML"),
    ('intake_owner = "quality"', "", "[identity]", "there is no last resort"),
    ('intake_owner = "quality"', 'intake_owner = "qa"', "intake_owner", "department 'qa' is not declared"),
    ('department = "sales"', 'department = "sale"', '"sale"', "department 'sale' is not declared"),
    ('department = "sales"', 'department = "sales"\nalso = ["boss"]', "boss", "department 'boss' is not declared"),
    ("[identity]", 'copy_to = ["boss"]\n[identity]', "boss", "department 'boss' is not declared"),
    ("[identity]", 'class_fact = "class"\n[identity]', "class_fact", "fact 'class' is not declared"),
    ('title = { zh-CN = "记录" }', 'title = { zh-CN = "记录" }\nto = ["boss"]', "boss", "department 'boss' is not"),
    ('fact = "pieces"', 'fact = "piece"', '"piece"', "fact 'piece' is not declared"),
    ('op = "at_least"', 'op = "more_than"', "when = [", "Input should be 'equals'"),
    ('op = "at_least", value = 20', 'op = "at_least"', 'op = "at_least"', "has not the values it needs"),
    ('op = "at_least", value = 20', 'op = "at_least", value = [1, 2]', "[1, 2]", "has not the values it needs"),
    ('op = "at_least", value = 20', 'op = "between", value = [9, 1]', "[9, 1]", "has not the values it needs"),
    ('op = "at_least", value = 20', 'op = "any_of", value = []', "value = []", "has not the values it needs"),
    ('op = "at_least", value = 20', 'op = "present", value = 20', "present", "has not the values it needs"),
    ('op = "at_least", value = 20', 'op = "at_least", value = "20"', '"20"', "fact 'pieces' can never be \"20\""),
    ('op = "at_least", value = 20', 'op = "contains", value = "2"', "contains", "'contains' looks into free text"),
    ('op = "equals", value = false', 'op = "below", value = 1', "below", "'below' compares numbers"),
    ('op = "equals", value = false', 'op = "equals", value = "no"', '"no"', "fact 'ours' can never be \"no\""),
    ('stated_in = "defect"', 'stated_in = "weather"', "weather", "which is no field of a complaint"),
    (
        'stated_in = "defect"',
        'number = true\noptions = [{ value = 1, title = { zh-CN = "一" } }]',
        "number = true",
        "has options and is a number",
    ),
    (
        '{ value = false, title = { zh-CN = "否" } }',
        '{ value = true, title = { zh-CN = "否" } }',
        "{ value = true",
        "has the option true twice",
    ),
    ('id = "many"', 'id = "not_ours"', 'id = "not_ours"', "rules has the id 'not_ours' twice"),
    ('id = "many"', 'id = "intake_owner"', 'id = "intake_owner"', "'intake_owner' is a reserved id"),
    ('stop = "replied"', 'stop = "answered"', "answered", "Input should be 'received'"),
    ("value = 3, unit", "value = 0, unit", "value = 0", "needs a value above zero"),
    ("value = 3, unit", "value = 2.5, unit", "value = 2.5", "needs a whole number"),
    ('value = 3, unit = "days"', 'value = 3, unit = "same_day"', "same_day", "takes no value"),
    ("customers_date_wins = true", "", "limit = {", "no clock minds the date a customer writes"),
    ('because = { zh-CN = "数量多" }', 'because = { en = "many" }', 'en = "many"', "has no text in zh-CN"),
    (
        SECOND,
        "{ fires = true, facts = { ours = true } }",
        "facts = { ours = true } }",
        "worked example 2 of rule 'not_ours' says it fires, but it does not fire",
    ),
    (
        '{ fires = "unknown", facts = {} }',
        "{ fires = false, facts = {} }",
        "facts = {}",
        "says it does not fire, but it cannot be told yet",
    ),
    (SECOND, "{ fires = false, facts = { theirs = true } }", "theirs", "fact 'theirs' is not declared"),
    (SECOND, '{ fires = false, facts = { ours = "yes" } }', '"yes"', "fact 'ours' can never be \"yes\""),
    (ONLY, "", 'id = "many"', "shows no worked example in which it fires"),
    (
        OURS,
        '{ fact = "ours", op = "equals", value = false }',
        'id = "many"',
        "rule 'many' can never fire: earlier rules take all its cases: not_ours",
    ),
    (
        OURS,
        '{ fact = "pieces", op = "below", value = 20 }',
        'id = "many"',
        "rule 'many' can never fire: its conditions contradict each other",
    ),
]


@pytest.mark.parametrize(("right", "wrong", "line", "said"), FAULTS, ids=[fault[3][:40] for fault in FAULTS])
def test_a_fault_is_refused_with_its_line_and_its_mend(right, wrong, line, said):
    assert right in SMALL
    text = SMALL.replace(right, wrong, 1)
    error = refused(text)
    assert said in error.what
    assert error.where == f"small.toml:{line_of(text, line)}"
    assert error.mend


def test_several_faults_are_told_at_once_each_with_its_line():
    text = SMALL.replace('department = "sales"', 'department = "sale"').replace('fact = "pieces"', 'fact = "piece"')
    first, second = line_of(text, '"sale"'), line_of(text, '"piece"')
    error = refused(text)
    assert error.where == f"small.toml:{first}"
    assert f"line {second}: fact 'piece' is not declared" in error.what
