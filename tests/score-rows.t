#!/bin/sh
# score-rows.t: figures that can be reckoned by hand, and rows with what is wrong with them
#
# shellcheck source=tests/lib.sh disable=SC2016
. "$(dirname "$0")/lib.sh"

tab='	'
head="field${tab}match${tab}gold${tab}rows${tab}correct${tab}precision${tab}recall${tab}f1"

# a table: the columns between blanks, a line an argument; "_" in a field is a blank
table() {
	for line; do
		echo "$line" | tr ' ' '\t' | tr _ ' '
	done
}

want() {
	echo "$head" > want
	table "$@" >> want
}

# the ways to match
table 'doc text' 'a Close_the_gate.' 'a “Open_it”' 'a Paint_the_fence_green' 'b Close_the_gate.' > gold
table 'doc text' 'a close_the_gate' 'a "Open__it"' 'a Paint_the_fense_green' 'c Close_the_gate.' > rows
want 'text strict 4 4 0 0.0000 0.0000 0.0000' 'text soft 4 4 2 0.5000 0.5000 0.5000' \
	'text levenshtein 4 4 2 0.5000 0.5000 0.5000'
t "three ways; other documents never match" 0 score-rows -g gold rows
want 'text levenshtein 4 4 3 0.7500 0.7500 0.7500'
t "a lower bar" 0 score-rows -m levenshtein -s 0.7 -g gold rows
want 'text soft 4 4 4 1.0000 1.0000 1.0000'
t "all the same" 0 score-rows -m soft -g gold gold
want 'text soft 3 3 3 1.0000 1.0000 1.0000'
cut -f 2 gold | sed 1d | head -n 3 > bare
t "no header, no doc" 0 score-rows -m soft -c text -G text -g bare bare
sed 1,3d gold > late
t "no doc in the gold: one document" 1 score-rows -m soft -g gold bare
check "without the column it is said" grep -q "^score-rows: bare:1: no column 'doc'" err

# letters and digits of other scripts; ligatures; nothing but signs
table 'text' 'ﬁnal_Übung²' 'ДОКЛАД,_2030' '***' 'تقرير_(٢)' '报告。' > gold
table 'text' 'Final_übung2' 'доклад_2030' '†' 'تقرير_٢' '报告' > rows
want 'text soft 5 5 4 0.8000 0.8000 0.8000'
t "Unicode" 0 score-rows -m soft -g gold rows

# as often as it is there, one to one
table 'text n' 'Ibid. 1' 'Ibid. 2' 'Ibid. 3' > gold
table 'n text' '1 Ibid.' '2 Ibid' > rows
want 'text soft 3 2 2 1.0000 0.6667 0.8000' 'n soft 2 2 2 1.0000 1.0000 1.0000'
t "equal rows are paired in their order" 0 score-rows -m soft -a n -g gold rows
want 'text,n strict 3 2 1 0.5000 0.3333 0.4000'
t "two columns" 0 score-rows -m strict -f text,n -g gold rows
want 'text soft 3 2 2 1.0000 0.6667 0.8000'
t "a key" 0 score-rows -m soft -k n -g gold rows
table 'text number' 'Ibid. 1' 'Ibid. 2' 'Ibid. 3' > gold
want 'text soft 3 2 2 1.0000 0.6667 0.8000'
t "a key of another name" 0 score-rows -m soft -k n=number -g gold rows

# the most similar pair first
table 'text' 'Interview_with_A,_1_May' 'Interview_with_B,_2_May' > gold
table 'text' 'Interview_with_B,_2_May!' 'Interview_with_A,_1_May!' > rows
printf 'text\tgold_row\nInterview with B, 2 May!\t2\nInterview with A, 1 May!\t1\n' > want
t "the best pairs" 0 score-rows -P -m levenshtein -g gold rows

# averages: a document without rows has no precision, one without gold no recall
table 'doc text' 'a x' 'a y' 'b z' > gold
table 'doc text' 'a x' 'c w' > rows
want 'text strict 3 2 1 0.5000 0.2500 0.2222'
t "macro" 0 score-rows -A -m strict -g gold rows
echo "doc$tab$head" > want
table 'a text strict 2 1 1 1.0000 0.5000 0.6667' 'b text strict 1 0 0  0.0000 0.0000' \
	'c text strict 0 1 0 0.0000  0.0000' >> want
t "by document" 0 score-rows -b -m strict -g gold rows

# reasons
table 'doc at text' 'a 10 Close_the_old_gate' 'a 20 Ibid.' 'a 30 zzz' 'b 5 x' 'a 40 Ibid.' > gold
table 'doc at text' 'a 10 Close_the_cold_gate' 'a 21 Ibid.' > rows
table 'doc at text reason' 'a 10 Close_the_old_gate 0.95_similar_(row_1)' \
	'a 20 Ibid. at:_there_it_is_21_(row_2)' 'a 30 zzz nothing_like_it_there' \
	'b 5 x no_row_of_this_document_there' 'a 40 Ibid. at:_there_it_is_21_(row_2)' > want
t "missed" 0 score-rows -M -k at -g gold rows
table 'doc at text reason' 'a 10 Close_the_cold_gate 0.95_similar_(row_1)' > want
t "invented" 0 score-rows -I -g gold rows
sed '1s/at/reason/' gold > gold2
score-rows -M -g gold2 rows > got
check "a column reason is there already" grep -q "doc${tab}reason${tab}text${tab}reason_2" got
table 'doc text' 'd Open_it' > rows2
score-rows -I -g gold rows rows2 > got
check "tables of other columns have a header of their own" grep -q "^doc${tab}text${tab}reason" got
check "and all their rows" test "$(wc -l < got)" -eq 4

# clusters: Bagga and Baldwin's own example, {1..5} {6 7} {8..C}
clusters() { # NAME:NUMBERS...
	echo "note${tab}source"
	for c; do
		for i in $(echo "${c#*:}" | tr , ' '); do
			echo "$i$tab${c%:*}"
		done
	done
}
clusters A:1,2,3,4,5 B:6,7 C:8,9,10,11,12 > gold
clusters x:1,2,3,4,5 y:6,7,8,9,10,11,12 > rows
want 'source items 12 12 12 1.0000 1.0000 1.0000' 'source clusters 3 2 1 0.5000 0.3333 0.4000' \
	'source pairwise 21 31 21 0.6774 1.0000 0.8077' 'source b-cubed 12 12  0.7619 1.0000 0.8649'
t "clusters, two joined" 0 score-rows -C -k note -g gold rows
clusters x:1,2,3,4,5,8,9,10,11,12 y:6,7 > rows
score-rows -C -k note -g gold rows | sed -n '$p' > got
check "clusters, two others joined" grep -q '0.5833	1.0000	0.7368' got
clusters x:1,2,3 y:4,13 > rows
want 'source items 12 5 4 0.8000 0.3333 0.4706' 'source clusters 3 2 0 0.0000 0.0000 0.0000' \
	'source pairwise 21 4 3 0.7500 0.1429 0.2400' 'source b-cubed 12 5  0.7000 0.1667 0.2692'
t "clusters, items missing and invented" 0 score-rows -C -k note -g gold rows

# wrong usage
t "no gold" 2 score-rows rows
t "an unknown way" 2 score-rows -m fuzzy -g gold rows
t "a bar of 2" 2 score-rows -s 2 -g gold rows
t "a name that is empty" 2 score-rows -f text,,n -g gold rows
t "two outputs" 2 score-rows -M -I -g gold rows
t "standard input twice" 2 score-rows -g - -
t "rows for two ways" 2 score-rows -M -m soft -m strict -g gold rows
t "a gold that is not there" 1 score-rows -g no-such rows
check "it is named" grep -q "^score-rows: no-such: " err

# near-linear: each of these is, or the time limit says so
LIMIT=60
awk 'BEGIN { print "text"; for (i = 0; i < 200000; i++) print "Ibid., p. " i }' > many
want 'text levenshtein 200000 200000 200000 1.0000 1.0000 1.0000'
t "many rows that are nearly the same" 0 score-rows -m levenshtein -g many many
awk 'BEGIN { print "text"; for (i = 0; i < 30000; i++) print "The report of the year " i * 7919 % 30011 " on ports" }' > gold
awk 'BEGIN { print "text"; for (i = 0; i < 30000; i++) print "The reports of the year " i * 7919 % 30011 " on port" }' > rows
t "many that are only similar" 0 score-rows -m levenshtein -g gold rows
check "most of them are found" awk '$2 == "levenshtein" && $5 < 29000 { exit 1 }' got
awk 'BEGIN { print "text"; for (i = 0; i < 40; i++) { for (k = 0; k < 1000; k++) printf "abc%d ", (i * k) % 97; print "" } }' > gold
sed '2,$s/^/x/' gold > rows
t "long rows" 0 score-rows -m levenshtein -g gold rows
{ echo text; awk 'BEGIN { for (i = 0; i < 2000000; i++) printf "(a" }'; echo; } > gold
sed '2,$s/$/b/' gold > rows
t "too long for a distance" 0 score-rows -g gold rows
check "they match only if they are equal" grep -q "^text${tab}levenshtein${tab}1${tab}1${tab}0" got
done_testing
