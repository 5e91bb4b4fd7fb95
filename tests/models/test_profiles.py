import json
import subprocess
import sys

import pytest

from wortlaut.models import network
from wortlaut.models.profiles import DEFAULT, PROFILE_NAMES, choose, installed

LEARNED = sorted(set(PROFILE_NAMES) - {"none"})


def test_both_profiles_are_shipped_and_the_default_is_one_of_them():
    assert installed() == set(PROFILE_NAMES)
    assert choose(None) == (DEFAULT, DEFAULT)
    assert choose("none").used == "none"


@pytest.mark.parametrize("profile", LEARNED)
def test_weights_come_with_a_card_and_a_licence(profile):
    folder = network.FOLDER / profile
    card = (folder / "card.md").read_text(encoding="utf-8")
    assert all(word in card for word in ("data/own", "Licence", "python -m training"))
    assert (folder / "LICENSE").is_file()
    assert (folder / "weights.npz").stat().st_size < 20_000_000


@pytest.mark.parametrize("profile", LEARNED)
def test_weights_hold_numbers_only(profile):
    weights = network.load(profile)
    assert all(values.dtype.kind == "f" for values in weights.arrays.values())
    assert set(weights.description) >= {"thresholds", "calibration"}
    assert json.loads(json.dumps(weights.description)) == weights.description


def test_rules_alone_load_no_numbers():
    code = (
        "import sys, wortlaut; r = wortlaut.read('„Es geht“, sagte Hanna Tamm.', model='none');"
        "print(len(r.statements), 'numpy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["1", "False"]
