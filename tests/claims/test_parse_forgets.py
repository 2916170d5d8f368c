"""Of a text nothing stays in spaCy's stores: they would grow for as long as the service runs."""

from __future__ import annotations

from service.claims.parse import parse, pipeline


def test_the_words_and_lemmas_of_a_text_leave_with_it():
    (syntax,) = parse(["The 12 zorblaxes quixnorped the 14 vintner's flumberies."])
    assert len(syntax.words) == 10
    assert not {"zorblaxes", "quixnorped", "flumberies"} & set(pipeline().vocab.strings)
    assert not pipeline().get_pipe("lemmatizer").cache
