#!/bin/sh
# pack-docs.t: ids, folders, CSV, encodings, and what is left out
#
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"

# folders: every file below, in the order of the paths' bytes, hidden ones passed over
mkdir -p f/b/deep f/b.d f/.git
for file in f/z.txt f/B.txt f/b.txt f/b/x.txt f/b/deep/y.txt f/b.d/w.txt f/.git/config f/.hidden; do
	echo "$file" > "$file"
done
ln -s ../f f/loop
ln -s b.txt f/link.txt
printf 'doc\ttext\nB\tf/B.txt\\n\nw\tf/b.d/w.txt\\n\nb\tf/b.txt\\n\ny\tf/b/deep/y.txt\\n\nx\tf/b/x.txt\\n\nlink\tf/b.txt\\n\nz\tf/z.txt\\n\n' > want
t "a folder: rows and ids" 0 pack-docs f
cp got want
t "a folder: a slash at its end" 0 pack-docs f/
t "a folder that cannot be read is named" 1 pack-docs no-such-folder/ f
check "and the other is done" grep -q '^z	' got
mkdir empty
printf 'doc\ttext\n' > want
t "an empty folder is an empty stream" 0 pack-docs empty

# ids
mkdir -p i/a/n i/b/n i/c
for d in i/a/n i/b/n i/c; do echo $d > $d/doc.txt; done
echo 1 > 'i/#1.txt'
echo 2 > 'i/"2".txt'
echo 3 > "$(printf 'i/\3513.txt')"
t "ids: told apart by as few folders as needed" 0 pack-docs -H i
cut -f 1 got | sort > ids
printf '%s\n' '%E93' '_"2"' '_#1' 'a/n/doc' 'b/n/doc' 'c/doc' | sort > want.ids
check "ids: safe at the beginning, UTF-8" diff want.ids ids
gzip -c f/z.txt > f/z.txt.gz
printf 'z\tf/z.txt\\n\nz~2\tf/z.txt\\n\nz~3\tf/z.txt\\n\n' > want
t "ids: a second one is numbered" 0 pack-docs -H f/z.txt f/z.txt.gz ./f/z.txt
check "ids: and named" grep -q "the id 'z' was given before" err
printf -- '-\tx\n' > want
t "ids: standard input is -" 0 sh -c 'printf x | pack-docs -H'

# texts: nothing is lost
printf 'a\tb\\c\r\n\n\357\273\277d\000e' > odd.txt
printf 'odd\ta\\tb\\\\c\\r\\n\\n\357\273\277d\000e\n' > want
t "text: every byte, escaped" 0 pack-docs -H odd.txt
pack-docs odd.txt f/z.txt > stream
cp stream want
t "text: a stream goes through as it is" 0 pack-docs stream
printf 'doc\ttext\tlang\n1\tone\tfr\n' > with
printf 'doc\tlang\tpages\ttext\n2\ten\t7\ttwo\n' > wider
printf 'doc\ttext\tlang\n1\tone\tfr\n2\ttwo\ten\nz\tf/z.txt\\n\t\n' > want
t "metadata: the first input decides" 1 pack-docs with wider f/z.txt
check "metadata: what is lost is named" grep -q 'wider: the first input has no column pages' err

# what is no text
while read -r name word magic; do
	# shellcheck disable=SC2059
	printf "$magic" > "$name"
	t "left out: $name" 1 pack-docs "$name" f/z.txt
	check "left out: named as $word" grep -q "^pack-docs: $name: .*$word" err
	check "left out: the rest is done" grep -q '^z	' got
done <<'END'
a.pdf pdftotext %%PDF-1.7\n
a.docx pandoc PK\003\004
a.doc libreoffice \320\317\021\340\241\261\032\341
a.rtf RTF {\\rtf1
a.html HTML \n<!DOCTYPE\040html>
b.html HTML \357\273\277<HTML>
a.png image \211PNG
END
printf 'na\357vet\351\n' > latin.txt
t "encoding: not UTF-8 is 1" 1 pack-docs latin.txt f/z.txt
check "encoding: the byte is named" grep -q 'latin.txt: not UTF-8 at byte 2' err
printf 'latin\tna\303\257vet\303\251\\n\n' > want
t "encoding: --from converts" 0 pack-docs -H --from ISO-8859-1 latin.txt
printf 'x\377' > short.txt
t "encoding: what is none in --from is 1" 1 pack-docs --from SHIFT_JIS short.txt f/z.txt
check "encoding: the byte is named" grep -q 'short.txt: cannot be converted at byte 1' err
t "encoding: an unknown one is 2" 2 pack-docs --from no-such-set latin.txt
printf '\377\376a\000\n\000' > wide.txt
printf 'wide\ta\\n\n' > want
t "encoding: UTF-16" 0 pack-docs -H --from UTF-16 wide.txt

# CSV
printf '\357\273\277id,title,"the ""text""",doc\r\n1,T1,"line1\r\nline2, ""q""",z\r\n\r\n2,,,w' > t.csv
printf 'doc\ttext\ttitle\t_doc\n1\tline1\\r\\nline2, "q"\tT1\tz\n2\t\t\tw\n' > want
t "csv: quotes, line ends, BOM, empty fields, no newline at the end" 0 \
	pack-docs --csv --id id --text 'the "text"' t.csv
printf 'text;n\nx;1\ny;2\n' > s.csv
printf 'doc\ttext\tn\ns.csv-1\tx\t1\ns.csv-2\ty\t2\n' > want
t "csv: another delimiter, ids by number" 0 pack-docs -C -D ';' s.csv
gzip -c s.csv > g.csv.gz
printf 'doc\ttext\tn\ng.csv-1\tx\t1\ng.csv-2\ty\t2\n' > want
t "csv: compressed" 0 pack-docs -C -D ';' g.csv.gz
printf 'doc,text\na,1\nb\nc,2,3\nd,4\n' > n.csv
printf 'doc\ttext\na\t1\nd\t4\n' > want
t "csv: a record with too few or many fields is 1" 1 pack-docs -C n.csv
check "csv: its line is named" sh -c 'grep -q "n.csv:3: .*has 1 field," err && grep -q "n.csv:4:.* 3 fields" err'
printf 'doc,text\na,"x\ny"\nb,q"r\nc,1\n' > q.csv
printf 'doc\ttext\na\tx\\ny\n' > want
t "csv: a quote inside a field is 1" 1 pack-docs -C q.csv
check "csv: its line is named" grep -q 'q.csv:4: not CSV' err
printf 'doc,text\na,1\nb,"never\nclosed\n' > o.csv
printf 'doc\ttext\na\t1\n' > want
t "csv: a quoted field that is not closed is 1" 1 pack-docs -C o.csv
check "csv: the line it begins on is named" grep -q 'o.csv:3: ' err
printf 'doc,text\na,caf\351\nb,2\n' > l.csv
printf 'doc\ttext\nb\t2\n' > want
t "csv: a field that is not UTF-8 costs its record" 1 pack-docs -C l.csv
printf 'doc\ttext\na\tcaf\303\251\nb\t2\n' > want
t "csv: --from" 0 pack-docs -C --from windows-1252 l.csv
t "csv: a column that is not there is 1" 1 pack-docs -C --text body l.csv
check "csv: and named, with those that are" grep -q "l.csv:1: no column 'body'.* doc, text" err
printf 'doc,text\rm,1\rn,2\r' > mac.csv
printf 'doc\ttext\nm\t1\nn\t2\n' > want
t "csv: lines that end in CR" 0 pack-docs -C mac.csv
printf 'doc\ttext\n' > want
t "csv: nothing" 0 sh -c ': | pack-docs -C'
t "csv: --id without --csv is 2" 2 pack-docs --id x s.csv
t "csv: a delimiter of two letters is 2" 2 pack-docs -C -D ab s.csv
done_testing
