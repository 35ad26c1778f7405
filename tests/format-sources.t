#!/bin/sh
# format-sources.t: sources as others read them, and what these make of them
#
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"

sample=$DATA/format-sources/sample
tab=$(printf '\t')

t "an unknown format" 2 format-sources -f word "$sample"
printf '[]\n' > want
: > none
t "nothing is a list" 0 format-sources none
printf 'title\nOne\nTwo\n' > bare
printf '1\n2\n' > want
t "rows without ids are numbered" 0 sh -c "format-sources bare | sed -n 's/.*\"id\": \"\\(.*\\)\",/\\1/p'"

# the fields of CSL-JSON that are strings, sorted
strings() { # NAMES FILE
	awk -v names="\"($1)\": " '$0 ~ names { sub(/^ */, ""); sub(/,$/, ""); print }' "$2" | sort
}
if command -v pandoc > /dev/null; then
	format-sources "$sample" > sample.json
	format-sources -f bibtex "$sample" > sample.bib
	# the whole makes the way through another program and comes back with the same fields
	check "pandoc reads the CSL-JSON" pandoc -f csljson -t csljson -o round.json sample.json
	all='title|container-title|number|URL|note'
	strings "$all" sample.json > ours
	# it sets quotation marks in its own way
	sed 's/“/\\"/g; s/”/\\"/g' round.json > straight
	strings "$all" straight > theirs
	check "and keeps every field" cmp ours theirs
	check "pandoc reads the BibTeX" pandoc -f bibtex -t csljson -o bib.json sample.bib
	strings 'title|container-title|URL' sample.json > ours
	strings 'title|container-title|URL' bib.json > theirs
	check "and has the same titles, journals and addresses" diff ours theirs
	grep -o '"family": "[^"]*"' sample.json | sort > ours
	grep -o '"family": "[^"]*"' bib.json | sort > theirs
	check "and the same families" diff ours theirs
	printf -- '---\nbibliography: sample.json\n---\n\nA ferry [@2b73], gates [@a84e].\n' > paper.md
	pandoc --citeproc -t plain paper.md > paper 2> err
	check "pandoc cites them" grep -q 'A ferry (Oda Lindqvel 2031), gates (Velt, Marr, and Orn 2029)' paper
	printf -- '---\nbibliography: sample.bib\n---\n\nA ferry [@s2b73], gates [@sa84e].\n' > paper.md
	pandoc --citeproc -t plain paper.md > paper 2> err
	check "from BibTeX too" grep -q 'A ferry (Oda Lindqvel 2031), gates (Velt, Marr, and Orn 2029)' paper
else
	skip "what pandoc reads" "pandoc is not here"
fi
# what tests/deps.sh has fetched
PATH=$PATH:$ROOT/build/npm/node_modules/.bin
if command -v bibtex-tidy > /dev/null && bibtex-tidy --version > /dev/null 2>&1; then
	format-sources -f bibtex "$sample" > sample.bib
	check "bibtex-tidy reads the BibTeX" bibtex-tidy --output=tidy.bib sample.bib
	check "and keeps all entries" test "$(grep -c '^@' tidy.bib)" -eq "$(grep -c '^@' sample.bib)"
	fields() { tr -d ' {},' < "$1" | grep '=' | sort; }
	fields sample.bib > ours
	fields tidy.bib > theirs
	check "and every field of them" cmp ours theirs
else
	skip "what bibtex-tidy reads" "bibtex-tidy is not here"
fi
if command -v citation-js > /dev/null && citation-js --version > /dev/null 2>&1; then
	format-sources "$sample" > sample.json
	strings 'title|container-title|URL' sample.json > ours
	for form in csl-json bibtex ris; do
		format-sources -f "$form" "$sample" > "sample.$form"
		check "citation-js reads the $form" citation-js -i "sample.$form" -o back -f string -s csl --plugins ris
		strings 'title|container-title|URL' back.txt > theirs
		check "and has the same titles, journals and addresses" diff ours theirs
		# of BibTeX it makes families of bodies, and of "others" too
		[ $form != bibtex ] || continue
		tr -d '\n' < back.txt | grep -o '"family": *"[^"]*"' | sed 's/": */": /' | sort > theirs
		grep -o '"family": "[^"]*"' sample.json | sort > families
		check "and the same families" diff families theirs
	done
else
	skip "what citation-js reads" "citation-js is not here"
fi

# RIS: every record has its type first and its end last, and every line its form
format-sources -f ris "$sample" | tr -d '\r' > out.ris
check "lines of RIS" test "$(grep -cv '^[A-Z][A-Z0-9]  - \|^$' out.ris)" -eq 0
printf '5 5\n' > want
t "records of RIS" 0 awk '/^TY/ { if (open) exit 1; open = 1; n++ } /^ER/ { open = 0; m++ } END { print n, m }' out.ris
printf 'DA  - 2031/05/14/\nDA  - 2030/02//\n' > want
t "dates of RIS" 0 grep '^DA' out.ris
printf 'AU  - Oda Lindqvel\nAU  - Velt, A.\nAU  - Marr, B.\nAU  - Orn, C. D.\nAU  - Ministry of Justice and Fish\nAU  - Velt, A.\n' > want
t "authors of RIS" 0 grep '^AU' out.ris
check "a source without a title has its citation" grep -q '^N1  - A. Velt et al., a talk at the quay' out.ris

# control characters and quotes are escaped as JSON wants it
printf 'title%stext\nA "b" \\\\ \\t\\n\001%sx\n' "$tab" "$tab" > odd
printf '    "title": "A \\"b\\" \\\\ \\u0009\\u000a\\u0001"\n' > want
t "odd bytes" 0 sh -c "format-sources odd | grep title"
done_testing
