"""The sixth form: the same in less room, and what neither the history nor a hash proves under a seal.

What repeats on every mark (code, rule, grade) stands once, in ``kinds``; what few marks have stands beside them, in
``mark_details``. Texts, analyses and changes are packed. The views ``marks``, ``decided``, ``analysed``,
``whole_articles`` and ``history`` show the rows as the forms before had them; edits name those columns and write there.
"""

# ruff: noqa: S608 - names of columns from constants of this module
from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.store.packing import keep_plain, pack_changes, pack_time

if TYPE_CHECKING:
    import sqlite3

# The caller has switched foreign keys off, as SQLite asks for it where a table changes shape.
_DROPPED = ("article_added", "article_deleted", "article_changed", "finding_added", "finding_deleted")
_DROPPED_DECISIONS = ("decision_added", "decision_deleted", "decision_changed")
_LOG_TRIGGERS = ("edit_log_is_not_changed", "edit_log_is_not_deleted")
KIND_COLUMNS = ("layer", "code", "grade", "severity", "rule", "wording_id", "modifiers", "others")
_DETAILS = ("label", "marked_at", "marked_by", "engine_start", "engine_end", "quote", "prefix", "suffix")
_EMPTY = ("label", "quote", "prefix", "suffix")
_JSON = ("paragraphs", "attributions", "quotations", "credits", "checks")
_ANALYSIS = (
    *("text_sha256", "engine_version", "pack", "pack_version", "pack_sha256", "language", "confidence"),
    *("supported", "words", "paragraphs", "attributions", "quotations", "credits", "made_at", "checks"),
)
_ARTICLE = ("title", "title_by_reviewer", "publisher", "binned_at", "text", "text_sha256", "extraction")
# What is sealed: each table with its key and the columns of its seal.
SEALED: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "wordings": (("id",), ("reason_en", "reason_id", "norm_en", "norm_id", "checks")),
    "kinds": (("id",), KIND_COLUMNS),
    "analyses": (("article_id",), _ANALYSIS),
    "articles": (
        ("id",),
        (
            *("sha256", "container", "title", "title_by_reviewer", "publisher", "name", "route", "encoding"),
            *("extraction", "added_at", "binned_at", "text_sha256"),
        ),
    ),
    "originals": (("sha256",), ("sha256", "size", "media_type", "added_at")),
    "evidence_files": (("sha256",), ("sha256", "size", "media_type", "added_at")),
    "metadata": (("article_id", "field"), ("article_id", "field", "value", "origin")),
    "dropped": (("article_id", "number"), ("article_id", "number", "kind", "text")),
    "signatures": (("article_id",), ("scheme", "signature")),
    "drafts": (("finding_id",), ("finding_id", "text", "typed_at")),
    "article_drafts": (("article_id", "field"), ("article_id", "field", "text", "typed_at")),
    "settings": (("key",), ("key", "value")),
}


def _name(names: tuple[str, ...], before: str = "") -> str:
    return ", ".join(f"{before}{name}" for name in names)


# No rule made a reviewer's own mark: it has the wording of none.
_GIVEN = {"wording_id": "coalesce({}, 0)"}


def _compare_kinds(other: str) -> str:
    # Only a grade can be missing; an index is of no use to IS.
    parts = (
        f"kinds.{name} {'IS' if name == 'grade' else '='} {_GIVEN.get(name, '{}').format(f'{other}.{name}')}"
        for name in KIND_COLUMNS
    )
    return " AND ".join(parts)


_SAME_KIND = _compare_kinds("new")
_GIVEN_KIND = ", ".join(_GIVEN.get(name, "{}").format(f"new.{name}") for name in KIND_COLUMNS)
_KEEP_KIND = f"""
    INSERT INTO kinds ({_name(KIND_COLUMNS)}) SELECT {_GIVEN_KIND}
    WHERE NOT EXISTS (SELECT 1 FROM kinds WHERE {_SAME_KIND});"""
_FIND_KIND = f"(SELECT id FROM kinds WHERE {_SAME_KIND})"
_GIVEN_DETAILS = ", ".join(
    f"coalesce(new.{name}, '')" if name in _EMPTY else f"new.{name}" for name in (*_DETAILS, "resolved_to")
)


def _keep_details(number: str) -> str:
    few = " OR ".join(
        f"new.{name} <> ''" if name in _EMPTY else f"new.{name} IS NOT NULL"
        for name in (*_DETAILS, "resolved_to")
    )
    return f"""
    INSERT INTO mark_details (finding_id, {_name(_DETAILS)}, resolved_to)
    SELECT {number}, {_GIVEN_DETAILS} WHERE {few};"""


_MARKS = f"""
CREATE TABLE kinds (
    id INTEGER PRIMARY KEY,
    layer TEXT NOT NULL CHECK (layer IN ('sourcing', 'assertion')),
    code TEXT NOT NULL,
    grade TEXT CHECK (grade IN ('G0', 'G1', 'G2', 'G3', 'G4')),
    severity TEXT NOT NULL CHECK (severity IN ('low', 'medium', 'high')),
    rule TEXT NOT NULL,
    wording_id INTEGER NOT NULL REFERENCES wordings,
    modifiers TEXT NOT NULL CHECK (json_valid(modifiers)),
    others TEXT NOT NULL CHECK (json_valid(others))
);
CREATE INDEX kinds_by_rule ON kinds (rule, code, severity);
INSERT INTO kinds ({_name(KIND_COLUMNS)}) SELECT DISTINCT {_name(KIND_COLUMNS)} FROM findings;
CREATE TABLE mark_details (
    finding_id INTEGER PRIMARY KEY REFERENCES findings ON DELETE CASCADE,
    label TEXT NOT NULL DEFAULT '',
    marked_at TEXT,
    marked_by TEXT,
    engine_start INTEGER CHECK (engine_start >= 0),
    engine_end INTEGER CHECK (engine_end > engine_start),
    quote TEXT NOT NULL DEFAULT '',
    prefix TEXT NOT NULL DEFAULT '',
    suffix TEXT NOT NULL DEFAULT '',
    resolved_to TEXT
);
INSERT INTO mark_details SELECT id, {_name(_DETAILS)}, resolved_to FROM findings
WHERE label <> '' OR marked_at IS NOT NULL OR marked_by IS NOT NULL OR engine_start IS NOT NULL
    OR engine_end IS NOT NULL OR quote <> '' OR prefix <> '' OR suffix <> '' OR resolved_to IS NOT NULL;
CREATE TABLE findings_0006 (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    number INTEGER NOT NULL,
    orphan INTEGER NOT NULL DEFAULT 0 CHECK (orphan IN (0, 1)),
    own INTEGER NOT NULL DEFAULT 0 CHECK (own IN (0, 1)),
    kind_id INTEGER NOT NULL REFERENCES kinds,
    span_start INTEGER NOT NULL CHECK (span_start >= 0),
    span_end INTEGER NOT NULL CHECK (span_end > span_start),
    spans BLOB NOT NULL,
    seal INTEGER
);
INSERT INTO findings_0006 SELECT findings.id, article_id, number, orphan, origin = 'reviewer', kinds.id, span_start,
    span_end, pack_spans(source, cue, content), seal
FROM findings JOIN kinds ON {_compare_kinds("findings")} ORDER BY findings.id;
DELETE FROM sqlite_sequence WHERE name = 'findings_0006';
INSERT INTO sqlite_sequence (name, seq)
SELECT 'findings_0006', seq FROM sqlite_sequence WHERE name = 'findings';
DROP TABLE findings;
ALTER TABLE findings_0006 RENAME TO findings;
CREATE INDEX findings_by_article ON findings (article_id);
CREATE INDEX findings_by_reviewer ON findings (article_id) WHERE own;
"""
_DECISIONS = """
CREATE TABLE decisions_0006 (
    finding_id INTEGER PRIMARY KEY REFERENCES findings,
    status TEXT NOT NULL CHECK (status IN ('confirmed', 'needs_evidence', 'dismissed')),
    decided_at NOT NULL,
    reviewer TEXT NOT NULL
);
INSERT INTO decisions_0006 SELECT finding_id, status, pack_time(decided_at), reviewer FROM decisions;
DROP TABLE decisions;
ALTER TABLE decisions_0006 RENAME TO decisions;
"""
_ANALYSES = f"""
CREATE TABLE analyses_0006 (
    article_id INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    text_sha256 TEXT NOT NULL,
    engine_version TEXT NOT NULL,
    pack TEXT NOT NULL,
    pack_version TEXT NOT NULL,
    pack_sha256 TEXT NOT NULL,
    language TEXT NOT NULL,
    confidence REAL NOT NULL,
    supported INTEGER NOT NULL CHECK (supported IN (0, 1)),
    words INTEGER NOT NULL,
    paragraphs BLOB NOT NULL,
    attributions BLOB NOT NULL,
    quotations BLOB NOT NULL,
    credits BLOB NOT NULL,
    made_at TEXT NOT NULL,
    checks BLOB NOT NULL
);
INSERT INTO analyses_0006 (article_id, {_name(_ANALYSIS)})
SELECT article_id, {", ".join(f"pack({name})" if name in _JSON else name for name in _ANALYSIS)} FROM analyses;
DROP TABLE analyses;
ALTER TABLE analyses_0006 RENAME TO analyses;
"""
_LOG = """
CREATE TABLE acts (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo', 'event')),
    name TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    UNIQUE (name, kind, reviewer)
);
INSERT INTO acts (kind, name, reviewer) SELECT DISTINCT kind, name, reviewer FROM edit_log;
CREATE TABLE edit_log_0006 (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at NOT NULL,
    act_id INTEGER NOT NULL REFERENCES acts,
    article_id INTEGER,
    findings TEXT,
    changes NOT NULL,
    hash BLOB NOT NULL
);
"""
_MOVE_LOG = """
DELETE FROM sqlite_sequence WHERE name = 'edit_log_0006';
INSERT INTO sqlite_sequence (name, seq)
SELECT 'edit_log_0006', seq FROM sqlite_sequence WHERE name = 'edit_log';
DROP TABLE edit_log;
ALTER TABLE edit_log_0006 RENAME TO edit_log;
CREATE INDEX edit_log_by_article ON edit_log (article_id);
"""
_WHOLE_ARTICLE = f"id, {', '.join('unpack(text) AS text' if name == 'text' else name for name in _ARTICLE)}"
_VIEWS = f"""
CREATE VIEW marks AS
SELECT findings.id AS id, article_id, number, orphan,
    CASE own WHEN 1 THEN 'reviewer' WHEN 0 THEN 'engine' ELSE own END AS origin,
    coalesce(label, '') AS label, marked_at, marked_by, engine_start, engine_end, layer, code, grade, severity,
    span_start, span_end, coalesce(quote, '') AS quote, coalesce(prefix, '') AS prefix,
    coalesce(suffix, '') AS suffix, rule, wording_id, unpack_spans(spans, 0) AS source,
    unpack_spans(spans, 1) AS cue, unpack_spans(spans, 2) AS content, resolved_to, modifiers, others,
    findings.seal AS seal
FROM findings LEFT JOIN kinds ON kinds.id = kind_id LEFT JOIN mark_details ON finding_id = findings.id;
CREATE TRIGGER mark_added INSTEAD OF INSERT ON marks BEGIN{_KEEP_KIND}
    INSERT INTO findings (id, article_id, number, orphan, own, kind_id, span_start, span_end, spans, seal)
    VALUES (new.id, new.article_id, new.number, coalesce(new.orphan, 0), coalesce(new.origin, '') = 'reviewer',
        {_FIND_KIND}, new.span_start, new.span_end, pack_spans(new.source, new.cue, new.content), new.seal);
    {_keep_details("coalesce(new.id, (SELECT max(id) FROM findings))")}
END;
CREATE TRIGGER mark_changed INSTEAD OF UPDATE ON marks BEGIN{_KEEP_KIND}
    UPDATE findings SET article_id = new.article_id, number = new.number, orphan = new.orphan,
        own = (new.origin = 'reviewer'), kind_id = {_FIND_KIND}, span_start = new.span_start,
        span_end = new.span_end, spans = pack_spans(new.source, new.cue, new.content), seal = new.seal
    WHERE id = old.id;
    DELETE FROM mark_details WHERE finding_id = old.id;
    {_keep_details("old.id")}
END;
CREATE TRIGGER mark_deleted INSTEAD OF DELETE ON marks BEGIN
    DELETE FROM mark_details WHERE finding_id = old.id;
    DELETE FROM findings WHERE id = old.id;
END;
CREATE VIEW decided AS SELECT finding_id, status, unpack_time(decided_at) AS decided_at, reviewer FROM decisions;
CREATE TRIGGER decided_added INSTEAD OF INSERT ON decided BEGIN
    INSERT INTO decisions VALUES (new.finding_id, new.status, pack_time(new.decided_at), new.reviewer);
END;
CREATE TRIGGER decided_changed INSTEAD OF UPDATE ON decided BEGIN
    UPDATE decisions SET status = new.status, decided_at = pack_time(new.decided_at), reviewer = new.reviewer
    WHERE finding_id = old.finding_id;
END;
CREATE TRIGGER decided_deleted INSTEAD OF DELETE ON decided BEGIN
    DELETE FROM decisions WHERE finding_id = old.finding_id;
END;
CREATE VIEW analysed AS
SELECT article_id, {", ".join(f"unpack({n}) AS {n}" if n in _JSON else n for n in _ANALYSIS)} FROM analyses;
CREATE TRIGGER analysed_added INSTEAD OF INSERT ON analysed BEGIN
    INSERT OR REPLACE INTO analyses (article_id, {_name(_ANALYSIS)})
    VALUES (new.article_id, {", ".join(f"pack(new.{n})" if n in _JSON else f"new.{n}" for n in _ANALYSIS)});
END;
CREATE TRIGGER analysed_changed INSTEAD OF UPDATE ON analysed BEGIN
    UPDATE analyses SET {", ".join(f"{n} = pack(new.{n})" if n in _JSON else f"{n} = new.{n}" for n in _ANALYSIS)}
    WHERE article_id = old.article_id;
END;
CREATE TRIGGER analysed_deleted INSTEAD OF DELETE ON analysed BEGIN
    DELETE FROM analyses WHERE article_id = old.article_id;
END;
CREATE VIEW whole_articles AS SELECT {_WHOLE_ARTICLE} FROM articles;
CREATE TRIGGER whole_article_changed INSTEAD OF UPDATE ON whole_articles BEGIN
    UPDATE articles SET {", ".join(f"{n} = pack(new.{n})" if n == "text" else f"{n} = new.{n}" for n in _ARTICLE)}
    WHERE id = old.id;
END;
CREATE VIEW history AS
SELECT edit_log.id AS id, unpack_time(at) AS at, kind, name, article_id, findings, reviewer,
    unpack_changes(changes, unpack_time(at), reviewer) AS changes, hash
FROM edit_log LEFT JOIN acts ON acts.id = act_id;
"""
# A word of the first column takes two bytes less than one of another. Nothing asks how long a text is.
_SEARCH = """
DROP TABLE articles_fts;
UPDATE articles SET text = pack(text);
CREATE VIEW article_words AS SELECT id, title, name, publisher, unpack(text) AS text FROM articles;
CREATE VIRTUAL TABLE articles_fts USING fts5 (
    text, title, name, publisher, content = 'article_words', content_rowid = 'id', columnsize = 0,
    tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO articles_fts (articles_fts) VALUES ('rebuild');
INSERT INTO articles_fts (articles_fts) VALUES ('optimize');
"""
_TRIGGERS = """
CREATE TRIGGER article_added AFTER INSERT ON articles BEGIN
    INSERT INTO articles_fts (rowid, title, name, publisher, text)
    VALUES (new.id, new.title, new.name, new.publisher, unpack(new.text));
    INSERT INTO progress (article_id) VALUES (new.id);
END;
CREATE TRIGGER article_deleted AFTER DELETE ON articles BEGIN
    INSERT INTO articles_fts (articles_fts, rowid, text, title, name, publisher)
    VALUES ('delete', old.id, unpack(old.text), old.title, old.name, old.publisher);
END;
CREATE TRIGGER article_changed AFTER UPDATE OF title, name, publisher, text ON articles
WHEN (new.title, new.name, new.publisher, new.text) IS NOT (old.title, old.name, old.publisher, old.text) BEGIN
    INSERT INTO articles_fts (articles_fts, rowid, text, title, name, publisher)
    VALUES ('delete', old.id, unpack(old.text), old.title, old.name, old.publisher);
    INSERT INTO articles_fts (rowid, title, name, publisher, text)
    VALUES (new.id, new.title, new.name, new.publisher, unpack(new.text));
END;
CREATE TRIGGER finding_added AFTER INSERT ON findings BEGIN
    UPDATE progress SET findings = findings + 1 WHERE article_id = new.article_id;
END;
CREATE TRIGGER finding_deleted AFTER DELETE ON findings BEGIN
    UPDATE progress SET findings = findings - 1 WHERE article_id = old.article_id;
END;
CREATE TRIGGER decision_added AFTER INSERT ON decisions BEGIN
    UPDATE progress SET confirmed = confirmed + (new.status = 'confirmed'),
        needs_evidence = needs_evidence + (new.status = 'needs_evidence'),
        dismissed = dismissed + (new.status = 'dismissed')
    WHERE article_id = (SELECT article_id FROM findings WHERE id = new.finding_id);
END;
CREATE TRIGGER decision_deleted AFTER DELETE ON decisions BEGIN
    UPDATE progress SET confirmed = confirmed - (old.status = 'confirmed'),
        needs_evidence = needs_evidence - (old.status = 'needs_evidence'),
        dismissed = dismissed - (old.status = 'dismissed')
    WHERE article_id = (SELECT article_id FROM findings WHERE id = old.finding_id);
END;
CREATE TRIGGER decision_changed AFTER UPDATE OF status ON decisions BEGIN
    UPDATE progress SET confirmed = confirmed + (new.status = 'confirmed') - (old.status = 'confirmed'),
        needs_evidence = needs_evidence + (new.status = 'needs_evidence') - (old.status = 'needs_evidence'),
        dismissed = dismissed + (new.status = 'dismissed') - (old.status = 'dismissed')
    WHERE article_id = (SELECT article_id FROM findings WHERE id = new.finding_id);
END;
CREATE TRIGGER edit_log_is_not_changed BEFORE UPDATE ON edit_log BEGIN
    SELECT RAISE(ABORT, 'the history is append only');
END;
CREATE TRIGGER edit_log_is_not_deleted BEFORE DELETE ON edit_log BEGIN
    SELECT RAISE(ABORT, 'the history is append only');
END;
CREATE TRIGGER acts_are_not_changed BEFORE UPDATE ON acts BEGIN
    SELECT RAISE(ABORT, 'the history is append only');
END;
CREATE TRIGGER acts_are_not_deleted BEFORE DELETE ON acts BEGIN
    SELECT RAISE(ABORT, 'the history is append only');
END;
"""


def _seal(table: str) -> str:
    """Add the seal's column and the triggers that keep it, and seal what is there."""
    keys, columns = SEALED[table]
    same = " AND ".join(f"{key} IS new.{key}" for key in keys)
    told = f"seal({_name(columns, 'new.')})"
    return f"""
ALTER TABLE {table} ADD COLUMN seal INTEGER;
UPDATE {table} SET seal = seal({_name(columns)});
CREATE TRIGGER {table}_sealed AFTER INSERT ON {table} BEGIN
    UPDATE {table} SET seal = {told} WHERE {same};
END;
CREATE TRIGGER {table}_sealed_again AFTER UPDATE OF {_name(columns)} ON {table} BEGIN
    UPDATE {table} SET seal = {told} WHERE {same};
END;
"""


def _drop(*triggers: str) -> str:
    return "".join(f"DROP TRIGGER {name};" for name in triggers)


# A key of 64 letters stands once, not also in an index of it.
_ORIGINALS = """
CREATE TABLE originals_0006 (
    sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
    size INTEGER NOT NULL,
    media_type TEXT NOT NULL,
    added_at TEXT NOT NULL
) WITHOUT ROWID;
INSERT INTO originals_0006 SELECT sha256, size, media_type, added_at FROM originals;
DROP TABLE originals;
ALTER TABLE originals_0006 RENAME TO originals;
"""


BEFORE_LOG = "".join(
    (
        _drop(*_DROPPED, *_DROPPED_DECISIONS, *_LOG_TRIGGERS),
        _ORIGINALS,
        _MARKS,
        _DECISIONS,
        _ANALYSES,
        _SEARCH,
        _LOG,
    )
)
AFTER_LOG = "".join((_MOVE_LOG, _TRIGGERS, _VIEWS, *(_seal(table) for table in SEALED)))


def move_log(connection: sqlite3.Connection) -> None:
    """Copy the history, entry by entry, into its packed form; the hashes stay, and are of the same words."""
    acts = {tuple(row[1:]): row[0] for row in connection.execute("SELECT id, kind, name, reviewer FROM acts")}
    links = _Links(connection)
    rows = connection.execute(
        "SELECT id, at, kind, name, article_id, findings, reviewer, changes, hash FROM edit_log ORDER BY id"
    )
    connection.executemany(
        "INSERT INTO edit_log_0006 (id, at, act_id, article_id, findings, changes, hash) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            (
                number,
                pack_time(at),
                acts[kind, name, reviewer],
                article_id,
                None if findings == links.tell(number) else findings,
                keep_plain(changes) if kind == "event" else pack_changes(changes, at, reviewer),
                bytes.fromhex(digest) if isinstance(digest, str) else digest,
            )
            for number, at, kind, name, article_id, findings, reviewer, changes, digest in rows
        ),
    )


class _Links:
    """The findings that each entry is linked with, as an entry writes them, read in the entries' order."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._rows = connection.execute(
            "SELECT edit_id, finding_id FROM edit_log_findings ORDER BY edit_id, finding_id"
        )
        self._next = self._rows.fetchone()

    def tell(self, number: int) -> str:
        found = []
        while self._next is not None and self._next[0] <= number:
            if self._next[0] == number:
                found.append(str(self._next[1]))
            self._next = self._rows.fetchone()
        return f"[{', '.join(found)}]"
