# cites.awk: the rows of split-cites laid beside what people found
#
#   awk -f cites.awk -v what=anaphora LABELS NOTES CITES [show=1]
#   awk -f cites.awk -v what=fields -v gold=FILE -v ours=FILE LABELS NOTES CITES
#
# LABELS are tests/data/cites-gold/anaphora.tsv or fields.tsv, NOTES the texts that they are of
# (doc, note, text), CITES the rows of split-cites for them.  Offsets are bytes of a note's text.
#
# anaphora: prints the numbers of short forms that are right, wrong, refused (no reference, with a
# reason), missed (not taken for a short form), all of those whose antecedent a reader can tell, and
# wrong, all of the others.  A reference is right if it names the citation in which the antecedent
# stands, and names it by itself, not as part of a list of others.
#
# fields: writes two tables, doc, label, field, value, for score-rows.
BEGIN { FS = OFS = "\t"; LEAD = 90 }

FNR == 1 { file++; for (i = 1; i <= NF; i++) at[$i] = i; next }

file == 1 { label[++labels] = $0; next }

file == 2 { text[$at["doc"], $at["note"]] = $at["text"]; next }

# a citation: find where it stands, behind the one before it in its note
{
	doc = $at["doc"]; note = $at["note"]; words = $at["text"]
	key = doc SUBSEP note
	if (key != last_key) {
		behind = 1
		last_key = key
	}
	# one that stands for several has a row for each of them
	if (words == last_words && begins[key, n[key]] == behind - length(words)) {
		begin = behind - length(words)
	} else {
		begin = index(substr(text[key], behind), words)
		begin = begin ? behind + begin - 1 : behind
	}
	last_words = words
	behind = begin + length(words)
	k = ++n[key]
	begins[key, k] = begin
	ends[key, k] = behind
	row[key, k] = $0
	number[key, k] = $at["cite"]
	of_number[key, $at["cite"]] = k
}

# the index of the citation of a note that holds byte `where' (from 0), or 0
function holding(key, where,   k) {
	for (k = 1; k <= n[key]; k++)
		if (begins[key, k] <= where + 1 && where + 1 < ends[key, k])
			return k
	return 0
}

# is one of the antecedents named?
function names(doc, to, ref_note, ref_cite,   target, part, i, m, key, k) {
	m = split(to, target, " ")
	for (i = 1; i <= m; i++) {
		split(target[i], part, ":")
		if (part[1] != ref_note)
			continue
		if (part[2] == "*")
			return 1
		key = doc SUBSEP ref_note
		k = of_number[key, ref_cite]
		if (k && k == holding(key, part[2]) && part[2] + 1 - begins[key, k] <= LEAD)
			return 1
	}
	return 0
}

function judge(field,   key, k, verdict, cell) {
	key = field[1] SUBSEP field[2]
	k = holding(key, field[3])
	split(k ? row[key, k] : "", cell, "\t")
	if (cell[at["ref_note"]] != "")
		verdict = names(field[1], field[5], cell[at["ref_note"]], cell[at["ref_cite"]]) ? "right" : "wrong"
	else if (cell[at["reason"]] != "")
		verdict = "refused"
	else
		verdict = "missed"
	if (field[5] == "")
		open[verdict]++
	else
		count[verdict]++
	if (show)
		print verdict (field[5] == "" ? " (open)" : ""), field[1], field[2], field[5], cell[at["kind"]], \
		    cell[at["ref_note"]], cell[at["ref_cite"]], cell[at["reason"]], substr(cell[at["text"]], 1, 100)
}

function anaphora(   i, field, all, undecided) {
	for (i = 1; i <= labels; i++) {
		split(label[i], field, "\t")
		judge(field)
	}
	all = count["right"] + count["wrong"] + count["refused"] + count["missed"]
	undecided = open["right"] + open["wrong"] + open["refused"] + open["missed"]
	if (!show)
		print count["right"] + 0, count["wrong"] + 0, count["refused"] + 0, count["missed"] + 0, all, \
		    open["wrong"] + 0, undecided
}

# a field's value: NUMBER+NUMBER is a span of the note's text; `?' before it: it may be left out
function value(span, key, mine,   part) {
	if (sub(/^\?/, "", span) && mine == "")
		return ""
	if (span !~ /^[0-9]+\+[0-9]+$/)
		return span
	split(span, part, "+")
	return substr(text[key], part[1] + 1, part[2])
}

function fields(   i, f, k, key, field, cell, names, m, truth, mine) {
	m = split("author title container date url pinpoint", names, " ")
	print "doc", "label", "field", "value" > gold
	print "doc", "label", "field", "value" > ours
	for (i = 1; i <= labels; i++) {
		split(label[i], field, "\t")
		key = field[1] SUBSEP field[2]
		k = holding(key, field[3])
		split(k ? row[key, k] : "", cell, "\t")
		for (f = 1; f <= m; f++) {
			mine = plain(cell[at[names[f]]])
			truth = plain(value(field[3 + f], key, mine))
			if (truth != "")
				print field[1], i, names[f], truth > gold
			if (mine != "")
				print field[1], i, names[f], mine > ours
			if (show && same(truth) != same(mine))
				print names[f], field[1], field[2], truth, mine, substr(cell[at["text"]], 1, 300)
		}
	}
}

# spaces of no width are no letters
function plain(s) {
	gsub(/\342\200\213|\302\255/, "", s)
	return s
}

function same(s) {
	gsub(/[ -\/:-@\[-`{-~]|\342\200[\200-\277]/, "", s)
	return tolower(s)
}

END {
	if (what == "anaphora")
		anaphora()
	else
		fields()
}
