#!/bin/sh
# each convention of notes: tests/data/note/NAME.in gives NAME.out, whole and packed
. "$(dirname "$0")/lib.sh"

for in in "$DATA"/note/*.in; do
	name=$(basename "$in" .in)
	cp "$in" .
	cp "${in%.in}.out" want
	t "$name" 0 extract-footnotes --text "$name.in"
	gzip -c "$name.in" > "$name.gz"
	sed "s/^$name\.in	/$name	/" "${in%.in}.out" > want
	t "$name, compressed" 0 extract-footnotes --text "$name.gz"
done
done_testing
