#!/bin/sh
# examples.t: every "$ command" in a page's EXAMPLES, run in tests/data, prints what the page shows
#
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"

# the program that the shell did not find, if it is none of ours
foreign() {
	name=$(sed -n 's/^.*: \([^ :]*\): not found$/\1/p' "$1" | head -n 1)
	[ -n "$name" ] && [ ! -f "$ROOT/cmd/$name.c" ] && echo "$name"
}

for page in "$ROOT"/man/*.[1-9]; do
	name=$(basename "$page")
	mkdir -p "examples/$name"
	awk -v section=EXAMPLES -v dir="examples/$name" -f "$TESTS/examples.awk" "$page"
	for cmd in "examples/$name"/*.cmd; do
		[ -f "$cmd" ] || continue
		rm -rf work && cp -R "$DATA" work
		(cd work && sh "../$cmd") > shown 2>&1 < /dev/null
		title="$name: $(head -n 1 "$cmd")"
		if missing=$(foreign shown); then
			skip "$title" "there is no $missing here"
		else
			check "$title" diff "${cmd%.cmd}.out" shown
		fi
	done
done
done_testing
