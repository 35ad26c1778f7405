#!/bin/sh
# accuracy.sh [write | notes]: how well the filters do on every set of documents that has a truth
#
# The figures are those of score-rows.  They are printed beside those of the last change, which
# tests/accuracy.tsv keeps; with `write' that file is written anew, if all sets are there.  The
# sample corpus always is; the others stand in ../shared, or are skipped.  With `notes' only the
# sets of notes are looked at that have an exact truth.
#
# shellcheck source=tests/lib.sh disable=SC2016,SC2046,SC2086
. "$(dirname "$0")/lib.sh"
set -e

kept=$ROOT/tests/accuracy.tsv
tab='	'
: > figures

# SET FORM MEASURE VALUE
figure() {
	printf '%s\t%s\t%s\t%s\n' "$1" "$2" "$3" "$4" >> figures
}

# a figure of score-rows: SET FORM MEASURE COLUMN ARGUMENT...
score() {
	score_of="$1$tab$2$tab$3$tab" score_col=$4
	shift 4
	score-rows -H "$@" > scored
	printf '%s%s\n' "$score_of" "$(tail -n 1 scored | cut -f "$score_col")" >> figures
}
precision=6 recall=7 f1=8

# the rows of a table with a header line for which an awk expression holds, by its columns' names:
# c("kind") is the value of column kind
rows_where() { # EXPRESSION FILE...
	where=$1
	shift
	awk -F'\t' -v OFS='\t' 'function c(name) { return $at[name] }
	FNR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; if (NR == 1) print; next }
	'"$where" "$@"
}

# sets with labels of everything ------------------------------------------------------------------

# number the citations of a note, and say of their kinds what the labels say
as_labelled() {
	awk -F'\t' -v OFS='\t' '
	NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; print "doc", "note", "cite", "kind", "source"; next }
	{ kind = $at["kind"] }
	kind == "comment" { next }
	kind == "full" || kind == "short" { kind = "" }
	{ doc = $at["doc"]; note = $at["note"]
	  print doc, note, ++n[doc, note], kind, ("source" in at ? $at["source"] : "") }' "$1"
}

labelled() { # SET LABELS FILE...
	set=$1 labels=$2
	shift 2
	pack-docs "$@" > docs
	extract-footnotes docs > notes
	extract-urls docs > urls.printed
	sed 's/-%20/-/g' urls.printed > urls
	sed 's/-%20/-/g' "$labels/urls.tsv" > urls.labels
	split-cites --urls urls notes > cites
	as_labelled cites > cites.ours
	as_labelled "$labels/citations.tsv" > cites.labels
	dedupe-sources --members cites > members
	score $set text notes $f1 -m strict -f text,mark -g "$labels/footnotes.tsv" notes
	score $set text calls $f1 -m strict -f mark -k call_at -g "$labels/footnotes.tsv" notes
	score $set text urls $f1 -m strict -f url -k note -g urls.labels urls
	split-recs docs > recs
	score $set text recommendations $f1 -m strict -k at,section,label,kind,addressee \
		-g "$labels/recommendations.tsv" recs
	extract-signatories docs > signatories
	score $set text signatories $f1 -m strict -f name,role,organisation -k at,len,label \
		-g "$labels/signatories.tsv" signatories
	score $set text citations $f1 -m strict -f kind -k note,cite -g cites.labels cites.ours
	renumbered members > members.ours
	score $set text sources $f1 -C -g cites.labels members.ours
}

# the members of sources with the numbers that their notes' citations have when comments are left out
renumbered() {
	rows_where 'c("source") != ""' "$1" | { read -r head; echo "$head"; sort -t"$tab" -k2,2 -k3,3n -k4,4n; } |
		awk -F'\t' -v OFS='\t' 'NR > 1 { $4 = ++n[$2, $3] } { print }'
}

# notes -------------------------------------------------------------------------------------------

# the truth of a set, number, text, links in a file each, as one table
note_truth() { # FORM FILE...
	truth_of=$1
	shift
	awk -F'\t' -v OFS='\t' -v form="$truth_of" '
	BEGIN { print "doc", "mark", "text" }
	FNR == 1 { doc = FILENAME; sub(/.*\//, "", doc); sub(/\.notes\.tsv$/, "", doc) }
	NF > 1 { print doc form, $1, $2 }' "$@"
}

note_set() { # SET FORM...
	set=$1 dir=$SHARED/dev/notes/$1
	shift
	for form; do
		for f in "$dir"/*.notes.tsv; do
			f=${f%.notes.tsv}
			[ ! -f "$f.$form.txt" ] || echo "$f"
		done > stems
		note_truth .$form $(sed 's/$/.notes.tsv/' stems) > truth
		pack-docs $(sed "s/\$/.$form.txt/" stems) > docs
		extract-footnotes docs > notes.all
		rows_where 'c("at") != ""' notes.all > notes
		score $set $form soft_precision $precision -m soft -g truth notes
		score $set $form soft_recall $recall -m soft -g truth notes
		score $set $form soft_f1 $f1 -m soft -g truth notes
		[ $set != tagged-pdf ] || score $set $form strict_f1 $f1 -m strict -g truth notes
		score-rows -P -m soft -g truth notes > pairs
		called=$(rows_where 'c("call_at") != ""' pairs | sed 1d | wc -l)
		figure $set $form called $(share $called $(sed 1d truth | wc -l))
	done
}

share() { # PART WHOLE
	awk -v part="$1" -v whole="$2" 'BEGIN { if (whole) printf "%.4f\n", part / whole }'
}

# addresses ---------------------------------------------------------------------------------------

# a link's target is not spelled as it is printed: the scheme, the case of the host, a last slash
plain_address='function plain(u,   host) {
	sub(/^[Hh][Tt][Tt][Pp][Ss]?:\/\//, "", u)
	host = u; sub(/[\/?#].*/, "", host)
	u = tolower(host) substr(u, length(host) + 1)
	sub(/[\/?]+$/, "", u)
	return u
}'

# the links of all documents, each once: on one line, `bare' there if neither http:// nor www. tells
# that it is an address, over several lines, or hidden behind other words
url_truth() { # RAW LINKS ...
	awk -F'\t' -v OFS='\t' "$plain_address"'
	BEGIN { print "doc", "kind", "url" }
	FNR == 1 && FILENAME ~ /\.txt$/ { text = "" }
	FILENAME ~ /\.txt$/ { text = text tolower($0) "\n"; next }
	FNR == 1 { doc = FILENAME; sub(/.*\//, "", doc); sub(/\.urls\.tsv$/, ".raw", doc) }
	NF != 3 || $2 !~ /^(http|www)/ { next }
	{ u = $2; sub(/[.,;]+$/, "", u); u = plain(u); host = u; sub(/[\/?#].*/, "", host) }
	host !~ /\./ { next }
	$3 == "line" && u !~ /^www\./ && !index(text, "//" tolower(u)) { $3 = "bare" }
	!seen[doc, u, $3]++ { print doc, $3, u }' "$@"
}

# of the addresses that are no link, those are wrong that are one but for a few letters, or are the
# beginning of one, or begin as one; one that nothing is linked like cannot be judged unless it
# stands as it is printed
url_precision() { # TRUTH OURS OTHERS
	awk -F'\t' '
	FNR == 1 { file++; next }
	file == 1 {
		if ($2 == "hidden")
			next
		link[$1, $3]
		for (i = length($3) - 1; i > 3; i--)
			begins[$1, substr($3, 1, i)]
		next
	}
	file == 2 { n++; next }
	{
		bad = ($1, $2) in begins && $2 ~ /\//
		for (i = length($2) - 1; i > 12 && !bad; i--)
			bad = substr($2, 1, i) ~ /\// && ($1, substr($2, 1, i)) in link && $3 != ""
		bad = bad || ($3 != "" && $4 ~ /^0\.9|^1/)
		wrong += bad
		unknown += !bad && $3 != ""
	}
	END { printf "urls\traw\tprecision\t%.4f\n", 1 - wrong / (n - unknown) }' "$@"
}

# the addresses of rows, each once a document
url_ours() { # ROWS
	awk -F'\t' -v OFS='\t' "$plain_address"'
	NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; print "doc", "url", "repair"; next }
	{ u = plain($at["url"]) }
	!seen[$1, u]++ { print $1, u, $at["repair"] }' "$1"
}

without_www() { # COLUMN [FILE]
	awk -F'\t' -v OFS='\t' -v column="$1" '{ sub(/^www\./, "", $column) } !seen[$1, $column]++' ${2:+"$2"}
}

url_set() {
	for f in "$SHARED"/dev/urls/*.raw.txt; do
		printf '%s\n' "$f" "${f%.raw.txt}.urls.tsv"
	done > pairs
	url_truth $(cat pairs) > truth
	pack-docs "$SHARED"/dev/urls/*.raw.txt > docs
	extract-urls docs > urls
	url_ours urls > ours
	for kind in line wrapped; do
		rows_where "c(\"kind\") == \"$kind\"" truth > truth.kind
		score urls raw $kind $recall -m strict -f url -g truth.kind ours
	done
	# the same page, whether the link or the text has "www." or not; and with what nothing announces
	rows_where 'c("kind") == "line"' truth | without_www 3 > truth.kind
	without_www 2 ours > ours.key
	score urls raw line_by_key $recall -m strict -f url -g truth.kind ours.key
	extract-urls --relaxed docs > urls.relaxed
	url_ours urls.relaxed | without_www 2 > ours.key
	rows_where 'c("kind") == "bare"' truth | without_www 3 > truth.kind
	score urls raw bare_relaxed $recall -m strict -f url -g truth.kind ours.key
	score-rows -I -m strict -f url -g truth ours > others
	url_precision truth ours others >> figures
}

# recommendations ---------------------------------------------------------------------------------

# the truth as one table: the text without the States that recommend it, those in the order of
# the alphabet, the response in the words of split-recs
rec_truth() {
	awk -F'\t' -v OFS='\t' '
	# a last bracket that was never opened is the coders own, as are the third level of a number
	# before the text and the call of a note after the States
	function without(s,   i, open) {
		sub(/^\.+[0-9]+\.? +/, "", s)
		if (match(s, /\)[ ;.]*[0-9]+[ ;.)]*$/))
			s = substr(s, 1, RSTART)
		while (sub(/[ ;.,:]+$/, "", s) || s ~ /\)$/) {
			if (s !~ /\)$/)
				return s
			open = 0
			for (i = length(s); i > 0; i--) {
				open += (substr(s, i, 1) == ")") - (substr(s, i, 1) == "(")
				if (open == 0)
					break
			}
			if (i > 0) {
				s = substr(s, 1, i - 1)
				sub(/ +$/, "", s)
				return s
			}
			s = substr(s, 1, length(s) - 1)
		}
		return s
	}
	BEGIN {
		said["support"] = "supported"; said["consider"] = "to be considered"
		said["reject"] = "rejected"; said["noted"] = "noted"
		said["implement"] = said["implemented"] = "already implemented"
		print "doc", "label", "recommender", "response", "found", "text"
	}
	FNR == 1 { doc = FILENAME; sub(/.*\//, "", doc); sub(/\.recs\.tsv$/, ".raw", doc) }
	NF >= 5 { print doc, $1, $3, said[$4], $5, without($2) }' "$@"
}

# of the pairs of rows, the shares of what is right
rec_pairs() { # TRUTH PAIRS
	awk -F'\t' '
	function sorted(s,   name, n, i, k, t) {
		gsub(/ *[;,] */, ";", s); sub(/ +$/, "", s)
		n = split(s, name, ";")
		for (i = 2; i <= n; i++)
			for (k = i; k > 1 && name[k] < name[k - 1]; k--) {
				t = name[k]; name[k] = name[k - 1]; name[k - 1] = t
			}
		s = ""
		for (i = 1; i <= n; i++)
			s = s name[i] ";"
		return s
	}
	function out(name, part, whole) {
		if (whole) printf "recs\traw\t%s\t%.4f\n", name, part / whole
	}
	# the third level of numbers is the coders own
	function parts(label) { return split(label, level, ".") }
	FNR == 1 { file++; for (i = 1; i <= NF; i++) at[$i] = i; next }
	file == 1 {
		row = FNR - 1
		label[row] = $2; states[row] = sorted($3); said[row] = $4; verbatim[row] = $5 == "verbatim"
		later[row] = parts($2) == 3 && $2 !~ /\.0$/
		all_verbatim += verbatim[row]; all_later += later[row]
		next
	}
	{
		g = $at["gold_row"]; n++
		found += verbatim[g]; found_later += later[g]
		theirs = label[g]
		if (parts($at["label"]) < 3 && parts(theirs) == 3)
			sub(/\.[0-9]+$/, "", theirs)
		labels += theirs != ""; labels_right += theirs != "" && theirs == $at["label"]
		states_all += states[g] != "NA;" && states[g] != ""
		states_right += states[g] != "NA;" && states[g] != "" && sorted($at["recommender"]) == states[g]
		responses += said[g] != ""; responses_right += said[g] != "" && said[g] == $at["response"]
	}
	END {
		out("recall_verbatim", found, all_verbatim)
		out("recall_later_parts", found_later, all_later)
		out("label", labels_right, labels)
		out("recommender", states_right, states_all)
		out("response", responses_right, responses)
	}' "$1" "$2" >> figures
}

rec_set() {
	rec_truth "$SHARED"/dev/recs/*.recs.tsv > truth
	pack-docs "$SHARED"/dev/recs/*.raw.txt > docs
	split-recs docs > recs.all
	rows_where 'c("kind") == "recommendation"' recs.all > recs
	score recs raw precision $precision -m levenshtein -s 0.9 -g truth recs
	score-rows -P -m levenshtein -s 0.9 -g truth recs > pairs
	rec_pairs truth pairs
	# most of these reports have a few notes, many none: notes that are not there show here
	extract-footnotes -H docs > notes
	figure recs raw notes_a_report $(share $(wc -l < notes) $(sed 1d docs | wc -l))
}

# citations ---------------------------------------------------------------------------------------

# the truth of the notes of the documents that labels name, as rows of notes
labelled_notes() { # LABELS...
	printf 'doc\tnote\tmark\ttext\n'
	cut -f 1 "$@" | grep -v '^doc$' | sort -u | while read -r doc; do
		awk -F'\t' -v OFS='\t' -v doc="$doc" '{ print doc, NR, $1, $2 }' \
			"$SHARED/dev/notes/$doc.notes.tsv"
	done
}

# short forms: the shares of what can be told that is right, refused and missed; of all, what is wrong
cite_set() {
	labels=$DATA/cites-gold
	labelled_notes "$labels/anaphora.tsv" "$labels/fields.tsv" > notes
	split-cites notes > cites
	awk -v what=anaphora -f "$TESTS/cites.awk" "$labels/anaphora.tsv" notes cites > counts
	read -r right wrong refused missed all open_wrong undecided < counts
	figure cites anaphora right $(share $right $all)
	figure cites anaphora refused $(share $refused $all)
	figure cites anaphora missed $(share $missed $all)
	figure cites anaphora wrong $(share $((wrong + open_wrong)) $((all + undecided)))
	awk -v what=fields -v gold=fields.gold -v ours=fields.ours -f "$TESTS/cites.awk" \
		"$labels/fields.tsv" notes cites
	score cites fields soft_f1 $f1 -m soft -f value -k label,field -g fields.gold fields.ours
	for field in author title container date url pinpoint; do
		rows_where "c(\"field\") == \"$field\"" fields.gold > field.gold
		rows_where "c(\"field\") == \"$field\"" fields.ours > field.ours
		score cites fields $field $f1 -m soft -f value -k label -g field.gold field.ours
	done
}

# of spans and rows those that share half of what they cover together; a row counts for one label
span_pairs() { # SET FORM LABELS ROWS
	awk -F'\t' -v set="$1" -v form="$2" '
	FNR == 1 { file++; split("", at); for (i = 1; i <= NF; i++) at[$i] = i; next }
	file == 1 { n = ++labels[$at["doc"]]; from[$at["doc"], n] = $at["at"]; to[$at["doc"], n] = $at["at"] + $at["len"]; all++; next }
	{
		rows++
		doc = $at["doc"]; a = $at["at"]; b = a + $at["len"]; best = 0
		for (i = 1; i <= labels[doc]; i++) {
			x = from[doc, i]; y = to[doc, i]
			both = (b < y ? b : y) - (a > x ? a : x)
			whole = (b > y ? b : y) - (a < x ? a : x)
			if (both > 0 && both / whole >= 0.5 && !((doc, i) in used) && both / whole > best) {
				best = both / whole; which = i
			}
		}
		if (best) { used[doc, which]; right++ }
	}
	END {
		if (rows) printf "%s\t%s\tprecision\t%.4f\n", set, form, right / rows
		if (all) printf "%s\t%s\trecall\t%.4f\n", set, form, right / all
	}' "$3" "$4" >> figures
}

# submissions, letters and reports of civil society, labelled by reading
ask_set() {
	labels=$DATA/recs-gold/labels.tsv
	pack-docs "$ROOT"/pipelines/sample/0[1-8]*.txt "$ROOT"/pipelines/sample/*.txt.gz \
		"$ROOT"/pipelines/sample/1*.txt > docs
	split-recs docs > recs
	labels_but "$labels" "$DATA"/recs-gold/*documents "$DATA"/recs-gold/*held-out > truth
	span_pairs asks sample truth recs
	[ -n "$SHARED" ] && [ -d "$SHARED/dev" ] || return 0
	ask_documents real "$DATA/recs-gold/documents"
	ask_documents held-out "$DATA/recs-gold/held-out"
	ask_documents later "$DATA/recs-gold/later-documents"
	ask_documents later-held "$DATA/recs-gold/later-held-out"
	ask_documents third "$DATA/recs-gold/third-documents"
	ask_documents third-held "$DATA/recs-gold/third-held-out"
	ask_documents fourth "$DATA/recs-gold/fourth-documents"
	ask_documents fourth-held "$DATA/recs-gold/fourth-held-out"
	# the fourth have no other form
	for names in "$DATA"/recs-gold/*documents "$DATA"/recs-gold/*held-out; do
		case $names in
		*/fourth-*) ;;
		*) cat "$names" ;;
		esac
	done > labelled
	label_texts labelled "$labels" > truth
	ask_form layout
	ask_form tika
}

# the labels of all documents but those that are named
labels_but() { # LABELS NAMES...
	but=$1
	shift
	cat "$@" | awk -F'\t' 'NR == FNR { named[$1]; next } !($1 in named)' - "$but"
}

# the file of a document in the form that its labels are of, or in another (layout, tika)
ask_file() { # DOC [FORM]
	ask_stem=${1%.*}
	case $1 in
	*.raw) ask_form=${2:-raw} ;;
	*) ask_form=${2:+pdf-$2} ask_form=${ask_form:-${1##*.}} ;;
	esac
	for f in "$SHARED"/dev/notes/*/"$ask_stem.$ask_form.txt" "$SHARED/dev/urls/$ask_stem.$ask_form.txt"; do
		[ ! -f "$f" ] || echo "$f"
	done | sed 1q
}

# the words of the labels, by which rows of another form are told
label_texts() { # NAMES LABELS
	printf 'doc\ttext\n'
	awk -F'\t' -v OFS='\t' 'NR == FNR { named[$1]; next } $1 in named { print $1, $2, $3 }' "$1" "$2" |
		while read -r doc at len; do
			printf '%s\t' "${doc%.*}"
			tail -c +$((at + 1)) "$(ask_file "$doc")" | head -c "$len" | tr -s '\f\t\n ' '[ *]'
			echo
		done
}

ask_form() { # FORM
	while read -r doc; do
		ask_file "$doc" "$1"
	done < labelled > files
	tr '\n' '\0' < files | xargs -0 pack-docs > docs
	split-recs docs | awk -F'\t' -v OFS='\t' '{ sub(/\.[^.]*$/, "", $1); print }' > recs
	score asks "$1" precision $precision -m levenshtein -g truth recs
	score asks "$1" recall $recall -m levenshtein -g truth recs
}

ask_documents() { # FORM NAMES
	while read -r doc; do
		ask_file "$doc"
	done < "$2" > files
	tr '\n' '\0' < files | xargs -0 pack-docs > docs
	split-recs docs > recs
	awk -F'\t' 'NR == FNR { real[$1]; next } FNR == 1 || $1 in real' "$2" "$labels" > truth
	span_pairs asks "$1" truth recs
}

# sources -----------------------------------------------------------------------------------------

source_set() { # SET FILE
	awk -F'\t' -v OFS='\t' 'BEGIN { print "doc", "note", "source", "text" }
		{ print "list", FNR, $1, $2 }' "$2" > truth
	cut -f 1,2,4 truth > strings.tsv
	dedupe-sources --members strings.tsv > members
	score-rows -C -H -k note -g truth members > scored
	awk -F'\t' -v set="$1" '
		$2 == "pairwise" || $2 == "b-cubed" {
			print set "\tstrings\t" $2 "_precision\t" $6
			print set "\tstrings\t" $2 "_recall\t" $7
			print set "\tstrings\t" $2 "_f1\t" $8
		}' scored >> figures
}

# -------------------------------------------------------------------------------------------------

# the figures beside those that were kept; less is better of notes where there are few, and of errors
show() {
	[ -f "$kept" ] || : > kept
	awk -F'\t' '
	BEGIN { form = "%-16s %-12s %-20s %8s %8s  %s\n"; printf form, "set", "form", "measure", "value", "was", "" }
	FNR == 1 { file++ }
	file == 1 { was[$1, $2, $3] = $4; next }
	{
		old = was[$1, $2, $3]
		d = ($4 - old) * ($3 ~ /^(notes_a_report|wrong|refused|missed)$/ ? -1 : 1)
		word = old == "" ? "new" : d > 0 ? "gained" : d < 0 ? "LOST" : ""
		printf form, $1, $2, $3, $4, old, word
	}' "$1" figures
}

if [ "${1:-}" = notes ]; then
	note_set docx docx-tika pdf-raw pdf-layout pdf-tika
	note_set tagged-pdf raw layout tika
	show "$kept"
	exit
fi

labelled sample "$DATA/sample-gold" "$ROOT"/pipelines/sample/*.txt "$ROOT"/pipelines/sample/*.txt.gz
ask_set
if [ -n "$SHARED" ] && [ -d "$SHARED/dev" ]; then
	labelled corpus "$SHARED/gold" "$SHARED"/corpus/*.txt
	note_set docx docx-tika pdf-raw pdf-layout pdf-tika
	note_set tagged-pdf raw layout tika
	note_set rdr raw layout tika
	note_set fontsize-silver raw layout tika
	url_set
	rec_set
	cite_set
	source_set cora "$SHARED/dev/sources/cora-fahl-kibl.tsv"
	source_set citeseer "$SHARED/dev/sources/citeseer-constraint-face.tsv"
else
	echo "skipped: all sets but the sample corpus: there are no documents beside the tree"
fi

printf 'set\tform\tmeasure\tvalue\n' > none
if [ -f "$kept" ]; then show "$kept"; else show none; fi
if [ "${1:-}" = write ] && [ -n "$SHARED" ]; then
	{ cat none; cat figures; } > "$kept"
fi
