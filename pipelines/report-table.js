// report-table.js: a dataset as a table that is filtered, sorted and turned page by page
const PAGE = 100;		// rows at a time, so that a large table stays quick
const PRINTED = 5000;		// rows on paper
const CHOICES = 300;		// values that a list offers
const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

// what the table shows: name, key of the open row, query (URLSearchParams), rows found, first of the page
let shown = { name: "", key: "", query: new URLSearchParams(), rows: [], from: 0 };

// the columns that filter: each of the query's but q, sort and down
function columnFilters(t, query) {
	return [...query].filter(([c, v]) => v !== "" && t.columns.includes(c));
}

// each column must have one of the values asked for; documents of a source are looked up
function select(t, query) {
	const wanted = new Map(), words = (query.get("q") || "").toLowerCase().split(/\s+/).filter((w) => w);
	for (const [c, v] of columnFilters(t, query))
		wanted.set(t.columns.indexOf(c), (wanted.get(t.columns.indexOf(c)) || new Set()).add(v));
	if (t.name === "sources")
		wanted.delete(t.columns.indexOf("doc"));
	const both = t.name === "sources" ? sourcesOfAll(query.getAll("doc").filter((d) => d)) : null;
	return t.rows.filter((row) => {
		for (const [i, values] of wanted)
			if (!values.has(row[i] || ""))
				return false;
		if (both && !both.has(row[0]))
			return false;
		const all = words.length ? row.join("\t").toLowerCase() : "";
		return words.every((w) => all.includes(w));
	});
}

// the sources that every one of these documents cites, null where none is named
function sourcesOfAll(docs) {
	const m = table("members");
	let both = null;
	for (const doc of docs) {
		const mine = rowsWith("members", "doc", doc).map((row) => field(m, row, "source"));
		both = new Set(mine.filter((s) => !both || both.has(s)));
	}
	return both;
}

function order(t, rows, column, down) {
	const i = t.columns.indexOf(column);
	if (i < 0)
		return rows;
	const sign = down ? -1 : 1;
	const empty = (v) => v === undefined || v === "";
	return [...rows].sort((a, b) => empty(a[i]) - empty(b[i]) || sign * collator.compare(a[i], b[i]));
}

function go(query, key) {
	location.hash = place(shown.name, key ? [key] : [], query);
}

// the query as the form has it now, behind which the address follows
function readFilters() {
	const query = new URLSearchParams();
	for (const [c, v] of new FormData($("filters")))
		if (v !== "")
			query.append(c, v);
	for (const c of ["sort", "down"])
		if (shown.query.has(c))
			query.set(c, shown.query.get(c));
	history.replaceState(null, "", place(shown.name, [], query));
	showTable(shown.name, "", query);
}

function choice(t, column, value) {
	const i = t.columns.indexOf(column), n = new Map();
	for (const row of t.rows)
		if (row[i])
			n.set(row[i], (n.get(row[i]) || 0) + 1);
	const values = [...n.keys()].sort(collator.compare);
	if (!n.size || (n.size < 2 && !value))
		return null;
	if (n.size > CHOICES && !n.has(value))
		values.length = CHOICES;
	const list = el("select", { name: column }, el("option", { value: "" }, "any"),
		...values.map((v) => el("option", { value: v, selected: v === value },
			(v.length > 60 ? v.slice(0, 60) + "…" : v) + " (" + n.get(v) + ")")));
	list.addEventListener("change", readFilters);
	return el("label", { class: "half" }, column, list);
}

function makeFilters(t, query) {
	const form = $("filters"), picks = TABLES[t.name].pick.filter((c) => t.columns.includes(c));
	const search = el("input", { type: "search", name: "q", value: query.get("q") || "", autocomplete: "off" });
	search.addEventListener("input", () => { clearTimeout(form.wait); form.wait = setTimeout(readFilters, 150); });
	form.replaceChildren(el("label", {}, "Words in the row", search),
		...picks.map((c) => choice(t, c, query.get(c) || "")).filter((e) => e));
	for (const [c, v] of columnFilters(t, query))
		if (!picks.includes(c))
			form.append(chip(c, v));
	const reset = el("button", { type: "button" }, "Show all rows");
	reset.addEventListener("click", () => { location.hash = place(t.name, []); $("h-table").focus(); });
	form.append(reset);
}

// a filter by a column without a list: a button that takes it away
function chip(column, value) {
	const input = el("input", { type: "hidden", name: column, value });
	const button = el("button", { type: "button", "aria-label": "Remove the filter " + column + ": " + value },
		column + ": " + (value.length > 40 ? value.slice(0, 40) + "…" : value) + " ✕");
	const both = el("span", {}, input, button);
	button.addEventListener("click", () => { both.remove(); readFilters(); });
	return both;
}

function headCell(column, query) {
	const sorted = query.get("sort") === column ? (query.has("down") ? "descending" : "ascending") : "none";
	const button = el("button", { type: "button", "data-column": column }, column);
	button.addEventListener("click", () => {
		const q = new URLSearchParams(shown.query);
		q.set("sort", column);
		if (sorted === "ascending")
			q.set("down", "1");
		else
			q.delete("down");
		history.replaceState(null, "", place(shown.name, [], q));
		showTable(shown.name, "", q);
		$("rows").querySelector("th button[data-column=" + CSS.escape(column) + "]").focus();
	});
	return el("th", { scope: "col", role: "columnheader", "aria-sort": sorted }, button);
}

function bodyRow(t, row, columns) {
	const key = rowKey(t, row), on = key === shown.key;
	const what = t.name === "sources" ? field(t, row, "title") || field(t, row, "text") : keyOf(t, row);
	const name = t.name === "documents" ? null : [field(t, row, columns[0]), TABLES[t.name].one, what].join(" ");
	const cells = columns.map((c, i) => {
		const v = field(t, row, c);
		const to = t.name === "documents" ? place("read", [v]) : place(t.name, [key], shown.query);
		const kind = LONG.has(c) ? "long" : c === "date" ? c : NUMBERS.has(c) ? "number" : null;
		const inner = i === 0 ? el("a", { href: to, dir: "auto", "aria-label": name }, visible(v || "(row)")) : visible(v);
		return el(i === 0 ? "th" : "td", { class: kind, dir: kind === "number" ? null : "auto", "data-label": c,
			role: i === 0 ? "rowheader" : "cell", scope: i === 0 ? "row" : null }, inner);
	});
	return el("tr", { role: "row", class: on ? "on" : null, "aria-current": on ? "true" : null }, ...cells);
}

// the key of a row in the whole corpus
function rowKey(t, row) {
	return TABLES[t.name].key.map((c) => field(t, row, c)).join(" ");
}

// the columns that are shown: those that any row has something in, and the first
function shownColumns(t) {
	t.shown = t.shown || TABLES[t.name].show.filter((c, i) =>
		t.columns.includes(c) && (i === 0 || t.rows.some((row) => field(t, row, c) !== "")));
	return t.shown;
}

function fill(from, to) {
	const t = table(shown.name), columns = shownColumns(t);
	const head = el("tr", { role: "row" }, ...columns.map((c) => headCell(c, shown.query)));
	$("rows").setAttribute("role", "table");
	$("rows").tHead.replaceChildren(head);
	$("rows").tBodies[0].replaceChildren(...shown.rows.slice(from, to).map((row) => bodyRow(t, row, columns)));
}

function turn(from) {
	const n = shown.rows.length, last = Math.min(from + PAGE, n);
	shown.from = from;
	fill(from, last);
	const step = (name, to, can) => {
		const b = el("button", { type: "button", disabled: !can }, name);
		b.addEventListener("click", () => { turn(to); $("rows").querySelector("tbody a").focus(); });
		return b;
	};
	$("pager").replaceChildren(step("Rows before", from - PAGE, from > 0),
		n ? "rows " + (from + 1) + " to " + last + " of " + n : "no rows", step("Rows after", last, last < n));
	$("pager").hidden = n <= PAGE;
}

function showTable(name, key, query) {
	const t = table(name), fresh = shown.name !== name || $("filters").children.length === 0;
	const typing = document.activeElement && $("filters").contains(document.activeElement);
	shown = { name, key, query, from: 0,
		rows: order(t, select(t, query), query.get("sort"), query.has("down")) };
	if (fresh || !typing)
		makeFilters(t, query);
	$("h-table").textContent = TABLES[name].title;
	$("caption").textContent = TABLES[name].title + ". The buttons in the head sort; the first cell of a row opens it.";
	$("status").textContent = shown.rows.length + " of " + t.rows.length + " rows";
	const at = key ? shown.rows.findIndex((row) => rowKey(t, row) === key) : 0;
	turn(at > 0 ? at - at % PAGE : 0);
	const row = key && t.rows.find((r) => rowKey(t, r) === key);
	showRow("row-table", name, row || null, () => go(shown.query, ""));
	const open = key && $("rows").querySelector("tr.on");
	if (open)
		open.scrollIntoView({ block: "center" });
}

// on paper all rows found stand, not those of one page
addEventListener("beforeprint", () => { if (!$("view-table").hidden) fill(0, PRINTED); });
addEventListener("afterprint", () => { if (!$("view-table").hidden) turn(shown.from); });
