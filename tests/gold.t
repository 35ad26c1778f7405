#!/bin/sh
# gold.t: the filters against datasets that people made by reading
#
# Two sets: pipelines/sample with the labels in tests/data/sample-gold, and, where they stand beside
# the tree, the documents and labels in ../shared.  The commands that are there are tried.
#
# shellcheck source=tests/lib.sh disable=SC2046,SC2086
. "$(dirname "$0")/lib.sh"

have() { [ -x "$BIN/$1" ]; }

# the named columns of a table with a header line, in that order
columns() { # FILE NAME...
	columns_of=$1
	shift
	awk -F'\t' -v names="$*" '
	NR == 1 { n = split(names, want, " "); for (i = 1; i <= NF; i++) at[$i] = i; next }
	{ for (i = 1; i <= n; i++) printf "%s%s", want[i] in at ? $at[want[i]] : "?", i < n ? "\t" : "\n" }
	' "$columns_of"
}

# each document's rows of two headless tables whose first column is the document
compare() { # NAME GOLD OURS
	for doc in $docs; do
		awk -F'\t' -v doc="$doc" '$1 == doc' "$2" | sort > gold.doc
		awk -F'\t' -v doc="$doc" '$1 == doc' "$3" | sort > ours.doc
		check "$set: $1: $doc ($(wc -l < gold.doc))" diff gold.doc ours.doc
	done
}

# run a filter on the stream and on single files: the same rows, all of which hold
make_rows() { # NAME ROWS
	limited "$1" stream > "$2" 2> err
	check "$set: $1 reads all" test $? -eq 0
	limited "$1" $files > single 2> err
	check "$set: $1: single files give the same rows" diff "$2" single
	verified "$1" "$2"
}

verified() {
	verify-rows -d stream "$2" > unproved
	check "$set: $1: every row holds" test $? -eq 0
	[ "$(wc -l < unproved)" -le 1 ] || note < unproved
}

footnotes() {
	make_rows extract-footnotes notes
	columns "$gold/footnotes.tsv" doc mark call_at note_at text > a
	columns notes doc mark call_at at text > b
	compare footnotes a b
}

# an address that a line break put "%20" into is right with it and without it
urls() {
	make_rows extract-urls urls
	columns "$gold/urls.tsv" doc at note url | sed 's/-%20/-/' > a
	columns urls doc at note url | sed 's/-%20/-/' > b
	compare urls a b
	columns urls url key | sort -u > keys
	check "$set: urls: an address has one key" test $(cut -f 1 keys | uniq -d | wc -l) -eq 0
}

recommendations() {
	make_rows split-recs recs
	columns "$gold/recommendations.tsv" doc at section label kind addressee text > a
	columns recs doc at section label kind addressee text > b
	compare recommendations a b
	[ -f "$gold/recommenders.tsv" ] || return
	columns "$gold/recommenders.tsv" doc at label recommender response > a
	columns recs doc at label recommender response | awk -F'\t' '$4 != ""' > b
	compare recommenders a b
}

signatories() {
	make_rows extract-signatories signatories
	columns "$gold/signatories.tsv" doc at len label name role organisation > a
	columns signatories doc at len label name role organisation > b
	compare signatories a b
}

# doc, note, the citation's number among the note's sources, and what is said of it
number_cites() {
	awk -F'\t' -v OFS='\t' '{ k = ++n[$1, $2]; print $1, $2, k, $3 }'
}

citations() {
	limited split-cites $(have extract-urls && echo --urls urls) notes > cites 2> err
	check "$set: split-cites reads all" test $? -eq 0
	verified split-cites cites
	columns "$gold/citations.tsv" doc note kind | number_cites > a
	columns cites doc note kind | awk -F'\t' -v OFS='\t' '
		$3 == "comment" { next }
		{ if ($3 == "full" || $3 == "short") $3 = ""; print }' | number_cites > b
	compare citations a b
}

# the two partitions are the same when pairs of names are as many as names on either side
sources() {
	limited dedupe-sources cites > sources 2> err
	check "$set: dedupe-sources reads all" test $? -eq 0
	limited dedupe-sources --members cites > members 2> err
	verified "dedupe-sources --members" members
	columns "$gold/citations.tsv" doc note source | number_cites > a
	columns members doc note cite source | awk -F'\t' '$4 != ""' | sort -t'	' -k1,1 -k2,2n -k3,3n |
		cut -f 1,2,4 | number_cites > b
	awk -F'\t' 'NR == FNR { s[$1 FS $2 FS $3] = $4; next }
		($1 FS $2 FS $3) in s { print $4 "\t" s[$1 FS $2 FS $3] }' b a | sort -u > pairs
	columns members doc note cite source reason | awk -F'\t' '$4 == "" && $5 != ""' > refused
	check "$set: sources: each citation has one, or a reason" \
		test $(wc -l < a) -eq $(($(wc -l < b) + $(wc -l < refused)))
	[ "$set" = sample ] || check "$set: sources: none is refused" diff /dev/null refused
	# a title and its translation are two sources to a program that does not translate
	touch translated
	[ -f "$gold/translated.txt" ] && cp "$gold/translated.txt" translated
	cut -f 1 pairs | sort | uniq -d | grep -vxFf translated > torn
	check "$set: sources: none is torn apart ($(cut -f 4 a | sort -u | wc -l))" diff /dev/null torn
	cut -f 2 pairs | sort | uniq -d | while read -r s; do
		awk -F'\t' -v s="$s" '$2 == s { print $1 " is one with another" }' pairs
	done > mixed
	check "$set: sources: none are mixed up" diff /dev/null mixed
}

try() { # COMMAND FUNCTION
	if have "$1"; then
		"$2"
	else
		skip "$set: $2" "there is no $1 yet"
	fi
}

compare_set() { # NAME FOLDER-OF-LABELS FILE...
	set=$1 gold=$2
	shift 2
	files=$*
	pack-docs $files > stream
	check "$set: there are documents" test "$(wc -l < stream)" -gt 1
	docs=$(sed 1d stream | cut -f 1)
	try extract-footnotes footnotes
	try extract-urls urls
	try split-recs recommendations
	try extract-signatories signatories
	try split-cites citations
	try dedupe-sources sources
}

compare_set sample "$DATA/sample-gold" "$ROOT"/pipelines/sample/*.txt "$ROOT"/pipelines/sample/*.txt.gz
if [ -n "$SHARED" ]; then
	compare_set shared "$SHARED/gold" "$SHARED"/corpus/*.txt
else
	skip "shared: all" "there are no documents beside the tree"
fi
done_testing
