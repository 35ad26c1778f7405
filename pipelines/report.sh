#!/bin/sh
# report.sh: make OUT/report.html of the datasets in OUT, for people to look at
#
# usage: report.sh OUT
# One file that asks the network for nothing.  The rows stand in it as they are, in blocks that no
# browser runs or shows; report-*.js makes tables and texts of them, by text nodes alone.  The
# policy in its head lets nothing run but that script, known by its digest.
# Plots are gnuplot's; without it their figures are there all the same.
set -u
export LC_ALL=C

here=$(cd -- "$(dirname -- "$0")" && pwd) || exit 2
tab=$(printf '\t')
scripts='report-data.js report-table.js report-row.js report-read.js report-main.js'

die() {
	printf 'report.sh: %s\n' "$*" >&2
	exit 2
}

# column NAME FILE: the number of a column, 0 if there is none
column() {
	sed 1q "$2" | tr '\t' '\n' | grep -nxF -e "$1" | sed 's/:.*//;q' | grep . || echo 0
}

# tally FILE COLUMN [WEIGHT]: how often (or with which sum) each value stands there, the most first
tally() {
	[ -f "$1" ] || return 0
	awk -v value="$(column "$2" "$1")" -v weight="$([ $# -lt 3 ] || column "$3" "$1")" \
		-f "$here/report-tally.awk" "$1" | sort -t "$tab" -k1,1nr -k2
}

# the sums of tally by year, every year between the first and the last
years() {
	tally sources.tsv date cites | awk -F '\t' 'match($2, /[12][0-9][0-9][0-9]/) {
		y = substr($2, RSTART, 4) + 0
		n[y] += $1
		first = !first || y < first ? y : first
		last = y > last ? y : last
	}
	END {
		for (y = first; y && y <= last; y++)
			if (n[y] || last - first < 150)
				print n[y] + 0 "\t" y
	}'
}

# plot NAME KIND: gnuplot's drawing of the figures in $tmp/NAME, without what HTML has no use for
plot() {
	command -v gnuplot >/dev/null || return 0
	awk -v kind="$2" -f "$here/report-labels.awk" "$tmp/$1" >"$tmp/points"
	LC_ALL=C.UTF-8 gnuplot -e "data='$tmp/points'; kind='$2'; rows=$(wc -l <"$tmp/$1")" \
		"$here/report.gp" | sed -e '/<defs>/,/<\/defs>/d; /^<desc>/d; /^<title>/d; /^<?xml/d; /^ xmlns/d' \
		-e "s/^<svg /<svg class=\"plot $2\" role=\"img\" aria-labelledby=\"$1\"/" \
		-e 's/ id="gnuplot[^"]*"//; s/<title>[^<]*<\/title>//'
}

# figure NAME KIND LINK TITLE: a plot of the figures on standard input, and the figures
# LINK is the table and the column that a figure leads to.
figure() {
	if [ "$2" = bars ]; then sed 15q; else cat; fi >"$tmp/$1"
	[ -s "$tmp/$1" ] || return 0
	printf '<figure>\n<figcaption id="%s">%s</figcaption>\n' "$1" "$4"
	plot "$1" "$2"
	printf '<details><summary>Figures: %s</summary>\n' "$4"
	awk -v kind="$2" -v to="$3" -v title="$4" -f "$here/report-figures.awk" "$tmp/$1"
	printf '</details>\n</figure>\n'
}

glance() {
	tally sources.tsv author cites | figure publishers bars sources/author 'The most cited publishers and authors, by citations'
	tally urls.tsv site | figure sites bars urls/site 'The most cited sites, by addresses'
	years | figure years years sources/q 'Citations by the year of the source'
	tally footnotes.tsv doc | figure notes bars footnotes/doc 'Notes a document, the 15 with the most'
	tally recs.tsv action | figure actions bars recs/action 'Recommendations by action'
	tally recs.tsv addressee | figure addressees bars recs/addressee 'Recommendations by addressee'
	tally recs.tsv response | figure responses bars recs/response 'Recommendations by response'
	[ ! -f members.tsv ] || awk -v source="$(column source members.tsv)" -v doc="$(column doc members.tsv)" \
		-v most=25 -f "$here/report-shared.awk" members.tsv |
		figure shared pairs read 'Sources that documents share'
}

# nothing in a block may end it: the rows' own escapes get two more
inert() {
	sed 's/</\\x3c/g; s/\x00/\\x00/g' "$@"
}

block() { # ID, rows on standard input
	printf '<script type="text/tab-separated-values" id="%s">' "$1"
	cat
	echo '</script>'
}

blocks() {
	for d in footnotes urls recs signatories cites sources members failed; do
		[ ! -f "$d.tsv" ] || cut -f "1-$(columns_of "$d")" "$d.tsv" | inert | block "$d"
	done
	inert documents.tsv | awk -F '\t' -v rows="$tmp/documents" -v text="$(column text documents.tsv)" '{
		if (NR > 1)
			printf "<script type=\"text/tab-separated-values\" id=\"text-%d\">%s</script>\n", NR - 1, $text
		for (i = 1; i <= NF; i++)
			if (i != text)
				printf "%s%s", (i > 1 ? "\t" : ""), $i > rows
		print "" > rows
	}'
	block documents <"$tmp/documents" || exit 2
}

# what dedupe-sources keeps for itself behind the readable columns stays out
columns_of() {
	if [ "$1" = sources ]; then column text sources.tsv; else echo 999; fi
}

# the digest of a file as a policy wants it (Content Security Policy 3, section 2.3.1)
digest() {
	printf "'sha256-%s'" "$(sha256sum <"$1" | cut -c 1-64 | tr a-f A-F | basenc --base16 -d | base64)"
}

page() {
	cat <<-HTML
		<!DOCTYPE html>
		<html lang="en">
		<head>
		<meta charset="utf-8">
		<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src $(digest "$tmp/script"); style-src $(digest "$tmp/style"); img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'">
		<meta name="referrer" content="no-referrer">
		<meta name="viewport" content="width=device-width, initial-scale=1">
		<title>Report</title>
		<link rel="icon" href="data:,">
	HTML
	printf '<style>'
	cat "$tmp/style"
	echo '</style>'
	sed '/^<!-- glance -->$/,$d' "$here/report.html"
	glance
	sed '1,/^<!-- glance -->$/d' "$here/report.html"
	blocks
	printf '<script>'
	cat "$tmp/script"
	printf '</script>\n</body>\n</html>\n'
}

[ $# -eq 1 ] || { echo 'usage: report.sh OUT' >&2; exit 2; }
cd -- "$1" || exit 2
[ -f documents.tsv ] || die "$1: no datasets there"
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 2' HUP INT TERM
command -v gnuplot >/dev/null || echo 'report.sh: gnuplot is not there: figures without plots' >&2
for f in $scripts; do
	cat "$here/$f" || exit 2
done >"$tmp/script"
cat "$here/report.css" >"$tmp/style" || exit 2
page >report.html.new || die 'the report cannot be written'
tail -n 1 report.html.new | grep -qx '</html>' || die 'the report cannot be written'
iconv -f UTF-8 -t UTF-8 report.html.new >/dev/null || die 'the datasets are not UTF-8'
mv report.html.new report.html
