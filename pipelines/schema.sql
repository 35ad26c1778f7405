-- The datasets as a database: what ibid-tsv(5) says of the columns holds here, with NULL for an
-- absent value, and with the escapes undone.  database.sh fills it, and adds as TEXT any column
-- of the datasets that is not named here.

CREATE TABLE documents (
	id INTEGER PRIMARY KEY,
	doc TEXT NOT NULL UNIQUE,
	text TEXT,
	file TEXT,
	sha256 TEXT,
	converter TEXT
);

CREATE TABLE about (
	doc TEXT PRIMARY KEY REFERENCES documents (doc),
	title TEXT,
	date TEXT,
	symbol TEXT,
	authors TEXT,
	session TEXT,
	language TEXT,
	converter TEXT,
	pages INTEGER,
	words INTEGER,
	bytes INTEGER,
	lost TEXT
);

CREATE TABLE footnotes (
	id INTEGER PRIMARY KEY,
	doc TEXT NOT NULL REFERENCES documents (doc),
	note INTEGER NOT NULL,
	mark TEXT,
	kind TEXT,
	page INTEGER,
	at INTEGER,
	len INTEGER,
	call_at INTEGER,
	claim TEXT,
	text TEXT,
	evidence TEXT,
	claim_at INTEGER,
	claim_len INTEGER,
	UNIQUE (doc, note)
);

CREATE TABLE urls (
	id INTEGER PRIMARY KEY,
	doc TEXT NOT NULL REFERENCES documents (doc),
	note INTEGER,
	at INTEGER NOT NULL,
	len INTEGER NOT NULL,
	url TEXT,
	raw TEXT,
	repair TEXT,
	key TEXT,
	host TEXT,
	site TEXT,
	class TEXT,
	archived TEXT,
	captured TEXT,
	symbol TEXT,
	FOREIGN KEY (doc, note) REFERENCES footnotes (doc, note)
);
CREATE INDEX urls_by_note ON urls (doc, note);
CREATE INDEX urls_by_key ON urls (key);
CREATE INDEX urls_by_site ON urls (site);
CREATE INDEX urls_by_archived ON urls (archived) WHERE archived IS NOT NULL;

CREATE TABLE recs (
	id INTEGER PRIMARY KEY,
	doc TEXT NOT NULL REFERENCES documents (doc),
	rec INTEGER NOT NULL,
	at INTEGER NOT NULL,
	len INTEGER NOT NULL,
	section TEXT,
	label TEXT,
	parent INTEGER,
	kind TEXT,
	addressee TEXT,
	recommender TEXT,
	response TEXT,
	action TEXT,
	text TEXT,
	same_as INTEGER,
	category TEXT,
	instruments TEXT,
	UNIQUE (doc, rec),
	FOREIGN KEY (doc, parent) REFERENCES recs (doc, rec),
	FOREIGN KEY (doc, same_as) REFERENCES recs (doc, rec)
);
CREATE INDEX recs_by_addressee ON recs (addressee, action);

CREATE TABLE signatories (
	id INTEGER PRIMARY KEY,
	doc TEXT NOT NULL REFERENCES documents (doc),
	signatory INTEGER NOT NULL,
	at INTEGER NOT NULL,
	len INTEGER NOT NULL,
	label TEXT,
	name TEXT,
	role TEXT,
	organisation TEXT,
	UNIQUE (doc, signatory)
);
CREATE INDEX signatories_by_organisation ON signatories (organisation);

CREATE TABLE cites (
	id INTEGER PRIMARY KEY,
	doc TEXT NOT NULL,
	note INTEGER NOT NULL,
	cite INTEGER NOT NULL,
	kind TEXT,
	signal TEXT,
	author TEXT,
	title TEXT,
	container TEXT,
	date TEXT,
	symbol TEXT,
	pinpoint TEXT,
	url TEXT,
	ref_note INTEGER,
	ref_cite INTEGER,
	reason TEXT,
	text TEXT,
	accessed TEXT,
	UNIQUE (doc, note, cite),
	FOREIGN KEY (doc, note) REFERENCES footnotes (doc, note),
	FOREIGN KEY (doc, ref_note, ref_cite) REFERENCES cites (doc, note, cite)
);
CREATE INDEX cites_by_url ON cites (url);

CREATE TABLE sources (
	source TEXT PRIMARY KEY,
	cites INTEGER,
	docs INTEGER,
	kind TEXT,
	author TEXT,
	title TEXT,
	container TEXT,
	date TEXT,
	symbol TEXT,
	url TEXT,
	variants TEXT
);

CREATE TABLE members (
	id INTEGER PRIMARY KEY,
	source TEXT REFERENCES sources (source),
	doc TEXT NOT NULL,
	note INTEGER NOT NULL,
	cite INTEGER NOT NULL,
	reason TEXT,
	text TEXT,
	FOREIGN KEY (doc, note, cite) REFERENCES cites (doc, note, cite)
);
CREATE INDEX members_by_source ON members (source, doc);
CREATE INDEX members_by_cite ON members (doc, note, cite);

CREATE TABLE failed (
	doc TEXT,
	file TEXT,
	stage TEXT,
	reason TEXT
);
