#!/bin/sh
# kill.sh N: kill runs of corpus.mk at N random moments; no dataset is ever torn, and each run that is
# let finish gives the same bytes.  SEED makes other moments.  For use by kill.t, and by hand for more.
#
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"
unset MAKEFLAGS MFLAGS MAKELEVEL MAKEOVERRIDES CORPUS OUT FROM TIMEOUT
n=${1:-200}
MK=$ROOT/pipelines/corpus.mk

# texts alone: converters take most of a run, and are killed in pipeline.t
mkdir corpus
cp "$ROOT"/pipelines/sample/0*.txt* corpus
run() { make -s -j2 -f "$MK" CORPUS=corpus OUT="$1" BIN="$BIN"; }

sums() { (cd "$1" && cksum -- *.tsv left-out.txt); }

run good > /dev/null || exit 2
sums good > good.sums
begin=$(date +%s%N)
run again > /dev/null || exit 2
full=$((($(date +%s%N) - begin) / 1000000))

# a dataset that is there is whole: the one of this corpus, to the byte
whole() {
	for f in killed/*.tsv; do
		[ ! -e "$f" ] || cmp -s "$f" "good/${f##*/}" || return 1
	done
}

kills=0 torn=0 other=0 finished=0 i=0
awk -v n="$n" -v full="$full" -v seed="${SEED:-7}" 'BEGIN { srand(seed)
	for (i = 0; i < n; i++) printf "%.3f\n", rand() * rand() * full / 1000 + .01 }' > delays
while read -r delay; do
	i=$((i + 1))
	setsid make -s -j2 -f "$MK" CORPUS=corpus OUT=killed BIN="$BIN" > /dev/null 2>&1 < /dev/null &
	group=$!
	sleep "$delay"
	kill -s KILL -- "-$group" 2> /dev/null && kills=$((kills + 1))
	wait "$group" 2> /dev/null
	whole || torn=$((torn + 1))
	# from time to time a run is let finish, and the next begins from nothing
	if [ $((i % 5)) -eq 0 ]; then
		run killed > /dev/null 2>&1
		sums killed > killed.sums 2>&1
		cmp -s good.sums killed.sums || other=$((other + 1))
		finished=$((finished + 1))
		rm -rf killed
	fi
done < delays
check "$kills of $n runs killed: no dataset was torn" [ "$torn" -eq 0 ]
check "$finished were let finish: each with the same bytes" [ "$other" -eq 0 ]
check 'enough were killed in time' [ $((kills * 4)) -ge "$n" ]
done_testing
