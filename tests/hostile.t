#!/bin/sh
# hostile.t: what once took minutes, was reported as hard, or was printed and did not verify
#
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"

extractors='extract-footnotes extract-urls split-recs extract-signatories'

# N times a text, which is a format of printf
repeat() { # N FORMAT
	awk -v n="$(many "$1")" -v s="$2" 'BEGIN { s = sprintf(s); for (i = 0; i < n; i++) printf "%s", s }'
}

# each extractor reads FILE, and in time
reads() { # NAME FILE
	for cmd in $extractors; do
		LIMIT=20 t "$cmd: $1" 0 "$cmd" -t "$2"
		check "$cmd: $1: nothing is said" test ! -s err
	done
}

# every row of every extractor holds in FILE
holds() { # NAME FILE
	for cmd in $extractors; do
		"$cmd" -t "$2" > "$cmd.tsv" 2> err
	done
	t "rows hold: $1" 0 verify-rows -d "$2" extract-footnotes.tsv extract-urls.tsv split-recs.tsv \
		extract-signatories.tsv
}

repeat 1000000 '\f' > feeds
reads "form feeds and no line end" feeds
repeat 100000 '[image: ' > images
reads "marks of images that are never closed" images
repeat 200000 'a-\n' > hyphens
reads "a word that goes on over every line end" hyphens
LOAD=1
repeat 60 1 > number
repeat 40 ' recommend 1' >> number
reads "a long number before a heading's words" number

printf 'See https://1 and http://999 for more.\n' > bare
: > want
t "a number is no host" 0 extract-urls -H bare
printf 'See http://010.1.1.1/x and http://www.pier./y and http://\357\274\241.example/z now.\n' > odd
t "odd hosts are read as browsers do" 0 extract-urls -H odd
check "odd hosts: three of them" test "$(wc -l < got)" -eq 3
holds "odd hosts" odd

printf '83.3[footnoteRef:1]5 Close the pier at night.\n\n [1: Letter of 3 May.] \n' > cut.txt
holds "a call within the number of a paragraph" cut.txt

printf '\357\273\277doc\ttext\na\thttp://pier.example\n' > bom
extract-urls -H bom > got
check "a byte-order mark before a stream" grep -q '^a	' got
printf 'doc\ttext\n\351\thttp://pier.example\na\thttp://pier.example\n' > latin
t "an id that is not UTF-8 is 1" 1 extract-urls -H latin
check "an id that is not UTF-8: its line is named" grep -q '^extract-urls: latin:2: ' err
check "an id that is not UTF-8: the others are done" grep -q '^a	' got
cp bom '#odd'
t "an id from a file's name" 0 extract-urls -H -t '#odd'
check "an id from a file's name begins with no #" grep -q '^_#odd	' got
printf 'Signed by:\n1. Ada Morrow, Chairwoman of the Tenants Circle\n2. Bela Karst, lawyer\n3.' > empty
holds "a number with nobody behind it" empty
: > none
t "no sources of no rows" 0 dedupe-sources none
printf '1\f[^1]:\nWords\f[^1]:\nWords\f[^1]:\nMore.\fThe end.[^1]\n' > marks
holds "the mark of a note that stands at each page's head" marks
printf 'Seen.\342\200\240 So\n\342\200\240 Visited.\nA\fHeard.\342\200\240 So\n\342\200\240 Visited.\nB\f\342\200\240 Visited.\n' > daggers
holds "a dagger that stands at each page's foot" daggers
printf ' [1: Seen.] \nWords\f [1: Seen.] \nWords[footnoteRef:1]\n\f [1: Seen.] \nMore.\n' > tika
holds "a converter's note that stands at each page's head" tika
printf 'One.[footnoteRef:1] Two.[footnoteRef:2]\n [1: Seen.] \n\nThe gate  [2: Nothing was shut.\n\n\fThe weir was.\n\nThe rest of it.] \n\nThe gate  [2: Nothing was shut.\nEnd.] \n' > amid
holds "a converter's note that begins amid a running head" amid
printf 'Cut in June.----footnote1---- So.\n\nfootnote1)\tLetter of 3 June.\n' > dashes
holds "marks between dashes" dashes
cat > roman << 'END'
The pier at Orm was shut in the autumn.i The harbour office was told by JS12 and by the
night watch, and nothing was done for a year. The light was put out as well.iii The boats
went to Tolm.iv

Notes

i Harbour Office, Register of Departures, 2030.
ii Council of Tolm, Accounts 2030, p. 14.
iii Gazette of Orm, 7 June 2031.
iv Survey of Weirs, 1902, sheet 4.
END
holds "a digit where a roman numeral is missed" roman
: > want
t "a digit calls no note with a roman numeral" 0 sh -c 'grep "	ii	" extract-footnotes.tsv | cut -f 8 | tr -d "\n"'
cat > between << 'END'
65. The recommendations formulated during the dialogue enjoy the support of Ardovia:

1. Consider to ratify the first
45.
Nepal noted the report. It asked to open the pier
(Nepal); ratify the second covenant (Togo);
2. Close the night court (Chad).
END
split-recs -t between > rows
check "another paragraph in a list: there are rows" test "$(wc -l < rows)" -gt 2
holds "another paragraph in a list" between
# one block of lines from the first on, and only blank lines below it
for _ in 1 2 3 4 5 6 7 8 9; do
	printf 'The harbour office shut the pier    and nobody was told of it at all.\n'
done > block
printf '\n\n\fThe next page.\n' >> block
holds "two columns above blank lines" block
# a list in two columns, of which an item with its State amid it goes on in the second
cat > twocol << 'END'
131. The following recommendations enjoy the support of Ardovia:

The harbour office shut the pier in     Convention on Piers and that on
autumn and told nobody at all of it     the weirs of the river;
and the boats went to Lower Sarn for    131.3 Mend the weir at the mouth of
a year before the office was asked      the river before the winter (Togo);
why it had been shut by the council     131.4 Publish the register of ferries
of the town that owns the old pier      and of all who own them (Nepal);
and the ferries that go from it now     131.5 Tell the fishermen of the plan
to the western bank of the river so     before it is printed in July (Cuba);
131.2 Sign (Chile) the                  131.6 Ask the schools of the town
without delay for good, the             before the bridge is closed (Fiji).
END
printf '\f' >> twocol
holds "an item in two columns with its State amid it" twocol
check "an item in two columns: its State is left out" grep -q 'Sign the without.*the Convention on Piers' split-recs.tsv
sed 's/131.2 Sign (Chile) the                 /131.2 Sign and ratify (Chile), the     /' twocol > twocol2
holds "the same with more words before it" twocol2
printf '%s\n\n' '131. The following recommendations enjoy the support of Ardovia:' '131.1. Withdraw' '(Chile);' the \
	'report on the pier:' '131.2. Mend the weir (Peru).' > colon.txt
holds "words set free that end in a colon" colon.txt
printf '131. The following recommendations enjoy the support of Ardovia:\n131.2 Mend\n(Chile)0\n\nweirs' > behind.txt
holds "words set free where others stand behind the States" behind.txt
printf 'The ferry stopped.[\\[2\\]](#_ftn2) Nobody was told.[\\[1\\]](#_ftn1)\n\n[\\2[\\]](#_ftnref2) Letter of 2 May.\n\n[\\[1\\]](#_ftnref1) Timetable.\n' > torn.txt
holds "a linked mark with a torn bracket" torn.txt
printf '.1?\330\257\342\200\252\342\200\254\342\200\254\n1 [1]\n1' > unseen.txt
holds "marks of direction between a sentence and its call" unseen.txt
printf 'ab\n\fIn May.[^1] Nobody.\n[^1]: in a\n\fIn May.[^1] Nobody.\n' > repeated.txt
holds "calls in a line that is the same on each page" repeated.txt
printf 'the towns have to:\nConcluding the works in Zarvel\302\255\n2.' > soft.txt
holds "a number behind a soft hyphen" soft.txt
# one who signs, whose line goes on in the second column of the page
tr '@' '\f' > over.txt << 'END'
sincerely
D,W@IA,ORT OF THE RIVER LEAGUE
n July the League went to the eastern bank  s f y t
in, and asked those who live there what     y f e r
had changed since the plan was printed, and  ; e o d
e storm.5 On the other one, so the diary has
ether they had been told of it by anybody   h 0 s e
f the school had, but they thought it was   d d t y
the western bank only, for no place on      d y r o
e eastern one is named in it.               , s s d
days the water stood no higher than in      s on suc             7@    y the League went to the eastern bank    s f J t
gain, and asked those who live there what    y f e t
had changed since the plan was printed, and  ; e e d
wher they had been told of it by anybody     s e t .
   wing was closed for the                   o d r s
st had not heard of the plan.5 The teacher  ywll us. The fishermen
 the school had, but they thought it was    d d u t
ohe western bank only, for no place on      o a r h
END
holds "a signatory that goes on in the second column" over.txt
printf 'The pier closed.\n\n<span id="p-1/"<>span>[1](#p-1"></span>[1](#p-0) Letter of 2 May.\n' > anchor.txt
holds "an anchor that is closed inside of a link" anchor.txt
printf '%s\n' 'Yours sincerely,' 'Ada Lund   Ben Orr   Cai Moe' 'Director   Chair     President' \
	'         と岸と岸と岸と岸と岸と岸' > abreast.txt
printf '\f' >> abreast.txt
holds "people abreast, of whom one has a long line that ends in no stop" abreast.txt
check "each of them is one" [ "$(wc -l < extract-signatories.tsv)" -eq 4 ]
printf 'doc\tnote\ttext\nd\t1\tA(2019) Of piers.\n' > short.tsv
t "a name of one letter before its date" 0 split-cites short.tsv
done_testing
