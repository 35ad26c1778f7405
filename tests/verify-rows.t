#!/bin/sh
# verify-rows.t: true rows hold, and one changed field in any row is seen
#
# shellcheck source=tests/lib.sh disable=SC2086
. "$(dirname "$0")/lib.sh"

sample=$ROOT/pipelines/sample
pack-docs "$sample"/*.txt "$sample"/*.txt.gz > docs

# every row of a table, once for each column that can be changed: `mutant' counts them, `what'
# says what was done.  Letters and digits become others; offsets and numbers are shifted by one.
mutate() {
	awk -F'\t' -v OFS='\t' -v columns="$2" '
	NR == 1 {
		for (i = 1; i <= NF; i++) { name[i] = $i; spans = spans || $i == "at" }
		n = split(columns, want, " ")
		print "mutant", "what", $0
		next
	}
	function swap(s, k,   i, c) { # the k-th letter or digit, counted round, replaced by another
		for (i = 0; i < length(s); i++) {
			c = substr(s, (k + i) % length(s) + 1, 1)
			if (c ~ /[a-yA-Y0-8]/)
				break
		}
		if (c !~ /[a-yA-Y0-8]/)
			return s "x"
		i = (k + i) % length(s) + 1
		c = c ~ /[0-8]/ ? c + 1 : c == "q" ? "x" : "q"
		return substr(s, 1, i - 1) c substr(s, i + 1)
	}
	function emit(i, value, what,   old) {
		old = $i
		$i = value
		print ++mutants, what, $0
		$i = old
	}
	{
		for (i = 1; i <= NF; i++) for (w = 1; w <= n; w++) {
			if (name[i] != want[w] || $i == "")
				continue
			if (name[i] ~ /^(at|len|call_at|claim_at|claim_len|note|page)$/) {
				emit(i, $i + 1, name[i] "+1")
				if ($i > 0) emit(i, $i - 1, name[i] "-1")
				emit(i, "", name[i] " emptied")
			} else {
				emit(i, swap($i, 7 * NR + 3 * i), name[i] " changed")
			}
			# a shorter piece of a note is one as well, unless it cuts a word
			if (name[i] ~ /^(text|raw)$/ && length($i) > 2) {
				if (spans || $i ~ /^[A-Za-z][A-Za-z]/)
					emit(i, substr($i, 2), name[i] " without its first byte")
				if (spans || $i ~ /[A-Za-z][A-Za-z]$/)
					emit(i, substr($i, 1, length($i) - 1), name[i] " without its last byte")
			}
		}
	}' "$1"
}

# COMMAND-OR-NAME ROWS COLUMN...: the rows hold, and no mutant of theirs does
prove() {
	name=$1 rows=$2
	shift 2
	if [ "$(wc -l < $rows)" -le 1 ]; then
		skip "$name" "no rows"
		return
	fi
	head -n 1 $rows | awk '{ print $0 "\treason" (/\treason(\t|$)/ ? "_2" : "") }' > want
	t "$name: every row holds ($(($(wc -l < $rows) - 1)))" 0 verify-rows -d docs $rows
	mutate $rows "$*" > mutants
	verify-rows -d docs mutants | sed 1d | cut -f 1 | sort > caught
	sed 1d mutants | sort > all
	join -t '	' -v 1 all caught | cut -f 2- > missed
	check "$name: every mutant is caught ($(wc -l < all))" diff /dev/null missed
}

extract-footnotes docs > notes
prove extract-footnotes notes doc note mark page at len call_at claim text claim_at claim_len
if [ -x "$BIN/extract-urls" ]; then
	extract-urls docs > urls
	prove extract-urls urls doc at len url raw host site class
	cp "$DATA/extract-urls/archive.txt" .
	mv docs docs.kept
	pack-docs archive.txt > docs
	extract-urls -s archive.txt > urls
	prove "extract-urls, archives and symbols" urls url class archived captured symbol
	mv docs.kept docs
	# which note an address in a block of link targets belongs to, its bytes do not tell
	extract-urls docs | awk -F'\t' 'NR == FNR { at[$1 FS $2] = $6; to[$1 FS $2] = $6 + $7; next }
		FNR == 1 || $2 == "" || ($3 >= at[$1 FS $2] && $3 < to[$1 FS $2])' notes - > urls
	prove "extract-urls, notes" urls note
fi
if [ -x "$BIN/split-recs" ]; then
	split-recs docs > recs
	prove split-recs recs doc at len label text
	# what recommendations share: words may be left out with States, and only so
	printf 'Sign (Chile) and ratify (Peru) the old Convention\n' > shared
	printf 'doc\tat\tlen\trecommender\ttext\nshared\t0\t49\tChile\tSign the old Convention\n' > rows
	t "shared words hold" 0 sh -c 'verify-rows -d shared rows | sed 1d | wc -l | grep -qx 0'
	sed 's/the old/the/' rows > mutant
	t "other words left out are caught" 0 sh -c 'verify-rows -d shared mutant | sed 1d | wc -l | grep -qx 1'
	sed '2s/Chile//' rows > mutant
	t "shared words without States are caught" 0 sh -c 'verify-rows -d shared mutant | sed 1d | wc -l | grep -qx 1'
fi
if [ -x "$BIN/extract-signatories" ]; then
	extract-signatories docs > signatories
	prove extract-signatories signatories doc at len label name role organisation
fi
if [ -x "$BIN/split-cites" ]; then
	limited split-cites notes > cites
	prove split-cites cites doc text
fi

# the other document: every row of one document said of the next
sed 1d docs | cut -f 1 | awk 'NR > 1 { print last "\t" $0 } { last = $0 }' > next
awk -F'\t' -v OFS='\t' 'NR == FNR { to[$1] = $2; next } $1 in to { $1 = to[$1]; print; n++ }' next notes > strayed
head -n 1 notes | cat - strayed > strayed.tsv
verify-rows -d docs strayed.tsv | sed 1d | cut -f 1-13 > caught
check "rows of another document do not hold" diff strayed caught

# what the options do
head -n 1 "$DATA/verify-rows/sample" > names
sed 1d "$DATA/verify-rows/sample" > bare
verify-rows -H -d "$DATA/verify-rows/docs" "$DATA/verify-rows/sample" > want
t "--columns names the columns of bare rows" 1 verify-rows -H -d "$DATA/verify-rows/docs" \
	--columns "$(tr '\t' , < names)" bare
t "documents one by one" 0 verify-rows -d "$sample/02-mirevo-camp-docx-tika.txt" \
	-d "$sample/05-press-freedom-endnotes.txt.gz" /dev/null
t "no documents are wrong usage" 2 verify-rows notes
t "standard input twice is wrong usage" 2 verify-rows -d - notes -
printf 'doc\tnote\treason\n02-mirevo-camp-docx-tika\t99\tx\n' > odd
printf 'doc\tnote\treason\treason_2\n02-mirevo-camp-docx-tika\t99\tx\tnote: the document has no such note\n' > want
t "a table that has a column reason" 1 verify-rows -d docs odd
printf 'doc\tnote\tnone\nno-such\t1\tx\n' > stray
printf 'doc\tnote\tnone\treason\nno-such\t1\tx\tdoc: no such document\n' > want
t "a row without its document" 1 verify-rows -d docs stray
cat docs > both
sed 1d docs | head -n 1 >> both
t "an id that names two documents is 1" 1 verify-rows -d both notes
check "and is named" grep -q 'names two documents' err
printf 'doc\tat\tlen\n02-mirevo-camp-docx-tika\t99999999\t1\n' > far
t "a span after the end" 1 verify-rows -d docs far
printf 'doc\tat\tlen\n02-mirevo-camp-docx-tika\t99999999999999999999\t1\n' > far
t "an offset that is no number" 1 verify-rows -d docs far
printf 'doc\ttext\nu\t\303\251t\303\251 aux champs\n' > u
printf 'doc\tat\tlen\ttext\nu\t1\t4\tx\n' > half
t "a span that cuts a character" 1 verify-rows -d u half
check "and says so" grep -q 'cuts a character' got
done_testing
