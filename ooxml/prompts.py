"""Words that stand where an answer is to go: the prompts Word and web forms put there by themselves.

Takes text; gives it without them. Raises nothing, touches nothing.
"""

import re

_PROMPT = re.compile(
    r"(?:please )?(?:click|tap)(?: or (?:tap|click))?(?: here)? to (?:enter|insert|add|type)"
    r" (?:a date|(?:your )?text)\b\.?"
    r"|(?<![^\s:：])(?:choose|select) an item\b\.?|choose a building block\.?"
    r"|(?:请)?(?:单击|点击|单击或点击)(?:此处)?(?:或点击(?:此处)?)?(?:以)?(?:输入|添加|键入)(?:文字|文本|日期|内容)[。.]?"
    r"|(?<![^\s:：])(?:请)?选择一项(?!\w)[。.]?|按一下(?:或點選)?(?:這裡|此處)?(?:以)?輸入(?:文字|日期)[。.]?|(?<![^\s:：])選擇(?:一個)?項目[。.]"
    r"|klicken(?: oder tippen)? sie(?: hier)?,? um (?:text|ein datum) einzugeben\.?"
    r"|wählen sie ein element aus\.?"
    r"|(?:ここを)?(?:クリック(?:または|するか)?タップ|クリック)して(?:テキスト|日付)を入力(?:してください)?[。.]?"
    r"|アイテムを選択してください[。.]?",
    re.IGNORECASE,
)
_CHOICE = re.compile(
    r"\W*(?:(?:please |bitte )?(?:choose|select|pick|(?:aus)?wählen)\b.*|.*\b(?:aus)?wählen"
    r"|[请請](?:选择|選擇|点选|點選|选|選).*"
    r"|(?:选择|選擇)(?:一项|一項|一个|一個|项目|項目)?|.*(?:選択|お選び)(?:して)?(?:ください|下さい))?\W*",
    re.IGNORECASE,
)
_LONGEST_ENTRY = 80


def without_prompts(text: str) -> str:
    """A line of text without the prompts of Word's content controls, in five languages."""
    return _PROMPT.sub("", text)


def asks_to_choose(entry: str) -> bool:
    """Whether an entry of a list only asks to choose one: `Choose an item.`, `-- 请选择 --`, `Bitte wählen`."""
    return len(entry) <= _LONGEST_ENTRY and _CHOICE.fullmatch(entry) is not None
