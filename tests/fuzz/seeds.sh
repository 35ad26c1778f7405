#!/bin/sh
# seeds.sh BIN DIR: fill DIR/TARGET with what each fuzz target begins from, made of the tests' data
set -eu
bin=$(cd "$1" && pwd)
mkdir -p "$2"
out=$(cd "$2" && pwd)
cd "$(dirname "$0")/../data"
PATH=$bin:$PATH

# the data as they are; none is too long to be changed well
put() { # TARGET FILE...
	target=$1
	shift
	mkdir -p "$out/$target"
	for f; do
		[ -f "$f" ] && head -c 6000 "$f" >"$out/$target/$(echo "$f" | tr / _)"
	done
}

texts='note/*.in extract-*/*.in extract-*/sample split-recs/*.in split-recs/sample'
tables='*/sample split-cites/*.in dedupe-sources/*.in extract-urls/*.in verify-rows/docs'
# shellcheck disable=SC2086
for t in rows-footnotes rows-urls rows-recs rows-signatories rows-about note; do put "$t" $texts; done
# shellcheck disable=SC2086
for t in docs stream tsv sources score; do put "$t" $tables; done
put csv pack-docs/*.csv
put pack-csv pack-docs/*.csv
put pack-json pack-docs/*.jsonl
# shellcheck disable=SC2086
put pack-file pack-docs/*.wet ./*/sample $texts
for f in */sample; do
	mkdir -p "$out/gzip" "$out/csv" "$out/verify" "$out/rows-cites"
	gzip -nc "$f" >"$out/gzip/${f%/*}.gz"
	cp "$f" "$out/gzip/${f%/*}"
	case $(head -n 1 "$f") in *"	"*) tsv2csv "$f" | head -c 6000 >"$out/csv/${f%/*}" ;; esac
	pack-docs "$f" 2>/dev/null | head -c 6000 >"$out/docs/packed-${f%/*}"
	{ head -c 3000 "$f"; printf '\n\n'; head -c 3000 "$f"; } >"$out/score/twice-${f%/*}"
done
for f in note/*.in extract-*/*.in split-recs/*.in; do
	for c in extract-footnotes extract-urls split-recs describe-docs; do
		{ cat "$f"; echo ---; $c -t "$f"; } | head -c 6000 >"$out/verify/$c-$(echo "$f" | tr / _)"
	done
done
mkdir -p "$out/url" "$out/cites"
extract-urls -r note/*.in extract-urls/*.in extract-urls/complete.txt extract-urls/sample |
	cut -f 6 | sort -u | awk -v d="$out/url" 'length < 300 { print > (d "/" NR); close(d "/" NR) }'
put url extract-urls/*.in extract-urls/sample
extract-footnotes note/*.in extract-footnotes/sample extract-footnotes/*.in | cut -f 10 >"$out/cites/notes"
for f in split-cites/sample split-cites/*.in dedupe-sources/*.in; do
	awk -F '\t' 'NR > 1 { print $NF }' "$f" >"$out/cites/$(echo "$f" | tr / _)"
done
cp "$out/cites"/* "$out/rows-cites"
