"""RULES, the one table of all checks, and the choice among them."""

from collections.abc import Iterable
from difflib import get_close_matches

from wortlaut.checks.model import Rule
from wortlaut.checks.rules import first_vs_count, headline_participant_absent, headline_quote_not_in_body
from wortlaut.errors import ConfigError

RULES: tuple[Rule, ...] = (
    headline_quote_not_in_body.RULE,
    headline_participant_absent.RULE,
    first_vs_count.RULE,
)


def rule_named(key: str) -> Rule:
    """Return the rule with the code or name *key*, capitals or not.

    Raises:
        ConfigError: There is none; the message names the nearest.
    """
    wanted = key.strip().casefold()
    found = next((rule for rule in RULES if wanted in {rule.code.casefold(), rule.name}), None)
    if found is None:
        raise _unknown(key, [k for rule in RULES for k in (rule.code, rule.name)])
    return found


def choose(select: Iterable[str] = (), ignore: Iterable[str] = ()) -> tuple[Rule, ...]:
    """Return the rules that *select* names (all where it is empty) less those that *ignore* names.

    Entries are codes (``HDL001``), their prefixes (``HDL``) or names.

    Raises:
        ConfigError: An entry fits no rule; the message names the nearest.
    """
    chosen = {rule.code for key in select for rule in _matching(key)} or {rule.code for rule in RULES}
    chosen -= {rule.code for key in ignore for rule in _matching(key)}
    return tuple(rule for rule in RULES if rule.code in chosen and rule.status != "removed")


def _matching(key: str) -> list[Rule]:
    wanted = key.strip().casefold()
    found = [r for r in RULES if wanted and (r.code.casefold().startswith(wanted) or r.name == wanted)]
    if not found:
        keys = {k for rule in RULES for k in (rule.code, rule.name, rule.code.rstrip("0123456789"))}
        raise _unknown(key, sorted(keys))
    return found


def _unknown(key: str, known: list[str]) -> ConfigError:
    by_lower = {k.casefold(): k for k in known}
    near = get_close_matches(key.strip().casefold(), sorted(by_lower), n=1, cutoff=0)
    return ConfigError(f"unknown rule {key!r} (nearest: {by_lower[near[0]]!r}); `wortlaut rule` lists all rules")
