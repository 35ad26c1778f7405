#!/bin/sh
# run.sh DIR TEST...: run tests under prove; the last line counts what they asserted
# With -1 DIR TEST: run one test, keeping its output in DIR.
set -u

if [ "$1" = -1 ]; then
	out=$2/$(basename "$3").tap
	case $3 in
	*.t) sh "$3" > "$out" ;;
	*) "$3" > "$out" ;;
	esac
	status=$?
	cat "$out"
	exit "$status"
fi

dir=$1
shift
rm -rf "$dir"
mkdir -p "$dir" || exit 2
prove -j"${JOBS:-2}" --exec "sh tests/run.sh -1 $dir" "$@"
status=$?
cat "$dir"/*.tap | awk '
	/^not ok/ { failed++; next }
	/^ok .*# SKIP/ { skipped++; print substr($0, index($0, "- ") + 2); next }
	/^ok/ { passed++ }
	END { printf "%d %d %d\n", passed, failed, skipped > "/dev/stderr" }' > "$dir/skipped" 2> "$dir/sum"
read -r passed failed skipped < "$dir/sum"
# a test that died, or ran fewer assertions than it planned, is a failure as well
[ "$status" -eq 0 ] || [ "$failed" -gt 0 ] || failed=1
[ "$skipped" -eq 0 ] || { sed 's/^/skip: /' "$dir/skipped"; echo "$skipped skipped"; }
echo "$passed passed, $failed failed"
exit "$((status != 0))"
