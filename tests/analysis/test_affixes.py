"""The Indonesian forms that a pack's roots take."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from telisik.analysis.affixes import inflect

FORMS = [
    ("kata", "meN~kan", "mengatakan"),
    ("sampai", "meN~kan", "menyampaikan"),
    ("tutur", "meN~kan", "menuturkan"),
    ("papar", "meN~kan", "memaparkan"),
    ("bantah", "meN~", "membantah"),
    ("lapor", "meN~kan", "melaporkan"),
    ("ungkap", "di~kan", "diungkapkan"),
    ("klaim", "meN~", "mengklaim"),
    ("klaim", "meN~", "mengeklaim"),
    ("publikasi", "meN~kan", "memublikasikan"),
    ("publikasi", "meN~kan", "mempublikasikan"),
    ("ucap", "ber~", "berucap"),
    ("rencana", "ber~", "berencana"),
    ("ujar", "~nya", "ujarnya"),
    ("cap", "meN~", "mengecap"),
]


@pytest.mark.parametrize(("root", "form", "word"), FORMS)
def test_a_root_takes_the_form(root: str, form: str, word: str) -> None:
    assert word in inflect(root, form)


@given(st.text(st.sampled_from("abdegiklmnoprstuy"), min_size=1))
def test_every_form_ends_in_its_suffix(root: str) -> None:
    assert all(word.endswith("kan") and word.startswith("me") for word in inflect(root, "meN~kan"))
