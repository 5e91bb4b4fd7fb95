"""Profiles name how statements are found: by rules and tables alone (``none``) or with learned weights."""

from typing import Literal, NamedTuple, get_args

ProfileName = Literal["accurate", "fast", "none"]
PROFILE_NAMES: tuple[str, ...] = get_args(ProfileName)


class Profile(NamedTuple):
    """``asked`` is what the user wanted, ``used`` what this installation has weights for."""

    asked: ProfileName
    used: ProfileName


# Profiles with weights in this installation. Rules and tables need none.
INSTALLED: frozenset[ProfileName] = frozenset({"none"})


def choose(asked: ProfileName | None) -> Profile:
    """Return the profile to run: the one *asked* for where it is installed, else rules and tables."""
    wanted: ProfileName = asked or "none"
    return Profile(wanted, wanted if wanted in INSTALLED else "none")
