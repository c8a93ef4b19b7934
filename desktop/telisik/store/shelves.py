"""Order in the library: tags, collections, saved searches, the bin, and who signs; over many articles at once.

As elsewhere the builders only describe an edit; ``apply_edit`` writes it and undo takes it back in one step.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from telisik.errors import QT_TRANSLATE_NOOP
from telisik.store.building import build_library_edit, find_free_id
from telisik.store.changes import Change, Row
from telisik.store.query import BINNED, read_query, write_query
from telisik.store.text import clean
from telisik.store.times import now

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from telisik.store.changes import Edit
    from telisik.store.database import Library
    from telisik.store.query import ArticleQuery

_ADD_TAG = QT_TRANSLATE_NOOP("Edit", "Add tag")
_CHANGE_TAG = QT_TRANSLATE_NOOP("Edit", "Change tag")
_REMOVE_TAG = QT_TRANSLATE_NOOP("Edit", "Delete tag")
_TAG = QT_TRANSLATE_NOOP("Edit", "Tag")
_UNTAG = QT_TRANSLATE_NOOP("Edit", "Remove tag")
_ADD_COLLECTION = QT_TRANSLATE_NOOP("Edit", "Add collection")
_CHANGE_COLLECTION = QT_TRANSLATE_NOOP("Edit", "Change collection")
_REMOVE_COLLECTION = QT_TRANSLATE_NOOP("Edit", "Delete collection")
_COLLECT = QT_TRANSLATE_NOOP("Edit", "Put into collection")
_RELEASE = QT_TRANSLATE_NOOP("Edit", "Take out of collection")
_SAVE_SEARCH = QT_TRANSLATE_NOOP("Edit", "Save search")
_RENAME_SEARCH = QT_TRANSLATE_NOOP("Edit", "Rename saved search")
_REMOVE_SEARCH = QT_TRANSLATE_NOOP("Edit", "Delete saved search")
_BIN = QT_TRANSLATE_NOOP("Edit", "Put into bin")
_UNBIN = QT_TRANSLATE_NOOP("Edit", "Take out of bin")
_SIGN = QT_TRANSLATE_NOOP("Edit", "Change reviewer")

_TAGS = f"""
SELECT tags.id, tags.name, colour, count(article_id) FROM tags
LEFT JOIN article_tags ON tag_id = tags.id AND article_id NOT IN ({BINNED})
GROUP BY tags.id ORDER BY tags.name"""  # noqa: S608 - constants
_COLLECTIONS = f"""
SELECT collections.id, collections.name, parent_id, count(article_id) FROM collections
LEFT JOIN collection_articles ON collection_id = collections.id AND article_id NOT IN ({BINNED})
GROUP BY collections.id ORDER BY collections.name"""  # noqa: S608 - constants


@dataclass(frozen=True, slots=True)
class Tag:
    """A word that articles carry; ``articles`` counts those outside the bin."""

    id: int
    name: str
    colour: str = ""
    articles: int = 0


@dataclass(frozen=True, slots=True)
class Collection:
    """A folder of articles, perhaps inside another; ``articles`` counts those directly in it."""

    id: int
    name: str
    parent: int | None = None
    articles: int = 0


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A query under a name."""

    id: int
    name: str
    query: ArticleQuery


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who reviews."""

    id: int
    name: str
    role: str = ""
    organisation: str = ""


# Tags


def list_tags(library: Library) -> list[Tag]:
    """Return the tags by name."""
    with library.guard():
        return [Tag(*row) for row in library.db.conn.execute(_TAGS)]


def add_tag(library: Library, name: str, colour: str = "", article_ids: Iterable[int] = ()) -> Edit:
    """Make a tag and put it on these articles; a StaleEditError comes of a name that is taken."""
    tag_id = find_free_id(library, "tags")
    made = Change("tags", {"id": tag_id}, None, {"name": name, "colour": colour})
    return build_library_edit(library, _ADD_TAG, made, *_link("article_tags", "tag_id", tag_id, article_ids))


def change_tag(library: Library, tag: Tag, *, name: str | None = None, colour: str | None = None) -> Edit:
    """Give a tag another name or colour."""
    before: Row = {"name": tag.name, "colour": tag.colour}
    after: Row = {
        "name": tag.name if name is None else name,
        "colour": tag.colour if colour is None else colour,
    }
    return build_library_edit(library, _CHANGE_TAG, Change("tags", {"id": tag.id}, before, after))


def remove_tag(library: Library, tag: Tag) -> Edit:
    """Delete a tag and take it off every article."""
    off = _unlink(library, "article_tags", "tag_id", tag.id)
    gone = Change("tags", {"id": tag.id}, {"name": tag.name, "colour": tag.colour}, None)
    return build_library_edit(library, _REMOVE_TAG, *off, gone)


def tag_articles(library: Library, tag_id: int, article_ids: Iterable[int], *, on: bool = True) -> Edit:
    """Put a tag on these articles or take it off; those that have it already are left alone."""
    return _place(library, _TAG if on else _UNTAG, "article_tags", "tag_id", tag_id, article_ids, on=on)


# Collections


def list_collections(library: Library) -> list[Collection]:
    """Return the collections by name; ``parent`` tells how they lie inside each other."""
    with library.guard():
        return [Collection(*row) for row in library.db.conn.execute(_COLLECTIONS)]


def add_collection(
    library: Library, name: str, parent: int | None = None, article_ids: Iterable[int] = ()
) -> Edit:
    """Make a collection, perhaps inside another, and put these articles in."""
    number = find_free_id(library, "collections")
    made = Change("collections", {"id": number}, None, {"parent_id": parent, "name": name})
    return build_library_edit(
        library, _ADD_COLLECTION, made, *_link("collection_articles", "collection_id", number, article_ids)
    )


def change_collection(library: Library, old: Collection, name: str, parent: int | None) -> Edit:
    """Rename a collection or move it; a ValueError where it would lie inside itself."""
    above = {collection.id: collection.parent for collection in list_collections(library)}
    place = parent
    while place is not None:
        if place == old.id:
            raise ValueError("a collection cannot lie inside itself")
        place = above.get(place)
    before: Row = {"parent_id": old.parent, "name": old.name}
    change = Change("collections", {"id": old.id}, before, {"parent_id": parent, "name": name})
    return build_library_edit(library, _CHANGE_COLLECTION, change)


def remove_collection(library: Library, old: Collection) -> Edit:
    """Delete a collection; its articles stay in the library, those inside it move up to where it was."""
    up = [
        Change(
            "collections",
            {"id": inner.id},
            {"parent_id": old.id, "name": inner.name},
            {"parent_id": old.parent, "name": inner.name},
        )
        for inner in list_collections(library)
        if inner.parent == old.id
    ]
    out = _unlink(library, "collection_articles", "collection_id", old.id)
    gone = Change("collections", {"id": old.id}, {"parent_id": old.parent, "name": old.name}, None)
    return build_library_edit(library, _REMOVE_COLLECTION, *up, *out, gone)


def collect_articles(
    library: Library, collection_id: int, article_ids: Iterable[int], *, on: bool = True
) -> Edit:
    """Put these articles into a collection or take them out."""
    name = _COLLECT if on else _RELEASE
    return _place(library, name, "collection_articles", "collection_id", collection_id, article_ids, on=on)


# Saved searches


def list_searches(library: Library) -> list[SavedSearch]:
    """Return the saved searches by name."""
    with library.guard():
        rows = library.db.conn.execute("SELECT id, name, query FROM saved_searches ORDER BY name")
        return [SavedSearch(number, name, read_query(query)) for number, name, query in rows]


def save_search(library: Library, name: str, query: ArticleQuery) -> Edit:
    """Keep a query under a name, in place of one that has it."""
    with library.guard():
        known = library.db.conn.execute(
            "SELECT id, name, query FROM saved_searches WHERE name = ?", (name,)
        ).fetchone()
    number = known[0] if known else find_free_id(library, "saved_searches")
    before: Row | None = {"name": known[1], "query": known[2]} if known else None
    after: Row = {"name": name, "query": write_query(query)}
    return build_library_edit(library, _SAVE_SEARCH, Change("saved_searches", {"id": number}, before, after))


def rename_search(library: Library, search: SavedSearch, name: str) -> Edit:
    """Give a saved search another name."""
    kept = write_query(search.query)
    before: Row = {"name": search.name, "query": kept}
    change = Change("saved_searches", {"id": search.id}, before, {"name": name, "query": kept})
    return build_library_edit(library, _RENAME_SEARCH, change)


def remove_search(library: Library, search: SavedSearch) -> Edit:
    """Delete a saved search."""
    row: Row = {"name": search.name, "query": write_query(search.query)}
    return build_library_edit(library, _REMOVE_SEARCH, Change("saved_searches", {"id": search.id}, row, None))


# The bin, and who signs


def bin_articles(library: Library, article_ids: Iterable[int], *, on: bool = True) -> Edit:
    """Put articles into the bin or take them out; nothing of them is lost before the bin is emptied."""
    moment = now() if on else None
    chosen = list(dict.fromkeys(article_ids))
    with library.guard():
        changes = [
            Change("articles", {"id": number}, {"binned_at": binned_at}, {"binned_at": moment})
            for number in chosen
            for (binned_at,) in library.db.conn.execute(
                "SELECT binned_at FROM articles WHERE id = ?", (number,)
            )
            if (binned_at is None) is on
        ]
    return build_library_edit(library, _BIN if on else _UNBIN, *changes)


def sign_articles(library: Library, article_ids: Iterable[int], name: str, role: str = "") -> Edit:
    """Have one person sign the reviews of these articles; an empty name leaves them to the usual reviewer.

    The role is kept with the name for the next time.
    """
    changes = _remember(library, clean(name), role) if name else []
    after: Row | None = {"name": name, "role": role} if name else None
    with library.guard():
        for number in dict.fromkeys(article_ids):
            known = library.db.conn.execute(
                "SELECT name, role FROM reviewers WHERE article_id = ?", (number,)
            ).fetchone()
            before: Row | None = {"name": known[0], "role": known[1]} if known else None
            changes.append(Change("reviewers", {"article_id": number}, before, after))
    return build_library_edit(library, _SIGN, *changes)


def list_people(library: Library) -> list[Person]:
    """Return the reviewers this library knows, by name."""
    with library.guard():
        rows = library.db.conn.execute("SELECT id, name, role, organisation FROM people ORDER BY name")
        return [Person(*row) for row in rows]


def _remember(library: Library, name: str, role: str) -> list[Change]:
    """Return what keeps the role of a person for the next signing; nothing where it is known."""
    known = next((person for person in list_people(library) if person.name == name), None)
    if known is None:
        row: Row = {"name": name, "role": role, "organisation": ""}
        return [Change("people", {"id": find_free_id(library, "people")}, None, row)]
    return (
        []
        if known.role == role
        else [Change("people", {"id": known.id}, {"role": known.role}, {"role": role})]
    )


def _link(table: str, column: str, value: int, article_ids: Iterable[int]) -> list[Change]:
    return [
        Change(table, {column: value, "article_id": number}, None, {})
        for number in dict.fromkeys(article_ids)
    ]


def _unlink(library: Library, table: str, column: str, value: int) -> list[Change]:
    return [
        Change(table, {column: value, "article_id": number}, {}, None)
        for number in _held(library, table, column, value)
    ]


def _held(library: Library, table: str, column: str, value: int) -> Sequence[int]:
    with library.guard():
        rows = library.db.conn.execute(f"SELECT article_id FROM {table} WHERE {column} = ?", (value,))  # noqa: S608 - constants
        return [int(row[0]) for row in rows]


def _place(
    library: Library, name: str, table: str, column: str, value: int, article_ids: Iterable[int], *, on: bool
) -> Edit:
    held = set(_held(library, table, column, value))
    chosen = [number for number in dict.fromkeys(article_ids) if (number in held) is not on]
    row: Row = {}
    changes = [
        Change(table, {column: value, "article_id": number}, None if on else row, row if on else None)
        for number in chosen
    ]
    return build_library_edit(library, name, *changes)
