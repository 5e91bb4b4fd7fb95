"""The worked examples of the papers that define the measures, with the figures printed there."""

import pytest

from evaluation.coreference_score import Counts, b_cubed, ceaf_e, conll, mentions, muc, partition, without_singletons


def chains(*words):
    return [frozenset((ord(letter), ord(letter) + 1) for letter in word) for word in words]


def rounded(counts, digits=3):
    return tuple(round(value, digits) for value in (counts.recall, counts.precision, counts.f1))


# Pradhan et al. 2014, "Scoring coreference partitions of predicted mentions", section 4
REFERENCE = chains("abc", "defg"), chains("ab", "cd", "fghi")

# Bagga and Baldwin 1998, Luo 2005: one truth, four systems
TRUTH = chains("12345", "67", "89ABC")
LUO = {
    "a": (chains("12345", "6789ABC"), 0.947, 0.865, 0.733),
    "b": (chains("1234589ABC", "67"), 0.947, 0.737, 0.667),
    "c": (chains("123456789ABC"), 0.900, 0.545, 0.294),
    "d": (chains(*"123456789ABC"), 0.0, 0.400, 0.178),
}


def test_the_reference_example():
    assert rounded(muc(*REFERENCE), 2) == (0.40, 0.40, 0.40)
    assert rounded(b_cubed(*REFERENCE), 2) == (0.42, 0.50, 0.45)
    assert rounded(ceaf_e(*REFERENCE), 2) == (0.65, 0.43, 0.52)
    assert rounded(mentions(*REFERENCE)) == (0.857, 0.75, 0.8)
    assert conll([REFERENCE])["conll"] == pytest.approx((0.40 + 0.4545 + 0.52) / 3, abs=1e-4)


@pytest.mark.parametrize("system", LUO)
def test_the_four_systems_of_luo(system):
    given, *wanted = LUO[system]
    assert [round(measure(TRUTH, given).f1, 3) for measure in (muc, b_cubed, ceaf_e)] == wanted


def test_links_of_vilain():
    assert rounded(muc(chains("ABCD"), chains("AB", "CD"))) == (0.667, 1.0, 0.8)
    assert rounded(muc(chains("AB", "CD"), chains("ABCD"))) == (1.0, 0.667, 0.8)


def test_documents_are_summed_before_dividing():
    other = chains("xy"), chains("xy")
    assert conll([REFERENCE, other])["muc"] == pytest.approx((2 + 1) / (5 + 1))
    assert conll([REFERENCE, other])["ceaf_e"] == pytest.approx(2 * 2.3 / (3 + 4))


def test_the_same_is_one_and_nothing_is_nought():
    assert conll([(TRUTH, TRUTH)]) == dict.fromkeys(("muc", "b_cubed", "ceaf_e", "conll"), 1.0)
    for pair in ((TRUTH, []), ([], TRUTH), ([], [])):
        assert set(conll([pair]).values()) == {0.0}
    assert set(conll([]).values()) == {0.0}
    assert Counts().f1 == 0.0


def test_a_mention_is_in_one_chain_and_a_singleton_can_stay_out():
    first, second = partition([[(0, 1), (2, 3)], [(2, 3), (4, 5)], [(0, 1)]])
    assert (first, second) == (frozenset({(0, 1), (2, 3)}), frozenset({(4, 5)}))
    assert without_singletons([first, second]) == [first]
