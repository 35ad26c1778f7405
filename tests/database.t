#!/bin/sh
# database.t: the datasets in SQLite, whole; the queries of ibid-database(7), each as it stands there
# shellcheck disable=SC2016
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"
unset MAKEFLAGS MFLAGS MAKELEVEL MAKEOVERRIDES CORPUS OUT FROM TIMEOUT

if ! command -v sqlite3 >/dev/null; then
	skip 'the database' 'sqlite3 is not there'
	done_testing
	exit
fi

MK=$ROOT/pipelines/corpus.mk
database() { # CORPUS OUT
	make -s -f "$MK" database CORPUS="$1" OUT="$2" BIN="$BIN"
}
to_database() {
	BIN=$BIN sh "$ROOT/pipelines/database.sh" "$@"
}
ask() { # QUESTION
	sqlite3 -batch "$db" "$1"
}

# --- the queries of the page
cp -R "$DATA/database" corpus
t 'the database is made with the datasets' 0 database corpus out
check 'and named' grep -q '^write *corpus.sqlite' got
mkdir queries
awk -v section=QUESTIONS -v dir=queries -f "$TESTS/examples.awk" "$ROOT/man/ibid-database.7"
for q in queries/*.cmd; do
	(cd out && sh "../$q") >shown 2>&1
	check "query: $(tr '\n' ' ' <"$q" | cut -c 1-120)" diff "${q%.cmd}.out" shown
done
check 'there are ten queries' [ "$(find queries -name '*.cmd' | wc -l)" -eq 10 ]

# --- made again only when there is something new
t 'again' 0 database corpus out
check 'there is nothing to do' grep -q '^nothing to do' got
echo 'A word that is new: quinquereme.' >>corpus/interior.txt
t 'a document changes' 0 database corpus out
check 'the database knows it' [ "$(sqlite3 out/corpus.sqlite "SELECT count(*) FROM find_documents WHERE find_documents MATCH 'quinquereme'")" -eq 1 ]

# --- the sample: every row and every byte of it
t 'the sample corpus' 0 database "$ROOT/pipelines/sample" sample
db=sample/corpus.sqlite
for f in sample/*.tsv; do
	name=$(basename "$f" .tsv)
	check "$name: all rows" [ "$(ask "SELECT count(*) FROM $name")" -eq "$(($(wc -l <"$f") - 1))" ]
	head -n 1 "$f" | tr '\t' '\n' | sort >columns
	ask "SELECT name FROM pragma_table_info('$name')" | sort >known
	check "$name: all columns" [ -z "$(comm -23 columns known)" ]
	sed -n "/^CREATE TABLE $name /,/^)/s/^	\([a-z0-9_]*\) .*/\1/p" "$ROOT/pipelines/schema.sql" |
		grep -vx id | sort >planned
	check "$name: the schema names no others" [ -z "$(comm -13 columns planned)" ]
done
check 'no key leads nowhere' [ -z "$(ask 'PRAGMA foreign_key_check')" ]
check 'it is sound' [ "$(ask 'PRAGMA integrity_check')" = ok ]
for i in documents notes recs; do
	check "the index of words of $i is sound" ask "INSERT INTO find_$i (find_$i) VALUES ('integrity-check')"
done
echo 0 >want
t 'spans lead to their bytes' 0 sqlite3 "$db" "SELECT count(*) FROM urls JOIN documents USING (doc)
	WHERE replace(raw, ' ', '') <> replace(replace(replace(CAST(substr(CAST(documents.text AS BLOB), at + 1, len) AS TEXT),
		char(10), ''), char(12), ''), ' ', '') AND raw = url"
# every view has rows there, and its indexes are used
for view in shared_sources dead_links asked open_citations claims; do
	check "$view has rows" [ "$(ask "SELECT count(*) > 0 FROM $view")" = 1 ]
done
ask "EXPLAIN QUERY PLAN SELECT * FROM dead_links" >plan
check 'dead_links asks the index for copies' grep -q 'urls_by_archived' plan
echo 0 >want
t 'dead_links has no address that an archive keeps' 0 sqlite3 "$db" \
	"SELECT count(*) FROM dead_links WHERE url IN (SELECT archived FROM urls)"
echo 0 >want
t 'shared_sources is the same from either side' 0 sqlite3 "$db" \
	"SELECT count(*) FROM (SELECT source, doc, other FROM shared_sources EXCEPT SELECT source, other, doc FROM shared_sources)"

# --- what breaks loaders comes back the same
mkdir odd
cp "$DATA/loaders/documents.tsv" odd
t 'fields that break loaders' 0 to_database odd odd.db
db=odd.db
ask "SELECT hex(doc), hex(text) FROM documents ORDER BY id" | sed "s/|NULL$/|/" >got.hex
tail -n +2 odd/documents.tsv | cut -f 1,2 | perl -ne 'chomp; my %u = ("t", "\t", "n", "\n", "r", "\r", "\\", "\\");
	print join("|", map { s/\\(.)/$u{$1}/g; uc unpack("H*", $_) } split(/\t/, $_, -1)), "\n"' >want
t 'come back byte for byte' 0 cat got.hex
printf 'doc\tnew "column"\ttext\n"x\t\\\\N\ty\n' >odd/documents.tsv
t 'a column that nobody foresaw' 0 to_database odd new.db
printf '"x|\\N\n' >want
t 'is a column' 0 sqlite3 new.db 'SELECT doc, "new ""column""" FROM documents'

# --- what goes wrong
printf 'doc\tnote\tat\tlen\nnowhere\t1\t0\t1\n' >odd/footnotes.tsv
t 'a key that leads nowhere is 1' 1 to_database odd new.db
check 'it is named' grep -q 'leads nowhere: footnotes' err
printf 'doc\tnote\nx\t1\nx\t1\n' >odd/footnotes.tsv
cksum new.db >before
t 'a key that is there twice is 2' 2 to_database odd new.db
check 'the old database is as it was' sh -c 'cksum new.db | cmp - before'
check 'nothing is left beside it' [ -z "$(find . -maxdepth 1 -name 'new.db.*')" ]
t 'no folder is 2' 2 to_database nowhere
t 'no operand is 2' 2 to_database
mkdir none
t 'a folder without datasets is an empty database' 0 to_database none
check 'it is there' test -f none/corpus.sqlite
done_testing
