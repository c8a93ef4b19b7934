"""The fourth form: everything that a review desk and a signed report keep.

Tables that change shape are copied: SQLite cannot alter a constraint. The caller has switched foreign keys off,
as SQLite asks for it, and checks them afterwards. ``text`` is the last column of an article, so that a list of
articles reads none of its pages.
"""

from __future__ import annotations

_ARTICLES = """
DROP TABLE passages_fts;
DROP TABLE passages;
CREATE TABLE articles_0004 (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sha256 TEXT NOT NULL UNIQUE REFERENCES originals,
    container TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL,
    title_by_reviewer INTEGER NOT NULL DEFAULT 0 CHECK (title_by_reviewer IN (0, 1)),
    publisher TEXT NOT NULL,
    name TEXT NOT NULL,
    route TEXT NOT NULL,
    encoding TEXT NOT NULL,
    extraction TEXT NOT NULL,
    added_at TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    binned_at TEXT,
    text_sha256 TEXT NOT NULL,
    text TEXT NOT NULL
);
INSERT INTO articles_0004 (id, sha256, container, title, title_by_reviewer, publisher, name, route, encoding,
    extraction, added_at, opened_at, text_sha256, text)
SELECT id, sha256, container, title, title_by_reviewer, publisher, name, route, encoding, extraction,
    added_at, opened_at, text_sha256, text FROM articles;
DELETE FROM sqlite_sequence WHERE name = 'articles_0004';
INSERT INTO sqlite_sequence (name, seq)
SELECT 'articles_0004', seq FROM sqlite_sequence WHERE name = 'articles';
DROP TABLE articles;
ALTER TABLE articles_0004 RENAME TO articles;
CREATE INDEX articles_by_opening ON articles (opened_at);
CREATE INDEX articles_by_adding ON articles (added_at);
CREATE INDEX articles_by_title ON articles (title COLLATE NOCASE);
CREATE INDEX articles_by_publisher ON articles (publisher COLLATE NOCASE);
CREATE INDEX articles_in_bin ON articles (binned_at) WHERE binned_at IS NOT NULL;
CREATE VIRTUAL TABLE articles_fts USING fts5 (
    title, name, publisher, text,
    content = 'articles', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO articles_fts (articles_fts) VALUES ('rebuild');
CREATE TABLE corrections (
    article_id INTEGER NOT NULL REFERENCES articles,
    field TEXT NOT NULL CHECK (field <> ''),
    value TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    corrected_at TEXT NOT NULL,
    PRIMARY KEY (article_id, field)
) WITHOUT ROWID;
"""

# The sentences of a rule stand once, not on each of its findings: they were two thirds of the file.
_FINDINGS = """
CREATE TABLE wordings (
    id INTEGER PRIMARY KEY,
    reason_en TEXT NOT NULL,
    reason_id TEXT NOT NULL,
    norm_en TEXT NOT NULL,
    norm_id TEXT NOT NULL,
    checks TEXT NOT NULL CHECK (json_valid(checks)),
    UNIQUE (reason_en, reason_id, norm_en, norm_id, checks)
);
INSERT INTO wordings (id, reason_en, reason_id, norm_en, norm_id, checks) VALUES (0, '', '', '', '', '[]');
INSERT OR IGNORE INTO wordings (reason_en, reason_id, norm_en, norm_id, checks)
SELECT DISTINCT reason_en, reason_id, norm_en, norm_id, checks FROM findings;
CREATE TABLE findings_0004 (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    number INTEGER NOT NULL,
    orphan INTEGER NOT NULL DEFAULT 0 CHECK (orphan IN (0, 1)),
    origin TEXT NOT NULL DEFAULT 'engine' CHECK (origin IN ('engine', 'reviewer')),
    label TEXT NOT NULL DEFAULT '',
    marked_at TEXT,
    marked_by TEXT,
    engine_start INTEGER CHECK (engine_start >= 0),
    engine_end INTEGER CHECK (engine_end > engine_start),
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
    wording_id INTEGER NOT NULL REFERENCES wordings,
    source TEXT NOT NULL CHECK (json_valid(source)),
    cue TEXT NOT NULL CHECK (json_valid(cue)),
    content TEXT NOT NULL CHECK (json_valid(content)),
    resolved_to TEXT,
    modifiers TEXT NOT NULL CHECK (json_valid(modifiers)),
    others TEXT NOT NULL CHECK (json_valid(others))
);
INSERT INTO findings_0004 (id, article_id, number, orphan, layer, code, grade, severity, span_start, span_end,
    quote, prefix, suffix, rule, wording_id, source, cue, content, resolved_to, modifiers, others)
SELECT findings.id, article_id, number, orphan, layer, code, grade, severity, span_start, span_end,
    quote, prefix, suffix, rule, wordings.id, source, cue, content, resolved_to, modifiers, others
FROM findings JOIN wordings USING (reason_en, reason_id, norm_en, norm_id, checks) ORDER BY findings.id;
DELETE FROM sqlite_sequence WHERE name = 'findings_0004';
INSERT INTO sqlite_sequence (name, seq)
SELECT 'findings_0004', seq FROM sqlite_sequence WHERE name = 'findings';
DROP TABLE findings;
ALTER TABLE findings_0004 RENAME TO findings;
CREATE INDEX findings_by_article ON findings (article_id, number);
CREATE INDEX findings_by_reviewer ON findings (article_id) WHERE origin = 'reviewer';
"""

# How far each article is, kept by triggers: counting three million findings for a list would take seconds.
_PROGRESS = """
CREATE TABLE progress (
    article_id INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    findings INTEGER NOT NULL DEFAULT 0,
    confirmed INTEGER NOT NULL DEFAULT 0,
    needs_evidence INTEGER NOT NULL DEFAULT 0,
    dismissed INTEGER NOT NULL DEFAULT 0
);
INSERT INTO progress (article_id, findings, confirmed, needs_evidence, dismissed)
SELECT articles.id, count(findings.id), coalesce(sum(status = 'confirmed'), 0),
    coalesce(sum(status = 'needs_evidence'), 0), coalesce(sum(status = 'dismissed'), 0)
FROM articles LEFT JOIN findings ON findings.article_id = articles.id
LEFT JOIN decisions ON finding_id = findings.id GROUP BY articles.id;
CREATE INDEX progress_by_open ON progress (findings - confirmed - needs_evidence - dismissed);
"""

_REVIEWS = """
CREATE TABLE outcomes (
    finding_id INTEGER NOT NULL REFERENCES findings,
    aspect TEXT NOT NULL CHECK (aspect IN ('said', 'so')),
    outcome TEXT NOT NULL CHECK (outcome IN ('supported', 'contradicted', 'mixed', 'unsettled', 'withdrawn',
        'opinion', 'immaterial')),
    as_of TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    PRIMARY KEY (finding_id, aspect)
) WITHOUT ROWID;
CREATE TABLE evidence_files (
    sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
    size INTEGER NOT NULL CHECK (size >= 0),
    media_type TEXT NOT NULL,
    added_at TEXT NOT NULL
);
ALTER TABLE evidence ADD COLUMN title TEXT NOT NULL DEFAULT '';
ALTER TABLE evidence ADD COLUMN archive_address TEXT NOT NULL DEFAULT '';
ALTER TABLE evidence ADD COLUMN stance TEXT NOT NULL DEFAULT ''
    CHECK (stance IN ('', 'supports', 'contradicts', 'context'));
ALTER TABLE evidence ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE evidence ADD COLUMN reviewer TEXT NOT NULL DEFAULT '';
ALTER TABLE evidence ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE evidence ADD COLUMN sha256 TEXT REFERENCES evidence_files;
CREATE TABLE article_evidence (
    article_id INTEGER NOT NULL REFERENCES articles,
    id INTEGER NOT NULL,
    address TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    title TEXT NOT NULL DEFAULT '',
    archive_address TEXT NOT NULL DEFAULT '',
    stance TEXT NOT NULL DEFAULT '' CHECK (stance IN ('', 'supports', 'contradicts', 'context')),
    note TEXT NOT NULL DEFAULT '',
    reviewer TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL DEFAULT '',
    sha256 TEXT REFERENCES evidence_files,
    PRIMARY KEY (article_id, id)
);
CREATE TABLE article_notes (
    article_id INTEGER PRIMARY KEY REFERENCES articles,
    text TEXT NOT NULL
);
CREATE TABLE article_drafts (
    article_id INTEGER NOT NULL REFERENCES articles,
    field TEXT NOT NULL CHECK (field IN ('note', 'verdict_reason')),
    text TEXT NOT NULL,
    typed_at TEXT NOT NULL,
    PRIMARY KEY (article_id, field)
) WITHOUT ROWID;
ALTER TABLE verdicts ADD COLUMN label TEXT CHECK (label IN ('satire', 'false_connection', 'misleading_content',
    'false_context', 'imposter_content', 'manipulated_content', 'fabricated_content'));
ALTER TABLE verdicts ADD COLUMN decided_at TEXT;
ALTER TABLE verdicts ADD COLUMN reviewer TEXT NOT NULL DEFAULT '';
ALTER TABLE reviewers ADD COLUMN role TEXT NOT NULL DEFAULT '';
CREATE TABLE people (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    role TEXT NOT NULL DEFAULT '',
    organisation TEXT NOT NULL DEFAULT ''
);
"""

_ORDER = """
CREATE TABLE tags (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
    colour TEXT NOT NULL DEFAULT ''
);
CREATE TABLE article_tags (
    article_id INTEGER NOT NULL REFERENCES articles,
    tag_id INTEGER NOT NULL REFERENCES tags,
    PRIMARY KEY (tag_id, article_id)
) WITHOUT ROWID;
CREATE INDEX tags_by_article ON article_tags (article_id);
CREATE TABLE collections (
    id INTEGER PRIMARY KEY,
    parent_id INTEGER REFERENCES collections CHECK (parent_id <> id),
    name TEXT NOT NULL COLLATE NOCASE CHECK (name <> '')
);
CREATE UNIQUE INDEX collections_by_name ON collections (coalesce(parent_id, 0), name);
CREATE TABLE collection_articles (
    article_id INTEGER NOT NULL REFERENCES articles,
    collection_id INTEGER NOT NULL REFERENCES collections,
    PRIMARY KEY (collection_id, article_id)
) WITHOUT ROWID;
CREATE INDEX collections_by_article ON collection_articles (article_id);
CREATE TABLE saved_searches (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
    query TEXT NOT NULL CHECK (json_valid(query))
);
"""

_REPORTS = """
CREATE TABLE redactions (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES articles,
    kind TEXT NOT NULL CHECK (kind IN ('passage', 'name')),
    span_start INTEGER CHECK (span_start >= 0),
    span_end INTEGER CHECK (span_end > span_start),
    words TEXT NOT NULL CHECK (words <> ''),
    prefix TEXT NOT NULL DEFAULT '',
    suffix TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    reviewer TEXT NOT NULL DEFAULT '',
    CHECK (kind = 'name' OR span_end IS NOT NULL)
);
CREATE INDEX redactions_by_article ON redactions (article_id);
CREATE TABLE replies (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES articles,
    finding_id INTEGER REFERENCES findings,
    party TEXT NOT NULL CHECK (party <> ''),
    channel TEXT NOT NULL DEFAULT '',
    asked TEXT NOT NULL DEFAULT '',
    asked_at TEXT,
    due_at TEXT,
    answer TEXT NOT NULL DEFAULT '',
    answered_at TEXT,
    reviewer TEXT NOT NULL DEFAULT ''
);
CREATE INDEX replies_by_article ON replies (article_id);
CREATE TABLE versions (
    article_id INTEGER NOT NULL REFERENCES articles,
    number INTEGER NOT NULL CHECK (number > 0),
    finished_at TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    role TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    head TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    content BLOB NOT NULL,
    PRIMARY KEY (article_id, number)
);
CREATE TRIGGER version_is_not_changed BEFORE UPDATE ON versions BEGIN
    SELECT RAISE(ABORT, 'a finished version is not changed');
END;
CREATE TABLE countersignatures (
    article_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    reviewer TEXT NOT NULL CHECK (reviewer <> ''),
    role TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    signed_at TEXT NOT NULL,
    PRIMARY KEY (article_id, version, reviewer),
    FOREIGN KEY (article_id, version) REFERENCES versions
);
CREATE TRIGGER countersignature_is_not_changed BEFORE UPDATE ON countersignatures BEGIN
    SELECT RAISE(ABORT, 'a signature is not changed');
END;
"""

# Each entry's hash covers the one before it, which therefore need not be written twice.
_LOG = """
CREATE TABLE edit_log_0004 (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo', 'event')),
    name TEXT NOT NULL,
    article_id INTEGER,
    findings TEXT NOT NULL CHECK (json_valid(findings)),
    reviewer TEXT NOT NULL,
    changes TEXT NOT NULL CHECK (json_valid(changes)),
    hash TEXT NOT NULL
);
INSERT INTO edit_log_0004 (id, at, kind, name, article_id, findings, reviewer, changes, hash)
SELECT id, at, kind, name, article_id, findings, reviewer, changes, hash FROM edit_log ORDER BY id;
DELETE FROM sqlite_sequence WHERE name = 'edit_log_0004';
INSERT INTO sqlite_sequence (name, seq)
SELECT 'edit_log_0004', seq FROM sqlite_sequence WHERE name = 'edit_log';
DROP TABLE edit_log;
ALTER TABLE edit_log_0004 RENAME TO edit_log;
CREATE INDEX edit_log_by_article ON edit_log (article_id);
CREATE TABLE edit_log_articles (
    article_id INTEGER NOT NULL,
    edit_id INTEGER NOT NULL REFERENCES edit_log,
    PRIMARY KEY (article_id, edit_id)
) WITHOUT ROWID;
CREATE TRIGGER edit_log_is_not_changed BEFORE UPDATE ON edit_log BEGIN
    SELECT RAISE(ABORT, 'the history is append only');
END;
CREATE TRIGGER edit_log_is_not_deleted BEFORE DELETE ON edit_log BEGIN
    SELECT RAISE(ABORT, 'the history is append only');
END;
CREATE TRIGGER edit_log_articles_is_not_changed BEFORE UPDATE ON edit_log_articles BEGIN
    SELECT RAISE(ABORT, 'the history is append only');
END;
CREATE TRIGGER edit_log_articles_is_not_deleted BEFORE DELETE ON edit_log_articles BEGIN
    SELECT RAISE(ABORT, 'the history is append only');
END;
"""

# Last, because a table is not renamed while a trigger names one that is not there yet.
_TRIGGERS = """
CREATE TRIGGER article_added AFTER INSERT ON articles BEGIN
    INSERT INTO articles_fts (rowid, title, name, publisher, text)
    VALUES (new.id, new.title, new.name, new.publisher, new.text);
    INSERT INTO progress (article_id) VALUES (new.id);
END;
CREATE TRIGGER article_deleted AFTER DELETE ON articles BEGIN
    INSERT INTO articles_fts (articles_fts, rowid, title, name, publisher, text)
    VALUES ('delete', old.id, old.title, old.name, old.publisher, old.text);
END;
CREATE TRIGGER article_changed AFTER UPDATE OF title, name, publisher, text ON articles BEGIN
    INSERT INTO articles_fts (articles_fts, rowid, title, name, publisher, text)
    VALUES ('delete', old.id, old.title, old.name, old.publisher, old.text);
    INSERT INTO articles_fts (rowid, title, name, publisher, text)
    VALUES (new.id, new.title, new.name, new.publisher, new.text);
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
"""

SCRIPTS = (_ARTICLES, _FINDINGS, _PROGRESS, _REVIEWS, _ORDER, _REPORTS, _LOG, _TRIGGERS)
