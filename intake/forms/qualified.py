"""Western labels nobody listed, by their parts: whose it is + a known label, a report's kind + its number or date.

Takes the words of a label and the lists' own lookup; gives fields, or none. Raises nothing, touches nothing. The word
lists of `languages/` go first.
"""

import re
from collections.abc import Callable, Collection
from functools import lru_cache

_LONGEST = 60
_FEWEST = 3
"""Characters of the shortest label that is left when whose it is has been taken away."""

_DOCUMENT = (
    r"(?:8d|rnc|n[cr]r?|nc[nm]|ncmr|d[mr]r|dmn|mrr|mrb|v?car|scar|capa|cpar|q[dr]?n|qr|ccr?|pcr|pca?r|sqn|sdr|ppr|fnc"
    r"|(?:customer |supplier |vendor |quality |product |material |internal |external |service |return |field |defect"
    r"|discrepant |non-?conform\w{2,8} |corrective |preventive |warranty )*"
    r"(?:complaints?|claim|concern|issue|incident|discrepanc(?:y|ies)|rejection|reject|non-?conform\w{2,8}|deviation"
    r"|problem|defect|return|quality|alert|material|corrective action|reklamation|beanstandung|m(?:ä|ae)ngelr(?:ü|ue)ge"
    r"|abweichung|fehlermeldung|m(?:ä|ae)ngelanzeige|qualit(?:ä|ae)tsmeldung))"
)
_PAPER = r"(?: (?:report|notice|notification|note|request|sheet|form|case|ticket|record|log|file|alert|bericht))"
_OF_NUMBER = r"(?:(?:reference |ref\.? |serial |case )?no|number|nr|nummer|id|identifier|ref|reference)\.?"
_RAISED = (
    r"(?:logged on|entered|issued?|raised|opened|created|reported|registered|logged|initiated|submitted|filed"
    r"|sent|received)"
)
_SCALE = (
    r"(?:a ?[/,|-] ?(?:b ?[/,|] ?)?c(?: ?[/,|] ?d)?|\(1 ?(?:-|–|to|bis|/[0-9/]{1,8}) ?[3-9]0?"
    r"|(?:critical|crit|cr|major|maj|minor|min|high|medium|med|low|severe|serious|moderate|slight|urgent|normal"
    r"|safety|kritisch|haupt\w{0,8}|neben\w{0,8}|hoch|mittel|niedrig|gering|schwer|leicht)"
    r"(?: ?[/,|] ?(?:critical|crit|cr|major|maj|minor|min|mi|ma|high|medium|med|low|severe|serious|moderate|slight"
    r"|urgent|normal|kritisch|haupt\w{0,8}|neben\w{0,8}|hoch|mittel|niedrig|gering|schwer|leicht)){1,4})"
)
_WHOLE = {
    "severity": (
        rf"[a-z]{{3,20}}(?: [a-z]{{2,16}}){{0,2}} ?[(\[]? ?{_SCALE} ?[)\]]?",
        (
            r"(?:severity|seriousness|impact|rank|ranking|grade|grading|gravity|criticality|weighting|risk|einstufung"
            r"|gewichtung|schwere|schweregrad|dringlichkeit|kritikalit(?:ä|ae)t|fehlerschwere|bewertung)"
            r"(?: (?:level|class|code|rating|grade|of|the|defect|complaint|fault|failure|des|der|fehlers|mangels)){0,3}"
        ),
    ),
    "category": (
        (
            r"(?:defect|fault|failure|problem|complaint|claim|non-?conform\w{2,8}|issue|reject(?:ion)?|discrepancy)"
            r" (?:famil(?:y|ies)|group|kind|area|types?|categor(?:y|ies)|nature)"
        ),
        (
            r"(?:nature|kind|type|category|family) of (?:the )?(?:defects?|faults?|failures?|problems?"
            r"|complaints?|claims?"
            r"|non-?conform\w{2,8}|issues?|rejections?|discrepanc(?:y|ies))"
        ),
        r"(?:fehler|mangel|beanstandungs|reklamations|problem|schadens)(?:gruppe|familie|gattung|typ|art|kategorie)",
        r"reklamationsgrund|beanstandungsgrund|grund der (?:reklamation|beanstandung)|fehlerbild",
    ),
    "report_no": (
        rf"{_DOCUMENT}{_PAPER}? {_OF_NUMBER}",
        r"(?:fm|rm|qm|mr|br|rk|rek|rekl|bea|abw|fb|pb|lr|kr|lb|qb|vnn)[ -]?(?:no|nr|nummer)\.?",
    ),
    "complaint_date": (
        rf"{_DOCUMENT}{_PAPER}? (?:date|{_RAISED}(?: on| date)?)",
        rf"(?:date of|{_RAISED} date of) (?:the )?{_DOCUMENT}{_PAPER}?",
        rf"date (?:of )?{_DOCUMENT}{_PAPER}? (?:was )?{_RAISED}",
        r"(?:datum|tag) (?:der|des) (?:m(?:ä|ae)ngelr(?:ü|ue)ge|m(?:ä|ae)ngelanzeige|fehlermeldung|abweichung|8d)",
    ),
    "delivery_date": (
        (
            r"(?:date (?:of )?(?:the )?)?(?:goods|material|consignment|shipment|delivery|incoming goods) "
            r"(?:received|receipt|arrived|delivered|shipped)(?: date| on)?"
        ),
        r"(?:ware(?:n)?|lieferung|teile|material) (?:erhalten|eingegangen|geliefert|angeliefert)(?: am)?",
        r"(?:parts|goods|material|units|batch|lot|order) (?:delivered|shipped|arrived) on",
        r"(?:waren)?(?:eingang|anlieferung|auslieferung|versand|lieferung)s?(?:tag| am| vom)",
    ),
    "due_date": (
        (
            r"(?:8d |final |full |written |your |supplier |vendor )*(?:answer|reply|response|report|8d"
            r"|statement|feedback"
            r"|closure) (?:needed |required |requested |expected |wanted |due )?(?:until|by|before|no later than"
            r"|not later than|latest(?: by)?|at the latest)"
        ),
        (
            r"(?:ihre? )?(?:antwort|bericht|8d|r(?:ü|ue)ckmeldung|stellungnahme|erledigung)(?: bitte"
            r"| erbeten)? bis(?: zum)?"
        ),
    ),
    "qty_affected": (
        (
            r"(?:no|number|qty|quantity|count|amount|total)\.? (?:of )?(?:the )?(?:items?|parts?|pieces?"
            r"|pcs|units?|goods"
            r"|samples?|products?)?(?: ?(?:affected|rejected|faulty|defective|complained(?: of)?"
            r"|returned as defective|rej|nok"
            r"|involved|concerned))"
        ),
        r"(?:concern|complaint|claim|problem|defect|rejection|failure|reject|ng) (?:qty|quantity|count|amount|pcs)",
        (
            r"(?:davon|hiervon|darunter) (?:n\.? ?i\.? ?o\.?|nok|schlecht|mangelhaft|fehlerhaft|defekt"
            r"|beanstandet|reklamiert)"
        ),
    ),
    "contact": (
        (
            r"(?:issuer|originator|initiator|contact|buyer|inspector|reporter|complainant"
            r"|requester)(?:'s)? (?:name|person)"
            r"|name of (?:the )?(?:issuer|originator|initiator|contact|buyer|inspector|reporter|requester)"
        ),
        r"(?:logged|entered|written up|notified|detected|submitted) by",
        (
            r"(?:responsible|contact|contact person|person in charge|in charge|handled|inspector|quality engineer)"
            r"(?: person)? (?:at|from|for|of) (?!.*(?:supplier|vendor|your))[a-z][a-z0-9 .&-]{1,30}"
        ),
        (
            r"(?:ansprechpartner(?:in)?|kontakt|ansprechperson|bearbeiter(?:in)?|sachbearbeiter(?:in)?|verantwortlich)"
            r" (?:bei|beim|im|in der|der) (?!.*(?:lieferant|ihnen))[a-zäöüß][a-zäöüß0-9 .&-]{1,30}"
        ),
    ),
    "contact_email": (
        (
            r"(?:issuer|originator|initiator|contact|buyer|inspector|reporter|complainant|requester|sender|sqe|qa)"
            r"(?:'s)? e-?mail(?: address)?"
        ),
        (
            r"e-?mail(?:-?adresse)? (?:des |der )?(?:melders?|erstellers?|ausstellers?|absenders?"
            r"|sachbearbeiters?|kunden?)"
        ),
    ),
    "customer": (
        (
            r"(?:complaining|claiming|reporting|issuing|notifying|raising|receiving|originating|affected|concerned)"
            r" (?:company|organi[sz]ation|firm|party|customer|plant|site|factory|business|buyer)"
        ),
        r"(?:company|organi[sz]ation|firm) (?:that |which )?(?:complain\w{0,3}|claim\w{0,3}|report\w{0,3}|rais\w{0,3})",
        r"(?:werk|betrieb|standort) ?/ ?firma|firma ?/ ?(?:werk|betrieb|standort)",
        r"organi[sz]ation(?: name)?|name of (?:organi[sz]ation|company|firm|buyer)",
        (
            r"(?:reklamierende[srn]?|beanstandende[srn]?|meldende[srn]?|anzeigende[srn]?|ausstellende[srn]?)"
            r" (?:firma|betrieb|werk|stelle|unternehmen|kunde)"
        ),
        (
            r"(?:issued|raised|reported|originated|initiated|created|opened|claimed) by \(?(?:company|customer"
            r"|firm|plant)\)?"
        ),
        r"(?:ausgestellt|gemeldet|reklamiert|beanstandet|er(?:ö|oe)ffnet) von \(?(?:firma|kunde|werk)\)?",
    ),
    "part_no": (
        (
            r"(?:part|item|article|material|product|drawing|component|assembly)s? (?:ref|reference|id|ident|identifier"
            r"|identification)\.?(?: (?:no|number)\.?)?"
        ),
        r"(?:artikel|material|teile?|sach|produkt|bauteil)-?(?:referenz|kennung|code|id)",
    ),
}
_READ = {field: re.compile("|".join(f"(?:{one})" for one in parts)) for field, parts in _WHOLE.items()}

_WHOSE = re.compile(
    r"(?:our|your|the|this|vendor|vendors|supplier|suppliers|customer|customers|buyer|buyers|seller|manufacturer"
    r"|manufacturers|affected|concerned|complained|rejected|defective|nonconforming|respective|original|related"
    r"|unsere?[rns]?|ihre?[rns]?|die|der|das|betroffene[rns]?|beanstandete[rns]?|reklamierte[rns]?|fehlerhafte[rns]?"
    r"|kunden|lieferanten|hersteller|kunde|lieferant)(?:'s|s')?[ -]+"
)
_WHOSE_BEHIND = re.compile(
    r" (?:lt\.?|laut|gem(?:ä|ae)(?:ß|ss)|acc(?:ording)?\.? to|as per|per|on|from|auf) (?:the |dem "
    r"|der )?(?:label|etikett"
    r"|aufdruck|delivery note|lieferschein|packaging|verpackung|box|drawing|zeichnung)$"
    r"| (?:at|of|from|by|by the|beim|des|vom|der|von)? ?(?:vendor|supplier|customer|buyer|manufacturer|kunde|kunden"
    r"|lieferant|lieferanten|hersteller|herstellers)$"
)
_JOINED = re.compile(r"(?:kunden|lieferanten|hersteller|lieferer|werks)-?(?=[a-zäöü]{3})")
_GOODS = frozenset({"part_no", "lot", "order_no", "delivery_note", "product", "delivery_date"})
"""What is the same thing whoever gives it a number; a person or a company is not."""


@lru_cache(maxsize=8192)
def qualified(label: str, listed: Callable[[str], Collection[str]]) -> str:
    """The field a label names by its parts, given in lower case without its colon; empty for any other words."""
    if not _FEWEST <= len(label) <= _LONGEST:
        return ""
    words = " ".join(label.replace("/ ", "/").replace(" /", "/").split()).strip(" .:*")
    field = next((field for field, read in _READ.items() if read.fullmatch(words)), "")
    return field or _whosever(words, listed) or _with_more(words, listed)


_MORE = re.compile(
    r"(?: ?[/&+,|] ?|(?<=\w)-(?=index|stand|pos))(?:(?:vendor |supplier |drawing )?(?:code|no|number|nr"
    r"|line(?: item| no)?|pos(?:ition)?|item|rev"
    r"(?:ision|\.? ?level)?|issue|index|idx|level|stand|release|suffix|site|location|plant|werk|ort|address"
    r"|anschrift|city|country"
    r"|land|title|function|funktion|phone|tel|telefon|ext|dept|department|abteilung|abt|extension|durchwahl|uom|unit"
    r"|einheit))\.?$"
)
_WITH_MORE = _GOODS | {"supplier", "customer", "contact", "qty_total", "qty_affected", "report_no"}


def _with_more(words: str, listed: Callable[[str], Collection[str]]) -> str:
    """`PO Number / Line`, `Supplier Name / Code`: a field with what else its answer tells."""
    bare = _MORE.sub("", words)
    fields = set(listed(bare)) if bare != words and len(bare) > 1 else set()
    return next(iter(fields)) if len(fields) == 1 and fields <= _WITH_MORE else ""


def _whosever(words: str, listed: Callable[[str], Collection[str]]) -> str:
    """`Vendor Lot`, `Charge des Lieferanten`: goods, whoever has given them the number."""
    bare = words
    for _ in range(2):
        found = _WHOSE.match(bare)
        bare = bare[found.end() :] if found else bare
    bare = _WHOSE_BEHIND.sub("", bare)
    bare = _JOINED.sub("", bare, count=1) if bare == words else bare
    fields = listed(bare) if bare != words and len(bare) >= _FEWEST else ()
    return next(iter(fields)) if len(fields) == 1 and set(fields) <= _GOODS else ""
