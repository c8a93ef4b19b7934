"""Text in, findings out. Knows no Qt and no store, and opens no file but language packs."""

import os
import sys
from types import ModuleType


def _leave_out_command_line() -> None:
    """Let ``import spacy`` do without spaCy's own command line, of which it takes one function that prints versions.

    With it come three libraries that open connections, and a third more of the time to import. Nothing here calls it.
    """
    if "spacy" in sys.modules:
        return
    for name in ("spacy.cli", "spacy.cli.info"):
        sys.modules.setdefault(name, ModuleType(name)).__dict__.setdefault("info", None)


_leave_out_command_line()
# numpy reads it when it is first imported. More threads take more time in sum, of cores that the window needs.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
