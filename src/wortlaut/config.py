"""Settings: the nearest of ``wortlaut.toml``, ``.wortlaut.toml`` and ``[tool.wortlaut]`` of ``pyproject.toml`` wins."""

import tomllib
from dataclasses import dataclass, fields
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from wortlaut.errors import ConfigError

FILE_NAMES = ("wortlaut.toml", ".wortlaut.toml", "pyproject.toml")


@dataclass(frozen=True, slots=True)
class Settings:
    """What an operator can set. Sizes are bytes, times seconds."""

    max_bytes: int = 5_000_000  # of one input, and of the text that one document unpacks to
    timeout: float = 20.0  # for one address, in all
    allow_network: bool = True  # false: addresses among the inputs are refused
    language: str | None = None  # ISO 639-1; None: told from each text


def load_settings(folder: Path) -> Settings:
    """Return the settings of the nearest configuration file in *folder* or above it, or the defaults.

    Raises:
        ConfigError: The file is not TOML, has an unknown key, or a value of the wrong type.
    """
    for place in (folder.resolve(), *folder.resolve().parents):
        for name in FILE_NAMES:
            path = place / name
            if not path.is_file():
                continue
            table = _table(path)
            if table is not None:
                return settings_from(table, str(path))
    return Settings()


def settings_from(table: dict[str, Any], origin: str) -> Settings:
    """Return *table* (keys of Settings) as settings; *origin* names the file in errors."""
    types = {field.name: type(field.default) for field in fields(Settings)}
    for key, value in table.items():
        name = key.replace("-", "_")
        if name not in types:
            near = get_close_matches(name, types, n=1, cutoff=0)
            raise ConfigError(f"{origin}: unknown key {key!r} (nearest known key: {near[0]!r})")
        _check(name, value, types[name], origin)
    return Settings(**{key.replace("-", "_"): value for key, value in table.items()})


def _check(name: str, value: Any, expected: type, origin: str) -> None:
    if expected is type(None):
        expected = str
    number = isinstance(value, int | float) and not isinstance(value, bool)
    good = number if expected is float else isinstance(value, expected) and (expected is bool or value is not True)
    if expected is int:
        good = isinstance(value, int) and not isinstance(value, bool)
    if not good:
        raise ConfigError(f"{origin}: {name} must be {expected.__name__}, not {value!r}")
    if number and value <= 0:
        raise ConfigError(f"{origin}: {name} must be greater than 0, not {value!r}")


def _table(path: Path) -> dict[str, Any] | None:
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        if path.name == "pyproject.toml":
            return None  # somebody else's file: its defects are not ours to report
        raise ConfigError(f"{path}: cannot be read as TOML: {error}") from error
    if path.name == "pyproject.toml":
        table = content.get("tool", {}).get("wortlaut")
        return table if isinstance(table, dict) else None
    return content
