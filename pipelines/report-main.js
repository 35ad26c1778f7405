// report-main.js: which view the address asks for

function countsList() {
	const items = Object.keys(TABLES).filter((n) => $(n) && (n !== "failed" || table(n).rows.length)).map((n) =>
		el("li", {}, el("a", { href: place(n, []) }, el("b", {}, String(table(n).rows.length)), TABLES[n].title)));
	$("counts").replaceChildren(...items);
}

function makeViews() {
	const links = [["overview", "At a glance"], ...Object.keys(TABLES)
		.filter((n) => $(n) && (n !== "failed" || table(n).rows.length)).map((n) => [n, TABLES[n].title])];
	$("views").replaceChildren(...links.map(([n, title]) =>
		el("a", { href: place(n === "overview" ? "" : n, []), "data-view": n }, title)));
}

// what the address says: the view, what follows it, and the query
function parts() {
	const [path, query] = location.hash.replace(/^#\/?/, "").split(/\?(.*)/s);
	let names = [];
	try {
		names = path.split("/").map(decodeURIComponent);
	} catch (e) {
		names = [""];
	}
	return { view: names[0], rest: names.slice(1), query: new URLSearchParams(query || "") };
}

let last = "";
function route() {
	const { view, rest, query } = parts();
	let now = "overview";
	if (view === "read" && showDocument(rest[0] || "", rest[1] || ""))
		now = "read";
	else if (TABLES[view] && $(view))
		now = "table";
	for (const v of ["overview", "table", "read"])
		$("view-" + v).hidden = v !== now;
	if (now === "table")
		showTable(view, rest.join("/"), query);
	else if (now === "read" && rest[1])
		showDocument(rest[0], rest[1]);
	arrive(now === "read" ? "read " + rest[0] : now === "table" ? view : now, now, rest[now === "read" ? 1 : 0]);
}

// a new view begins at its heading; a row that opens, at the row
function arrive(name, view, row) {
	const current = view === "table" ? name : view === "read" ? "documents" : "overview";
	for (const a of $("views").children)
		if (a.dataset.view === current) {
			a.setAttribute("aria-current", "page");
			$("views").scrollLeft = a.offsetLeft - $("views").offsetLeft - 40; // on a telephone they are a long row
		} else
			a.removeAttribute("aria-current");
	document.title = $("h-" + view).textContent + " – report";
	if (row && view === "table")
		$("h-row-table").focus({ preventScroll: true });
	else if (last && last !== name && !row)
		$("h-" + view).focus({ preventScroll: true });
	if (last !== name && !row)
		scrollTo(0, 0);
	last = name;
}

$("skip").addEventListener("click", (e) => {
	e.preventDefault();
	$("main").focus();
});
countRows();
makeViews();
countsList();
addEventListener("hashchange", route);
route();
