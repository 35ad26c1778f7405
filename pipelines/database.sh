#!/bin/sh
# database.sh: put the datasets in a folder into one SQLite database
#
# usage: database.sh FOLDER [FILE]     (FOLDER/corpus.sqlite)
#
# The tables are those of schema.sql, one for each FOLDER/NAME.tsv that is there; views.sql adds
# the views and the indexes of words.  An absent value is NULL, and the escapes are undone.  The
# database is made beside its place and renamed.
# Status 0; 1 if a key leads nowhere, which is named; 2 if there is no database.
set -u
export LC_ALL=C.UTF-8

die() {
	printf 'database.sh: %s\n' "$*" >&2
	exit 2
}

here=$(cd -- "$(dirname -- "$0")" && pwd) || exit 2
case $# in
1) set -- "$1" '' ;;
2) ;;
*) echo 'usage: database.sh FOLDER [FILE]' >&2 && exit 2 ;;
esac
[ -d "$1" ] || die "$1: no such folder"
BIN=${BIN:-$here/../build/bin}
[ ! -x "$BIN/tsv2csv" ] || PATH=$(cd -- "$BIN" && pwd):$PATH
for c in sqlite3 tsv2csv; do
	command -v "$c" >/dev/null || die "$c is not installed"
done
# FILE is meant from where the caller stands
case $2 in
'' | /*) db=$2 ;;
*) db=$PWD/$2 ;;
esac
cd -- "$1" || exit 2
db=${db:-./corpus.sqlite}
new=$db.new

# sql < STATEMENTS: stop at the first that fails
sql() {
	sqlite3 -batch -bail "$new" || die 'sqlite3 failed; there is no new database'
}

# names between quotes, with commas: "doc", "note"
quoted() {
	sed 's/"/""/g; s/.*/"&"/' | paste -s -d , -
}

# load NAME: the rows of NAME.tsv into the table NAME, by the columns' names
load() {
	sed 1q "$1.tsv" | tr '\t' '\n' >"$db.columns"
	[ -s "$db.columns" ] || return 0
	sqlite3 -batch "$new" "SELECT name FROM pragma_table_info('$1')" >"$db.known" || exit 2
	{
		grep -vxF -f "$db.known" "$db.columns" | sed "s/\"/\"\"/g; s/.*/ALTER TABLE $1 ADD COLUMN \"&\" TEXT;/"
		printf "ATTACH '' AS rows;\n.import --csv --schema rows \"|tsv2csv -r %s.tsv\" %s\n" "$1" "$1"
		printf 'INSERT INTO main.%s (%s) SELECT %s FROM rows.%s;\n' "$1" "$(quoted <"$db.columns")" \
			"$(sed "s/\"/\"\"/g; s/.*/NULLIF(\"&\",'')/" "$db.columns" | paste -s -d , -)" "$1"
	} | sql
	rows=$(($(wc -l <"$1.tsv") - 1))
	loaded=$(sqlite3 -batch "$new" "SELECT count(*) FROM $1")
	[ "$loaded" -eq "$rows" ] || die "$1: $loaded of $rows rows were loaded; there is no new database"
}

trap 'rm -f "$new" "$db.columns" "$db.known"' EXIT
trap 'exit 2' HUP INT TERM
rm -f "$new"
sql <"$here/schema.sql"
for table in documents about footnotes urls recs signatories cites sources members failed; do
	[ ! -f "$table.tsv" ] || load "$table"
done
sql <"$here/views.sql"
broken=$(sqlite3 -batch "$new" 'PRAGMA foreign_key_check' 'PRAGMA optimize')
mv -f "$new" "$db" || exit 2
[ -z "$broken" ] || {
	printf '%s\n' "$broken" | sed 's/^/database.sh: a key that leads nowhere: /' >&2
	exit 1
}
