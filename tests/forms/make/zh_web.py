"""The pen for web pages: the lines are HTML, with answers between `⟦@key words⟧` marks."""

import json
import re

from tests.forms.make.zh_base import Form, meant


class Web:
    """A page being written."""

    def __init__(self, form: Form, lines: list[str]):
        self.form = form
        self.text = re.sub(r"⟦@([\w.*]+) ?(.*?)(?: => (.*?))?⟧", self.noted, "\n".join(lines))

    def noted(self, mark: re.Match[str]) -> str:
        key, words, told = mark.groups()
        answers = json.loads(told) if key == "*" else {key: json.loads(told) if told else meant(key, words)}
        for name, value in answers.items():
            self.form.take(name, value, None)
        return words.replace("\\n", "<br>")

    def content(self) -> bytes:
        return f"{self.text}\n".encode()
