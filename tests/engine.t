#!/bin/sh
# engine.t: what an engine that runs filters in its tasks asks of them holds for every command
#
# A command NAME is run on tests/data/NAME/sample with the words of tests/data/NAME/args, as in laws.t.
#
# shellcheck source=tests/lib.sh disable=SC2086
. "$(dirname "$0")/lib.sh"

# the exceptions: where a command does otherwise, and says so in its page
prints_rows() { [ "$1" != format-sources ] && [ "$1" != tsv2csv ]; } # other programs' formats
status_of_sample() { [ "$1" != verify-rows ] || echo 1; }            # rows that do not hold

# the number of lines whose columns are not as many as those of the first
ragged() { awk -F '\t' 'NR == 1 { n = NF } NF != n { bad++ } END { print bad + 0 }' "$1"; }

cp -R "$DATA"/. .
for cmd in "$ROOT"/cmd/*.c; do
	cmd=$(basename "$cmd" .c)
	sample=$cmd/sample
	[ -f "$sample" ] || continue
	args=
	[ ! -f "$cmd/args" ] || args=$(cat "$cmd/args")
	ok=$(status_of_sample "$cmd")
	t "$cmd: the sample" "${ok:-0}" "$cmd" $args < "$sample"
	cp got good
	check "$cmd: says nothing else of it" test ! -s err

	# one line is one record
	check "$cmd: the last line has its end" test "$(tail -c 1 good | od -An -c | tr -d ' ')" = '\n'
	if prints_rows "$cmd"; then
		check "$cmd: no carriage return" test "$(tr -cd '\r' < good | wc -c)" -eq 0
		check "$cmd: every line has all columns" test "$(ragged good)" -eq 0
	fi

	# nothing found is no failure
	case $(sed -n 1p "$sample") in
	*'	'*) sed -n 1p "$sample" > none ;;
	*) : > none ;;
	esac
	t "$cmd: no rows are no failure" 0 "$cmd" $args < none
	t "$cmd: nor is no byte" 0 "$cmd" $args < /dev/null

	# what cannot be used is told elsewhere, and what is printed are rows all the same
	{ cat "$sample"; echo 'a row of one column'; } > odd
	"$cmd" $args < odd > got 2> err
	check "$cmd: a bad row ends nothing" test $? -le 1
	! prints_rows "$cmd" ||
		check "$cmd: and puts nothing among the rows" test "$(ragged got)" -eq 0

	# the input is read to its end, more of it than a pipe holds: who writes it meets no closed pipe
	case $(sed -n 1p "$sample") in
	*'	'*) { cat "$sample"; awk 'NR > 1 { row[n++] = $0 } END {
			for (size = 0; size < 300000; size += length(row[i++ % n]) + 1) print row[i % n] }' "$sample"; } ;;
	*) { cat "$sample"; awk 'BEGIN { for (i = 0; i < 12000; i++) print "More of it, on line " i "." }'; } ;;
	esac > much
	sh -c 'trap "" PIPE; cat much 2> /dev/null; echo $? > wrote' | "$cmd" $args > /dev/null 2>&1
	check "$cmd: reads to the end" test "$(cat wrote)" = 0

	# nothing outside of the process: no setting, no file, no run before or beside it
	mkdir "$cmd.empty" "$cmd.tmp"
	case $cmd in
	link-sources) args="-W $PWD/link-sources/words" ;;
	verify-rows) args=$(printf '%s' "$args" | sed "s,-d ,-d $PWD/,") ;;
	score-rows) args=$(printf '%s' "$args" | sed "s,-g ,-g $PWD/,") ;;
	esac
	(cd "$cmd.empty" && env -i PATH="$PATH" HOME=/none TMPDIR="../$cmd.tmp" LC_ALL=en_US.UTF-8 TZ=Asia/Tokyo \
		"$cmd" $args < "../$sample" > ../one 2> /dev/null &
	cd "$cmd.empty" && env -i PATH="$PATH" TMPDIR="../$cmd.tmp" "$cmd" $args < "../$sample" > ../other 2> /dev/null
	wait)
	check "$cmd: the same in another place" cmp good one
	check "$cmd: and beside another" cmp good other
	check "$cmd: no file is left" test -z "$(find "$cmd.empty" "$cmd.tmp" -type f)"
done
done_testing
