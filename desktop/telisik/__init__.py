"""Telisik: offline review of news articles for anonymous sourcing and unverified assertions."""

__version__ = "0.1.0"
