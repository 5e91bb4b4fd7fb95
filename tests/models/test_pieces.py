from hypothesis import given
from hypothesis import strategies as st

from wortlaut.models.pieces import LONGEST, UNKNOWN, Pieces

VOCABULARY = ["<s>", "<pad>", "</s>", "<unk>", "▁", "▁Da", "mm", "▁Damm", "D", "a", "m", "s"]
PIECES = Pieces(VOCABULARY, [0.0, 0.0, 0.0, 0.0, -3.0, -2.0, -2.0, -1.0, -4.0, -4.0, -4.0, -4.0])


def names(word, *, spaced):
    return [VOCABULARY[index] for index in PIECES.split(word, spaced=spaced)]


def test_the_best_sum_of_scores_wins():
    assert names("Damm", spaced=True) == ["▁Damm"]
    assert names("Damms", spaced=True) == ["▁Damm", "s"]
    assert names("Damm", spaced=False) == ["D", "a", "mm"]


def test_what_no_piece_covers_is_unknown():
    assert PIECES.split("ß", spaced=False) == (UNKNOWN,)
    assert UNKNOWN in PIECES.split("Dammß", spaced=True)


@given(st.text(max_size=200), st.booleans())
def test_every_word_has_pieces(word, spaced):
    found = PIECES.split(word, spaced=spaced)
    assert 0 < len(found) <= LONGEST + 1
    assert all(0 <= index < len(VOCABULARY) for index in found)
