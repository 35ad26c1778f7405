#!/bin/sh
# laws.t: what every command promises, tried on every command by its sample
#
# A command NAME is run on tests/data/NAME/sample, with the words of tests/data/NAME/args (paths
# from tests/data) before it.  A sample that begins with a header line is rows, any other a text.
#
# shellcheck source=tests/lib.sh disable=SC2086
. "$(dirname "$0")/lib.sh"

# the exceptions: where a command does otherwise, and says so in its page
status_of_sample() { # the status of a run on the sample
	case $1 in
	verify-rows) echo 1 ;; # its sample has rows that do not hold
	*) echo 0 ;;
	esac
}
lines_of_none() { # the lines that a run on no rows prints, at most
	case $1 in
	pack-docs | describe-docs) echo 2 ;; # a document that is empty
	score-rows) echo 4 ;; # nothing of the gold is there: the figures say so
	*) echo 1 ;;
	esac
}
reads_folders() { [ "$1" = pack-docs ]; }
reads_any_rows() { [ "$1" = tsv2csv ]; }         # and all their columns
has_a_header() { [ "$1" != format-sources ]; }   # it prints no rows
counts_bytes() { [ "$1" = pack-docs ] || [ "$1" = describe-docs ]; } # a newline more is one more
reads_any_text() { [ "$1" = pack-docs ]; } # a table without the columns is a text as well

BIG=${BIG:-100}
cp -R "$DATA"/. .
mkdir gz

# the rows of a run on standard input: the document's name is all that may differ
as_sample() { sed 's/^-	/sample	/' "$1"; }

usage_and_page() {
	t "$cmd: --help" 0 "$cmd" --help
	t "$cmd: --version" 0 "$cmd" --version
	t "$cmd: a bad option is 2" 2 "$cmd" --no-such-option
	check "$cmd: its usage is on standard error" grep -q "^usage: $cmd " err
	check "$cmd: and nothing else anywhere" test ! -s got
	if [ -f "$ROOT/man/$cmd.1" ]; then
		sed -n 's/^usage: //p' err > usage
		mandoc -T ascii -O width=400 "$ROOT/man/$cmd.1" | sed 's/.\x08//g' |
			awk '/^[A-Z]/ { on = $1 == "SYNOPSIS"; next } on' |
			tr -s ' \n' ' ' | sed 's/^ //; s/ $//' > synopsis
		echo >> synopsis
		check "$cmd: usage is the page's SYNOPSIS" diff usage synopsis
	else
		skip "$cmd: usage is the page's SYNOPSIS" "no page yet"
	fi
}

# the same input in another dress gives the same rows
same_rows() {
	cp good want
	t "$cmd: gzip" "$ok" "$cmd" $args gz/sample.gz
	cp good want
	t "$cmd: gzip of two members" "$ok" "$cmd" $args gz/two/sample.gz
	"$cmd" $args - < "$sample" > dash
	as_sample dash > dash.rows
	check "$cmd: - is standard input" cmp good dash.rows
	"$cmd" $args < "$sample" > dash
	as_sample dash > dash.rows
	check "$cmd: so is no operand" cmp good dash.rows
	if has_a_header "$cmd"; then
		"$cmd" $args -H "$sample" > headless
		sed 1d good > good.rows
		check "$cmd: -H leaves the header out" cmp good.rows headless
	else
		t "$cmd: it has no -H" 2 "$cmd" $args -H "$sample"
	fi
	mkdir -p bare && printf '%s' "$(cat "$sample")" > bare/sample
	if ! counts_bytes "$cmd"; then
		cp good want
		t "$cmd: no newline at the end" "$ok" "$cmd" $args bare/sample
	fi
	mkdir -p crlf && sed 's/$/\r/' "$sample" > crlf/sample
	if [ "$kind" = rows ]; then
		cp good want
		t "$cmd: CR LF" "$ok" "$cmd" $args crlf/sample
	else
		t "$cmd: CR LF" "$ok" "$cmd" $args crlf/sample
		check "$cmd: CR LF gives as many rows" test "$(wc -l < got)" -eq "$(wc -l < good)"
		pack-docs "$sample" > stream
		cp good want
		t "$cmd: a document stream" "$ok" "$cmd" $args stream
		sed 's/$/\r/' stream > stream.crlf
		cp good want
		t "$cmd: a document stream with CR LF" "$ok" "$cmd" $args stream.crlf
	fi
}

bad_input() {
	t "$cmd: a missing file beside a good one is 1" 1 "$cmd" $args no-such-file "$sample"
	check "$cmd: it is named" grep -q "^$cmd: no-such-file: " err
	check "$cmd: the good one is done" cmp good got
	if reads_folders "$cmd"; then
		skip "$cmd: a folder is 1" "it reads folders"
	else
		t "$cmd: a folder is 1" 1 "$cmd" $args gz
		check "$cmd: it is named" grep -q "^$cmd: gz: " err
	fi
	head -c $(($(wc -c < gz/sample.gz) - 9)) gz/sample.gz > gz/cut.gz
	t "$cmd: gzip that is cut short is 1" 1 "$cmd" $args gz/cut.gz
	check "$cmd: it is named" grep -q "^$cmd: gz/cut.gz.*cut short" err
	{ head -c 30 gz/sample.gz; printf '\377\377\377\377\377\377'; tail -c +37 gz/sample.gz; } > gz/bad.gz
	t "$cmd: damaged gzip is 1" 1 "$cmd" $args gz/bad.gz
	check "$cmd: it is named" grep -q "^$cmd: gz/bad.gz" err
}

bad_rows() {
	printf 'x\ty\n1\t2\n' > other
	if [ "$kind" = rows ]; then
		if reads_any_rows "$cmd"; then
			t "$cmd: any table will do" 0 "$cmd" $args other
		else
			t "$cmd: a table without the columns is 1" 1 "$cmd" $args other
			check "$cmd: the column is named" grep -q "^$cmd: other:.*no column '" err
		fi
		{ sed -n 1p "$sample"; echo short; sed 1d "$sample"; } > short
		t "$cmd: a row of one column is 1" 1 "$cmd" $args short
		check "$cmd: its line is named" grep -q "^$cmd: short:2: " err
		check "$cmd: the others are done" cmp good got
	elif ! reads_any_text "$cmd"; then
		t "$cmd: a stream without the columns is 1" 1 "$cmd" $args --docs other
		check "$cmd: the column is named" grep -q "^$cmd: other:.*no column '" err
		{ pack-docs "$sample"; echo short; } > short
		t "$cmd: a row of one column is 1" 1 "$cmd" $args short
		check "$cmd: its line is named" grep -q "^$cmd: short:3: " err
		check "$cmd: the others are done" cmp good got
		printf 'caf\351\n' > latin1
		t "$cmd: what is not UTF-8 is 1" 1 "$cmd" $args latin1
		check "$cmd: the byte is named" grep -q "^$cmd: latin1: not UTF-8 at byte 3" err
	fi
}

# odd, but no fault
odd_input() {
	: > empty
	t "$cmd: nothing" 0 "$cmd" $args empty
	: > no-rows
	[ "$kind" = rows ] && sed -n 1p "$sample" > no-rows
	t "$cmd: no rows" 0 "$cmd" $args no-rows
	check "$cmd: gives no row" test "$(wc -l < got)" -le "$(lines_of_none "$cmd")"
	{ cat "$sample"; [ "$kind" = rows ] || printf '\nnul \000 here\n'; } > nul
	[ "$kind" = text ] || sed '2,$s/\([^	]\)$/\1\x00/' "$sample" > nul
	"$cmd" $args nul > got 2> err
	check "$cmd: a NUL byte is a byte" test $? -le 1
	if [ "$kind" = rows ]; then
		{ sed -n 1p "$sample"; sed -n 2p "$sample" | tr -d '\n'; cat big; echo; } > long
	else
		ln -f big long
	fi
	limited "$cmd" $args long > /dev/null 2> err
	check "$cmd: a line of $BIG MB" test $? -le 1
	rm -f long
}

full_disk() {
	if [ -c /dev/full ]; then
		"$cmd" $args "$sample" > /dev/full 2> err
		check "$cmd: a full disk is 2" test $? -eq 2
		check "$cmd: and said so" grep -q "^$cmd: cannot write" err
	fi
}

awk -v n="$BIG" 'BEGIN {
	s = "The words of a line that does not end, with a number 12 (and brackets) in it. "
	while (length(s) < 100000) s = s s
	s = substr(s, 1, 100000)
	for (i = 0; i < 10 * n; i++) printf "%s", s
}' > big

for cmd in "$ROOT"/cmd/*.c; do
	cmd=$(basename "$cmd" .c)
	sample=$cmd/sample
	usage_and_page
	if [ ! -f "$sample" ]; then
		skip "$cmd" "tests/data/$sample is not there"
		continue
	fi
	args=
	[ ! -f "$cmd/args" ] || args=$(cat "$cmd/args")
	ok=$(status_of_sample "$cmd")
	kind=text
	case $(head -n 1 "$sample") in *"	"*) kind=rows ;; esac
	t "$cmd: the sample" "$ok" "$cmd" $args "$sample"
	cp got good
	check "$cmd: the sample gives a row" test "$(wc -l < good)" -ge 2
	mkdir -p gz/two
	gzip -nc "$sample" > gz/sample.gz
	{ head -n 2 "$sample" | gzip -nc; tail -n +3 "$sample" | gzip -nc; } > gz/two/sample.gz
	same_rows
	bad_input
	bad_rows
	odd_input
	full_disk
done
done_testing
