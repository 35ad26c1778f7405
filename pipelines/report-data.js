// report-data.js: the rows in the page, and what belongs together
"use strict";

// what each dataset is called, which columns make its key, which are shown and filtered by a list
const TABLES = {
	documents: { title: "Documents", one: "document", key: ["doc"], pick: ["lang", "language", "converter"],
		show: ["doc", "title", "date", "language", "converter", "notes", "addresses", "recommendations", "signatories"] },
	footnotes: { title: "Notes", one: "note", tag: "N", key: ["doc", "note"], pick: ["doc", "kind"],
		show: ["doc", "mark", "kind", "page", "claim", "text"] },
	urls: { title: "Addresses", one: "address", tag: "U", key: ["doc", "at"], pick: ["doc", "repair", "class"],
		show: ["doc", "note", "url", "repair", "class", "site"] },
	recs: { title: "Recommendations", one: "recommendation", tag: "R", key: ["doc", "rec"],
		pick: ["doc", "kind", "response", "action", "addressee"],
		show: ["doc", "label", "kind", "addressee", "recommender", "response", "action", "text"] },
	signatories: { title: "Signatories", one: "signatory", tag: "S", key: ["doc", "signatory"], pick: ["doc"],
		show: ["doc", "label", "name", "role", "organisation"] },
	cites: { title: "Citations", one: "citation", key: ["doc", "note", "cite"], pick: ["doc", "kind"],
		show: ["doc", "note", "kind", "author", "title", "date", "ref_note", "reason", "text"] },
	sources: { title: "Sources", one: "source", key: ["source"], pick: ["kind"],
		show: ["cites", "docs", "kind", "author", "title", "date", "symbol", "url"] },
	failed: { title: "Failures", one: "failure", key: ["doc", "stage"], pick: ["stage"],
		show: ["doc", "file", "stage", "reason"] },
};
const LONG = new Set(["text", "claim", "title", "url", "reason", "file"]);
const NUMBERS = new Set(["page", "cites", "docs", "notes", "addresses", "recommendations", "signatories", "note", "ref_note"]);
const WORDS = { t: "\t", n: "\n", r: "\r", "\\": "\\", x3c: "<", x00: "\0" };

const $ = (id) => document.getElementById(id);

function unescapeField(s) {
	return s.includes("\\") ? s.replace(/\\(x3c|x00|[tnr\\])/g, (all, c) => WORDS[c]) : s;
}

// a table as { columns, rows }, each row an array of the fields as they are escaped
const parsed = new Map();
function table(name) {
	if (!parsed.has(name)) {
		const block = $(name);
		const lines = block ? block.textContent.split("\n") : [];
		const columns = (lines.shift() || "").split("\t");
		const rows = lines.filter((l) => l !== "").map((l) => l.split("\t").map(unescapeField));
		parsed.set(name, { name, columns, rows });
	}
	return parsed.get(name);
}

// the value of a column in a row; empty where there is no such column
function field(t, row, column) {
	const i = t.columns.indexOf(column);
	return i < 0 ? "" : row[i] || "";
}

function keyOf(t, row) {
	return TABLES[t.name].key.slice(t.name === "documents" || t.name === "sources" ? 0 : 1)
		.map((c) => field(t, row, c)).join(".");
}

// the rows of a table by the value of one column
const groups = new Map();
function rowsWith(name, column, value) {
	const id = name + "\t" + column;
	if (!groups.has(id)) {
		const by = new Map(), t = table(name), i = t.columns.indexOf(column);
		for (const row of t.rows) {
			const v = i < 0 ? "" : row[i];
			if (!by.has(v))
				by.set(v, []);
			by.get(v).push(row);
		}
		groups.set(id, by);
	}
	return groups.get(id).get(value) || [];
}

// the row of a document (or of the whole) with a key, or undefined
function rowOf(name, doc, key) {
	const t = table(name);
	const rows = doc === null ? t.rows : rowsWith(name, "doc", doc);
	return rows.find((row) => keyOf(t, row) === key);
}

// how many rows each document has, as columns of the table of documents
function countRows() {
	const t = table("documents");
	const more = { notes: "footnotes", addresses: "urls", recommendations: "recs", signatories: "signatories" };
	t.order = new Map(t.rows.map((row, i) => [field(t, row, "doc"), i]));
	for (const [column, name] of Object.entries(more)) {
		t.columns.push(column);
		for (const row of t.rows)
			row.push(String(rowsWith(name, "doc", row[0]).length));
	}
}

// an element; what is null is left out, and text is never markup
function el(name, attributes, ...children) {
	const e = document.createElement(name);
	for (const [k, v] of Object.entries(attributes || {}))
		if (v !== null && v !== false)
			e.setAttribute(k, v === true ? "" : v);
	e.append(...children.filter((c) => c !== null));
	return e;
}

// a place in the report: #/TABLE/KEY?column=value or #/read/DOC/TABLE.KEY
function place(view, parts, query) {
	const q = query ? new URLSearchParams(query).toString() : "";
	return "#/" + [view, ...parts].map(encodeURIComponent).join("/") + (q ? "?" + q : "");
}

// the place in its document of a row that has one: a citation's is its note's
function placeInText(name, t, row) {
	const doc = field(t, row, "doc");
	if (!table("documents").order.has(doc))
		return null;
	if (name === "cites")
		return place("read", [doc, "footnotes." + field(t, row, "note")]);
	if (!TABLES[name].tag)
		return place("read", [doc]);
	return place("read", [doc, name + "." + keyOf(t, row)]);
}

// characters that are not seen, or that would turn the order of others, stand as their number
const UNSEEN = /[\u0000-\u0008\u000b\u000d-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
function visible(s) {
	const out = document.createDocumentFragment();
	let from = 0;
	for (const m of s.matchAll(UNSEEN)) {
		out.append(s.slice(from, m.index));
		if (m[0] !== "\r")
			out.append(el("span", { class: "sign" },
				"U+" + m[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")));
		from = m.index + 1;
	}
	out.append(s.slice(from));
	return out;
}
