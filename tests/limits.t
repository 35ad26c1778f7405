#!/bin/sh
# limits.t: what is too large is named, and takes no more memory and time than it may
#
# shellcheck source=tests/lib.sh disable=SC3045
. "$(dirname "$0")/lib.sh"
LIMIT=60
# a sanitizer takes memory of its own
sanitized=
"$BIN/extract-urls" --version | grep -q 'confined: none' && sanitized=yes
bound() { # KIB CMD...: with so much memory
	kib=$1
	shift
	[ -n "$sanitized" ] || ulimit -v "$kib"
	"$@"
}

printf 'See http://pier.example/x now.\n' > small.txt
printf 'doc\ttext\na\tOne.\nb\tSee http://pier.example/x now.\n' > stream
t 'a document of the limit' 0 extract-urls --max-document 31 small.txt
check 'is read' [ "$(wc -l < got)" -eq 2 ]
t 'a document above it is 1' 1 extract-urls --max-document 30 small.txt
check 'is named, with the limit' \
	grep -q '^extract-urls: small.txt: a document or row of more than 30 bytes (--max-document' err
check 'and gives no row' [ "$(wc -l < got)" -eq 1 ]
t 'a good one after it' 1 extract-urls --max-document 31 stream small.txt
check 'is done' [ "$(wc -l < got)" -eq 2 ]
t 'a row above it is 1' 1 extract-urls --max-document 20 stream
check 'is named with its line' grep -q '^extract-urls: stream:2: a document or row' err
t 'the environment says it' 1 env IBID_MAX_DOCUMENT=30 extract-urls small.txt
t 'the option goes before it' 0 env IBID_MAX_DOCUMENT=30 extract-urls --max-document 1K small.txt
t 'no size' 2 extract-urls --max-document much small.txt
t 'no size in the environment' 1 env IBID_MAX_DOCUMENT=much extract-urls small.txt
check 'is named' grep -q 'IBID_MAX_DOCUMENT in the environment is no size' err

# what is known of a line takes more than a short line does
yes 12 | head -n 1100000 > short
for cmd in extract-footnotes split-recs extract-signatories describe-docs; do
	bound 400000 "$BIN/$cmd" --max-document 32M -t short small.txt > got 2> err
	check "$cmd: too many lines are 1" [ $? -eq 1 ]
	check "$cmd: they are named" grep -q "^$cmd: short: a document of more than 1049576 lines (--max-document" err
	head -n 1000000 short | bound 400000 "$BIN/$cmd" --max-document 32M -t > got 2> err
	check "$cmd: as many as may be are read" [ $? -eq 0 ]
done
printf 'doc\ttext\na\tSee http://pier.example/x now.\nb\t' > stream
awk 'BEGIN { while (n++ < 2000) printf "\\n"; print "\nc\tSee http://pier.example/y now." }' >> stream
t 'a row of too many lines' 1 extract-urls --max-document 16K stream
check 'is named by its id' grep -q '^extract-urls: stream: b: a document of more than 1512 lines' err
check 'and the others are done' [ "$(wc -l < got)" -eq 3 ]

# a document of 16 MiB in two columns is unfolded where it stands: its running text alone is beside it
awk 'BEGIN { while (size < 16777216) {
	for (i = 0; i < 50; i++) {
		line = sprintf("the State should open its ferries %4d    nobody swims to the town of Tamm %4d", ++n, n + 7)
		print line
		size += length(line) + 1
	}
	printf "\f" } }' > columns
for cmd in split-recs extract-signatories; do
	(bound 130000 "$BIN/$cmd" columns) > got 2> err
	check "$cmd: a large document in two columns is not kept twice" [ $? -eq 0 ]
done
rm columns

# a gigabyte and a half of nothing, in 1.5 MB
head -c 1610612736 /dev/zero | gzip -1 > bomb.gz
for cmd in extract-footnotes extract-urls split-recs extract-signatories pack-docs; do
	bound 400000 "$BIN/$cmd" --max-document 64M bomb.gz > got 2> err
	check "$cmd: a bomb of gzip is 1" [ $? -eq 1 ]
	check "$cmd: it is named" grep -q "^$cmd: bomb.gz: a document or row of more than 67108864" err
done
for cmd in dedupe-sources split-cites tsv2csv format-sources; do
	bound 400000 "$BIN/$cmd" --max-document 64M bomb.gz > got 2> err
	check "$cmd: a bomb of gzip is 1" [ $? -eq 1 ]
done
# the same without an end: the rest is not read
yes 'a line without an end' | tr '\n' ' ' | bound 400000 "$BIN/extract-urls" --max-document 16M > got 2> err
check 'a line without an end is 1' [ $? -eq 1 ]

# many of what is looked for
awk 'BEGIN { for (i = 0; i < 1000000; i++) printf "["
	for (i = 0; i < 200000; i++) printf "(http://a.example/"
	print "" }' > nested
awk 'BEGIN { for (i = 1; i <= 200000; i++)
	printf "The pier was shut[footnoteRef:%d].\n [%d: Letter of 3 May.] \n", i, i }' > notes
for cmd in extract-footnotes extract-urls split-recs extract-signatories; do
	bound 600000 timeout "$LIMIT" "$BIN/$cmd" -t nested > got 2> err
	check "$cmd: a million brackets that are not closed" [ $? -eq 0 ]
	bound 600000 timeout "$LIMIT" "$BIN/$cmd" -t notes > got 2> err
	check "$cmd: 200,000 notes" [ $? -eq 0 ]
done
"$BIN/extract-footnotes" -H -t notes > got 2> err
check 'each is a row' [ "$(wc -l < got)" -eq 200000 ]
done_testing
