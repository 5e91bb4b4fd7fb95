"""Typed reader of the table ``clause_words``: words by the part that they play in a sentence."""

from functools import cache

from wortlaut.language.word_lists import word_lists

words_of = word_lists("clause_words")


@cache
def endings_of(name: str, language: str = "de") -> tuple[str, ...]:
    """Return the words of row *name* for ``str.endswith``: they close compounds, as "bericht" does "Polizeibericht"."""
    return tuple(sorted(words_of(name, language)))
