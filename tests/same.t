#!/bin/sh
# same.t: however the bytes come, the rows are the same, and each holds
#
# The documents are the tests' own, and what is left of them when they are cut, doubled and garbled.
#
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"
extractors='extract-footnotes extract-urls split-recs extract-signatories'

mkdir docs
for f in "$DATA"/note/*.in "$DATA"/extract-*/*.in "$DATA"/split-recs/*.in "$ROOT"/pipelines/sample/0*.txt; do
	[ "$(head -c 4 "$f")" != "doc	" ] || continue
	name=$(basename "${f%.*}")
	cp "$f" "docs/$name.txt"
	# the same bytes each time, and never a character cut in two
	awk -v seed="${#name}" 'BEGIN { srand(seed) }
		{ if (rand() < .1) next
		  if (rand() < .1) print
		  if (rand() < .05) gsub(/[0-9]+/, "7")
		  if (rand() < .05) gsub(/ /, "")
		  if (rand() < .05) $0 = "\f" $0
		  if (rand() < .05) gsub(/[.,;]/, "\r\t")
		  if (rand() < .05) $0 = substr($0 $0, 1, 400000) "[12] (3) ibid."
		  printf "%s%s", $0, rand() < .1 ? " " : "\n" }' "$f" > "docs/$name-garbled.txt"
done

for cmd in $extractors; do
	"$cmd" -t docs/*.txt > "$cmd.tsv" 2> err
	check "$cmd: the files are read" [ $? -eq 0 ]
	check "$cmd: there are rows" [ "$(wc -l < "$cmd.tsv")" -gt 20 ]
done
pack-docs docs > stream
t 'every row holds' 0 verify-rows -d stream extract-footnotes.tsv extract-urls.tsv split-recs.tsv \
	extract-signatories.tsv
check 'and nothing is printed against one' [ "$(wc -l < got)" -eq 1 ]
for cmd in $extractors; do
	cp "$cmd.tsv" want
	t "$cmd: any language gives the same" 0 env LC_ALL=tr_TR.UTF-8 LANG=ar_EG.UTF-8 TZ=Asia/Tokyo "$cmd" -t docs/*.txt
	{ sed 1q "$cmd.tsv"; sed 1d "$cmd.tsv" | sort; } > want
	# shellcheck disable=SC2016
	t "$cmd: and any order of files" 0 sh -c '"$0" -t $(ls -r docs/*.txt) > turned
		sed 1q turned; sed 1d turned | sort' "$cmd"
done
mkdir gz
gzip docs/*.txt
mv docs/*.gz gz
gzip -c stream > stream.gz
for cmd in $extractors; do
	cp "$cmd.tsv" want
	t "$cmd: gzip gives the same" 0 "$cmd" -t gz/*.gz
	# a stream is in order of the names, as the operands were
	cp "$cmd.tsv" want
	t "$cmd: so does a stream" 0 "$cmd" stream
	cp "$cmd.tsv" want
	t "$cmd: and a compressed one" 0 "$cmd" stream.gz
	cp "$cmd.tsv" want
	# shellcheck disable=SC2016
	t "$cmd: and one whose columns are named beside it" 0 sh -c \
		'sed 1d stream | "$0" -c "$(sed 1q stream | tr "\t" ,)"' "$cmd"
	# a pipe that gives a few bytes at a time
	head -c 20000 stream | sed '$d' > short
	"$cmd" short > want
	# shellcheck disable=SC2016
	t "$cmd: and one that comes in small pieces" 0 sh -c 'dd if=short bs=7 2> /dev/null | "$0"' "$cmd"
done
done_testing
