#!/bin/sh
# corpus.mk on the sample corpus: whole, again, in part, broken, killed, under odd names
# shellcheck disable=SC2016
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"
unset MAKEFLAGS MFLAGS MAKELEVEL MAKEOVERRIDES CORPUS OUT FROM TIMEOUT

for c in pandoc pdftotext extract-footnotes extract-urls split-recs extract-signatories split-cites \
	describe-docs dedupe-sources verify-rows; do
	if ! command -v "$c" >/dev/null; then
		skip "the pipeline" "$c is not there"
		done_testing
		exit
	fi
done

MK=$ROOT/pipelines/corpus.mk
datasets='documents footnotes urls recs signatories cites about sources members'

# datasets CORPUS OUT [-jN]
make_datasets() {
	make -s -f "$MK" CORPUS="$1" OUT="$2" BIN="$BIN" ${3:+"$3"}
}

sums() {
	(cd "$1" && cat documents.tsv footnotes.tsv urls.tsv recs.tsv signatories.tsv cites.tsv about.tsv \
		sources.tsv members.tsv failed.tsv | cksum)
}

reads() {
	grep -c '^read' "$1"
}

same() {
	[ "$(sums "$1")" = "$(sums "$2")" ]
}

# --- whole
cp -R "$ROOT/pipelines/sample" corpus
t 'all datasets are made' 0 make_datasets corpus out -j4
check 'each document is read' [ "$(reads got)" -eq 13 ]
for d in $datasets; do
	check "$d.tsv has rows" [ "$(wc -l <"out/$d.tsv")" -gt 1 ]
	check "$d.tsv has a header of its own only once" \
		[ "$(grep -cxF "$(sed 1q "out/$d.tsv")" "out/$d.tsv")" -eq 1 ]
done
printf 'doc\tfile\tstage\treason\n' >want
t 'nothing failed' 0 cat out/failed.tsv
t 'every row of the finished datasets holds' 0 make -s -f "$MK" verify OUT=out BIN="$BIN"
check 'files of other kinds are named' grep -qx README.md out/left-out.txt

# --- notes of converted documents
notes_of() {
	awk -F '\t' -v doc="$1" '$1 == doc && $8 != "" && $10 != ""' out/footnotes.tsv | wc -l
}
check 'the Word file has its notes' [ "$(notes_of 10-kolvar-evictions.docx)" -eq 12 ]
check 'the web page has its linked notes' [ "$(notes_of 12-institutions-for-life.html)" -eq 9 ]
check 'hidden addresses of the web page are found' \
	grep -q 'https://finance.ardovia.example/studies/2031/assistance' out/urls.tsv

# --- documents of word processors
mkdir office
printf 'One thing is so.[^n]\n\n[^n]: A note of it, https://a.example/x.\n' >note.md
pandoc -s -o office/a.odt note.md
pandoc -s -o office/b.rtf note.md
t 'ODT and RTF' 0 make_datasets office out5
printf 'a.odt\t1\tOne thing is so.\nb.rtf\t1\tOne thing is so.\n' >want
t 'have their notes, with what they support' 0 sh -c 'cut -f 1,3,9 out5/footnotes.tsv | tail -n +2'

# --- again, and in part
t 'a second run' 0 make_datasets corpus out
check 'does nothing' grep -q '^nothing to do' got
make_datasets corpus one -j1 >/dev/null
check 'one job gives the same bytes as four' same out one
printf '\nOne line more.\n' >>corpus/07-joint-letter-lead-in-bullets.txt
t 'a changed document' 0 make_datasets corpus out
check 'is read alone' [ "$(reads got)" -eq 1 ]
check 'and changes its text' grep -q 'One line more' out/documents.tsv
cp -p "$ROOT/pipelines/sample/07-joint-letter-lead-in-bullets.txt" corpus
touch -t 200001010000 corpus/07-joint-letter-lead-in-bullets.txt
t 'a document put back, older than its rows' 0 make_datasets corpus out
check 'is read again' [ "$(reads got)" -eq 1 ]
check 'and the datasets are as before' same out one
mv corpus/01-* .
t 'a removed document' 0 make_datasets corpus out
check 'disappears from all datasets' [ "$(cat out/*.tsv | grep -c 01-tarvik)" -eq 0 ]
check 'and no other is read for that' [ "$(reads got)" -eq 0 ]
mv 01-* corpus
make_datasets corpus out >/dev/null
check 'a document that comes back is the same' same out one
rm out/recs.tsv
t 'a dataset that was deleted' 0 make_datasets corpus out
check 'is made again' same out one

# --- what fails costs itself only
mkdir bad
cp corpus/06-* corpus/07-* bad
printf '%%PDF-1.4\nbroken' >bad/broken.pdf
printf 'caf\351\n' >bad/latin.txt
printf 'PK\003\004 no archive' >bad/cut.docx
: >bad/empty.txt
printf '%s\n' '%PDF-1.4' '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj' \
	'2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj' \
	'3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj' 'trailer<</Root 1 0 R>>' >bad/scan.pdf
t 'a corpus with broken documents' 2 make_datasets bad out2
check 'the broken PDF is named' grep -q 'broken.pdf.*pdftotext failed' err
cut -f 1,3 out2/failed.tsv >got.failed
printf '%s\tdoc\n' broken.pdf cut.docx empty latin scan.pdf | sed '1i\
doc	stage' >want
t 'all are in failed.tsv' 0 cat got.failed
check 'a PDF without text is named as such' grep -q '^scan.pdf.*a PDF without text' out2/failed.tsv
check 'the others have their rows' [ "$(wc -l <out2/documents.tsv)" -eq 3 ]
check 'and hold' make -s -f "$MK" verify OUT=out2 BIN="$BIN"
t 'a run without news says so again' 2 make_datasets bad out2
check 'without trying again' [ "$(reads got)" -eq 0 ]
t 'retry' 2 make -s -f "$MK" retry CORPUS=bad OUT=out2 BIN="$BIN"
check 'tries the failed ones only' [ "$(reads got)" -eq 5 ]
FROM=latin1
export FROM
t 'with a charset' 2 make_datasets bad out2
check 'old texts are read' grep -q "$(printf 'caf\303\251')" out2/documents.tsv
unset FROM

# --- a command that is missing or fails
mkdir bin
for c in pack-docs extract-footnotes extract-urls split-recs extract-signatories split-cites \
	describe-docs dedupe-sources verify-rows tsv2csv; do
	ln -s "$(command -v "$c")" bin
done
rm bin/split-recs
cat >bin/split-recs <<'END'
#!/bin/sh
case $* in *-d*) kill -SEGV $$ ;; esac
printf 'doc\trec\tat\tlen\ttext\n'
END
chmod +x bin/split-recs
t 'a filter that dies' 2 make -s -f "$MK" CORPUS=bad OUT=out3 BIN=bin
check 'is named with the document' grep -q '^06-.*recs.*split-recs: status 139' out3/failed.tsv
check 'and costs its rows only' [ "$(wc -l <out3/signatories.tsv)" -gt 1 ]
rm bin/split-recs
ln -s "$(command -v split-recs)" bin
printf '#!/bin/sh\nexec sleep 60\n' >bin/pdftotext
chmod +x bin/pdftotext
mkdir slow
cp corpus/07-* corpus/11-* slow
t 'a converter that hangs' 2 make -s -f "$MK" CORPUS=slow OUT=out4 BIN=bin TIMEOUT=1
check 'is stopped and named' grep -q '^11-.*did not end within 1 seconds' out4/failed.tsv
rm bin/pdftotext bin/split-recs
t 'a missing command stops the run' 2 env PATH=/usr/bin:/bin make -s -f "$MK" CORPUS=bad OUT=out3 BIN=bin

# --- names
mkdir -p 'odd/a b' 'odd/$(touch pwned)'
cp corpus/07-* 'odd/a b/re"port'\'' $(touch pwned) `touch pwned`; $x'"$(printf '\303\251')"'.txt'
cp corpus/07-* odd/-rf.txt
cp corpus/07-* "$(printf 'odd/$(touch pwned)/#tab\there\nnewline.txt')"
cp corpus/07-* "$(printf 'odd/not\377utf8.txt')"
cp corpus/10-* "$(printf 'odd/\033[31m%%s.docx')"
cp corpus/11-* 'odd/back\slash.PDF'
gzip -c corpus/12-* >'odd/page one.html.gz'
printf 'One.\n' >'odd/a b/same.txt'
printf 'Two.\n' >'odd/$(touch pwned)/same.txt'
printf 'No.\n' >odd/.hidden.txt
ln -s . odd/loop
t 'odd names' 0 make_datasets odd 'o u$t "x' -j2
check 'are all read' [ "$(reads got)" -eq 9 ]
check 'and run nothing' [ -z "$(find . -name pwned)" ]
printf '%s\n' '$(touch pwned)/same' -rf '_#tab\there\nnewline' 'a b/same' 'back\\slash.PDF' \
	'not%FFutf8' 'page one.html' "re\"port' \$(touch pwned) \`touch pwned\`; \$x$(printf '\303\251')" \
	"$(printf '\033[31m%%s.docx')" | LC_ALL=C sort >want
t 'and keep their names as ids' 0 sh -c 'cut -f 1 "$0" | tail -n +2 | LC_ALL=C sort' 'o u$t "x/documents.tsv'
check 'and hold' make -s -f "$MK" verify OUT='o u$t "x' BIN="$BIN"
t 'again' 0 make_datasets odd 'o u$t "x'
check 'nothing to do' grep -q '^nothing to do' got
mkdir 'co$(touch pwned)rp"us'
cp corpus/07-* 'co$(touch pwned)rp"us'
t 'a folder with an odd name' 0 make_datasets 'co$(touch pwned)rp"us' 'co$(touch pwned)rp"us/out'
check 'runs nothing' [ -z "$(find . -name pwned)" ]
t 'the datasets in the corpus are no documents' 0 make_datasets 'co$(touch pwned)rp"us' 'co$(touch pwned)rp"us/out'
check 'nothing to do' grep -q '^nothing to do' got

# --- killed
whole() { # each dataset that is there is whole
	for f in "$1"/*.tsv; do
		[ ! -e "$f" ] || cmp "$f" "one/${f##*/}" || return 1
	done
}
kills=0 torn=0
for delay in 0.08 0.7 0.15 0.4 1.1 0.25 0.6 0.3 0.9 0.5; do
	timeout -s KILL "$delay" make -s -j2 -f "$MK" CORPUS=corpus OUT=killed BIN="$BIN" >/dev/null 2>&1
	[ $? -eq 137 ] && kills=$((kills + 1))
	whole killed >torn.out || torn=$((torn + 1))
done 2>/dev/null
check "$kills runs killed: no dataset is torn" [ "$torn" -eq 0 ]
t 'the next run' 0 make_datasets corpus killed -j2
check 'gives the same bytes' same killed one
check 'and leaves no temporary file' [ -z "$(find killed -name '*.new' -size +0 ! -path 'killed/work/*.new')" ]

# --- usage
t 'help' 0 make -s -f "$MK" help
check 'says how' grep -q 'CORPUS=dir OUT=dir' got
t 'no corpus named' 2 make -s -f "$MK"
t 'no such corpus' 2 make_datasets nowhere out
done_testing
