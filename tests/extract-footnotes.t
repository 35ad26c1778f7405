#!/bin/sh
# extract-footnotes.t: the columns, the forms of input, calls without notes and notes without calls
#
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"

for in in "$DATA"/extract-footnotes/*.in; do
	name=$(basename "$in" .in)
	cp "$in" "$name.txt"
	cp "${in%.in}.out" want
	t "$name" 0 extract-footnotes "$name.txt"
	verify-rows -d "$name.txt" got > unproved
	check "$name: every row holds" test $? -eq 0
done

printf 'No note is called here, though 12 people and 2031 are numbers.\n' > plain.txt
printf 'doc\tnote\tmark\tkind\tpage\tat\tlen\tcall_at\tclaim\ttext\n' > want
t "a text without notes gives the header only" 0 extract-footnotes plain.txt
t "--no-header leaves it out" 0 extract-footnotes --no-header plain.txt
check "and prints nothing" test ! -s got
printf 'doc\ttext\n' > header.txt
t "--text reads a header as text" 0 extract-footnotes --text header.txt
t "--docs needs a stream" 1 extract-footnotes --docs plain.txt
done_testing
