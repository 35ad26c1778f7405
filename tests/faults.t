#!/bin/sh
# faults.t: whichever call fails, a command tells it by its status, or has not needed it
#
# Each command runs on its sample again and again, with the first, the second, ... call failing that
# takes memory, reads, opens, closes, writes or starts a thread.  It may end with 1 or 2, and say why;
# or with 0, when its output is what it always is.  FAULTS=all tries every call for memory, not one in some.
#
# shellcheck source=tests/lib.sh disable=SC2086
. "$(dirname "$0")/lib.sh"

if "$BIN/extract-urls" --version | grep -q 'confined: none' ||
	! ${CC:-cc} -shared -fPIC -o faults.so "$TESTS/faults.c" -ldl 2> err; then
	skip 'failing calls' 'no library can be put before libc here'
	done_testing
	exit
fi
cp -R "$DATA"/. .

# does a run whose call number N failed keep the promise?
kept() { # STATUS
	case $1 in
	0) cmp -s good got ;;
	1) [ -s err ] || { [ "$ok" -eq 1 ] && cmp -s good got; } ;;
	2) [ -s err ] ;;
	*) false ;;
	esac
}

all_faults() { # KIND STEP
	n=1 broken=
	while [ $n -lt 20000 ]; do
		timeout 20 env FAULT="$1" FAULT_AT=$n LD_PRELOAD="$TMP/faults.so" "$BIN/$cmd" $args "$sample" > got 2> err
		status=$?
		case $(tail -n 1 err) in
		*'faults: none'*)
			[ $status -ne "$ok" ] && broken="$broken $n:$status:none"
			break
			;;
		esac
		kept $status || broken="$broken $n:$status"
		if [ $n -gt 60 ]; then n=$((n + $2)); else n=$((n + 1)); fi
	done
	echo "$broken" > broken
	check "$cmd: $1: each of $n calls may fail" [ -z "$broken" ]
	[ -z "$broken" ] || note < broken
}

step=11
[ "${FAULTS:-}" != all ] || step=1
for cmd in "$ROOT"/cmd/*.c; do
	cmd=$(basename "$cmd" .c)
	sample=$cmd/sample
	args=
	[ ! -f "$cmd/args" ] || args=$(cat "$cmd/args")
	LD_PRELOAD=$TMP/faults.so "$BIN/$cmd" $args "$sample" > good 2> err
	ok=$?
	all_faults memory $step
	for kind in read open close write; do
		all_faults $kind 1
	done
	[ ! -c /dev/full ] || "$BIN/$cmd" $args "$sample" > /dev/full 2> err
	check "$cmd: a full disk is 2" [ $? -eq 2 ]
	"$BIN/$cmd" $args "$sample" 2> err | head -c 1 > /dev/null
	check "$cmd: nothing is said to a reader that went away" [ ! -s err ]
done

# a compressed file that a thread inflates
awk 'BEGIN { for (i = 0; i < 60000; i++) print "https://a" i * 7919 % 60000 ".example/" i * 104729 % 29989 }' | gzip > large.gz
cmd=extract-urls args='' sample=large.gz ok=0
LD_PRELOAD=$TMP/faults.so "$BIN/extract-urls" large.gz > good 2> err
all_faults read 37
all_faults thread 1
check 'one thread was asked for' [ "$n" -eq 2 ]
done_testing
