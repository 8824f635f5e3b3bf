"""What an English mail wants done with goods or money: the words from the deed on, without who is asked and by when.

Takes Prose; gives Statements. Raises nothing, touches nothing. `Please credit us for the twelve and tell us why` asks
for a credit; an answer, an 8D or a quotation is no remedy. What settles goods or money stands before what is merely
to be sent or arranged.
"""

import re
from collections.abc import Iterator

from intake.prose.source import Prose
from intake.values.statements import Statement
from intake.who.voice import Sentence

_MAY = (
    r"(?:(?:also|therefore|now|then|immediately|urgently|at once|hereby|kindly|please|pls|either|just"
    r"|simply)\s+){0,2}"
)
_ASKED = (
    r"(?:\b(?:please|pls\.?|plz|kindly|we (?:must |have to |would |do |hereby )?(?:ask|request|urge|beg|trust|insist)"
    r"(?: you| that you)?|asking you|(?:can|could|would|will) (?:you|somebody|someone)|you (?:must|should|need to"
    r"|have to|are to)"
    r"|(?:want|need|expect|require|like|wish) you|(?:are|is|be) (?:asked|requested|required|kindly asked)"
    r"|(?:may|can|could|might) (?:we|I) (?:kindly |please )?(?:trouble|ask|request|beg) you"
    r"|(?:grateful|appreciate(?: it)?|obliged|glad|pleased|thankful|good|nice|kind)(?: very much)? if you"
    r" (?:would|could|can|will)"
    r"|(?:be )?(?:so|as) (?:kind|good) as|look to you|up to you|count on you|invite you)"
    rf",?\s+(?:to\s+)?{_MAY}(?:(?:by return|again)\s+)?(?:to\s+)?"
    r"|^(?:(?:so|then|therefore|hence|and|or|either)\s*,?\s+)?"
    r"|(?:[,;:]|\s[-–]|\bor|\band|\beither)\s+(?:to\s+)?(?:please\s+)?)"
)
"""What stands before a deed that is asked for: a request, or nothing at the beginning of a clause."""
_SETTLES = (
    r"(?:credit|replace|exchange|repair|rework|refund|reimburse|redeliver|re-deliver|resupply|resend"
    r"|re-send|remake|re-make"
    r"|compensate|make good|make up|take (?:\w+\s+){0,3}back|collect|pick up|pick (?:\w+\s+){1,3}up|sort"
    r"|re-?inspect|re-?test"
    r"|swap|deduct|cancel|scrap|top up|re-?label|re-?pack|re-?issue|correct the|regrind|re-?machine)\b"
)
_BRINGS = (
    r"(?:send|ship|supply|deliver|arrange|provide|issue|give|organi[sz]e|e-?mail|fax|hand[- ]carry|dispatch"
    r"|despatch|airfreight"
    r"|air-freight|courier"
    r"|let (?:us|me) have)\b"
)
_AN_ANSWER = re.compile(
    r"^\S+(?:\s+(?:in|out|over|back|to|us|me|your|the|a|an|me|our|full|complete|proper|written|detailed"
    r"|formal|final|first|short"
    r"|initial|quick|prompt|immediate|completed?|filled|early|clear|brief|by|return|of)){0,6}\s+"
    r"(?:8d|5[- ]?why|reports?|repl(?:y|ies)|answers?|response|responses|statement|feedback|comments?"
    r"|explanation|analysis"
    r"|root cause\S*|corrective|counter-?measures?|confirmation|quot\S+|offer|prices?|status|update"
    r"|information|details|reason"
    r"|an? eye|view|opinion|findings|investigation|results?|photos?|pictures?|plan|actions?|capa|car|scar"
    r"|improvement|d\d"
    r"|sure|questionnaire|call|know)\b",
    re.IGNORECASE,
)
"""What is sent or given is an answer, which is no remedy."""
_WANTED = (
    r"(?:\b(?:we|i)(?:'d|'ll|\s+(?:would|must|do|will|hereby|therefore|also|now|kindly|still|shall)){0,2}\s+"
    r"(?:like|want|need|expect|require|request|demand|claim|ask for|insist on|wish for|hope for"
    r"|would appreciate|await|look to you for|will settle for|would accept|are after"
    r"|are (?:asking|looking) for|have to ask for|are claiming)|\bplease (?:arrange|organi[sz]e|confirm|advise on)"
    r"|\b(?:and|or)\s+(?:want|need|expect|request|demand)|^(?:need|want|require|expect|would like)"
    r"|\b(?:what|all) (?:we|I)(?:['’]d| would)? (?:want|need|expect|ask(?: for)?|require|like|am asking for"
    r"|are asking for)"
    r"(?: from you| now)? (?:is|are))\s+"
)
_A_REMEDY = (
    r"(?:[\w'’%.,/-]+\s+){0,6}?(?:replacements?|refund(?:ed)?|credit(?:ed)?(?: notes?)?|new\s+\w+"
    r"|money back|free of charge"
    r"|compensation|rework(?:ed)?|repair(?:ed)?|replaced|exchanged?|collected|sorted|sorting|reimbursed?"
    r"|return authori[sz]ation"
    r"|rma(?: number)?|taken back|redelivered|re-?delivery|scrapped|price reduction|discount|rebate"
    r"|remake|top-up|fresh\s+\w+"
    r"|swapped|(?:right|correct|working|good|sound|proper|usable)\s+(?!qual|news|serv|answ|reas|expl|solu|will|care|inst|proc)[a-z]+\b|(?:money|@+|\S?\d[\d.,]*)\s+back\b"
    r"|missing\s+\w+|extra\s+\w+|spare\s+\w+|technician|engineer|fitter)"
)
_IF_YOU = r"\bif you (?:can |could |would )?"
_OFFERED = (
    r"(?:send|ship|supply|credit|replace|refund|give us)\s+(?:us\s+)?(?:the\s+|a\s+)?"
    r"(?:fresh|new|missing|replacement|credit|good)"
)
_NOTHING_SENT = re.compile(
    rf"^{_BRINGS}(?:\s+(?:me|us|it|back|by return|today|tonight|tomorrow|now|please|asap|immediately|at once|this"
    rf"|next|week|a|the"
    r"|date|call|ring|hand)){0,6}$",
    re.IGNORECASE,
)
"""`give me today`, `send it back by return`: no goods and no money stand there."""
_REST = r"(?:[^.;!?:]|(?<=\d)[.:](?=\d)){0,160}?"
_END = (
    r"(?=\s*(?:$|[;!?:]|\.(?:\s|$)|,(?!\d)|\s[-–—]\s|\(|\s(?:and|or|plus|also)\s+(?:to\s+)?(?:(?:please|kindly)\s+)?"
    r"(?:tell|let us know|inform|explain|reply|answer|respond|confirm|advise|send|submit|provide|give"
    r"|report|state|investigate"
    r"|make sure|ensure|someone|somebody|an?\s+8d|the\s+8d|your|we|i|how|why|what)\b|\s(?:because|since"
    r"|so that|as we|before we)\b))"
)
_DEEDS = (
    re.compile(rf"{_ASKED}(?P<deed>{_SETTLES}{_REST}){_END}", re.IGNORECASE),
    re.compile(rf"{_WANTED}(?P<deed>{_A_REMEDY}{_REST}){_END}", re.IGNORECASE),
    re.compile(rf"{_ASKED}(?P<deed>{_BRINGS}{_REST}){_END}", re.IGNORECASE),
    re.compile(
        r"\b(?:can|could|would|please|send)\b[^.;!?]{0,60}?\band\s+"
        rf"(?P<deed>(?:\w+\s+){{0,2}}(?:new|fresh|replacement|spare)\s+\w+{_REST}){_END}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:^|[,;:]\s+|\band\s+|\bor\s+)(?P<deed>(?:an?\s+|the\s+)?(?:credit(?: note)?|refund|replacement"
        r"|new\s+\w+|repair"
        rf"|price reduction|discount){_REST})(?=\s+(?:(?:is|are|would be|will be)\s+(?:enough|sufficient|fine"
        r"|ok|okay|all right"
        r"|welcome|acceptable|all we)|will do|would do|suffices|would suffice|would settle)\b)",
        re.IGNORECASE,
    ),
    re.compile(rf"{_IF_YOU}(?P<deed>{_OFFERED}{_REST}){_END}", re.IGNORECASE),
)
"""In the order of how surely they name a remedy."""
_REFUSED = re.compile(
    r"\b(?:not|n't|no need|never|without|instead of|rather than)\b[^.;]{0,40}$|\b(?:we|I|they"
    r"|who) (?:will|can|could|shall)\s*$",
    re.IGNORECASE,
)
"""Before a deed: that it need not be done, or that the writer does it himself."""
_OURS = re.compile(r"\b(?:we|I)\s+(?:[\w']+\s+){0,3}$|\bour\s+\w+\s+$", re.IGNORECASE)


def read_english_remedies(prose: Prose) -> Iterator[Statement]:
    """Every deed asked for, the surest writing first."""
    if prose.voice.message.language != "en":
        return
    for pattern in _DEEDS:
        for sentence in prose.sentences:
            for deed in _deeds(pattern, sentence):
                yield prose.statement("remedy", deed, sentence)


def _deeds(pattern: re.Pattern[str], sentence: Sentence) -> Iterator[str]:
    for found in pattern.finditer(sentence.words):
        begin = found.start("deed")
        before = sentence.words[max(0, begin - 80) : begin]
        joined_on = re.match(r"[,;:\s–-]*(?:and|or|either)?\s*$", found[0][: begin - found.start()], re.IGNORECASE)
        told = (
            bool(joined_on)
            and begin > 0
            and bool(_OURS.search(sentence.words[: found.start()].rpartition(",")[2] + " "))
        )
        if (
            not (_AN_ANSWER.match(found["deed"]) or _NOTHING_SENT.match(found["deed"].strip(" .,")))
            and not _REFUSED.search(before)
            and not told
        ):
            yield found["deed"].strip(" .,")
