#!/bin/sh
# dedupe-sources.t: which citations are of one source, in any order of rows
#
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"

data=$DATA/dedupe-sources
tab=$(printf '\t')

# LABELS (label, rest of the row): a label and a source go together, both ways
wrong() {
	cut -f 2- "$1" > rows.tsv
	dedupe-sources --members rows.tsv | cut -f 1,2,6 | sed 1d > members
	sed 1d "$1" | awk -F '\t' '
		NR == FNR { source[$2, $3] = $1; next }
		{ s = source[$2, $3]
		  if (s == "") print "not there: " $3
		  if (($1 in of) && of[$1] != s) print "split: " $3
		  if ((s in label) && label[s] != $1) print "joined: " $3 " with " label[s]
		  of[$1] = s; label[s] = $1 }' members -
}
: > want
t "styles, keys and guards" 0 wrong "$data/styles.in"

# the order of the rows changes nothing
dedupe-sources "$data/sample" > forth
{ head -n 1 "$data/sample"; sed 1d "$data/sample" | sort -r; } > turned
cp forth want
t "rows in another order" 0 dedupe-sources turned
{ head -n 1 "$data/sample"; sed 1d "$data/sample" | sort -t "$tab" -k 16; } > turned
dedupe-sources --members "$data/sample" > want
t "rows in another order: --members" 0 dedupe-sources --members turned
# two rows may name one place and quote it alike, and still say other things of it
{
	head -n 1 "$data/sample"
	printf 'quay\t3\t2\tfull\t\t\t%s\t\t2031\t\t\t\t\t\t\tThe Quay, 2031.\n' 'The Quay' 'Quay'
	printf 'quay\t4\t1\tibid\t\t\t\t\t\t\t\t\t%s\t%s\t\tIbid.\n' 3 2 '' ''
} > twice
{ head -n 1 twice; sed 1d twice | tac; } > turned
for how in -m -e -H; do
	dedupe-sources $how twice > want
	t "rows that name one place: $how" 0 dedupe-sources $how turned
done

# short forms count for what they stand for; comments and the undecided for nothing
printf '4\n' > want
t "cites" 0 sh -c "dedupe-sources '$data/sample' | awk -F '\t' '\$6 ~ /ferry/ { print \$2 }'"
printf '2\n' > want
t "docs" 0 sh -c "dedupe-sources '$data/sample' | awk -F '\t' '\$6 ~ /ferry/ { print \$3 }'"
printf '\tferry\t6\t1\tthe note before it cites several sources\tIbid., p. 20.\n' > want
t "the undecided is a member of no source" 0 \
	sh -c "dedupe-sources -H -m '$data/sample' | grep '^$tab'"
check "a row for each citation" test "$(dedupe-sources -H -m "$data/sample" | wc -l)" -eq \
	"$(sed 1d "$data/sample" | awk -F '\t' '$4 != "comment"' | wc -l)"

# a list of raw references needs only doc and text
printf 'text\tdoc\nPask, “Names”, 2 May 2031.\tb\nPask, “Names”, 2 May 2031, p. 4.\ta\n' > raw
printf 'source\tcites\tdocs\n2\t2\n' > want
t "doc and text are enough" 0 sh -c "dedupe-sources raw | cut -f 1-3 | sed '2,\$s/^[0-9a-f]*$tab//'"
printf 'doc\tnote\n' > notext
t "no column text" 1 dedupe-sources notext
check "it is named" grep -q "no column 'text'" err

# a reference into nowhere is said
printf 'doc\tnote\tcite\tkind\ttitle\tref_note\tref_cite\treason\ttext\n' > nowhere
printf 'd\t3\t1\tibid\t\t2\t1\t\tIbid.\n' >> nowhere
printf '\td\t3\t1\twhat it points at is not among the rows\tIbid.\n' > want
t "a reference into nowhere" 0 dedupe-sources -H -m nowhere

# what a person decided holds, whichever documents cite it and on which page
cat > cites.in <<'EOF'
doc	text
a	Tomas Pask, Names of the Quay, Belisk, 2031, p. 4.
b	T. Pask, “Names of the quay” (Belisk: Quay Press, 2031).
c	Siv Orn, Talking Ferries, Harbour Press, 2030.
d	S. Orn, On ferries that talk, 2029.
EOF
sources() { dedupe-sources -H "$@" | wc -l; }
echo 3 > want
t "before any choice" 0 sources cites.in
printf 'text\tother\nTomas Pask, Names of the Quay, Belisk, 2031, p. 77.\tT. PASK, “Names of the quay” (Belisk: Quay Press, 2031)\n' > apart
echo 4 > want
t "--keep-apart" 0 sources -a apart cites.in
printf 'note\tother\ttext\n1\tS. Orn, On ferries that talk, 2029.\tSiv Orn, Talking Ferries, Harbour Press, 2030.\n' > merge
echo 2 > want
t "--merge" 0 sources -j merge cites.in
echo 3 > want
t "both" 0 sources -j merge -a apart cites.in
echo 4 > want
t "what is kept apart is not merged" 0 sources -j apart -a apart cites.in
printf 'text\tother\nNobody, Nothing.\tNo one, Never.\n' > stray
t "a choice of what is not there" 0 dedupe-sources -j stray cites.in
check "it is told" grep -q "1 choice of citations that are not among the rows" err
t "no file of choices" 2 dedupe-sources -a nowhere-at-all cites.in
t "a file of choices without the columns" 2 dedupe-sources -a cites.in cites.in

# reasons
dedupe-sources -H -e cites.in | cut -f 1,3 > why
check "a merge is explained" grep -q "^joined${tab}the titles are alike" why
dedupe-sources -H -e -a apart cites.in | cut -f 1,3 > why
check "so is a choice" grep -q "^apart${tab}a person's choice" why
dedupe-sources -H -e "$data/styles.in" | cut -f 1,3 > why
check "so is a near-miss" grep -q "^apart${tab}two parts, numbers or editions" why
check "and a key" grep -q "^joined${tab}one DOI" why
dedupe-sources -e "$data/styles.in" | sed 1q > titles
dedupe-sources -e "$data/styles.in" | grep "titles are alike" >> titles
sources "$data/styles.in" > before
check "rows of --explain are choices" test "$(sources -a titles "$data/styles.in")" -gt "$(cat before)"

# the outputs of parts give the output of the whole
sed 1d "$data/sample" | sort -t "$tab" -k 1,1 -s > body
{ head -n 1 "$data/sample"; grep '^ferry' body; } > part1
{ head -n 1 "$data/sample"; grep -v '^ferry' body; } > part2
dedupe-sources part1 > out1
dedupe-sources part2 > out2
dedupe-sources "$data/sample" > want
t "sources of sources" 0 dedupe-sources out2 out1
sed '1d; $d' "$data/styles.in" > body
{ sed 1q "$data/styles.in"; grep "${tab}a$tab" body; } > part1
{ sed 1q "$data/styles.in"; grep -v "${tab}a$tab" body; } > part2
dedupe-sources part1 > out1
dedupe-sources part2 > out2
{ cat part1; sed 1d part2; } > whole
dedupe-sources whole > want
t "of texts" 0 dedupe-sources out1 out2
awk -F '\t' -v OFS='\t' 'NR > 1 { sub(/^[0-9a-f]*/, "zz", $NF) } { print }' out1 > damaged
t "damaged ones are named" 1 dedupe-sources damaged
# in whatever way a list is cut in two; only documents that both parts cite are counted twice
dedupe-sources "$data/styles.in" | cut -f 1,2,4- > want
for k in 1 2 3 4 5 6 7 8; do
	awk -v k=$k -v a=part1 -v b=part2 'NR == 1 { print > a; print > b; next }
		{ print > ((NR * 7919 * k + k) % 101 % 2 ? a : b) }' "$data/styles.in"
	dedupe-sources part1 > out1
	dedupe-sources part2 > out2
	dedupe-sources out2 out1 | cut -f 1,2,4- > got
	check "of texts, cut in two another way ($k)" cmp got want
done
# what the last of these parts share can be told from the wordings
dedupe-sources out2 out1 > got
for part in part1 part2; do
	dedupe-sources -H -wm $part
done | awk -F '\t' 'NR == FNR { n = split($NF, wording, /\\n/)
		for (k = 1; k <= n; k++) { split(wording[k], part, /\\t/); of[part[1]] = $1 }; next }
	!((of[$1], $2) in seen) { seen[of[$1], $2]; docs[of[$1]]++ }
	END { for (source in docs) print source "\t" docs[source] }' got - | sort > counted
dedupe-sources -H "$data/styles.in" | cut -f 1,3 | sort > want
check "documents of both parts are counted again" cmp counted want
check "they had been counted twice" test "$(sed 1d got | cut -f 1,3 | sort | cmp -s - want; echo $?)" -eq 1

# memory: the same rows come out of files
dedupe-sources "$data/styles.in" > want
t "a little memory" 0 dedupe-sources --memory 10K "$data/styles.in"
dedupe-sources -m "$data/styles.in" > want
t "a little memory: --members" 0 dedupe-sources --members --memory 1 "$data/styles.in"
t "no size" 2 dedupe-sources --memory lots "$data/styles.in"
TMPDIR=$TMP/none dedupe-sources --memory 10 "$data/styles.in" > /dev/null 2> err
check "no room for files is fatal" test $? -eq 2
mkdir spilled
check "no file is left" env TMPDIR="$TMP/spilled" dedupe-sources --memory 10K "$data/styles.in"
check "nor is there any" test -z "$(ls spilled)"

# any rows with texts
printf 'text\nPask, “Names”, 2 May 2031.\nPask, “Names”, 2 May 2031, p. 4.\n' > bare
echo 1 > want
t "text alone is enough" 0 sources bare

# many alike and many different ones end soon
awk -v n="$(many 200000)" 'BEGIN { print "doc\ttext"
	for (i = 0; i < n; i++) print "d" i % 7 "\tPask, “Names of the quay”, Dispatch, 2 May 2031, p. " i "." }' > alike
awk -v n="$(many 100000)" 'BEGIN { print "doc\ttext"
	for (i = 0; i < n; i++) printf "d\tAuthor%d, “Report %d on the state of the harbour”, %d May 2031.\n", i * 7919 % 100003, i, i % 28 + 1 }' > different
LIMIT=60
many 200000 > want
t "200000 citations of one source" 0 sh -c "dedupe-sources -H alike | cut -f 2"
t "100000 sources" 0 dedupe-sources different

# against labels made by reading: what is joined, is joined rightly
labelled() {
	awk -F '\t' -v OFS='\t' '
		NR == 1 { for (i = 1; i <= NF; i++) col[$i] = i; print "doc", "note", "mark", "text"; next }
		{ print $col["doc"], ++n[$col["doc"]], $col["mark"], $col["text"] }' "$1" |
		split-cites > cites
	dedupe-sources --members cites | sed 1d | cut -f 1-3 > members
	sed 1d "$2" | cut -f 1-3 | paste - members |
		awk -F '\t' -v same="$3" '
		$1 != $5 || $2 != $6 { print "not the same note: " $0; next }
		$4 == "" { next }
		($4 in label) && label[$4] != $3 { print "joined: " $3 " " label[$4] }
		($3 in of) && of[$3] != $4 { parted++ }
		{ label[$4] = $3; of[$3] = $4 }
		END { if (parted > same) print "split: " parted }'
}
: > want
# the French documents of the sample corpus cite three of its sources by French titles
t "labels of the sample corpus" 0 labelled "$DATA/sample-gold/footnotes.tsv" \
	"$DATA/sample-gold/citations.tsv" 3
if [ -n "$SHARED" ]; then
	: > want
	t "labels of five documents" 0 labelled "$SHARED/gold/footnotes.tsv" \
		"$SHARED/gold/citations.tsv" 0
else
	skip "labels of five documents" "the documents are not here"
fi

done_testing
