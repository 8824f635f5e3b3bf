"""German running text: where something was found, and that goods came. Plain data for german.py.

A stage of work shows by its preposition and the end of the noun, `bei der Zugprüfung`, `an der Abfülllinie`, or by a
deed made a noun, `beim Öffnen der Plane`.
"""

import re

_OUR = (
    r"(?:(?:der|dem|den|des|unserer|unserem|unseren|einer|einem|meiner|meinem|dieser|diesem|eigenen"
    r"|ersten|letzten|gestrigen|heutigen|internen|laufenden)\s+){0,3}"
)
_STAGE = (
    r"(?:prüfung|kontrolle|inspektion|vermessung|messung|test|versuch|montage|einbau|ausbau|zusammenbau"
    r"|umbau|aufbau|abnahme|fertigung"
    r"|produktion|verarbeitung|bearbeitung|beschichtung|lackierung|bestückung|konfektion|konfektionierung"
    r"|abfüllung|befüllung"
    r"|inbetriebnahme|erprobung|bemusterung|musterung|inventur|eingang|annahme|anlieferung|entladung"
    r"|linie|band|prüfstand|teststand"
    r"|station|zelle|straße|halle|werkstatt|labor|küche|backstube|baustelle|filiale|probelauf|testlauf"
    r"|dauerlauf|anlauf|reinigung"
    r"|wäsche|wartung|sortierung|kommissionierung|installation|verlegung|näherei|schweißerei|schreinerei"
    r"|tischlerei|druckerei"
    r"|lackiererei|gießerei|dreherei|fräserei|schlosserei|einsatz|betrieb|schicht|ernte|audit|stichprobe"
    r"|anprobe|vorführung|gebrauch"
    r"|dreharbeit|rüsten|laborwert|siebung|analyse|röntgen|zuschnitt|umschlag|abguss|zählung|umpacken"
    r"|praxis|feld|stapelung|presse"
    r"|maschine|automat|spindel|ofen)"
)
_NOUN = r"[A-ZÄÖÜ][A-Za-zÄÖÜäöüß-]{2,40}"
_NUMBERED = r"(?:\s+(?:Nr\.?\s*)?(?=[A-Z]{0,3}-?\d)[A-Z]{0,3}-?\d{1,4}[A-Z]?(?![A-Za-z0-9.]))?"
_NOT_SO = r"(?!(?:Ihre[rnms]?|Ihr)\b)"
_DEEDS_OWNER = rf"(?:\s+(?:der|des|von|eines|einer|unserer)\s+(?:[a-zäöüß]+e[nr]\s+)?{_NOUN})?"
_PERSONS = (
    r"(?!Kollegen|Lieferanten|Spediteuren|Herren|Damen|Preisen|Kosten|Mengen|Zahlen|Terminen|Fragen"
    r"|Besten|Gleichen|Ganzen|Einzelnen|Allgemeinen|Folgenden)"
)
PLACES = (
    re.compile(
        rf"\b((?i:beim)\s+(?:[a-zäöüß]+en\s+)?{_PERSONS}(?:[A-ZÄÖÜ][a-zäöüß-]{{2,24}}(?:en|eln|ern)\b){_DEEDS_OWNER})"
    ),
    re.compile(
        rf"\b(?i:bei|beim|während|in|an|auf|im|am"
        rf"|nach)\s+{_NOT_SO}{_OUR}(?P<stage>(?=[A-ZÄÖÜ])[A-Za-zÄÖÜäöüß-]{{0,30}}?"
        rf"(?<!Aus)(?i:{_STAGE})(?:s|es)?{_NUMBERED})(?![A-Za-zÄÖÜäöüß-])"
    ),
)
_CAME = (
    r"(?:(?:an|ein)?geliefert|eingetroffen|angekommen|eingegangen|zugestellt|(?:erhalten"
    r"|bekommen)(?=\W*(?:$|[.,;]))|gekommen|abgeladen|entladen)"
)
_GOODS = (
    r"(?:ware|lieferung|sendung|teillieferung|nachlieferung|ersatzlieferung|palette|paletten|paket|pakete"
    r"|partie|charge|container|lkw|fracht|bestellung)"
)
CAME_BEHIND = (
    rf"\s+(?:[^\W\d]+\s+){{0,6}}?{_CAME}\b|\s+(?:kam|kamen|traf|trafen|ist|sind|wurde|wurden|erhielten wir"
    rf"|bekamen wir)\s+"
    rf"(?:[^\W\d]+\s+){{0,3}}?{_GOODS}\b(?!\s+(?:verarbeitet|verbaut|geöffnet|geprüft|gesperrt|reklamiert|montiert))"
    rf"|\s+kam(?:en)?\b(?=\s*[,.;])|\s+kam(?:en)?\s+[^.;]{{0,60}}?\ban\b(?=\s*[,.;])|\s+(?:ein)?getroffene\w?\b|\s+(?:ein"
    rf"|an)?(?:gegangene|gelieferte|gekommene)\w?\b"
)
"""Behind `gestern` or `am Montag`: that goods came then."""
