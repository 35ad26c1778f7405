-- What people ask of the datasets, and the words in them; ibid-database(7) shows each in use.

-- each source that a document shares with another, from either side
CREATE VIEW shared_sources AS
	SELECT a.doc, b.doc AS other, s.source, s.author, s.title, s.date, s.symbol, s.url
	FROM (SELECT DISTINCT source, doc FROM members WHERE source IS NOT NULL) AS a
	JOIN (SELECT DISTINCT source, doc FROM members WHERE source IS NOT NULL) AS b
		ON b.source = a.source AND b.doc <> a.doc
	JOIN sources AS s ON s.source = a.source;

-- each address without a copy in an archive that the corpus knows of, and what makes it doubtful
CREATE VIEW dead_links AS
	SELECT u.key, min(u.url) AS url, min(u.site) AS site, count(*) AS places,
		count(DISTINCT u.doc) AS docs, max(u.repair) AS repair,
		(SELECT max(c.accessed) FROM cites AS c WHERE c.url = min(u.url)) AS accessed
	FROM urls AS u
	WHERE u.key IS NOT NULL AND u.class IS NOT 'archive' AND u.symbol IS NULL
		AND NOT EXISTS (SELECT 1 FROM urls AS a WHERE a.archived = u.url)
		AND NOT EXISTS (SELECT 1 FROM urls AS a WHERE a.archived = u.key)
	GROUP BY u.key;

-- what is recommended to whom
CREATE VIEW asked AS
	SELECT addressee, action, category, count(*) AS recs, count(DISTINCT doc) AS docs
	FROM recs
	WHERE kind = 'recommendation'
	GROUP BY addressee, action, category;

-- notes that nothing calls, and calls that no note answers
CREATE VIEW orphan_notes AS
	SELECT doc, note, mark, kind, page,
		CASE WHEN at IS NULL THEN 'note' ELSE 'call' END AS missing, claim, text
	FROM footnotes
	WHERE at IS NULL OR call_at IS NULL;

-- short forms that could not be traced, and why
CREATE VIEW open_citations AS
	SELECT doc, note, cite, kind, text, reason
	FROM cites
	WHERE ref_note IS NULL AND kind IN ('ibid', 'supra', 'short');

-- each sentence with each source that it rests on
CREATE VIEW claims AS
	SELECT f.doc, f.note, f.mark, f.claim, m.cite, m.source, s.author, s.title,
		s.container, s.date, s.url
	FROM footnotes AS f
	JOIN members AS m ON m.doc = f.doc AND m.note = f.note
	JOIN sources AS s ON s.source = m.source
	WHERE f.claim IS NOT NULL;

-- words: letters with and without their marks are the same
CREATE VIRTUAL TABLE find_documents USING fts5 (text, content = 'documents', content_rowid = 'id',
	tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE find_notes USING fts5 (claim, text, content = 'footnotes', content_rowid = 'id',
	tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE find_recs USING fts5 (section, text, content = 'recs', content_rowid = 'id',
	tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO find_documents (find_documents) VALUES ('rebuild');
INSERT INTO find_notes (find_notes) VALUES ('rebuild');
INSERT INTO find_recs (find_recs) VALUES ('rebuild');
