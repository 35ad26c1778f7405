#!/bin/sh
# split-cites.t: which sources a note cites, and what its short forms stand for
#
# shellcheck source=tests/lib.sh disable=SC2016
. "$(dirname "$0")/lib.sh"

data=$DATA/split-cites
tab=$(printf '\t')

cp "$data/languages.out" want
t "six languages and German" 0 split-cites "$data/languages.in"

split-cites "$data/sample" > rows
check "nothing is added to the words: each text is part of its note" \
	awk -F '\t' 'NR == FNR { if (FNR > 1) note[$1, $2] = $10; next }
	FNR > 1 && !index(note[$1, $2], $16) { bad = 1 } END { exit bad }' "$data/sample" rows

# columns by name, in any order; others do not matter
awk -F '\t' -v OFS='\t' '{ print $10, "x", $2, $1, $3 }' "$data/sample" |
	sed "1s/${tab}x${tab}/${tab}other${tab}/" > turned
cp rows want
t "columns in another order" 0 split-cites turned
sed 1d turned > headless
cp rows want
t "--columns" 0 split-cites --columns text,other,note,doc,mark headless

# what Ibid. means after several sources
ibid() { split-cites "$@" "$data/sample" | awk -F '\t' '$1 == "ferry" && $2 == 6 { print $13 "." $14 " " $15 }'; }
echo ". the note before it cites several sources" > want
t "--ibid=refuse" 0 ibid --ibid=refuse
echo ". the note before it cites several sources" > want
t "is the default" 0 ibid
echo "5.2 the last source of the note before it" > want
t "--ibid=last" 0 ibid --ibid=last
printf '%s\n' "5.1 all sources of the note before it" "5.2 all sources of the note before it" > want
t "--ibid=all" 0 ibid --ibid=all
t "--ibid=some" 2 split-cites --ibid=some "$data/sample"

# a note whose text is lost may have cited anything
printf 'doc\tnote\ttext\nd\t1\tPask, “Names”, 2 May 2031.\nd\t2\t\nd\t3\tIbid.\n' > lost
echo "the text of the note before it is lost" > want
t "Ibid. after a lost note" 0 sh -c 'split-cites lost | tail -n 1 | cut -f 15'

# a new document begins with nothing
printf 'doc\tnote\ttext\na\t1\tPask, “Names”, 2 May 2031.\nb\t1\tIbid.\n' > two
echo "nothing is cited before it" > want
t "Ibid. in another document" 0 sh -c 'split-cites two | tail -n 1 | cut -f 15'

# addresses that stand outside the note
printf '%s\n' url https://lamp.example/two-receipts-a-day \
	https://bote.example/2031/07/eleven-stalls-closed-at-sarrow '' > want
t "--urls" 0 sh -c 'split-cites --urls "$1" "$2" | cut -f 12' - "$data/links" "$data/linked"
printf 'doc\tnote\ttext\nd\t1\tPask, “Keys”, 2031, https://h.example/2031/keys of-belisk\nd\t2\tPask, “Keys”, 2031, https://h.example/a\n' > torn
printf 'doc\tnote\turl\nd\t1\thttps://h.example/2031/keysof-belisk\nd\t2\thttps://h.example/ab\nd\t2\thttps://h.example/ac\n' > whole
printf '%s\n' url https://h.example/2031/keysof-belisk https://h.example/a > want
t "--urls: the whole of an address that is printed in part, if it can be only one" 0 \
	sh -c 'split-cites --urls whole torn | cut -f 12'
t "--urls: a file that is not there" 1 split-cites --urls none "$data/linked"

# bad rows are named, and the rest is done
printf 'doc\tnote\ttext\nd\tx\tIbid.\nd\t2\tPask, 2031.\nd\t3\n' > bad
t "a bad number, a short row" 1 split-cites bad
check "the good row is there" grep -q "^d${tab}2${tab}1${tab}full" got
check "the bad number is named" grep -q "bad:2:" err
check "the short row is named" grep -q "bad:4:" err
printf 'doc\ttext\n' > nonote
t "no column note" 1 split-cites nonote
check "it is named" grep -q "no column 'note'" err

# hostile input ends soon
{
	printf 'doc\tnote\ttext\nd\t1\t'
	awk -v n="$(many 300000)" 'BEGIN { for (i = 0; i < n; i++) printf "( “[ Ibid. and; 2 " }'
	echo
} > hostile
LIMIT=30
t "a million brackets, quotes and joints" 0 split-cites hostile
for unit in 'A(' '[' 'p. [' '; (AB1' '; AB Ab' 'hereinafter (' ': (A1) B. ' 'AB, p. 1, ' '(n 5) ' 'For ' \
	'1, 2 (3) ' "‘ '"; do
	awk -v u="$unit" -v n="$(many 300000)" 'BEGIN {
		printf "doc\tnote\ttext\nd\t1\t"
		for (i = 0; i < n; i++) printf "%s", u
		print ""
	}' > hostile
	t "many $unit, never closed" 0 split-cites hostile
done

# short forms by the ten thousand, none of which is any abbreviation of a long list
awk -v n="$(many 20000)" 'BEGIN {
	print "doc\tnote\ttext"
	printf "d\t1\tList: "
	for (i = 0; i < n; i++) printf "ABCD%d Abcd number %d; ", i, i
	print ""
	for (i = 2; i < n; i++) printf "d\t%d\tXYZW%d, p. 1; Abcd and others, supra note 1.\n", i, i
}' > hostile
t "a list of 20,000 abbreviations" 0 split-cites hostile

# an address that a line end cut in two, from a note in which it is a blank
printf 'doc\tnote\ttext\nd\t1\tPask, “Keys”, 4 May 2031 <https://h.example/2031/keys-of-the-har bour-of-belisk/>.\n' > torn
echo "https://h.example/2031/keys-of-the-harbour-of-belisk/" > want
t "an address with a blank in it" 0 sh -c 'split-cites -H torn | cut -f 12'

# against labels made by reading; SET FOOTNOTES CITATIONS: prints what differs
differs() {
	awk -F '\t' -v OFS='\t' '
		NR == 1 { for (i = 1; i <= NF; i++) col[$i] = i; print "doc", "note", "mark", "text"; next }
		{ print $col["doc"], ++n[$col["doc"]], $col["mark"], $col["text"] }' "$1" > notes
	split-cites notes |
		awk -F '\t' -v OFS='\t' '$4 != "comment" { print $1, $2, $4 == "full" ? "" : $4 }' |
		sed 1d | sort > mine
	awk -F '\t' -v OFS='\t' 'NR > 1 { print $1, $2, $6 }' "$2" | sort | diff - mine
}
: > want
t "labels of the sample corpus" 0 differs "$DATA/sample-gold/footnotes.tsv" \
	"$DATA/sample-gold/citations.tsv"
if [ -n "$SHARED" ]; then
	: > want
	t "labels of five documents" 0 differs "$SHARED/gold/footnotes.tsv" \
		"$SHARED/gold/citations.tsv"
else
	skip "labels of five documents" "the documents are not here"
fi

done_testing
