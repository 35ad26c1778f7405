#!/bin/sh
# broken-tools.sh TOOL...: corpus.mk where a program that it calls fails once, at its first call, at its
# second ...: either the run says so by its status, or the datasets are those of a good run; none is
# ever torn, and the next run mends all.  For use by broken-tools.t, and by hand with more programs.
#
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"
unset MAKEFLAGS MFLAGS MAKELEVEL MAKEOVERRIDES CORPUS OUT FROM TIMEOUT MEMORY
CONFINE=none # found out once, not at each run
export CONFINE
MK=$ROOT/pipelines/corpus.mk
real=$PATH

mkdir corpus fake
printf 'The pier was shut.[^1] See https://a.example/x.\n\n[^1]: Ada Morrow, The Pier, 2031.\n' > corpus/one.txt
printf 'We urge Ardovia to:\n\n1. Open the pier;\n2. Shut the gate.\n' > corpus/two.txt
run() { PATH=$2 timeout 120 make -s -f "$MK" CORPUS=corpus OUT="$1" BIN="$BIN" 2> err > out.log; }
sums() { (cd "$1" && cksum -- *.tsv left-out.txt) 2> /dev/null; }
run good "$real" || exit 2
sums good > good.sums

# from now on the program fails at its call number $1, half done
breaks() { # TOOL N
	rm -f fake/* count
	cat > "fake/$1" <<END
#!/bin/sh
n=\$((\$(cat "$TMP/count" 2> /dev/null || echo 0) + 1))
echo \$n > "$TMP/count"
[ \$n -ne $2 ] || { PATH=$real; echo "$1: no space left" >&2; : > "$TMP/failed"; exit 1; }
PATH=$real exec $1 "\$@"
END
	chmod +x "fake/$1"
}

# what is there is whole
whole() {
	for f in broken/*.tsv; do
		[ ! -e "$f" ] || cmp -s "$f" "good/${f##*/}" || return 1
	done
}

for tool; do
	n=0 silent='' torn='' other=''
	while n=$((n + 1)); [ "$n" -le "${MOST:-40}" ]; do
		rm -rf broken failed
		breaks "$tool" "$n"
		run broken "$TMP/fake:$real"
		status=$?
		[ -e failed ] || break
		sums broken > broken.sums
		cmp -s good.sums broken.sums || [ "$status" -ne 0 ] || silent="$silent $n"
		[ "$status" -ne 2 ] || whole || torn="$torn $n"
		run broken "$real"
		sums broken > broken.sums
		cmp -s good.sums broken.sums || other="$other $n"
	done
	check "$tool: fails at each of $((n - 1)) calls: never in silence" [ -z "$silent" ]
	[ -z "$silent" ] || echo "$silent" | note
	check "$tool: nothing is torn" [ -z "$torn" ]
	[ -z "$torn" ] || echo "$torn" | note
	check "$tool: the next run mends all" [ -z "$other" ]
	[ -z "$other" ] || echo "$other" | note
done
done_testing
