"""What the frozen program starts with; the same entry as ``python -m telisik``."""

import sys

from telisik.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
