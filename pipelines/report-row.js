// report-row.js: one row with all its columns, and what belongs to it

// an address that a browser may follow, null for any other scheme
function outward(url) {
	return /^https?:\/\//i.test(url) ? url : null;
}

function value(t, row, column) {
	const v = field(t, row, column);
	if (column === "url" && outward(v))
		return el("a", { href: outward(v), rel: "noopener noreferrer external" }, visible(v));
	if (column === "doc" && table("documents").order.has(v))
		return el("a", { href: place("read", [v]) }, visible(v));
	return visible(v);
}

// a list of links under a heading; null where there is nothing
function related(title, links) {
	if (!links.length)
		return null;
	return el("div", {}, el("h3", {}, title), el("ul", {}, ...links.map((l) => el("li", {}, l))));
}

function linkTo(name, row, column) {
	const t = table(name), v = field(t, row, column) || "(" + TABLES[name].one + ")";
	return el("a", { href: place(name, [rowKey(t, row)]), dir: "auto" }, visible(v));
}

function ofNote(doc, note) {
	if (!note)
		return [];
	const mine = (name) => rowsWith(name, "doc", doc).filter((row) => field(table(name), row, "note") === note);
	return [related("Its citations", mine("cites").map((row) => linkTo("cites", row, "text"))),
		related("Its addresses", mine("urls").map((row) => linkTo("urls", row, "url"))),
		related("Its sources", mine("members").map((m) => sourceLink(field(table("members"), m, "source"))).filter((l) => l))];
}

function sourceLink(id) {
	const row = rowsWith("sources", "source", id)[0], t = table("sources");
	if (!row)
		return null;
	const name = [field(t, row, "author"), field(t, row, "title")].filter((v) => v).join(", ") || field(t, row, "text") || id;
	return el("a", { href: place("sources", [id]), dir: "auto" }, visible(name), " (" + field(t, row, "cites") + ")");
}

// each citation of a source, in its document
function citersOf(source) {
	const m = table("members");
	return rowsWith("members", "source", source).map((row) => {
		const doc = field(m, row, "doc"), note = field(m, row, "note");
		return el("a", { href: place("read", [doc, "footnotes." + note]), dir: "auto" }, visible(doc), ", note " + note);
	});
}

function ofCitation(t, row) {
	const doc = field(t, row, "doc"), note = field(t, row, "ref_note");
	const stands = note && rowOf("footnotes", doc, note);
	const m = table("members");
	const source = rowsWith("members", "doc", doc).find((x) => field(m, x, "note") === field(t, row, "note") &&
		field(m, x, "cite") === field(t, row, "cite"));
	return [related("It stands for what is cited in", stands ? [linkTo("footnotes", stands, "text")] : []),
		related("Its source", source ? [sourceLink(field(m, source, "source"))].filter((l) => l) : [])];
}

function ofRecommendation(t, row) {
	const doc = field(t, row, "doc"), parent = field(t, row, "parent"), rec = field(t, row, "rec");
	const rows = rowsWith("recs", "doc", doc);
	return [related("It is part of", rows.filter((r) => parent && field(t, r, "rec") === parent).map((r) => linkTo("recs", r, "text"))),
		related("Its parts", rows.filter((r) => field(t, r, "parent") === rec).map((r) => linkTo("recs", r, "text")))];
}

function belongings(name, t, row) {
	const doc = field(t, row, "doc");
	if (name === "footnotes")
		return ofNote(doc, field(t, row, "note"));
	if (name === "urls") {
		const note = rowOf("footnotes", doc, field(t, row, "note"));
		return [related("Its note", note ? [linkTo("footnotes", note, "text")] : [])];
	}
	if (name === "cites")
		return ofCitation(t, row);
	if (name === "recs")
		return ofRecommendation(t, row);
	if (name === "sources")
		return [related("Cited in", citersOf(field(t, row, "source")))];
	return [];
}

function rowButtons(id, name, t, row, close) {
	const inTable = place(name, [rowKey(t, row)]), inText = placeInText(name, t, row);
	const shut = el("button", { type: "button" }, "Close");
	shut.addEventListener("click", close);
	return el("div", { class: "buttons" },
		id === "row-read" ? el("a", { class: "button", href: inTable }, "Show in the table") : null,
		id !== "row-read" && inText && name !== "documents" ? el("a", { class: "button", href: inText }, "Show in the document") : null,
		shut);
}

// fill the panel ID with a row, or hide it; Escape and its button call close
function showRow(id, name, row, close) {
	const panel = $(id);
	panel.hidden = !row;
	panel.closest("section").classList.toggle("view-with-row", Boolean(row));
	if (!row) {
		panel.replaceChildren();
		return;
	}
	const t = table(name), list = el("dl", {}), first = TABLES[name].show.filter((c) => t.columns.includes(c));
	for (const c of new Set([...first, ...t.columns]))
		if (field(t, row, c) !== "")
			list.append(el("dt", {}, c), el("dd", { dir: "auto" }, value(t, row, c)));
	const one = TABLES[name].one;
	panel.replaceChildren(el("h2", { id: "h-" + id, tabindex: "-1" }, one[0].toUpperCase() + one.slice(1)),
		rowButtons(id, name, t, row, close), list, ...belongings(name, t, row).filter((e) => e));
	panel.scrollTop = 0;
	panel.onkeydown = (e) => { if (e.key === "Escape") close(); };
}
