"""Profiles name how statements are found: by rules and tables alone (``none``) or with learned weights."""

from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple, get_args

ProfileName = Literal["accurate", "fast", "none"]
PROFILE_NAMES: tuple[str, ...] = get_args(ProfileName)


class Profile(NamedTuple):
    """``asked`` is what the user wanted, ``used`` what this installation has weights for."""

    asked: ProfileName
    used: ProfileName


DEFAULT: ProfileName = "accurate"


@cache
def installed() -> frozenset[ProfileName]:
    """Return the profiles that this installation has weights for; rules and tables need none."""
    folder = Path(__file__).parent
    learned: tuple[ProfileName, ...] = ("accurate", "fast")
    return frozenset({"none", *(name for name in learned if (folder / name / "weights.npz").is_file())})


def choose(asked: ProfileName | None) -> Profile:
    """Return the profile to run: the one *asked* for, else the default; rules and tables where it is not installed."""
    wanted: ProfileName = asked or DEFAULT
    return Profile(wanted, wanted if wanted in installed() else "none")
