"""The window. The only package that imports PySide6."""

# Loaded before Qt, which hooks itself into every later import: the same modules then take three times as long.
from telisik import paths, terms

__all__ = ["paths", "terms"]
