#!/bin/sh
# run.sh DIR SECONDS: run each target of DIR/bin for so long, from DIR/seeds; what it found stays in
# DIR/corpus.  A line for each: executions, edges that were covered, of how many.  Status 1 if any
# failed; the input that did it is DIR/found/TARGET-...
set -u
dir=$1 seconds=$2
bad=0
mkdir -p "$dir/found" "$dir/log"
for bin in "$dir"/bin/*; do
	target=${bin##*/}
	case " ${FUZZ_TARGETS:-$target} " in *" $target "*) ;; *) continue ;; esac
	seeds=$dir/seeds/$target
	case $target in note-*) seeds=$dir/seeds/note ;; esac
	mkdir -p "$dir/corpus/$target"
	"$bin" -max_total_time="$seconds" -max_len=8192 -timeout=20 -rss_limit_mb=2048 \
		-print_final_stats=1 -artifact_prefix="$dir/found/$target-" \
		"$dir/corpus/$target" "$seeds" 2>"$dir/log/$target"
	status=$?
	runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$dir/log/$target")
	edges=$(sed -n 's/.* cov: \([0-9]*\).*/\1/p' "$dir/log/$target" | tail -n 1)
	all=$(sed -n 's/.*(\([0-9]*\) inline 8-bit counters).*/\1/p' "$dir/log/$target" | head -n 1)
	printf '%-18s %10s runs %6s of %6s edges  %s\n' "$target" "${runs:--}" "${edges:--}" "${all:--}" \
		"$([ "$status" -eq 0 ] && echo ok || echo FAILED)"
	if [ "$status" -ne 0 ]; then
		bad=1
		grep -E 'ERROR|broken:|runtime error|SUMMARY' "$dir/log/$target" | head -n 5
	fi
done
exit "$bad"
