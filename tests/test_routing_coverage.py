"""Every combination of facts, unknown among them, and what the rules do with it."""

from importlib.resources import files
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from records.procedure import (
    Condition,
    Department,
    Example,
    Fact,
    FactValue,
    Identity,
    Operator,
    Option,
    Procedure,
    Rule,
)
from routing.coverage import OTHER, TooEntangled, never_fired, report, rows, table
from routing.procedure_file import load
from routing.rules import INTAKE_OWNER, decide
from tests.routing_parts import SENTENCES

CR_MP25 = load(files("routing.procedures").joinpath("cr-mp25.toml").read_text("utf-8"), "cr-mp25.toml")

YES_NO = Fact(
    title={"zh-CN": "是否"},
    options=(Option(value=True, title={"zh-CN": "是"}), Option(value=False, title={"zh-CN": "否"})),
)
FACTS = {
    "a": YES_NO,
    "b": YES_NO,
    "n": Fact(title={"zh-CN": "数"}, number=True),
    "words": Fact(title={"zh-CN": "词"}),
}
DEPARTMENTS = ("owner", "one", "two", "three")


def rule(name: str, department: str, *when: Condition) -> Rule:
    return Rule(id=name, when=when, department=department, because={"zh-CN": name}, examples=(Example(fires=True),))


def test(fact: str, op: str, value: FactValue | tuple[FactValue, ...]) -> Condition:
    return Condition(fact=fact, op=Operator(op), value=value)


test.__test__ = False  # type: ignore[attr-defined]  # it builds a condition's test; pytest must not collect it


def procedure(*rules: Rule) -> Procedure:
    return Procedure(
        identity=Identity(id="p", number="P", title={"zh-CN": "P"}, revision="0", intake_owner="owner"),
        departments={name: Department(title={"zh-CN": name}) for name in DEPARTMENTS},
        facts=FACTS,
        rules=rules,
        clocks=(),
        forms=(),
    )


def test_the_shipped_rules_all_fire_for_some_facts():
    assert never_fired(CR_MP25) == {}
    assert {row.rule for row in rows(CR_MP25)} == {INTAKE_OWNER, *(rule.id for rule in CR_MP25.rules)}


def test_the_report_counts_the_ways_and_those_to_the_intake_owner():
    found = rows(CR_MP25)
    owners = [row for row in found if row.rule == INTAKE_OWNER]
    assert report(CR_MP25) == f"{len(found)} ways through the rules, {len(owners)} of them to the intake owner"


def test_a_rule_whose_conditions_contradict_each_other_never_fires():
    dead = procedure(rule("dead", "one", test("n", "below", 5.0), test("n", "at_least", 5.0)))
    assert never_fired(dead) == {"dead": ()}


def test_a_rule_whose_cases_earlier_rules_take_never_fires_and_they_are_named():
    shadowed = procedure(
        rule("yes", "one", test("a", "equals", value=True)),
        rule("no", "two", test("a", "any_of", (False,))),
        rule("late", "three", test("n", "between", (1.0, 9.0))),
    )
    assert never_fired(shadowed) == {"late": ("yes", "no")}


def test_a_threshold_between_two_others_is_found():
    between = procedure(
        rule("low", "one", test("n", "below", 10.0)),
        rule("high", "two", test("n", "at_least", 20.0)),
        rule("middle", "three", test("n", "between", (10.0, 20.0))),
    )
    assert never_fired(between) == {}


def test_two_words_that_must_both_stand_in_a_text_can_be_met():
    both = procedure(rule("both", "one", test("words", "contains", "停线"), test("words", "contains", "安全")))
    assert never_fired(both) == {}
    assert {"words": OTHER} in [row.facts for row in rows(both)]


def test_a_rule_without_conditions_takes_everything_after_it():
    every = procedure(rule("every", "one"), rule("late", "two", test("a", "equals", value=True)))
    assert never_fired(every) == {"late": ("every",)}


def test_rules_too_entangled_to_read_are_refused():
    names = [f"f{number}" for number in range(16)]
    many = procedure(*(rule(name, "one", test(name, "equals", value=True)) for name in names))
    tangled = many.model_copy(update={"facts": dict.fromkeys(names, YES_NO)})
    with pytest.raises(TooEntangled, match="different ways"):
        rows(tangled)


def test_the_table_says_each_way_in_words():
    lines = table(CR_MP25, "zh-CN").splitlines()
    assert "投诉内容 = 数量不符或配件少 -> 计划部 [quantity_or_parts]" in lines
    assert "投诉内容 = ? -> 品质部客诉工程师 [intake_owner]" in lines
    assert len(lines) == len(rows(CR_MP25))
    assert "What the complaint is about = Wrong quantity or missing parts -> Planning" in table(CR_MP25, "en")


conditions = st.one_of(
    st.builds(test, st.sampled_from(["a", "b"]), st.just("equals"), st.booleans()),
    st.builds(test, st.just("n"), st.sampled_from(["below", "at_least"]), st.sampled_from([1.0, 2.0, 3.0])),
    st.builds(test, st.just("words"), st.just("contains"), st.sampled_from(["x", "y"])),
)
some_rules = st.lists(st.tuples(st.sampled_from(DEPARTMENTS[1:]), st.lists(conditions, max_size=3)), max_size=5)
VALUES: dict[str, list[FactValue]] = {
    "a": [True, False],
    "b": [True, False],
    "n": [0.0, 1.0, 1.5, 2.0, 2.5, 3.0, 4.0],
    "words": ["x", "y", "x y", OTHER],
}
EVERY_COMBINATION = [
    {name: value for name, value in zip(VALUES, values, strict=True) if value is not None}
    for values in product(*([*of_fact, None] for of_fact in VALUES.values()))
]


@given(some_rules)
def test_a_rule_is_said_never_to_fire_exactly_when_no_combination_makes_it(drawn):
    tried = procedure(*(rule(f"r{number}", place, *when) for number, (place, when) in enumerate(drawn)))
    fired = {decide(tried, facts, SENTENCES).rule for facts in EVERY_COMBINATION}
    assert set(never_fired(tried)) == {one.id for one in tried.rules} - fired


@given(some_rules, st.sampled_from(EVERY_COMBINATION))
def test_every_combination_with_known_yes_or_no_lies_on_one_way_with_the_same_outcome(drawn, facts):
    tried = procedure(*(rule(f"r{number}", place, *when) for number, (place, when) in enumerate(drawn)))
    asked = {"a", "b"}
    mine = [
        row
        for row in rows(tried)
        if set(row.facts) <= asked and all(facts.get(name) == value for name, value in row.facts.items())
    ]
    assert len(mine) <= 1
    assert all(row.department == decide(tried, facts, SENTENCES).department for row in mine)
