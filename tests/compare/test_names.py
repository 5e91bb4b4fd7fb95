import pytest

from wortlaut.compare.names import compare_names


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("Hanna Overkamp", "Hanna Overkamp", "agrees"),
        ("Hanna Overkamp", "Overkamp", "agrees"),
        ("Hanna Overkamps", "Hanna Overkamp", "agrees"),
        ("H. Overkamp", "Hanna Overkamp", "agrees"),
        ("Hanna Overkamp", "Karl Overkamp", "differs"),
        ("Hanna Overkamp", "Hanna Liesegang", "differs"),
        ("Uschakin", "Uschakyn", "cannot_tell"),
        ("Hanna Oberkamp", "Hanna Overkamp", "cannot_tell"),
        ("", "Overkamp", "cannot_tell"),
    ],
)
def test_names(one, other, verdict):
    assert compare_names(one, other).verdict == verdict
    assert compare_names(other, one).verdict == verdict
    assert compare_names(one, other).reason
