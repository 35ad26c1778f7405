#!/bin/sh
# loaders.sh: the ways that ibid-tsv(5) shows into other programs, with the real programs
#
# Each gets a file of fields that break loaders, and must give every byte of it back: for `make
# check-loaders', not for `make check', because the programs are many and large.  DuckDB and
# pandas come from PyPI, into build/venv; the others are taken if they are installed.
#
# shellcheck disable=SC2016
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"

venv=$ROOT/build/venv
columns='doc text file sha256 converter'
has() { command -v "$1" >/dev/null; }

# the file itself, and a field of two million bytes
cp "$DATA/loaders/documents.tsv" documents.tsv
{ printf 'long\t'; head -c 2000000 /dev/zero | tr '\0' x; printf '\t\t\t\n'; } >>documents.tsv

# raw|undone: the fields of the file as they stand, or with the escapes undone, in hexadecimal
truth() {
	tail -n +2 documents.tsv | perl -ne 'BEGIN { %u = ("t", "\t", "n", "\n", "r", "\r", "\\", "\\"); $how = shift @ARGV }
		chomp; print join("|", map { s/\\(.)/$u{$1}/g if $how eq "undone"; unpack("H*", $_) } split(/\t/, $_, -1)), "\n"' "$1"
}
# JSON, an array of objects, as truth has it; null is an empty field
from_json() {
	perl -MJSON::PP -0777 -ne 'for my $o (@{decode_json($_)}) {
		print join("|", map { my $v = $o->{$_} // ""; utf8::encode($v); unpack("H*", $v) } qw('"$columns"')), "\n" }'
}
# NAME raw|undone COMMAND: what it prints, in hexadecimal, is the file
gives_back() {
	name=$1 how=$2
	shift 2
	truth "$how" >want
	t "$name" 0 "$@"
}
# the block of ibid-tsv(5) that begins with these words, on one line
shown() {
	mandoc -T ascii -O width=200 "$ROOT/man/ibid-tsv.5" | sed 's/.\x08//g' |
		awk -v begin="$1" 'index($0, begin) { on = 1 } on && !NF { exit } on' | tr '\n' ' ' | tr -s ' '
}

if has sqlite3; then
	cat >sqlite.sh <<'END'
sed 's/"/""/g; s/[^\t]*/"&"/g' documents.tsv |
	sqlite3 corpus.db -cmd '.mode tabs' '.import /dev/stdin documents' &&
	sqlite3 corpus.db "SELECT lower(hex(doc) || '|' || hex(text) || '|' || hex(file) || '|' || hex(sha256) || '|' || hex(converter)) FROM documents"
END
	gives_back 'sqlite3, with quotes around every field' raw sh sqlite.sh
	BIN=$BIN sh "$ROOT/pipelines/database.sh" . by.db 2>err
	gives_back 'sqlite3, by database.sh' undone sqlite3 by.db \
		"SELECT lower(hex(doc) || '|' || hex(coalesce(text, '')) || '|' || hex(coalesce(file, '')) || '|' || hex(coalesce(sha256, '')) || '|' || hex(coalesce(converter, ''))) FROM documents ORDER BY id"
else
	skip sqlite3 'it is not there'
fi

if has mlr; then
	# Miller 6 ends a file, without a word, at a line of 64 KiB: the page says so
	mlr --itsv --ojson -S cat "$DATA/loaders/documents.tsv" >mlr.json 2>err
	from_json <mlr.json >mlr.hex
	truth undone | grep -v '^6c6f6e67|' >want
	t 'Miller' 0 cat mlr.hex
else
	skip Miller 'it is not there'
fi

if has csvjson; then
	csvjson --tabs --quoting 3 --no-inference --blanks --maxfieldsize 100000000 documents.tsv >kit.json 2>err
	from_json <kit.json >kit.hex
	gives_back 'csvkit' raw cat kit.hex
else
	skip csvkit 'it is not there'
fi

# a server of our own, which hears nobody else
postgres() {
	as='' user=$(id -un)
	[ "$user" != root ] || { as='runuser -u postgres --' user=postgres; }
	pg=$(mktemp -d /tmp/ibid-pg.XXXXXX) && { [ -z "$as" ] || chown postgres "$pg"; } || return 1
	(cd / && $as "$bin/initdb" -A trust -E UTF8 --locale=C -U "$user" -D "$pg/data" &&
		$as "$bin/pg_ctl" -s -w -D "$pg/data" -l "$pg/log" -o "-k $pg -h ''" start) >pg.out 2>&1
}
bin=$(find /usr/lib/postgresql -name initdb -printf '%h\n' 2>/dev/null | sort -V | tail -n 1)
if [ -n "$bin" ] && has psql; then
	if postgres; then
		cat >load.sql <<'END'
CREATE TABLE documents (n serial, doc text, text text, file text, sha256 text, converter text);
\copy documents (doc, text, file, sha256, converter) FROM documents.tsv (FORMAT text, HEADER true, NULL '')
SELECT concat_ws('|', encode(convert_to(doc, 'UTF8'), 'hex'), encode(convert_to(coalesce(text, ''), 'UTF8'), 'hex'), encode(convert_to(coalesce(file, ''), 'UTF8'), 'hex'), encode(convert_to(coalesce(sha256, ''), 'UTF8'), 'hex'), encode(convert_to(coalesce(converter, ''), 'UTF8'), 'hex')) FROM documents ORDER BY n;
END
		gives_back 'PostgreSQL' undone psql -X -q -At -v ON_ERROR_STOP=1 -h "$pg" -U "$user" -f load.sql postgres
	else
		skip PostgreSQL "no server could be started: $(tail -n 1 pg.out)"
	fi
	(cd / && $as "$bin/pg_ctl" -s -m immediate -D "$pg/data" stop) >pg.out 2>&1
	rm -rf "$pg"
else
	skip PostgreSQL 'it is not there'
fi

if [ ! -x "$venv/bin/python" ] && has python3; then
	python3 -m venv "$venv" >venv.out 2>&1 && "$venv/bin/python" -m pip install -q duckdb pandas >>venv.out 2>&1
fi
if [ -x "$venv/bin/python" ] && "$venv/bin/python" -c 'import duckdb, pandas' 2>err; then
	cat >duck.py <<'END'
import duckdb, sys
duckdb.sql(sys.argv[1])
for row in duckdb.sql("SELECT doc, text, file, sha256, converter FROM documents").fetchall():
    print("|".join((field or "").encode().hex() for field in row))
END
	statement=$(shown 'CREATE TABLE footnotes' | sed 's/footnotes/documents/g')
	gives_back 'DuckDB, as the page has it' raw "$venv/bin/python" duck.py "$statement"
	cat >frame.py <<'END'
import csv, pandas, sys
for row in eval(sys.argv[1]).itertuples(index=False):
    print("|".join(field.encode().hex() for field in row))
END
	call=$(shown 'pandas.read_csv' | sed 's/footnotes/documents/g')
	gives_back 'pandas, as the page has it' raw "$venv/bin/python" frame.py "$call"
else
	skip 'DuckDB and pandas' 'they cannot be had'
fi
done_testing
