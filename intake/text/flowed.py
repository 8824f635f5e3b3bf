"""Text of format=flowed with its lines made whole (RFC 3676).

Takes text; gives text. Raises nothing, touches nothing.
"""

_EAST_ASIA = "\u2e80"


def unflowed(text: str, *, delete_space: bool) -> str:
    """Stuffed spaces taken out; a line that ends in a space goes on in the next one of the same depth of quoting.

    The space before a writer's own `>` stays: without it the line would pass for a quote (section 4.4).
    """
    lines: list[str] = []
    paragraph: list[str] = []
    open_depth = -1
    for raw_line in text.split("\n"):
        depth = len(raw_line) - len(raw_line.lstrip(">"))
        stuffed = depth or not raw_line.startswith(" >")
        content = raw_line[depth:].removeprefix(" ") if stuffed else raw_line
        if open_depth != depth or content == "-- ":
            lines += ["".join(paragraph)] if paragraph else []
            paragraph = [">" * depth + (" " if depth else "")]
        open_depth = depth if content.endswith(" ") and content != "-- " else -1
        joined = delete_space or content[-2:-1] >= _EAST_ASIA
        paragraph.append(content[:-1] if open_depth >= 0 and joined else content)
    return "\n".join([*lines, "".join(paragraph)] if paragraph else lines)
