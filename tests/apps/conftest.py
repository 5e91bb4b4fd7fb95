import pytest
from click.testing import CliRunner

from wortlaut.apps.cli import Program

ARTICLE = (
    "Overkamp-Liesegang-Treffen endet „herzlich“\n\n"
    "Die Delegation unter Leitung des Gesandten Juri Thormann traf Präsident Henrik Liesegang zu einem langen Gespräch."
    " „Wir reden weiter“, sagte Thormann am Morgen.\n\n"
    "Danach reiste Thormann ab, um Präsidentin Regula Overkamp zu informieren.\n"
)
CALM = "Rat entscheidet im Mai\n\nDer Rat von Norbach entscheidet im Mai, sagte Ministerin Hanna Vossberg am Montag.\n"


@pytest.fixture
def run():
    """Return a function that runs the command line and returns its result."""

    def run(*arguments, stdin=None, language="en"):
        result = CliRunner().invoke(Program(language), [str(a) for a in arguments], input=stdin, prog_name="wortlaut")
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return run


@pytest.fixture
def article(tmp_path, monkeypatch):
    """Return the path of an article in an otherwise empty working folder."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path
