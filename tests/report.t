#!/bin/sh
# report.html: one file, made of hostile rows as well, that runs nothing but its own script;
# and, where a Chromium and its driver are installed, what people do with it
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"
unset MAKEFLAGS MFLAGS MAKELEVEL MAKEOVERRIDES CORPUS OUT FROM TIMEOUT

for c in gnuplot pandoc pdftotext; do
	if ! command -v "$c" >/dev/null; then
		skip 'the report' "$c is not there"
		done_testing
		exit
	fi
done

MK=$ROOT/pipelines/corpus.mk
tab=$(printf '\t')

report() {
	make -s -f "$MK" report CORPUS="$1" OUT="$2" BIN="$BIN"
}

# --- the sample corpus, and a document that would run something
cp -R "$ROOT/pipelines/sample" corpus
{
	printf 'A <b>report</b> </script><script>window.pwned = 1</script> of <!-- Ardovia\n\n'
	printf 'The pier was closed.1 The <img src=x onerror="window.pwned = 1"> was \033[31mopen\342\200\256desrever\342\200\254.2\n\n'
	printf 'We recommend that the Government of Ardovia:\n\n'
	printf '1. Publish </script><svg onload="window.pwned=1"> the register of the \\pier\\n.\n2. Open \342\201\246the gate.\n\n'
	printf '1 Bors <script>window.pwned = 1</script>, The Pier, 2031, https://pier.example/"onmouseover="x.\n'
	printf '2 Ilka Sorvane, The </title> Gate, 2032, javascript:alert(1), https://gate.example/a?b=<i>.\n'
} >'corpus/14-<img src=x onerror=window.pwned=1>&amp;"q'"'"'.txt'
t 'the report is made with the datasets' 0 report corpus out
check 'it is there' [ -s out/report.html ]
t 'again' 0 report corpus out
check 'nothing is made anew' [ "$(grep -c report.html got)" -eq 0 ]
rm out/report.html
t 'without CORPUS, of the datasets as they are' 0 make -s -f "$MK" report OUT=out BIN="$BIN"
check 'it is there again' [ -s out/report.html ]
html=out/report.html

# --- one file that runs one script
check 'it ends as it should' [ "$(tail -n 1 $html)" = '</html>' ]
check 'one script runs, all else is data' \
	[ "$(grep -o '<script[^>]*>' $html | grep -cv 'text/tab-separated-values')" -eq 1 ]
check 'no element loads anything' sh -c \
	"! grep -v '^<script' $html | sed '/^<script>/,\$d' | grep -Ei '<[a-z]+[^>]* (src|xlink:href|on[a-z]+|style)=|@import|url\('"
check 'as many scripts end as begin' \
	[ "$(grep -o '<script' $html | wc -l)" -eq "$(grep -o '</script' $html | wc -l)" ]
digest() { sha256sum | cut -c 1-64 | tr a-f A-F | basenc --base16 -d | base64; }
sed -n '/^<script>/,$p' $html | sed '1s/^<script>//; /^<\/script>$/,$d' >script
sed -n '/^<style>/,/^<\/style>$/p' $html | sed '1s/^<style>//; $d' >style
check 'the policy names the digest of the script' grep -qF "script-src 'sha256-$(digest <script)'" $html
check 'and of the style' grep -qF "style-src 'sha256-$(digest <style)'" $html
check 'and no other source' grep -q "content=\"default-src 'none'; script-src [^;]*; style-src [^;]*; img-src data:; base-uri 'none'; form-action 'none'" $html
check 'the plots are there' [ "$(grep -c '<svg class="plot' $html)" -eq 8 ]
check 'what is written can be read on what it stands on, in light and in dark' awk -f "$TESTS/contrast.awk" "$ROOT/pipelines/report.css"
check 'each plot is named by its caption' sh -c \
	"for i in \$(sed -n 's/^<svg.*aria-labelledby=\"\\([a-z]*\\)\".*/\\1/p' $html); do grep -q \"<figcaption id=\\\"\$i\\\"\" $html || exit 1; done"

# --- the rows come back as they are
sed -n 's/^<script type="text\/tab-separated-values" id="footnotes">//; t on; b; :on; p; :more; n; /^<\/script>$/q; p; b more' \
	$html | sed 's/\\x3c/</g' >back
cp out/footnotes.tsv want
t 'the rows in it are those of the datasets' 0 cat back

# --- figures
printf 'doc\taction\na\tpublish\nb\tpublish\nc\t\nd\t<b>\n' >rows
printf '2\tpublish\n1\t<b>\n' >want
t 'a tally counts values, not empty fields' 0 sh -c \
	"awk -v value=2 -f $ROOT/pipelines/report-tally.awk rows | sort -rn"
printf 'n\tv\n3\tx\n4\tx\n' >rows
printf '7\tx\n' >want
t 'or sums a column' 0 awk -v value=2 -v weight=1 -f "$ROOT/pipelines/report-tally.awk" rows
printf 'source\tdoc\ns\ta\ns\ta\ns\tb\nr\ta\nr\tb\nr\tc\nq\tc\n' >rows
printf '2\ta\tb\t1\t2\n1\ta\tc\t1\t3\n1\tb\tc\t2\t3\n' >want
t 'sources that two documents share count once' 0 awk -v source=1 -v doc=2 -v most=9 \
	-f "$ROOT/pipelines/report-shared.awk" rows
printf '3\t"<a>\\\\n&\\tb\302\201\342\200\256c#\n' >rows
printf '3\t <a> n& b  c#\n' >want
t 'labels of plots hold nothing that moves' 0 awk -v kind=bars -f "$ROOT/pipelines/report-labels.awk" rows
t 'figures escape what HTML would read' 0 awk -v kind=bars -v to=urls/site -v title=T \
	-f "$ROOT/pipelines/report-figures.awk" rows
check 'in the text' grep -qF '>&quot;&lt;a&gt;\n&amp;' got
check 'and in the address' grep -qF '"#/urls?site=%22%3Ca%3E%5Cn%26%09b' got

# --- what is missing
mkdir few
grep "^doc$tab\|^06-" out/documents.tsv >few/documents.tsv
t 'documents without rows make a report' 0 sh "$ROOT/pipelines/report.sh" few
t 'no datasets, no report' 2 sh "$ROOT/pipelines/report.sh" corpus
check 'and it says so' grep -q 'no datasets there' err
printf 'doc\ttext\na\t\377\n' >few/documents.tsv
cp few/report.html before
t 'what is not UTF-8 makes none' 2 sh "$ROOT/pipelines/report.sh" few
check 'and leaves the one before' cmp -s before few/report.html
t 'no operand' 2 sh "$ROOT/pipelines/report.sh"

# --- in a browser
if ! command -v chromium >/dev/null || ! command -v chromedriver >/dev/null; then
	skip 'the report in a browser' 'chromium and chromedriver are not there'
	done_testing
	exit
fi
mkdir browser
limited perl -I "$TESTS" "$TESTS/report.pl" "$TMP/$html" "$TMP/browser" >tap 2>err
check 'the browser ran to its end' grep -q '^done$' tap
note <err
while read -r line; do
	case $line in
	'ok '*) result ok "${line#ok }" ;;
	'not ok '*) result not-ok "${line#not ok }" ;;
	esac
done <tap
done_testing
