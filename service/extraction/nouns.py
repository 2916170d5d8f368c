"""What the next word looks like, without a parse: a counted noun in the plural, a function word."""

from __future__ import annotations

from service.extraction.lexer import Kind, Token

PLURALS = frozenset({"people", "men", "women", "children", "police", "cattle", "sheep"})
FUNCTION_WORDS = frozenset(
    """the a an in on at by for from of to with and or but if as about around some over under nearly almost just only
    more less at after before since until up all both another last next first this that these those their his her its
    our my your than then when while where who which there it he she they we you i not no so yet now here also still
    including excluding between among against without within during through out off down into per plus minus each every
    other another two three four five six seven eight nine ten it's is was are were has had have will would could may
    might can must did does do because since though although whether what how why""".split()
)
MEETINGS = frozenset({"AAAs"})  # where athletes meet: "the 1500m AAAs title"
MODALS = frozenset("may might will would could can should must".split())
NO_NOUNS = frozenset(
    """has was this thus plus minus versus across less perhaps towards always besides includes remains faces means says
    takes makes needs""".split()
)


def is_plural(tokens: list[Token], i: int) -> bool:
    """Tell whether a counted noun in the plural seems to stand at token i."""
    if i >= len(tokens) or tokens[i].kind is not Kind.WORD:
        return False
    text = tokens[i].text
    if text[0].isupper():
        return text[-1] == "s" and len(text) > 2 and text[:-1].isupper() and text not in MEETINGS  # "MPs"
    word = tokens[i].lower
    regular = word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "is", "'s", "’s"))
    return word in PLURALS or (regular and word not in NO_NOUNS)


def counts_something(tokens: list[Token], i: int) -> bool:
    """Tell whether a counted noun in the plural follows at token i, with up to three words before it."""
    for at in range(i, min(i + 4, len(tokens))):
        if is_plural(tokens, at):
            return True
        if tokens[at].kind is not Kind.WORD or tokens[at].lower in FUNCTION_WORDS:
            return False
    return False
