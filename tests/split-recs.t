#!/bin/sh
# split-recs.t: what is a recommendation, a request, a question, a pledge, and what is none
#
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"

documents split-recs

# the heading, the columns
printf 'doc\trec\tat\tlen\tsection\tlabel\tparent\tkind\taddressee\trecommender\tresponse\taction\ttext\tsame_as\tcategory\tinstruments\n' > want
: > empty.txt
t "an empty document has no row" 0 split-recs empty.txt

# the bytes of a row are its text
printf 'Recommendations\n\n1. Close the \303\266ld gate.\n2. Open it.\n' > gate.txt
split-recs -H gate.txt | cut -f 3,4 | head -n 1 > place
read -r at len < place
tail -c +$((at + 1)) gate.txt | head -c "$len" > bytes
printf 'Close the \303\266ld gate.' > want
t "at and len are bytes" 0 cat bytes

# a page edge, furniture and a lost number between an item and its end
printf 'UPR\n\n7. The following recommendations enjoy the support of Zarveld:\n\n7.1 Close the\n\n9\n\014A/1\n\nold gate (Peru);\n\n7.2 Open it (Chad).\n' > page.txt
printf 'Peru\nChad\n' > want
t "an item over a page" 0 sh -c 'split-recs -H page.txt | cut -f 10'

# headings, lead-ins and prose in six languages: name, document, whom and what it asks
while IFS='	' read -r name text rows; do
	printf '%s\t%s\n' "$name" "$text"
done < "$DATA/split-recs/wordings.tsv" > wordings
while IFS='	' read -r name text rows; do
	[ -z "$rows" ] || printf '%s\t%s\n' "$name" "$rows"
done < "$DATA/split-recs/wordings.tsv" > want
split-recs -H --docs -c doc,text wordings > rows
awk -F'\t' -v OFS='\t' '
	{ row = ($9 == "" ? "" : $9 ": ") $13 }
	$1 == doc { rows = rows " / " row; next }
	doc != "" { print doc, rows }
	{ doc = $1; rows = row }
	END { print doc, rows }' rows > asked
t "six languages" 0 cat asked

# what running text says must be is a row with --implicit only
printf 'The towers are old. The Ministry must publish the counts of all bells. Towers should be painted.\n' > must.txt
: > want
t "nothing is asked" 0 split-recs -H must.txt
printf 'Ministry\tThe Ministry must publish the counts of all bells.\n' > want
t "--implicit" 0 sh -c 'split-recs -H --implicit must.txt | cut -f 9,13'

# the asks of an item are rows below it, if wanted and if all of it asks
cat > several.txt <<'EOF'
Recommendations

1. Open the old tower of Ostry. Publish the hours of its bell. Pay the keepers.
2. Close the night court. Nobody has been heard there for years.
3. Repair the bridge.

Recommendation 4: Free the pigeons. Give them grain in the winter.
EOF
printf '%s\n' '1 1 ' '2  1' '3  1' '4  1' '5 2 ' '6 3 ' '7 4 ' '8  7' '9  7' > want
t "--asks" 0 sh -c 'split-recs -H --asks several.txt | cut -f 2,6,7 | tr "\t" " "'
printf 'Publish the hours of its bell.\nGive them grain in the winter.\n' > want
t "--asks: the words" 0 sh -c 'split-recs -H -a several.txt | cut -f 13 | sed -n "3p;9p"'
split-recs --asks several.txt > rows
: > want
t "--asks: the rows hold" 0 verify-rows -H -d several.txt rows
printf '4\n' > want
t "no asks if nobody wants them" 0 sh -c 'split-recs -H several.txt | wc -l'

# the same demand with another form of its verb, and what only looks the same
cat > same.txt <<'EOF'
Recommendations

1. Repeal the law on the towers of Ostry.
2. To repeal the law on the towers of Ostry.
3. Repealing the law on the towers of Ostry.
4. Not repeal the law on the towers of Ostry.
5. Reform the law on the towers of Ostry.
6. 修改奥斯特里市钟楼管理条例。
7. 修改奥斯特里市桥梁管理条例。
EOF
printf '\n1\n1\n\n\n\n\n' > want
t "same_as whatever the form of the verb" 0 sh -c 'split-recs -H same.txt | cut -f 14'

# hostile input: each of these is linear, or the time limit says so
rep() { # COUNT TEXT
	awk -v n="$(many "$1")" -v s="$2" 'BEGIN { for (i = 0; i < n; i++) printf "%s", s }'
}
{ echo "1. The following recommendations were made to Zarveld:"; echo; printf '1. Close '; rep 300000 '('; } > brackets.txt
t "open brackets" 0 timeout 60 split-recs brackets.txt
{ echo "1. The following recommendations were made to Zarveld:"; echo; printf '1. Close '; rep 60000 '(Peru) '; } > groups.txt
t "groups of States" 0 timeout 60 split-recs groups.txt
{ echo "1. The following recommendations were made to Zarveld:"; echo; printf '1. Close ('; rep 100000 'Peru, '; echo ');'; } > states.txt
t "a long list of States" 0 timeout 60 split-recs states.txt
{ echo "Recommendations"; echo; rep 100000 '• Close the gate.
'; } > bullets.txt
t "many items" 0 timeout 60 split-recs bullets.txt
{ echo "Dear Sir,"; echo; rep 100000 'is it? “'; } > questions.txt
t "many questions" 0 timeout 60 split-recs questions.txt
rep 100000 'We call on X to Y, calls on ' > calls.txt
t "one long line" 0 timeout 60 split-recs calls.txt
for words in 'sign (Peru), ' 'sign and (Peru) in order to (Chad) ' 'the roof (Peru), ' 'mend the roof (Peru) with it (Chad), '; do
	{ echo "1. The following recommendations were made to Zarveld:"; echo; printf '1. Close '; rep 60000 "$words"; } > shared.txt
	timeout 60 split-recs shared.txt > rows
	check "words that are shared: $words" test $?/"$(($(wc -c < rows) / 40000000))" = 0/0
done
{ echo "1. The following recommendations enjoy the support of Zarveld:"; echo; rep 5000 'Close it (Peru);

'; rep 20000 '2. Zarveld considers that recommendations Nos. 1-2, 5 above are already implemented.

'; } > later.txt
t "many later words about a list" 0 timeout 60 split-recs later.txt
rep 60000 '•

' > pile.txt
t "a pile of bullets" 0 timeout 60 split-recs pile.txt
rep 30000 'We urge the city to mend it; ' > urges.txt
t "a sentence of demands" 0 timeout 60 split-recs -i urges.txt
rep 30000 'We suggest that the State must be it. Recommendation 3: T
' > suggests.txt
t "many demands" 0 timeout 60 split-recs -i suggests.txt
{ echo "Recommendations"; echo; echo "1. Ratify"; rep 30000 ' article 1, 2 and the Optional Protocol to CAT'; } > treaties.txt
t "many treaties" 0 timeout 60 split-recs treaties.txt
rep 50000 'we recommend that:
' > leads.txt
t "lead-ins without a list" 0 timeout 60 split-recs leads.txt
rep 50000 'Recommendations
' > headings.txt
t "headings without a list" 0 timeout 60 split-recs headings.txt
rep 50000 '1. The following recommendations enjoy the support of Zarveld:
' > intros.txt
t "introductions without a list" 0 timeout 60 split-recs intros.txt

if [ -n "$SHARED" ]; then
	check "nothing where there is nothing" test "$(split-recs -H "$SHARED"/corpus/002*.txt "$SHARED"/corpus/004*.txt | wc -l)" -eq 0
else
	skip "nothing where there is nothing" "there are no documents beside the tree"
fi
done_testing
