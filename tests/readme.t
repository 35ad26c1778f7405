#!/bin/sh
# the commands in README.md do what they are there for: each prints something
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"
unset MAKEFLAGS MFLAGS MAKELEVEL MAKEOVERRIDES CORPUS OUT FROM TIMEOUT

export BIN
if ! command -v pandoc >/dev/null; then
	skip 'the one-liners' 'pandoc is not there'
	done_testing
	exit
fi
ln -s "$ROOT/pipelines" pipelines
cp -R "$ROOT/pipelines/sample" reports
cp reports/10-*.docx report.docx
cp reports/11-*.pdf report.pdf
cp reports/06-*.txt letter.txt

# each block between ``` lines that is shell, in a file of its own
awk '/^```sh$/ { n++; on = 1; next } /^```$/ { on = 0 } on { print > ("block" n) }' "$ROOT/README.md"
n=0
while [ -f "block$((n + 1))" ]; do
	n=$((n + 1))
	missing=
	for c in sqlite3 pdftotext; do
		grep -q "$c" "block$n" && ! command -v "$c" >/dev/null && missing=$c
	done
	if [ -n "$missing" ]; then
		skip "$(tail -n 1 "block$n")" "$missing is not there"
		continue
	fi
	t "$(tail -n 1 "block$n")" 0 sh "block$n"
	check 'prints something' [ -s got ]
	check 'and no complaint' [ ! -s err ]
done
check 'eleven one-liners after the first command' [ "$n" -eq 12 ]
done_testing
