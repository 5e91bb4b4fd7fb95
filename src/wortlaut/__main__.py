"""``python -m wortlaut``."""

import sys

from wortlaut.apps.cli import main

if __name__ == "__main__":
    sys.exit(main())
