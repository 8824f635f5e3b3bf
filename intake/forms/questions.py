"""Sections that a form asks for in plain words: `Why did it happen?`, `Was haben Sie sofort unternommen?`.

Takes the words of a head; gives the section they ask for, or nothing. Raises nothing, touches nothing.
"""

import re

_IT = (
    r"(?:it|this|that|they|he|the (?:\w{2,16} ){0,2}(?:problem|defect|failure|fault|error|issue|nonconformance|concern"
    r"|part|parts)|(?:der|dieser|das|dieses|die) (?:fehler|mangel|problem|abweichung|schaden|teile?)|er|es)"
)
_WE = r"(?:you|we|the supplier|the vendor|sie|wir|der lieferant)"
_NOW = (
    r"(?:immediately|at once|right away|now|so far|already|straight away|sofort|bereits|unmittelbar|umgehend"
    r"|kurzfristig)"
)
_FOREVER = r"(?:permanently|for good|lastingly|dauerhaft|langfristig|endgueltig|nachhaltig)"
_AGAIN = (
    r"(?:again|from (?:re-?occurring|recurring|happening|coming back)|recurrence|so that .{3,40} again"
    r"|wieder|erneut|wiederholung|nochmals?|kuenftig|in zukunft)"
)
_ASKED = {
    "d4_escape": (
        (
            rf"why (?:was|were|is|did|has|have|had|could) {_IT} .{{0,30}}?(?:not .{{0,12}}(?:found|detected"
            rf"|seen|noticed|caught"
            r"|discovered|spotted)|escape|reach|leave|slip|get (?:out|through)|shipped).{0,40}"
        ),
        rf"why (?:was|were|did) {_IT} (?:leave|pass|ship|go).{{0,40}}|why (?:was|were) {_IT} not .{{0,40}}",
        (
            rf"(?:warum|weshalb|wieso) (?:wurden?|ist|sind|konnte|hat) {_IT} .{{0,30}}?(?:nicht (?:vorher "
            rf"|frueher )?(?:entdeckt|erkannt"
            r"|gefunden|bemerkt|festgestellt|aufgefallen)|ausgeliefert|durchgerutscht|zum kunden|hinausgegangen).{0,40}"
        ),
    ),
    "d4_occurrence": (
        (
            rf"(?:why|how) (?:did|has|could|was|were|is) {_IT} (?:happen|occur|arise|come about|made|caused"
            rf"|produced)\w{{0,3}}.{{0,24}}"
        ),
        rf"what (?:was|is|were) the (?:\w+ )?(?:cause|reason)s?.{{0,24}}|what caused {_IT}.{{0,16}}",
        (
            rf"(?:warum|weshalb|wieso|wodurch|wie) (?:ist|konnte|kam|wurde|sind) {_IT} .{{0,20}}?(?:entstanden"
            rf"|aufgetreten"
            r"|passiert|passieren|entstehen|auftreten|zustande|dazu|verursacht).{0,20}"
        ),
        r"was (?:ist|war|waren) (?:die|der) (?:\w+ )?(?:ursachen?|grund|gruende).{0,24}|woran (?:lag|liegt) es.{0,16}",
    ),
    "d7": (
        rf"(?:how|what) (?:will|do|can|did|have) {_WE} .{{0,50}}{_AGAIN}.{{0,24}}",
        rf"(?:wie|was) (?:werden|verhindern|stellen|tun|unternehmen|haben) {_WE} .{{0,50}}{_AGAIN}.{{0,24}}",
    ),
    "d3": (
        (
            rf"what (?:have|has|did|will|do|are) {_WE} (?:done?|doing|taken?)(?: \w+){{0,3}} (?:{_NOW}"
            rf"|to (?:protect|contain|secure|stop)"
            r"|first).{0,40}"
        ),
        rf"was (?:haben|hat|wurde|werden|tun) {_WE}? ?{_NOW}.{{0,40}}",
    ),
    "d5": (
        rf"what (?:will|do|did|are) {_WE} (?:chang|improv|correct)\w{{0,3}}.{{0,50}}",
        rf"what (?:will|do|are) {_WE} (?:do|done|doing) {_FOREVER}.{{0,30}}",
        rf"was (?:werden|wollen|tun|aendern) {_WE} (?:{_FOREVER}|aendern|verbessern).{{0,40}}",
    ),
    "d6": (
        (
            r"(?:how|did|does|do|has|have) (?:do |did |will )?(?:you|we|it|the \w+) (?:know|check|verif|prove"
            r"|work|show|check)\w{0,4}"
            r"(?: that)?(?: it)?(?: works?| worked| is effective| was effective).{0,24}"
        ),
        r"wie (?:haben|wird|weisen|pruefen|wurde) .{0,30}(?:wirksamkeit|wirksam|wirkt).{0,24}",
    ),
    "d2": (
        (
            r"(?:tell us |describe |please tell us |please describe )?what (?:has )?(?:happened|went wrong|is wrong"
            r"|(?:is|was) the (?:problem|defect|fault|matter|issue|complaint))(?: with .{2,24})?"
        ),
        (
            r"was (?:ist|war) (?:passiert|geschehen|vorgefallen|nicht in ordnung|falsch|zu beanstanden|das problem"
            r"|der fehler)"
        ),
        r"was (?:(?:wird|wurde|haben sie) (?:beanstandet|reklamiert|festgestellt)|beanstanden sie)",
    ),
}
_READ = {field: re.compile("|".join(f"(?:{one})" for one in parts)) for field, parts in _ASKED.items()}
_LONGEST = 80
_BEGINS = re.compile(r"(?:why|how|what|did|do|has|warum|weshalb|wieso|wodurch|woran|wie|was|tell|describe|please)\b")


def section_asked(text: str) -> str:
    """The section a question asks for, or nothing; `text` in lower case with umlauts as ae, oe, ue."""
    words = re.sub(r"\s+", " ", text).strip(" ?:.!*")
    if not _BEGINS.match(words) or len(words) > _LONGEST:
        return ""
    return next((field for field, read in _READ.items() if read.fullmatch(words)), "")
