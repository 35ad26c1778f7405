// report-read.js: a document's text, with what was found in it marked by its bytes
const CHUNK = 12000;		// bytes that are laid out together
const bytesOf = (s) => new TextEncoder().encode(s);
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const LABELS = { footnotes: "notes", calls: "calls", claims: "claims", urls: "addresses", recs: "recommendations", signatories: "signatories" };

// the document on view: id, bytes, spans
let read = { doc: null, bytes: null, spans: [] };

function decode(bytes, from, to) {
	return decoder.decode(bytes.subarray(from, to));
}

// a span must lie in the text and begin and end between characters
function span(bytes, kind, name, key, at, len, label) {
	const ok = Number.isInteger(at) && Number.isInteger(len) && at >= 0 && len > 0 && at + len <= bytes.length &&
		(bytes[at] & 0xc0) !== 0x80 && (bytes[at + len] & 0xc0) !== 0x80;
	return ok ? { kind, name, key, at, end: at + len, label } : null;
}

// the bytes of a call: the brackets that a converter set around its mark, or the mark
function callLength(bytes, at, mark) {
	const here = decode(bytes, at, Math.min(bytes.length, at + 60));
	const bracket = /^\[(?:\w*Ref:\d+|\^[^\]\s]{1,30}|[^\]\s]{1,8})\]/.exec(here);
	return bytesOf(bracket ? bracket[0] : here.startsWith(mark) ? mark : here.slice(0, 1)).length;
}

function spansOf(doc, bytes) {
	const out = [], number = (s) => (s === "" ? NaN : Number(s));
	for (const name of ["footnotes", "urls", "recs", "signatories"]) {
		const t = table(name);
		for (const row of rowsWith(name, "doc", doc)) {
			const key = keyOf(t, row), f = (c) => field(t, row, c);
			const label = TABLES[name].tag + (f("mark") || f("label") || (name === "urls" ? "" : key));
			out.push(span(bytes, name, name, key, number(f("at")), number(f("len")), label));
			const call = number(f("call_at"));
			if (name !== "footnotes" || Number.isNaN(call) || call >= bytes.length)
				continue;
			out.push(span(bytes, "calls", name, key, call, callLength(bytes, call, f("mark")), "C" + f("mark")));
			out.push(span(bytes, "claims", name, key, number(f("claim_at")), number(f("claim_len")), null));
		}
	}
	return out.filter((s) => s).sort((a, b) => a.at - b.at || b.end - a.end);
}

function hrefOf(s) {
	return place("read", [read.doc, s.name + "." + s.key]);
}

function tag(s) {
	const what = s.kind === "calls" ? "call of note " : TABLES[s.name].one + " ";
	return el("a", { class: "tag " + s.kind, href: hrefOf(s), "data-key": s.name + "." + s.key,
		"aria-label": s.label.slice(0, 8) + ", " + what + s.label.slice(1) }, s.label.slice(0, 8));
}

// where chunks begin: at page breaks, and at a line's end after enough bytes
function chunks(bytes) {
	const out = [0];
	for (let i = 0, last = 0; i < bytes.length; i++)
		if (bytes[i] === 12 || (bytes[i] === 10 && i - last > CHUNK) || (i - last > 8 * CHUNK && (bytes[i + 1] & 0xc0) !== 0x80))
			out.push(last = i + 1);
	if (out[out.length - 1] !== bytes.length)
		out.push(bytes.length);
	return out;
}

// the places where the marks change, each once, in order
function edges(spans, cuts) {
	const all = new Set(cuts);
	for (const s of spans)
		all.add(s.at).add(s.end);
	return Array.from(all).sort((a, b) => a - b);
}

// one run of text that no mark begins or ends in: the innermost of its marks is the one that a click opens
function run(text, open, count) {
	const kinds = Object.keys(count).filter((k) => count[k]);
	if (!kinds.length)
		return visible(text);
	const inner = open[open.length - 1];
	const e = el("span", { class: "m " + kinds.join(" "), "data-key": inner.name + "." + inner.key }, visible(text));
	e.marks = [...open.slice(-8)];
	return e;
}

function render(bytes, spans) {
	const cuts = chunks(bytes), at = edges(spans, cuts), out = [], count = {};
	const starts = new Set(cuts);
	let open = [], next = 0, page = 1, box = null;
	for (let i = 0; i + 1 < at.length; i++) {
		if (starts.has(at[i])) {
			if (at[i] > 0 && bytes[at[i] - 1] === 12)
				out.push(el("p", { class: "page" }, "page " + ++page));
			out.push(box = el("div", { class: "chunk" }));
		}
		while (open.length && open[open.length - 1].end <= at[i])
			count[open.pop().kind]--;
		if (open.some((s) => s.end <= at[i])) {
			open.filter((s) => s.end <= at[i]).forEach((s) => count[s.kind]--);
			open = open.filter((s) => s.end > at[i]);
		}
		for (; next < spans.length && spans[next].at === at[i]; next++) {
			open.push(spans[next]);
			count[spans[next].kind] = (count[spans[next].kind] || 0) + 1;
			if (spans[next].label !== null)
				box.append(tag(spans[next]));
		}
		box.append(run(decode(bytes, at[i], at[i + 1]).replace(/\f/g, ""), open, count));
	}
	return out;
}

function legend(spans) {
	const n = {};
	for (const s of spans)
		n[s.kind] = (n[s.kind] || 0) + 1;
	const boxes = Object.keys(LABELS).filter((k) => n[k]).map((k) => {
		const box = el("input", { type: "checkbox", checked: !$("text").classList.contains("no-" + k) });
		box.addEventListener("change", () => $("text").classList.toggle("no-" + k, !box.checked));
		return el("label", {}, box, " ", el("span", { class: "m " + k }, n[k] + " " + LABELS[k]));
	});
	$("legend").replaceChildren(el("legend", {}, "Marked in the text"), ...(boxes.length ? boxes : ["nothing was found"]));
}

function beside(i) {
	const t = table("documents"), link = (j, name) => t.rows[j] ?
		el("a", { href: place("read", [field(t, t.rows[j], "doc")]) }, name, visible(field(t, t.rows[j], "doc"))) : null;
	$("beside").replaceChildren(...[link(i - 1, "← "), link(i + 1, "→ ")].filter((e) => e));
	$("meta").replaceChildren(...t.columns.filter((c) => c !== "doc" && field(t, t.rows[i], c) !== "").map((c) =>
		el("div", {}, el("dt", {}, c), el("dd", { dir: "auto" }, visible(field(t, t.rows[i], c))))));
}

function openDocument(doc, i) {
	const block = $("text-" + (i + 1));
	const bytes = bytesOf(unescapeField(block.textContent));
	read = { doc, bytes, spans: spansOf(doc, bytes) };
	$("h-read").replaceChildren(visible(doc));
	$("text").replaceChildren(...render(bytes, read.spans));
	beside(i);
	legend(read.spans);
}

function highlight(key) {
	for (const e of $("text").querySelectorAll(".on"))
		e.classList.remove("on");
	let first = null;
	for (const e of $("text").querySelectorAll(".m, .tag"))
		if (key && (e.dataset.key === key || (e.marks && e.marks.some((s) => s.name + "." + s.key === key)))) {
			e.classList.add("on");
			first = first || e;
		}
	return first;
}

// true where there is such a document
function showDocument(doc, key) {
	const i = table("documents").order.get(doc);
	if (i === undefined)
		return false;
	if (read.doc !== doc)
		openDocument(doc, i);
	const [name, ...rest] = key.split("."), t = key && TABLES[name] && TABLES[name].tag;
	const row = t ? rowOf(name, doc, rest.join(".")) : null;
	showRow("row-read", name, row || null, () => { location.hash = place("read", [doc]); });
	const from = document.activeElement, first = highlight(row ? key : "");
	if (first && !$("text").contains(from))
		first.scrollIntoView({ block: "center" });
	const tagged = first && $("text").querySelector(".tag.on");
	if (tagged && from && !$("text").contains(from))
		tagged.focus({ preventScroll: true });
	return true;
}

$("text").addEventListener("click", (e) => {
	const m = e.target.closest(".m");
	if (m && getSelection().isCollapsed)
		location.hash = place("read", [read.doc, m.dataset.key]);
});
