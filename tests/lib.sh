# shellcheck shell=sh
# What every test file begins with:  . "$(dirname "$0")/lib.sh"
#
#   t NAME STATUS CMD...   run CMD: its status must be STATUS, and its output must be the file
#                          `want' where there is one (which is then removed); `got' and `err'
#                          keep what it printed
#   check NAME CMD...      run CMD: its status must be 0
#   many N                 N, for what is only to be much: a LOADth of it where LOAD is given
#   documents COMMAND      the documents in $DATA/COMMAND give the rows beside them, and these hold
#   skip NAME WHY          say that something was not tested
#   done_testing           the plan, at the end
#
# The test runs in a directory of its own, with the built commands first on PATH.
# $BIN, $DATA: directories of the commands and of tests/data.  $ROOT: the tree.
# $SHARED: documents that are not part of the tree; empty where there are none.

TESTS=$(cd "$(dirname "$0")" && pwd) || exit 2
ROOT=${TESTS%/tests}
BIN=${BIN:-$ROOT/build/bin}
case $BIN in /*) ;; *) BIN=$ROOT/$BIN ;; esac
# shellcheck disable=SC2034
DATA=$TESTS/data
SHARED=
# shellcheck disable=SC2034
[ -d "$ROOT/../shared/corpus" ] && SHARED=$(cd "$ROOT/../shared" && pwd)
PATH=$BIN:$PATH
LC_ALL=C
export PATH LC_ALL
unset TZ LANGUAGE GREP_OPTIONS
TMP=$(mktemp -d "${TMPDIR:-/tmp}/ibid-test.XXXXXX") || exit 2
trap 'cd /; rm -rf "$TMP"' EXIT
trap 'exit 1' HUP INT TERM
cd "$TMP" || exit 2

tests_run=0

result() { # ok|not-ok NAME
	tests_run=$((tests_run + 1))
	if [ "$1" = ok ]; then
		echo "ok $tests_run - $2"
	else
		echo "not ok $tests_run - $2"
	fi
}

# comment lines, so that they cannot be mistaken for results
note() {
	sed -e 's/^/# /' -e 's/\(.\{300\}\).*/\1.../' | head -n 30
}

# a program gets so many seconds, so that one that hangs fails
limited() {
	case $(command -v -- "$1") in
	/*) command -v timeout > /dev/null && set -- timeout "${LIMIT:-120}" "$@" ;;
	esac
	"$@"
}

t() {
	t_name=$1 t_status=$2
	shift 2
	limited "$@" > got 2> err
	t_got=$?
	if [ "$t_got" -ne "$t_status" ]; then
		result not-ok "$t_name"
		echo "status $t_got instead of $t_status: $*" | note
		note < err
	elif [ -f want ] && ! cmp -s want got; then
		result not-ok "$t_name"
		diff want got | note
		note < err
	else
		result ok "$t_name"
	fi
	rm -f want
}

check() {
	check_name=$1
	shift
	if limited "$@" > check.out 2>&1; then
		result ok "$check_name"
	else
		result not-ok "$check_name"
		echo "failed: $*" | note
		note < check.out
	fi
	rm -f check.out
}

skip() {
	tests_run=$((tests_run + 1))
	echo "ok $tests_run - $1 # SKIP skipped: $2"
}

many() {
	echo $(($1 / ${LOAD:-1}))
}

# each tests/data/COMMAND/NAME.in, a document NAME.txt, gives NAME.out, and every row holds
documents() { # COMMAND
	for f in "$DATA/$1"/*.in; do
		doc=$(basename "$f" .in)
		cp "$f" "$doc.txt"
		cp "$DATA/$1/$doc.out" want
		t "$doc" 0 "$1" "$doc.txt"
		"$1" "$doc.txt" > rows
		verify-rows -d "$doc.txt" rows > unproved 2> err
		check "$doc: every row holds" test $?/"$(wc -l < unproved)" = 0/1
	done
}

done_testing() {
	echo "1..$tests_run"
}
