import pytest

from wortlaut.config import Settings, load_settings, settings_from
from wortlaut.errors import ConfigError


def test_without_a_file_the_defaults_hold(tmp_path):
    assert load_settings(tmp_path) == Settings()


def test_the_nearest_file_wins(tmp_path):
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / "wortlaut.toml").write_text("max_bytes = 1")
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.wortlaut]\nmax-bytes = 2\n")
    assert load_settings(inner).max_bytes == 2
    (inner / "pyproject.toml").write_text("[tool.other]\nx = 1\n")
    assert load_settings(inner).max_bytes == 2
    (inner / ".wortlaut.toml").write_text("max_bytes = 3")
    assert load_settings(inner).max_bytes == 3
    (inner / "wortlaut.toml").write_text("max_bytes = 4\nallow_network = false\nlanguage = 'en'\ntimeout = 3")
    assert load_settings(inner) == Settings(max_bytes=4, allow_network=False, language="en", timeout=3)


def test_an_unknown_key_names_file_key_and_nearest(tmp_path):
    (tmp_path / "wortlaut.toml").write_text("max_byte = 1")
    with pytest.raises(ConfigError, match=r"wortlaut\.toml: unknown key 'max_byte' .*'max_bytes'"):
        load_settings(tmp_path)


@pytest.mark.parametrize(
    "table",
    [{"max_bytes": "5"}, {"max_bytes": 1.5}, {"max_bytes": True}, {"max_bytes": 0}, {"timeout": -1}, {"timeout": "x"},
     {"allow_network": 1}, {"language": 5}],
)  # fmt: skip
def test_a_wrong_value_is_told(table):
    with pytest.raises(ConfigError, match=f"desk.toml: {next(iter(table))} must be"):
        settings_from(table, "desk.toml")


def test_a_broken_file_is_told_but_not_somebody_elses(tmp_path):
    (tmp_path / "pyproject.toml").write_text("= broken")
    assert load_settings(tmp_path) == Settings()
    (tmp_path / "wortlaut.toml").write_text("= broken")
    with pytest.raises(ConfigError, match="cannot be read as TOML"):
        load_settings(tmp_path)
