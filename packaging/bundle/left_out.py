"""What installed libraries offer and Telisik never reaches: modules that are not frozen, and distributions with them.

A module that is named here and yet imported fails the trial of the frozen program (``telisik --self-test``).
"""

from __future__ import annotations

# spaCy requires them for its command line alone, which the program leaves out (telisik/analysis/__init__.py), or to be
# installed; what only they require is left out with them.
DISTRIBUTIONS = frozenset({"pip", "requests", "setuptools", "spacy-loggers", "typer", "weasel"})

OPENING_CONNECTIONS = (
    "httpx", "httpcore", "h11", "anyio", "requests", "smart_open", "cloudpathlib", "weasel", "spacy.cli",
    "spacy_loggers", "ftplib", "telnetlib", "smtplib", "imaplib", "poplib", "nntplib", "xmlrpc",
    "urllib3.contrib.socks", "ssl", "_ssl",
)  # fmt: skip
COMMAND_LINES = ("typer", "rich", "pygments", "shellingham", "readline", "rlcompleter", "curses", "pdb")
# Pillow and urllib3 take them where they are installed, which they are for the tests.
TAKEN_BY_CHANCE = ("defusedxml", "idna")
FOR_DEVELOPERS = (
    "setuptools", "distutils", "_distutils_hack", "pkg_resources", "pip", "lib2to3", "pydoc_data", "tkinter",
    "_tkinter", "test", "spacy.tests", "thinc.tests", "numpy.f2py", "numpy.distutils", "numpy.testing", "IPython",
    "mypy", "mypyc", "pytest", "_pytest", "hypothesis", "ruff", "uv", "hatchling", "fontTools", "rdflib", "pikepdf",
    "odfdo", "openpyxl",
)  # fmt: skip
LARGE_LIBRARIES = (
    "matplotlib", "pandas", "scipy", "torch", "tensorflow", "cupy", "sklearn", "jax", "mxnet", "h5py", "lxml.objectify",
    "lxml.html.diff", "lxml.html._difflib", "lxml.isoschematron", "PIL.ImageTk", "PIL.ImageQt",
)  # fmt: skip
QT = tuple(
    f"PySide6.Qt{name}"
    for name in (
        "Network", "Qml", "Quick", "OpenGL", "OpenGLWidgets", "Sql", "Test", "Xml", "Designer", "Help", "UiTools",
        "Concurrent", "QuickWidgets", "QuickControls2", "SvgWidgets",
    )
)  # fmt: skip
MODULES = [*OPENING_CONNECTIONS, *COMMAND_LINES, *TAKEN_BY_CHANCE, *FOR_DEVELOPERS, *LARGE_LIBRARIES, *QT]
