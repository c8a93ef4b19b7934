"""The tables as the first release made them; never changed, because libraries in this form exist."""

from __future__ import annotations

ARTICLES = """
CREATE TABLE originals (
    sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
    size INTEGER NOT NULL,
    media_type TEXT NOT NULL,
    added_at TEXT NOT NULL
);
CREATE TABLE articles (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sha256 TEXT NOT NULL UNIQUE REFERENCES originals,
    title TEXT NOT NULL,
    title_by_reviewer INTEGER NOT NULL DEFAULT 0 CHECK (title_by_reviewer IN (0, 1)),
    publisher TEXT NOT NULL,
    name TEXT NOT NULL,
    route TEXT NOT NULL,
    encoding TEXT NOT NULL,
    extraction TEXT NOT NULL,
    text TEXT NOT NULL,
    text_sha256 TEXT NOT NULL,
    added_at TEXT NOT NULL,
    opened_at TEXT NOT NULL
);
CREATE INDEX articles_by_opening ON articles (opened_at);
CREATE TABLE passages (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    start INTEGER,
    text TEXT NOT NULL
);
CREATE INDEX passages_by_article ON passages (article_id);
CREATE TRIGGER article_added AFTER INSERT ON articles BEGIN
    INSERT INTO passages (article_id, start, text)
    VALUES (new.id, NULL, new.title || char(10) || new.name || char(10) || new.publisher);
END;
CREATE TRIGGER article_renamed AFTER UPDATE OF title ON articles BEGIN
    UPDATE passages SET text = new.title || char(10) || new.name || char(10) || new.publisher
    WHERE article_id = new.id AND start IS NULL;
END;
"""

ANALYSES = """
CREATE TABLE analyses (
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
    paragraphs TEXT NOT NULL CHECK (json_valid(paragraphs)),
    attributions TEXT NOT NULL CHECK (json_valid(attributions)),
    quotations TEXT NOT NULL CHECK (json_valid(quotations)),
    credits TEXT NOT NULL CHECK (json_valid(credits)),
    made_at TEXT NOT NULL
);
CREATE TABLE findings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    number INTEGER NOT NULL,
    orphan INTEGER NOT NULL DEFAULT 0 CHECK (orphan IN (0, 1)),
    layer TEXT NOT NULL CHECK (layer IN ('sourcing', 'assertion')),
    code TEXT NOT NULL,
    grade TEXT CHECK (grade IN ('G0', 'G1', 'G2', 'G3', 'G4')),
    severity TEXT NOT NULL CHECK (severity IN ('low', 'medium', 'high')),
    span_start INTEGER NOT NULL CHECK (span_start >= 0),
    span_end INTEGER NOT NULL CHECK (span_end > span_start),
    quote TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    rule TEXT NOT NULL,
    reason_en TEXT NOT NULL,
    reason_id TEXT NOT NULL,
    norm_en TEXT NOT NULL,
    norm_id TEXT NOT NULL,
    checks TEXT NOT NULL CHECK (json_valid(checks)),
    source TEXT NOT NULL CHECK (json_valid(source)),
    cue TEXT NOT NULL CHECK (json_valid(cue)),
    content TEXT NOT NULL CHECK (json_valid(content)),
    resolved_to TEXT,
    modifiers TEXT NOT NULL CHECK (json_valid(modifiers)),
    others TEXT NOT NULL CHECK (json_valid(others))
);
CREATE INDEX findings_by_article ON findings (article_id, number);
"""

# A finding with anything of the reviewer's on it cannot be deleted: these references restrict.
REVIEWS = """
CREATE TABLE decisions (
    finding_id INTEGER PRIMARY KEY REFERENCES findings,
    status TEXT NOT NULL CHECK (status IN ('confirmed', 'needs_evidence', 'dismissed')),
    decided_at TEXT NOT NULL,
    reviewer TEXT NOT NULL
);
CREATE TABLE notes (
    finding_id INTEGER PRIMARY KEY REFERENCES findings,
    text TEXT NOT NULL
);
CREATE TABLE checked (
    finding_id INTEGER NOT NULL REFERENCES findings,
    question TEXT NOT NULL,
    PRIMARY KEY (finding_id, question)
);
CREATE TABLE evidence (
    finding_id INTEGER NOT NULL REFERENCES findings,
    id INTEGER NOT NULL,
    address TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    PRIMARY KEY (finding_id, id)
);
CREATE TABLE drafts (
    finding_id INTEGER PRIMARY KEY REFERENCES findings,
    text TEXT NOT NULL,
    typed_at TEXT NOT NULL
);
CREATE TABLE verdicts (
    article_id INTEGER PRIMARY KEY REFERENCES articles,
    verdict TEXT CHECK (
        verdict IN ('supported', 'partly_supported', 'unproven', 'misleading', 'false', 'not_assessable')
    ),
    reason TEXT NOT NULL
);
CREATE TABLE reviewers (
    article_id INTEGER PRIMARY KEY REFERENCES articles,
    name TEXT NOT NULL
);
CREATE TABLE settings (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL CHECK (json_valid(value))
);
"""

LOG = """
CREATE TABLE edit_log (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
    name TEXT NOT NULL,
    article_id INTEGER,
    findings TEXT NOT NULL CHECK (json_valid(findings)),
    reviewer TEXT NOT NULL,
    changes TEXT NOT NULL CHECK (json_valid(changes)),
    previous TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE
);
CREATE TABLE edit_log_findings (
    finding_id INTEGER NOT NULL,
    edit_id INTEGER NOT NULL REFERENCES edit_log,
    PRIMARY KEY (finding_id, edit_id)
) WITHOUT ROWID;
CREATE TRIGGER edit_log_is_not_changed BEFORE UPDATE ON edit_log BEGIN
    SELECT RAISE(ABORT, 'the history is append only');
END;
CREATE TRIGGER edit_log_is_not_deleted BEFORE DELETE ON edit_log BEGIN
    SELECT RAISE(ABORT, 'the history is append only');
END;
CREATE TRIGGER edit_log_findings_is_not_changed BEFORE UPDATE ON edit_log_findings BEGIN
    SELECT RAISE(ABORT, 'the history is append only');
END;
CREATE TRIGGER edit_log_findings_is_not_deleted BEFORE DELETE ON edit_log_findings BEGIN
    SELECT RAISE(ABORT, 'the history is append only');
END;
"""
