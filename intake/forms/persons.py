"""Names as names: without the words of respect that letters and forms put behind them.

Takes and gives text; raises nothing, touches nothing.
"""

import re

_HONORIFIC = re.compile(r"[\s　]*(?:御中|様方?|樣|さま|さん|殿|先生|小姐|女士|鈞鑒|台啟)[\s　]*$")


def bare_name(words: str) -> str:
    """`田中様` is 田中, `恒泰精密製造有限公司 御中` the company; a word of respect alone stays as it is."""
    bare = _HONORIFIC.sub("", words)
    return bare if bare.strip() else words
