"""Three-valued conditions on facts.

Takes conditions and the facts known, gives True, False, or None for unknown. Raises nothing, touches nothing. The
facts must suit the procedure (`suits`): the loader sees to it for the file, `rules.facts_from` for what is stated.
"""

from collections.abc import Iterable, Mapping

from records.procedure import Condition, Fact, FactValue, Operator

Facts = Mapping[str, FactValue]
Verdict = bool | None
"""True, False, or None for unknown."""


def holds(conditions: Iterable[Condition], facts: Facts) -> Verdict:
    """Whether all conditions hold: one that fails decides, else one that is unknown leaves all open (Kleene)."""
    verdicts = [verdict(condition, facts) for condition in conditions]
    if False in verdicts:
        return False
    return None if None in verdicts else True


def missing(conditions: Iterable[Condition], facts: Facts) -> tuple[str, ...]:
    """The facts nobody has stated that the conditions ask about, each once."""
    return tuple(dict.fromkeys(one.fact for one in conditions if one.fact not in facts))


def verdict(condition: Condition, facts: Facts) -> Verdict:
    """Whether one condition holds."""
    if condition.fact not in facts:
        return None
    return accepts(condition, facts[condition.fact])


def accepts(condition: Condition, value: FactValue) -> bool:
    """Whether a known value passes the condition's test."""
    match condition.op:
        case Operator.PRESENT:
            return True
        case Operator.CONTAINS:
            return str(condition.value).casefold() in str(value).casefold()
        case Operator.EQUALS | Operator.ANY_OF:
            return any(same(value, one) for one in values_of(condition))
    return _within(condition, float(value))


def _within(condition: Condition, number: float) -> bool:
    bounds = [float(one) for one in values_of(condition)]
    match condition.op:
        case Operator.BELOW:
            return number < bounds[0]
        case Operator.AT_LEAST:
            return number >= bounds[0]
    return bounds[0] <= number <= bounds[1]


def values_of(condition: Condition) -> tuple[FactValue, ...]:
    """The value or values a condition compares with."""
    if condition.value is None:
        return ()
    return condition.value if isinstance(condition.value, tuple) else (condition.value,)


def same(one: FactValue, other: FactValue) -> bool:
    """Equal and of one kind: yes is not the number 1."""
    return isinstance(one, bool) == isinstance(other, bool) and one == other


def suits(fact: Fact, value: FactValue) -> bool:
    """Whether a fact may take a value: one of its options, a number where one is asked, else words."""
    if fact.options:
        return any(same(value, option.value) for option in fact.options)
    if fact.number:
        return isinstance(value, (int, float)) and not isinstance(value, bool)
    return isinstance(value, str)
