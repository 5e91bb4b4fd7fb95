"""Write the table of currencies from Unicode CLDR (as in Babel): ``python -m training.currency_table``.

The rows are the currencies that are legal tender somewhere today, with their ISO 4217 codes, German names and symbols.
"""

import re
from pathlib import Path

from babel.core import get_global
from babel.numbers import get_currency_name, get_currency_symbol

TABLE = Path(__file__).parent.parent / "src" / "wortlaut" / "language" / "de" / "currencies.tsv"
HEAD = "# Currencies in use: ISO 4217 codes with the German names and symbols of Unicode CLDR (Unicode licence)."
LOCALE = "de"
NAME = re.compile(r"[^\W\d_][\w-]*(?: [\w-]+)?")  # names of three words and those with a remark are not written in news


def main() -> None:
    """Write the table anew."""
    territories = get_global("territory_currencies").values()
    codes = {code for rows in territories for code, _, end, tender in rows if end is None and tender}
    rows = []
    for code in sorted(codes):
        given = dict.fromkeys(get_currency_name(code, count=count, locale=LOCALE) for count in (1, 2))
        names = [name for name in given if NAME.fullmatch(name)] or [code]
        symbol = get_currency_symbol(code, locale=LOCALE)
        cells = (code, "|".join(names), symbol if symbol != code else "", f"Das Haus kostete ⟦120 {names[-1]}⟧.")
        rows.append("\t".join(cells))
    TABLE.write_text("\n".join([HEAD, "code\tnames\tsymbol\texample", *rows]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
