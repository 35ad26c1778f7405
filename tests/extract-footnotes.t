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
printf 'doc\tnote\tmark\tkind\tpage\tat\tlen\tcall_at\tclaim\ttext\tevidence\tclaim_at\tclaim_len\n' > want
t "a text without notes gives the header only" 0 extract-footnotes plain.txt
t "--no-header leaves it out" 0 extract-footnotes --no-header plain.txt
check "and prints nothing" test ! -s got
printf 'doc\ttext\n' > header.txt
t "--text reads a header as text" 0 extract-footnotes --text header.txt
t "--docs needs a stream" 1 extract-footnotes --docs plain.txt

# what does not fit is said
printf '%s\n' 'The pier was closed[footnoteRef:3] and sold.[footnoteRef:5] Nobody came.' '' \
	'[3: Port Office, 1 May 2031.]' '[9: Never called.]' > odd.txt
echo 'extract-footnotes: odd: 3 notes; without a call: 9; calls without a note: 5' > said
extract-footnotes --verbose odd.txt plain.txt > /dev/null 2> got
echo 'extract-footnotes: plain: 0 notes' >> said
check "--verbose says what does not fit" diff said got
printf '%s\n' 'The well is dry.1 The pump is sold.2 The rope is cut.3 The bucket leaks.5 It rains.6' '' \
	'1 Water Office, Report.' '2 Ibid.' '3 Rope maker, interview.' '5 Ibid., p. 3.' '6 Seen by all.' > gap.txt
echo 'extract-footnotes: gap: 5 notes; left out: 4' > said
extract-footnotes -v gap.txt 2> got > /dev/null
check "and what a numbering leaves out" diff said got
done_testing
