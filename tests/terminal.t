#!/bin/sh
# terminal.t: what a person at a terminal meets, the same with every command
# shellcheck source=tests/lib.sh disable=SC2016
. "$(dirname "$0")/lib.sh"

# --- options: one screen, and a letter for what has the same name everywhere
for cmd in "$ROOT"/cmd/*.c; do
	cmd=$(basename "$cmd" .c)
	t "$cmd: --help" 0 "$cmd" --help
	check "$cmd: it fits on a screen" awk 'length > 80 { wide = 1 } END { exit wide || NR > 24 }' got
	cp got want
	t "$cmd: -h is the same" 0 "$cmd" -h
	t "$cmd: -V" 0 "$cmd" -V
	cp got want
	t "$cmd: and --version" 0 "$cmd" --version
	"$cmd" --help | sed -n 's/^  *\(-[A-Za-z0-9]\), --\([a-z-]*\).*/\2 \1/p; s/^       *--\([a-z-]*\).*/\1 -/p' \
		> "options.$cmd"
	for o in 'help -h' 'version -V' 'files-from -T' 'null -0' 'max-document -'; do
		check "$cmd: --$o" grep -qx -e "$o" "options.$cmd"
	done
	"$cmd" --no-such-option 2> err
	check "$cmd: wrong usage says where more is" grep -q -e "$cmd --help.*man $cmd" err
done
cat options.* | sort -u | cut -d ' ' -f 1 | uniq -d > two
check 'an option has the same letter everywhere' diff /dev/null two
check 'only one option has no letter' test "$(cat options.* | grep ' -$' | sort -u)" = 'max-document -'

# --- lists of files
mkdir 'a b' && cp "$DATA/note/poi.in" 'a b/one.txt' && cp "$DATA/note/caret.in" 'a b/two.txt'
cp "$DATA/note/caret.in" 'a b/three
lines.txt'
extract-footnotes 'a b/one.txt' 'a b/two.txt' > want
printf 'a b/one.txt\na b/two.txt\n' > list
cp want both
t '--files-from' 0 extract-footnotes --files-from list
cp both want
t 'of standard input' 0 sh -c 'extract-footnotes -T - < list'
cp both want
t 'after the operands; no newline at the end' 0 sh -c 'printf "a b/two.txt" | extract-footnotes -T - "a b/one.txt"'
gzip -c list > list.gz
cp both want
t 'a list may be compressed' 0 extract-footnotes -T list.gz
find 'a b' -name 't*' -print0 | sort -z > list0
t '-0 takes any name' 0 extract-footnotes -H -0 -T list0
check 'with a newline in it, too' grep -q '^three\\nlines	' got
t 'NUL without -0 is 2' 2 extract-footnotes -T list0
check 'and says what to do' grep -q 'add --null' err
t '-0 without a list is 2' 2 extract-footnotes -0 list
t 'a list that is not there is 2' 2 extract-footnotes -T no-such
check 'and is named' grep -q '^extract-footnotes: no-such: ' err
t 'two lists are 2' 2 extract-footnotes -T list -T list
t 'standard input twice is 2' 2 sh -c 'extract-footnotes -T - - < list'
: > none
extract-footnotes -T none > got < 'a b/one.txt'
check 'an empty list reads nothing, not even standard input' test "$(wc -l < got)" -eq 1
printf 'a b/one.txt\nno-such\na b/two.txt\n' > list
cp both want
t 'a file of the list that is missing is 1, the others are done' 1 extract-footnotes -T list
check 'and it is named' grep -q '^extract-footnotes: no-such: ' err
echo 'a b' > list
t 'pack-docs takes folders of a list' 0 pack-docs -T list
check 'and what is in them' test "$(wc -l < got)" -eq 4
extract-footnotes 'a b/one.txt' > rows
echo rows > list
t 'rows, too' 0 verify-rows -d 'a b/one.txt' -T list

# --- what is no text is named for what it is
printf '%%PDF-1.4\n\342\343\317\323\n' > report.pdf
t 'a PDF file is 1' 1 extract-footnotes report.pdf
check 'and what makes text of it is named' grep -q 'pdftotext' err

# --- a terminal
if ! command -v script > /dev/null || ! script -qec true typescript > /dev/null 2>&1; then
	skip 'a terminal' 'there is no script that makes one'
	done_testing
	exit
fi
on_terminal() { # COMMAND: what a terminal shows, in `shown'
	SHELL=/bin/sh script -qec "$1" typescript < /dev/null > shown 2>&1
}
# more rows than a pipe holds, so that who writes them has to wait for who reads them: three seconds
# from the first byte on, however busy the machine is
awk 'BEGIN { print "doc\ttext"
	for (i = 1; i <= 4000; i++) printf "d%d\tSee https://a%d.example/%060d and go on.\n", i, i, i }' > many
on_terminal 'extract-urls many | { dd bs=1 count=1 2> /dev/null; sleep 3; cat; } > rows'
check 'a run of some seconds tells how far it is' \
	grep -qE 'extract-urls: [0-9.]+ of 0\.[0-9] MB, [0-9]+ documents, [0-9.]+ MB/s, [0-9]+ s left' shown
check 'and takes the line away' awk '{ n = split($0, part, "\r"); for (i = 1; i <= n; i++) if (part[i] != "") last = part[i] }
	END { exit last !~ /^ *$/ }' shown
check 'no row is lost by it' test "$(wc -l < rows)" -eq 4001
check 'nothing is coloured' sh -c '! grep -q "$(printf "\033")" shown'
{ cat many; printf 'bad\t\377\n'; } > spoiled
on_terminal 'extract-urls spoiled | { dd bs=1 count=1 2> /dev/null; sleep 3; cat; } > rows'
check 'a message stands on a line of its own' awk '/left/ && index($0, "bad: not UTF-8") {
	n = split($0, part, "\r"); for (i = 1; i <= n; i++) if (part[i] ~ /bad: not UTF-8/) clean = part[i - 1] ~ /^ +$/ && length(part[i - 1]) == 79
	} END { exit !clean }' shown
on_terminal 'extract-urls many > rows'
check 'a short run says nothing' test ! -s shown
extract-urls many 2> shown | { dd bs=1 count=1 2> /dev/null; sleep 3; cat; } > rows
check 'nor does one without a terminal' test ! -s shown
on_terminal 'cat many | extract-urls | { dd bs=1 count=1 2> /dev/null; sleep 3; cat; } > rows'
check 'nor one that reads a pipe' test ! -s shown
on_terminal 'extract-urls --help; extract-urls --no-such'
check 'help and usage have no colour' sh -c '! grep -q "$(printf "\033")" shown'
on_terminal 'extract-urls < /dev/tty & sleep 1; kill $!'
check 'who is waited for is told so' grep -q 'no file is named' shown
done_testing
