#!/bin/sh
# examples.t: every "$ command" in a page's EXAMPLES, run in tests/data, prints what the page shows
#
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"

# the literal blocks of a page's EXAMPLES as NNN.cmd and NNN.out
split_examples() {
	awk -v dir="$2" '
	function plain(s) {
		gsub(/\\&/, "", s); gsub(/\\-/, "-", s); gsub(/\\\(aq/, "\047", s)
		gsub(/\\\(dq/, "\"", s); gsub(/\\\(ti/, "~", s); gsub(/\\\(ha/, "^", s)
		gsub(/\\\(ga/, "`", s); gsub(/\\e/, "\\", s)
		return s
	}
	/^\.Sh / { on = $2 == "EXAMPLES" }
	/^\.Ed/ { literal = 0; out = ""; next }
	on && /^\.Bd -literal/ { literal = 1; next }
	!on || !literal { next }
	{ line = plain($0) }
	more { print line > cmd; more = line ~ /\\$/; next }
	line ~ /^\$ / {
		n++
		cmd = sprintf("%s/%03d.cmd", dir, n)
		out = sprintf("%s/%03d.out", dir, n)
		printf "" > out
		print substr(line, 3) > cmd
		more = line ~ /\\$/
		next
	}
	out != "" { print line > out }' "$1"
}

# the program that the shell did not find, if it is none of ours
foreign() {
	name=$(sed -n 's/^.*: \([^ :]*\): not found$/\1/p' "$1" | head -n 1)
	[ -n "$name" ] && [ ! -f "$ROOT/cmd/$name.c" ] && echo "$name"
}

for page in "$ROOT"/man/*.[1-9]; do
	name=$(basename "$page")
	mkdir -p "examples/$name"
	split_examples "$page" "examples/$name"
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
