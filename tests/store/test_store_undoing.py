"""Undo and redo go on after a restart, over the last thousand edits and whatever was undone among them."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from store_samples import fill_library

from telisik.store.changes import apply_edit, log_event
from telisik.store.database import open_library
from telisik.store.model import Status
from telisik.store.reviews import decide, load_review, write_note
from telisik.store.undoing import load_undoing


def note(library, article_id, text):
    review = load_review(library, article_id)
    edit = write_note(review, review.findings[0].id, text)
    apply_edit(library, edit)
    return edit


@settings(max_examples=40)
@given(steps=st.lists(st.sampled_from(["do", "undo", "redo"]), max_size=25))
def test_the_history_tells_what_is_done_and_what_is_undone(tmp_path_factory, steps):
    with open_library(tmp_path_factory.mktemp("library")) as library:
        article_id = fill_library(library, 1)
        done, undone = [], []
        for number, step in enumerate(steps):
            if step == "do":
                done.append(note(library, article_id, f"{number}"))
                undone = []
            elif step == "undo" and done:
                undone.append(done.pop())
                apply_edit(library, undone[-1].inverted(), kind="undo")
            elif step == "redo" and undone:
                done.append(undone.pop())
                apply_edit(library, done[-1], kind="redo")
        found = load_undoing(library)
        assert [edit.changes for edit in found.done] == [edit.changes for edit in done]
        assert [edit.changes for edit in found.undone] == [edit.changes for edit in reversed(undone)]


def test_no_more_than_the_limit_and_nothing_behind_a_barrier(library, fill):
    article_id = fill(library, 1)
    for number in range(12):
        note(library, article_id, f"{number}")
    assert len(load_undoing(library, 5).done) == 5
    with library.transaction() as connection:
        log_event(connection, "Restore backup", {}, article_id=None, reviewer="")
    assert load_undoing(library).done == ()
    last = note(library, article_id, "lagi")
    assert [edit.changes for edit in load_undoing(library).done] == [last.changes]


def test_an_entry_of_another_program_ends_what_can_be_undone(library, fill):
    article_id = fill(library, 2)
    note(library, article_id, "satu")
    with library.transaction() as connection:
        connection.execute(
            "INSERT INTO edit_log (at, act_id, changes, hash) VALUES ('', 1, pack('[{\"table\": \"later\"}]'), x'')"
        )
    review = load_review(library, article_id)
    apply_edit(library, decide(review, [review.findings[1].id], Status.DISMISSED))
    assert [edit.name for edit in load_undoing(library).done] == ["Dismiss"]
