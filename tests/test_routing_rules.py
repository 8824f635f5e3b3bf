"""Which department has a complaint under CR-MP25, and what happens while facts are unknown."""

from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from records.case import Route
from records.complaint import Category, Complaint
from records.place import Place
from records.procedure import FactValue
from routing.procedure_file import load
from routing.rules import INTAKE_OWNER, decide, facts_from, forms_at_intake
from tests.routing_parts import SENTENCES

CR_MP25 = load(files("routing.procedures").joinpath("cr-mp25.toml").read_text("utf-8"), "cr-mp25.toml")
SETTLED: dict[str, FactValue] = {"category": "product_quality", "warranty": "in", "justified": True, "ours": True}
WORDS = Place(file_sha256="0" * 64, origin="mail", where="text:L1", words="…")


def route(**facts: FactValue) -> Route:
    return decide(CR_MP25, facts, SENTENCES)


@pytest.mark.parametrize(
    ("pieces", "department", "rule"),
    [
        (1, "engineering", "repair_below_20"),
        (19, "engineering", "repair_below_20"),
        (20, "planning", "repair_from_20"),
        (21, "planning", "repair_from_20"),
    ],
)
def test_from_twenty_pieces_on_planning_has_the_repair(pieces, department, rule):
    decided = route(**SETTLED, repair_qty=float(pieces))
    assert (decided.department, decided.rule) == (department, rule)


@pytest.mark.parametrize(
    ("facts", "department"),
    [
        ({"category": "quantity"}, "planning"),
        ({"category": "documentation"}, "customer_quality"),
        ({"category": "packaging", "warranty": "out"}, "sales"),
        (SETTLED | {"justified": False}, "commerce"),
        (SETTLED | {"ours": False}, "commerce"),
        (SETTLED | {"repair_qty": 0.0, "technical": True, "design_fault": True}, "rnd"),
        (SETTLED | {"repair_qty": 0.0, "technical": True, "design_fault": False}, "engineering"),
        (SETTLED | {"repair_qty": 0.0, "technical": False}, "quality"),
    ],
)
def test_each_branch_of_the_procedure_leads_to_its_department(facts, department):
    assert decide(CR_MP25, facts, SENTENCES).department == department


def test_while_warranty_is_unknown_the_intake_owner_has_the_case_and_warranty_is_asked():
    decided = route(category="product_quality", justified=True, ours=True, repair_qty=30.0)
    assert (decided.department, decided.rule) == ("customer_quality", INTAKE_OWNER)
    assert "warranty" in decided.unknown_facts
    assert "保修期" in decided.because["zh-CN"]


def test_a_rule_that_holds_waits_for_the_open_ones_before_it_and_says_for_what():
    trials = {trial.rule: trial for trial in route(category="product_quality", ours=False).trials}
    assert trials["quantity_or_parts"].outcome == "miss"
    assert trials["out_of_warranty"].outcome == "unknown"
    assert trials["not_ours"].outcome == "unknown"
    assert trials["not_ours"].missing == ("warranty", "free_repair")
    assert trials["repair_from_20"].outcome == "not_reached"


def test_an_open_rule_of_the_same_department_keeps_nothing_back():
    decided = route(category="product_quality", warranty="out")
    assert (decided.department, decided.rule) == ("sales", "out_of_warranty")
    assert "free_repair" in decided.unknown_facts


def test_free_repair_out_of_warranty_goes_to_the_general_manager_too():
    decided = route(category="product_quality", warranty="out", free_repair=True)
    assert decided.copy_to[:2] == ("engineering", "general_manager")


def test_the_copies_are_those_of_the_procedure_without_the_lead_and_each_once():
    assert route(category="quantity").copy_to == ("engineering", "quality", "sales", "finance", "general_manager")
    assert route().copy_to == ("planning", "engineering", "quality", "sales", "finance", "general_manager")


def test_when_nothing_is_known_every_fact_a_rule_or_clock_asks_for_is_unknown():
    assert route().unknown_facts == (
        "category",
        "warranty",
        "free_repair",
        "justified",
        "ours",
        "repair_qty",
        "technical",
        "design_fault",
        "severity_class",
        "cause_unclear",
    )


def test_a_rule_that_fired_leaves_only_the_clocks_questions():
    decided = route(category="quantity")
    assert decided.unknown_facts == ("severity_class", "cause_unclear")
    assert [trial.outcome for trial in decided.trials][:2] == ["hit", "not_reached"]


def test_when_no_rule_applies_the_intake_owner_has_the_case_and_the_reason_is_told():
    bare = CR_MP25.model_copy(update={"rules": CR_MP25.rules[:1], "clocks": ()})
    decided = decide(bare, {"category": "packaging", "severity_class": "major"}, SENTENCES)
    assert (decided.department, decided.unknown_facts) == ("customer_quality", ())
    assert decided.because["zh-CN"] == "没有规则适用于已确认的情况，由受理负责部门处理"


def test_the_route_names_the_procedure_its_revision_and_digest():
    data = route().data
    assert (data.id, data.revision, len(data.sha256)) == ("cr-mp25", "A1", 64)


def test_facts_are_taken_from_the_complaint_the_kind_and_what_is_stated():
    complaint = Complaint(
        category=Category.QUANTITY, qty_affected=40, evidence={"category": WORDS, "qty_affected": WORDS}
    )
    assert facts_from(CR_MP25, complaint, {"kind": "formal", "warranty": "out"}) == {
        "kind": "formal",
        "category": "quantity",
        "warranty": "out",
    }


def test_what_is_stated_wins_over_what_was_read():
    complaint = Complaint(category=Category.QUANTITY, evidence={"category": WORDS})
    assert facts_from(CR_MP25, complaint, {"category": "delivery"}) == {"category": "delivery"}


def test_a_value_that_is_no_option_or_no_number_stays_unknown():
    stated: dict[str, FactValue] = {"warranty": "maybe", "repair_qty": "many", "technical": 1.0, "nonsense": True}
    assert facts_from(CR_MP25, Complaint(evidence={}), stated) == {}


def test_a_formal_complaint_gets_record_notice_and_8d_and_a_remark_gets_no_8d():
    formal, informal = (
        [form.template for form in forms_at_intake(CR_MP25, {"kind": kind})] for kind in ("formal", "informal")
    )
    assert formal == ["complaint_record", "handling_notice", "eight_d"]
    assert informal == ["complaint_record", "handling_notice"]


def test_the_forms_bear_the_procedures_own_numbers():
    numbers = {form.template: form.form_no for form in CR_MP25.forms}
    assert [numbers[name] for name in ("register", "repair_confirmation", "technical_support", "eight_d")] == [
        "QR25-01",
        "QR25-02",
        "QR25-03",
        "QR25-04",
    ]
    assert numbers["complaint_record"] == numbers["handling_notice"] == ""


VALUES: dict[str, list[FactValue]] = {
    name: [option.value for option in fact.options] or [0.0, 1.0, 19.0, 20.0, 21.0]
    for name, fact in CR_MP25.facts.items()
    if fact.options or fact.number
}
complete = st.fixed_dictionaries({name: st.sampled_from(values) for name, values in VALUES.items()})


@given(complete, st.sets(st.sampled_from(sorted(VALUES))), st.sets(st.sampled_from(sorted(VALUES))))
def test_nothing_that_becomes_known_later_takes_a_case_from_the_department_a_rule_gave_it(facts, early, later):
    first = decide(CR_MP25, {name: facts[name] for name in early}, SENTENCES)
    second = decide(CR_MP25, {name: facts[name] for name in early | later}, SENTENCES)
    if first.rule != INTAKE_OWNER:
        assert second.department == first.department


@given(complete)
def test_when_all_is_known_a_rule_fires_and_nothing_is_asked(facts):
    decided = decide(CR_MP25, facts, SENTENCES)
    assert decided.rule != INTAKE_OWNER
    assert decided.unknown_facts == ()
    assert [trial.outcome for trial in decided.trials].count("hit") == 1


@given(complete, st.sets(st.sampled_from(sorted(VALUES)), max_size=6))
def test_the_order_in_which_facts_were_stated_changes_nothing(facts, early):
    known = {name: facts[name] for name in sorted(early)}
    assert decide(CR_MP25, known, SENTENCES) == decide(CR_MP25, dict(reversed(known.items())), SENTENCES)
