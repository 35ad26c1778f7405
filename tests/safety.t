#!/bin/sh
# safety.t: nothing in a document forges a row, a column, or what a terminal does
#
# Formulas are in tsv2csv.t; names that a shell would run, and files out of their folder, in
# pipeline.t; markup in report.t.
#
# shellcheck disable=SC2059
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"

extractors='extract-footnotes extract-urls split-recs extract-signatories describe-docs'

# every line of the file has as many columns as its first, and there are so many
rows_whole() { # FILE LINES
	awk -F '\t' -v n="$2" 'NR == 1 { cols = NF } NF != cols { bad = 1 } /\r/ { bad = 1 }
		END { exit bad || NR != n }' "$1"
}

# what a field may be made of to end it, or the row
# shellcheck disable=SC1003
evil='x\tforged\n\rforged\tno\\t\\n\\\\'
printf "The pier was shut.[^1] We urge Ardovia to:\n\n1. Open the pier$evil;\n2. Shut it.\n\n[^1]: Letter$evil, https://a.example/$evil\n\nYours sincerely,\n\n1. Ada Morrow, Chairwoman of the Tenants\' Circle\n2. Bela Karst, lawyer,\tDirector\\\\n\\\\t of the Night Court\n3. Ostry Drivers\' Union\n" > document
name=$(printf "a\tb\nc\\\\t\rd")
mkdir folder
cp document "folder/$name.txt"
pack-docs folder > stream
check 'pack-docs: the name of a file ends no row' rows_whole stream 2
for cmd in $extractors; do
	"$cmd" stream > rows
	"$cmd" -t document > plain
	check "$cmd: there are rows" [ "$(wc -l < rows)" -gt 1 ]
	check "$cmd: text and id end no row and no column" rows_whole rows "$(wc -l < plain)"
	t "$cmd: the rows hold" 0 verify-rows -H -d stream rows
	check "$cmd: nothing against them" [ ! -s got ]
done
extract-footnotes stream > notes.tsv
split-cites notes.tsv > cites.tsv
check 'split-cites: a note ends no row' rows_whole cites.tsv "$(wc -l < cites.tsv)"
check 'split-cites: there are rows' [ "$(wc -l < cites.tsv)" -gt 1 ]
dedupe-sources cites.tsv > sources.tsv
check 'dedupe-sources: nor does a citation' rows_whole sources.tsv "$(wc -l < sources.tsv)"
printf 'doc,text,"ti\ttle"\n"i\td\nforged","te\txt\r\nforged","me\tta\nforged"\n' > docs.csv
pack-docs -C docs.csv > rows
check 'pack-docs: CSV' rows_whole rows 2
printf '{"doc":"i\\td\\nforged","text":"te\\txt\\nforged","k\\ne\\ty":"v\\na\\tl"}\n' > docs.json
pack-docs -J docs.json > rows
check 'pack-docs: JSON' rows_whole rows 2
printf 'WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: http://a\t.example\r\nContent-Type: text/plain\r\nContent-Length: 9\r\n\r\na\tb\nc\td\r\n\r\n\r\n' > a.warc
pack-docs a.warc > rows
check 'pack-docs: WARC' rows_whole rows 2

# --- what a terminal would do: colour, title, C1, turned letters, a second line
tell='\033[31m\033]0;x\007\302\233\342\200\256\342\201\246\015'
bare="$(printf "$tell")"
tells_nothing() { # NAME: of the complaint in err
	check "$1: something is said" [ -s err ]
	check "$1: and shown, not done" sh -c '! LC_ALL=C grep -q "[^ -~]" err'
}
printf "doc\ttext\ni$tell\tbad\377\n" > bad.tsv
for cmd in $extractors pack-docs; do
	t "$cmd: an id" 1 "$cmd" bad.tsv
	tells_nothing "$cmd: an id"
done
check 'it is shown byte by byte' \
	grep -q 'i\\x1b\[31m\\x1b\]0;x\\x07\\xc2\\x9b\\xe2\\x80\\xae\\xe2\\x81\\xa6' err
printf 'x\377' > "f$bare.txt"
for cmd in $extractors pack-docs; do
	t "$cmd: a file's name" 1 "$cmd" "f$bare.txt" "nowhere$bare"
	tells_nothing "$cmd: a file's name"
done
printf "a$tell,b\n1,2\n" > head.csv
t 'a column of CSV' 1 pack-docs -C head.csv
tells_nothing 'a column of CSV'
printf "doc,text\n1,2\n" > two.csv
printf "doc,text,a$tell\n3,4,5\n" > three.csv
t 'a column that is lost' 1 pack-docs -C two.csv three.csv
tells_nothing 'a column that is lost'
printf '{"doc":"a\\u001b[31m","text":"x"}\n{"doc":"a\\u001b[31m","text":"x","k\\u009b":1}\n{"doc": \033[31m\n' > j
t 'ids and keys of JSON' 1 pack-docs -J j
tells_nothing 'ids and keys of JSON'
printf "doc\tnote\ttext\na\t$tell\tx\na\t1\n" > "rows$bare"
for cmd in split-cites dedupe-sources tsv2csv format-sources; do
	t "$cmd: rows" 1 "$cmd" "rows$bare"
	tells_nothing "$cmd: rows"
done
printf "doc\ttext\na$tell\tx\na$tell\ty\n" > twice.tsv
t 'verify-rows: an id given twice' 1 verify-rows -d twice.tsv "rows$bare"
tells_nothing 'verify-rows: an id given twice'
{ printf 'doc\ttext\n'; head -c 100000 /dev/zero | tr '\0' i; printf '\tbad\377\n'; } > long.tsv
t 'a long id' 1 extract-urls long.tsv
check 'is cut' [ "$(wc -c < err)" -lt 2100 ]
check 'and that is said' grep -q '\.\.\.$' err
printf "doc\ttext\nr\303\251sum\303\251 \346\270\257\tbad\377\n" > letters.tsv
t 'letters' 1 extract-urls letters.tsv
check 'are shown as they are' grep -q "$(printf 'r\303\251sum\303\251 \346\270\257')" err
done_testing
