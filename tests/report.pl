# report.pl: what people do with report.html, done in a browser
#
# usage: perl -I tests tests/report.pl REPORT DIR
# Prints `ok NAME' or `not ok NAME' for each thing, and `done'.
use strict;
use warnings;
use browser;

my ($html, $dir) = @ARGV;
my $b = browser->start($dir, 1280, 900) or die "no browser\n";
my ($TAB, $ENTER, $ESCAPE) = ("\x{e004}", "\x{e007}", "\x{e00c}");
my $read = '#/read/01-tarvik-detention-tika-pdf';

sub is {
	my ($name, $got, $want) = @_;
	my $good = defined $got && $got eq $want;
	print $good ? "ok $name\n" : "not ok $name: " . ($got // 'nothing') . " instead of $want\n";
}

sub ok { is($_[0], $_[1] ? 'yes' : 'no', 'yes') }
sub at { $b->js('location.hash = arguments[0]', $_[0]); $b->wait_for('return !document.querySelector("main > section:not([hidden])").hidden'); select undef, undef, undef, 0.15 }
sub rows { $b->js('return document.querySelectorAll("#rows tbody tr").length') }
sub text { $b->js('return document.querySelector(arguments[0])?.textContent', $_[0]) }

sub glance {
	ok('the overview is first', $b->js('return !document.getElementById("view-overview").hidden'));
	is('one main landmark', $b->js('return document.querySelectorAll("main").length'), 1);
	ok('no two landmarks have one name', $b->js(<<'JS'));
const named = [...document.querySelectorAll("section, nav, aside, [role=region], [role=search]")].map((e) => e.tagName + " " +
	(e.getAttribute("aria-label") || e.getAttribute("aria-labelledby")));
return named.length > 6 && new Set(named.map((n) => n.split(" ").slice(1).join(" "))).size === named.length;
JS
	is('each view has one heading of the first rank', $b->js('return [...document.querySelectorAll("main > section")].every(s => s.querySelectorAll("h1").length === 1) ? 1 : 0'), 1);
	$b->click('#sites ~ details summary');
	$b->click('#sites ~ details a');
	$b->wait_for('return !document.getElementById("view-table").hidden');
	is('a figure leads to its rows', rows(), $b->js('return Number(document.getElementById("status").textContent.split(" ")[0])'));
	ok('and only to them', $b->js('return rowsWith("urls", "site", new URLSearchParams(location.hash.split("?")[1]).get("site")).length === document.querySelectorAll("#rows tbody tr").length'));
}

sub tables {
	at('#/recs');
	my $all = rows();
	$b->click('#filters input[type=search]');
	$b->keys(split //, 'register');
	ok('words filter', $b->wait_for('return document.querySelectorAll("#rows tbody tr").length < arguments[0]', $all));
	ok('each row left has the word', $b->js('return shown.rows.length > 0 && shown.rows.every(r => r.join(" ").toLowerCase().includes("register"))'));
	is('the filter keeps the focus', $b->js('return document.activeElement.name'), 'q');
	ok('the address keeps the filter', $b->js('return location.hash.includes("q=register")'));
	$b->js('const s = document.querySelector("#filters select[name=kind]"); s.value = s.options[1].value; s.dispatchEvent(new Event("change"))');
	ok('a list filters too', $b->js('return shown.rows.every(r => field(table("recs"), r, "kind") === shown.query.get("kind"))'));
	at('#/footnotes');
	$b->js('document.querySelector("#rows button[data-column=mark]").focus()');
	$b->keys($ENTER);
	is('Enter sorts', $b->js('return document.querySelector("#rows button[data-column=mark]").closest("th").getAttribute("aria-sort")'), 'ascending');
	ok('by number', $b->js('const i = table("footnotes").columns.indexOf("mark"), n = shown.rows.map(r => r[i]).filter(v => /^\d+$/.test(v)).map(Number); return n.length > 9 && n.every((v, k) => !k || n[k - 1] <= v)'));
	is('and keeps the focus', $b->js('return document.activeElement.dataset.column'), 'mark');
	$b->keys($ENTER);
	is('again the other way round', $b->js('return document.querySelector("#rows button[data-column=mark]").closest("th").getAttribute("aria-sort")'), 'descending');
	is('a hundred rows at a time', rows(), 100);
	$b->click('#pager button:last-child');
	is('the rows after', rows(), $b->js('return shown.rows.length - 100'));
	ok('no column is empty', $b->js('return [...document.querySelectorAll("#rows thead button")].every(e => shown.rows.some(r => field(table(shown.name), r, e.dataset.column)))'));
	is('the table has a caption', $b->js('return document.querySelector("#rows caption").textContent.length > 5 ? 1 : 0'), 1);
	at('#/sources?doc=01-tarvik-detention-tika-pdf&doc=02-mirevo-camp-docx-tika');
	is('sources that two documents share', rows(), 1);
}

sub both_ways {
	at($read);
	ok('the text is all there', $b->js('const c = document.getElementById("text").cloneNode(true); c.querySelectorAll(".tag, .page").forEach(e => e.remove()); return c.textContent === new TextDecoder().decode(read.bytes).replace(/[\f\r]/g, "")'));
	ok('who speaks to the page says what is written on a label', $b->js('return [...document.querySelectorAll("#text .tag")].every(e => e.getAttribute("aria-label").startsWith(e.textContent + ", "))'));
	ok('the bytes of each note are marked', $b->js('return read.spans.filter(s => s.kind === "footnotes").every(s => [...document.querySelectorAll("#text .m.footnotes")].some(e => e.dataset.key === s.name + "." + s.key || e.marks.includes(s)))'));
	ok('notes, calls, claims, addresses and recommendations are marked', $b->js('return ["footnotes", "calls", "claims", "urls", "recs"].every(k => document.querySelector("#text .m." + k))'));
	$b->click('#text .tag.calls');
	ok('a mark opens its row', $b->wait_for('return !document.getElementById("row-read").hidden && document.getElementById("row-read").textContent.includes("Articles 7 and 10")'));
	ok('and lights its note', $b->js('return [...document.querySelectorAll("#text .m.footnotes.on")].map(e => e.textContent).join("").includes("Articles 7 and 10 of the ICCPR")'));
	$b->click('#row-read .buttons a');
	ok('the row is open in its table', $b->wait_for('return document.querySelector("#rows tr.on")?.textContent.includes("Articles 7 and 10")'));
	is('the focus is on the row', $b->js('return document.activeElement.id'), 'h-row-table');
	$b->click('#row-table .buttons a');
	ok('and back to the mark', $b->wait_for('return !document.getElementById("view-read").hidden && document.activeElement.matches("#text .tag.on")'));
	ok('which is in view', $b->js('const r = document.activeElement.getBoundingClientRect(); return r.top > 0 && r.bottom < innerHeight'));
	$b->keys($TAB, $ENTER);
	ok('Tab and Enter open the next', $b->wait_for('return location.hash !== arguments[0] && document.activeElement.matches("#text .tag")', "$read/footnotes.1"));
	at('#/footnotes/01-tarvik-detention-tika-pdf%202');
	$b->keys($ESCAPE);
	ok('Escape closes the row', $b->wait_for('return document.getElementById("row-table").hidden'));
	at('#/read/06-open-letter-statistics-signatories/signatories.2');
	ok('signatories are marked', $b->js('return document.querySelector("#text .m.signatories.on").textContent.includes("Maric Velden")'));
	$b->js('document.querySelector("#legend input").click()');
	ok('marks can be put out', $b->js('return /no-/.test(document.getElementById("text").className)'));
}

sub every_document {
	ok('each row of each document has its mark', $b->js(<<'JS'));
for (const row of table("documents").rows) {
	showDocument(row[0], "");
	for (const name of ["footnotes", "urls", "recs", "signatories"])
		for (const r of rowsWith(name, "doc", row[0]))
			if (field(table(name), r, "at") && !read.spans.some((s) => s.kind === name && s.key === keyOf(table(name), r)))
				return false;
}
return true;
JS
	ok('each claim is marked, from its first letter to its last', $b->js(<<'JS'));
const t = table("footnotes");
let marked = 0;
for (const row of table("documents").rows) {
	showDocument(row[0], "");
	for (const r of rowsWith("footnotes", "doc", row[0])) {
		const claim = field(t, r, "claim");
		if (!claim)
			continue;
		const s = read.spans.find((s) => s.kind === "claims" && s.key === keyOf(t, r));
		const text = s ? decode(read.bytes, s.at, s.end) : "";
		if (!text.startsWith(claim.slice(0, 1)) || !text.endsWith(claim.slice(-1)))
			return false;
		marked++;
	}
}
return marked > 50;
JS
	ok('each view says its name', $b->js('return document.title.length > 9'));
}

sub hostile {
	$b->js('location.hash = place("read", [table("documents").rows.find(r => r[0].startsWith("14-"))[0]])');
	ok('a hostile document is shown', $b->wait_for('return document.getElementById("text").textContent.includes("window.pwned")'));
	ok('as text', $b->js('return !document.querySelector("#text img, #text svg, #text script, #h-read img")'));
	ok('what turns the order of letters stands as its number', $b->js('return [...document.querySelectorAll("#text .sign")].map(e => e.textContent).join(" ").startsWith("U+001B U+202E U+202C")'));
	ok('its backslashes come back', $b->js('return document.getElementById("text").textContent.includes("\\\\pier\\\\n.")'));
	for my $view (qw(documents footnotes urls recs cites sources)) {
		at("#/$view");
	}
	ok('no address but of the web is a link', $b->js('return [...document.querySelectorAll("a[href]")].every(a => /^(#|https?:)/.test(a.getAttribute("href")))'));
	ok('an address that makes no sense leads to the overview', do { at('#/nowhere/%ff'); $b->js('return !document.getElementById("view-overview").hidden') });
	ok('nothing of it has run', !$b->js('return window.pwned'));
}

sub narrow {
	$b->cdp('Emulation.setDeviceMetricsOverride', { width => 390, height => 844, deviceScaleFactor => 1, mobile => JSON::PP::true });
	for my $view ('', 'documents', 'recs', 'sources', 'read/11-lasket-river-mine.pdf') {
		at("#/$view");
		is("no scrolling sideways on a telephone: " . ($view || 'overview'),
			$b->js('return document.documentElement.scrollWidth <= innerWidth ? 1 : 0'), 1);
		ok('and the view that is open can be seen among the others', $b->js(<<'JS'));
const a = document.querySelector("#views [aria-current]").getBoundingClientRect(), nav = document.getElementById("views").getBoundingClientRect();
return a.left > nav.left - 1 && a.right < nav.right + 1;
JS
	}
}

sub printed {
	$b->cdp('Emulation.clearDeviceMetricsOverride');
	at('#/recs');
	$b->cdp('Emulation.setEmulatedMedia', { media => 'print', features => [ { name => 'prefers-color-scheme', value => 'dark' } ] });
	is('paper is light', $b->js('return getComputedStyle(document.body).color'), 'rgb(27, 31, 36)');
	is('and has no filters', $b->js('return getComputedStyle(document.getElementById("filters")).display'), 'none');
	$b->cdp('Emulation.setEmulatedMedia', { media => '', features => [ { name => 'prefers-color-scheme', value => 'dark' } ] });
	ok('a screen may be dark', $b->js('return getComputedStyle(document.body).color') ne 'rgb(27, 31, 36)');
}

# the page that a browser begins with is its own
$b->open_page('about:blank');
$b->log('performance');
$b->open_page("file://$html");
glance();
tables();
both_ways();
every_document();
hostile();
narrow();
printed();
my @said = map { $_->{message} } @{ $b->log('browser') };
is('the console says nothing', "@said", '');
my @asked = grep { !/^(file|data):/ } map { /"Network\.requestWillBeSent".*?"url":"([^"]*)"/ ? $1 : () }
	map { $_->{message} } @{ $b->log('performance') };
is('nothing is asked of the network', "@asked", '');
print "done\n";
