#!/bin/sh
# link-sources.t: a corpus in parts has the sources, ids and members of the whole, to the byte
#
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"
rows="$DATA/dedupe-sources/styles.in"

# in_parts ROWS N M: as if an engine did it: the documents in N parts, the groups of linked
# wordings in M; `sources' and `members' are those of dedupe-sources, sorted
in_parts() {
	rm -rf parts && mkdir parts
	awk -F '\t' -v n="$2" '
		NR == 1 { head = $0; for (i = 1; $i != "doc"; i++) ; next }
		{ if (!($i in part)) part[$i] = docs++ % n
		  file = "parts/" part[$i]
		  if (!(file in begun)) print head > file
		  begun[file]
		  print > file }' "$1"
	for part in parts/*; do
		dedupe-sources -w "$part" > "$part.wordings" || return 1
		dedupe-sources -H -w -m "$part" > "$part.members" || return 1
	done
	dedupe-sources -w parts/*.wordings > wordings || return 1
	link-sources -n wordings > words || return 1
	link-sources -b -H -W words wordings | sort > blocks
	link-sources -W words -c block,turn,wordings blocks > links || return 1
	group "$3" || return 1
	for part in parts/*.group; do
		sed -n 1p links | cat - "${part%.group}.links" > linked
		dedupe-sources -H -W words -l linked "$part" || return 1
	done > found
	# from wording to source; a backslash that is one may stand before an n
	awk -F '\t' -v OFS='\t' '{ gsub(/\\\\/, "\001", $NF); n = split($NF, wording, /\\n/)
		for (i = 1; i <= n; i++) print substr(wording[i], 1, 16), $1, NR }' found > map
	cat parts/*.members > cited
	awk -F '\t' -v OFS='\t' 'NR == FNR { of[$1] = $2; next } { $1 = of[$1]; print }' map cited |
		sort > members
	awk -F '\t' -v OFS='\t' '
		FILENAME == "map" { set[$1] = $3; next }
		FILENAME == "cited" { if ($1 != "" && !((set[$1], $2) in seen)) docs[set[$1]]++
			seen[set[$1], $2]; next }
		{ $3 = docs[FNR]; print }' map cited found | sort > sources
}

# the wordings that are linked, directly or by others, come into one of M files, and their links
group() {
	awk -F '\t' -v m="$1" '
		function root(i) { while (i in up) i = up[i]; return i }
		FILENAME == "links" { if (FNR > 1 && (a = root($2)) != (b = root($3))) up[a] = b; next }
		FNR == 1 { for (k = 0; k < m; k++) { print > ("parts/" k ".group")
			printf "" > ("parts/" k ".links") } next }
		{ k = root(substr($NF, 1, 16))
		  if (!(k in at)) at[k] = n++ % m
		  print > ("parts/" at[k] ".group") }
		END { while ((getline < "links") > 0)
			if ($1 != "order") print > ("parts/" at[root($2)] ".links") }' links wordings
}

the_same() { # NAME ROWS
	dedupe-sources -H "$2" | sort > whole.sources
	dedupe-sources -H -m "$2" | sort > whole.members
	for parts in '1 1' '5 3'; do
		# shellcheck disable=SC2086
		in_parts "$2" $parts
		check "$1, in parts ($parts)" test -s sources
		check "$1: the sources" cmp whole.sources sources
		check "$1: the members" cmp whole.members members
	done
}

the_same "references in many styles" "$rows"
the_same "citations, with Ibid." "$DATA/dedupe-sources/sample"
extract-footnotes "$ROOT"/pipelines/sample/*.txt "$ROOT"/pipelines/sample/*.gz | split-cites > cites
the_same "the sample corpus" cites

# rows in which blocks are of more records than are all compared
awk 'BEGIN { print "doc\ttext"; letters = "bcdfghjklmnpqrstvwxz"
	for (i = 0; i < 600; i++)
		printf "d%d\tOda Lindqvel, “The %s in the harbour of the old town, and of its quays”, Dispatch, May 2031, %s%s copy.\n",
			i % 17, i % 12 ? "situation" : "conditions", substr(letters, i % 20 + 1, 3), substr(letters, int(i / 20) % 18 + 1, 3)
	}' > alike
the_same "600 citations that begin alike" alike
# those that are compared: 24 that follow in a block, but 4 in one of more than 128
awk -F '\t' '
	FNR == NR { at[$1, $2] = ++n[$1]; next }
	FNR == 1 || $1 ~ /^k/ || $4 == "" { next }
	{ block = substr($1, 1, 18)
	  far = at[block, substr($1, 43)] - at[block, substr($1, 19, 24)]
	  wide = n[block] > 128
	  if (far > most[wide]) most[wide] = far
	  if (far < 1) print "order", $0 }
	END { print most[0] + 0, most[1] + 0 }' blocks links > got.most
echo 24 4 > want.most
check "as many are compared as in the whole" diff want.most got.most
if [ -n "$SHARED" ]; then
	find "$SHARED"/dev/notes -name '*.raw.txt' -exec extract-footnotes {} + | split-cites > cites
	the_same "citations of real documents" cites
else
	skip "citations of real documents" "the documents are not here"
fi

# the order of rows does not count, nor does which of two in the same words comes first
printf 'doc\ttext\tkind\ttitle\tpinpoint\tcontainer\n' > one
cp one other
printf '%s\tPask, Names, Dispatch, p. %s 2 May%s 2031.\tfull\tNames\t%s\tDispatch\n' a 4, '' 'p. 4' b 5, , 'p. 5' \
	c 4, '' 'p. 4,' >> one
sed 1d one | sort -r >> other
dedupe-sources -w one > want
t "the order of rows" 0 dedupe-sources -w other
cp got records
link-sources -n records > want
dedupe-sources -w other > got.records
t "and of the counts" 0 link-sources -n got.records

# each wording by itself
printf 'text\nPask, "Names", 2 May 2031.\nPask, "Names", 3 May 2031.\nCRPD, art. 3.\nConvention on the Rights of Persons with Disabilities, art. 4.\n' > bare
echo 4 > want
t "nothing is joined with -w" 0 sh -c 'dedupe-sources -H -w bare | cut -f 1 | sort -u | wc -l | tr -d " "'

# what is wrong
t "the words are needed" 2 link-sources -b wordings
check "that is said" grep -q 'words of all parts' err
t "a file of words that is none" 2 link-sources -b -W wordings wordings
sed 1d words > headless
t "a file of words without its head" 2 link-sources -b -W headless wordings
grep -v total words > partial
t "nor one without the total" 2 link-sources -b -W partial wordings
t "links need words" 2 dedupe-sources -l links wordings
t "words need links" 2 dedupe-sources -W words wordings
t "no reasons of a part" 2 dedupe-sources -e -l links -W words wordings
t "links that are not there" 2 dedupe-sources -l none -W words wordings
printf 'block\tturn\twordings\nxx\tyy\t\n' > odd
t "a place that is none is 1" 1 link-sources -W words odd
check "it is named" grep -q 'odd:2: damaged' err
printf 'wordings\nxx\n' > odd
t "damaged wordings are 1" 1 link-sources -b -W words odd
check "they are named" grep -q 'odd:2: damaged' err
done_testing
