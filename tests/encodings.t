#!/bin/sh
# encodings.t: what each odd byte and character means; offsets count bytes, and the rows hold
#
# ibid-tsv(5) says it in its section on characters.
#
# shellcheck disable=SC2059
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"

extractors='extract-footnotes extract-urls split-recs extract-signatories describe-docs'

# --- what is not UTF-8: the document is named, with the byte, and left out; the others are done
not_utf8() { # NAME BYTES
	printf "A pi\303\251r.$2 End.\n" > bad.txt
	printf "doc\ttext\n1\tSee https://a.example/x\n2\tA pi\303\251r.$2 End.\n3\tSee https://b.example/y\n" > bad.tsv
	for cmd in $extractors pack-docs; do
		"$cmd" -H bad.txt bad.tsv > rows 2> err
		check "$1: $cmd: status 1" [ $? -eq 1 ]
		check "$1: $cmd: its first byte is named, twice" \
			[ "$(grep -c 'bad\.t.*: not UTF-8 at byte 8; left out' err)" -eq 2 ]
		case $cmd in
		extract-urls | pack-docs | describe-docs)
			printf '1\n3\n' > want
			t "$1: $cmd: the others are done" 0 cut -f 1 rows ;;
		esac
	done
}
not_utf8 'a byte that only goes on' '\200'
not_utf8 'a byte that is in no character' '\377'
not_utf8 'a character cut short' '\342\200'
not_utf8 'a longer form of a slash, in two bytes' '\300\257'
not_utf8 'in three' '\340\200\257'
not_utf8 'in four' '\360\200\200\257'
not_utf8 'a longer form of NUL' '\300\200'
not_utf8 'half of a surrogate' '\355\240\200'
not_utf8 'a pair of surrogates' '\355\240\275\355\270\200'
not_utf8 'above U+10FFFF' '\364\220\200\200'
not_utf8 'five bytes' '\370\210\200\200\200'
printf 'cut at the end \303' > cut.txt
t 'a character cut at the end of the file' 1 extract-urls cut.txt
check 'its byte is named' grep -q 'cut.txt: not UTF-8 at byte 15; left out' err
printf 'doc\ttext\n\355\240\200\tSee https://a.example/x\n' > id.tsv
t 'an id' 1 extract-urls id.tsv
check 'is named by its line' grep -q 'id.tsv:2: the id is not UTF-8' err
for utf16 in '\377\376A\000 \000' '\376\377\000A\000 '; do
	printf "$utf16" > utf16.txt
	t 'UTF-16' 1 extract-urls -t utf16.txt
	check 'is named' grep -q 'not UTF-8 at byte 0' err
done
printf 'S\000e\000e\000 \000h\000t\000t\000p\000:\000/\000/\000a\000.\000e\000x\000/\000b\000' > utf16.txt
printf 'utf16\tSee http://a.ex/b\n' > want
t 'and can be converted' 0 pack-docs -H --from UTF-16LE utf16.txt

# --- what is: a note, its call and an address with the bytes in them
# the byte that NAME of the row stands on, counted here by cutting the document
between() { # NAME BYTES AS_TEXT URL: in the note's readable text, and the address
	printf "\303\211tude.\n\nThe pier was shut.[^1]$2 See https://pier.example/x$2y now.\n\n" > head.txt
	printf "[^1]: Letter of$2 3 May.\n" > note.txt
	cat head.txt note.txt > doc.txt
	printf '\nThe end.\n' >> doc.txt
	for cmd in $extractors; do
		"$cmd" -t doc.txt > "$cmd.tsv" 2> err
		check "$1: $cmd: read, and nothing is said" [ $?/"$(wc -c < err)" = 0/0 ]
	done
	t "$1: every row holds" 0 verify-rows -H -d doc.txt extract-footnotes.tsv extract-urls.tsv \
		split-recs.tsv extract-signatories.tsv
	check "$1: nothing against them" [ ! -s got ]
	at=$(wc -c < head.txt)
	printf "%d\t%d\t%d\tLetter of$3 3 May.\n" "$at" $(($(wc -c < note.txt) - 1)) 27 > want
	sed 1d extract-footnotes.tsv | cut -f 6,7,8,10 > got
	check "$1: the note's place, length, call and text" cmp want got
	check "$1: the address" [ "$(sed 1d extract-urls.tsv | cut -f 5)" = "https://pier.example/x$4" ]
	pack-docs doc.txt > stream.tsv
	for cmd in $extractors; do
		cp "$cmd.tsv" want
		t "$1: $cmd: in a stream the same" 0 "$cmd" stream.tsv
	done
}
between 'nothing odd' '' '' y
between 'NUL' '\000' '\000' ''
between 'a carriage return alone' '\r' '' ''
between 'a vertical tab' '\013' '' ''
between 'NEL' '\302\205' '' ''
between 'U+2028, a line' '\342\200\250' '' ''
between 'U+2029, a paragraph' '\342\200\251' '' ''
between 'a no-break space' '\302\240' '' ''
between 'a byte-order mark amid' '\357\273\277' '' y
between 'the other way round' '\342\200\256' '\342\200\256' y
between 'an isolate' '\342\201\246' '\342\201\246' y
between 'a mark of direction' '\342\200\217' '\342\200\217' y
between 'U+FFFE, no character' '\357\277\276' '\357\277\276' ''
between 'the last character of all' '\364\217\277\277' '\364\217\277\277' ''
between 'an escape' '\033[7m' '\033[7m' ''

# --- a byte-order mark before all counts as three bytes, and is no part of a text or a name
printf '\357\273\277See https://pier.example/x now.\n' > bom.txt
printf '7\t22\thttps://pier.example/x\n' > want
t 'a byte-order mark' 0 sh -c 'extract-urls -Ht bom.txt | cut -f 3-5'
extract-urls -t bom.txt > rows
t 'a byte-order mark: the row holds' 0 verify-rows -H -d bom.txt rows
check 'a byte-order mark: nothing against it' [ ! -s got ]
printf '\357\273\277doc\ttext\na\tSee https://pier.example/x now.\n' > bom.tsv
printf 'a\t4\t22\n' > want
t 'a byte-order mark before a stream' 0 sh -c 'extract-urls -H bom.tsv | cut -f 1,3,4'

# --- lines that end in CR LF: the same rows, other offsets, each carriage return a byte
printf 'The pier was shut.[^1]\nSee https://pier.example/a/\nlong/x now.\n\n[^1]: Letter of\n3 May.\n' > lf.txt
sed 's/$/\r/' lf.txt > crlf.txt
for cmd in extract-footnotes extract-urls; do
	"$cmd" -t lf.txt > lf.tsv
	"$cmd" -t crlf.txt > crlf.tsv
	columns=9,10
	[ "$cmd" = extract-footnotes ] || columns=5
	cut -f "$columns" lf.tsv > want
	t "$cmd: CR LF: the same" 0 cut -f "$columns" crlf.tsv
	t "$cmd: CR LF: the rows hold" 0 verify-rows -H -d crlf.txt crlf.tsv
	check "$cmd: CR LF: nothing against them" [ ! -s got ]
done
check 'CR LF: a byte each' [ "$(sed 1d crlf.tsv | cut -f 3)" -eq $(($(sed 1d lf.tsv | cut -f 3) + 1)) ]
check 'CR LF: the raw address ends in no carriage return' sh -c '! sed 1d crlf.tsv | cut -f 6 | grep -q "\\\\r$"'
done_testing
