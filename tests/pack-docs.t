#!/bin/sh
# pack-docs.t: ids, folders, CSV, encodings, and what is left out
#
# shellcheck disable=SC2016
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
# JSON Lines
cat > a.jsonl <<'END'
{"doc":"one","text":"First\tline\nand \"second\" \u00e9\ud83d\ude00 \u0000.","year":2031,"score":0.1,"big":9007199254740993,"tags":["a",{"b":null}],"ok":true,"none":null}

{"ok":false,"doc":7,"text":"","score":1e3,"year":-1}
END
printf 'doc\ttext\tyear\tscore\tbig\ttags\tok\tnone\none\tFirst\\tline\\nand "second" \303\251\360\237\230\200 \000.\t2031\t0.1\t9007199254740993\t["a",{"b":null}]\ttrue\t\n7\t\t-1\t1000\t\t\tfalse\t\n' > want
t "json: strings, numbers, arrays, null, blank lines" 0 pack-docs --json a.jsonl
printf '\357\273\277{"id":"#x","body":"t","doc":"d","text":"u"}\r\n{"body":"v"}\r\n' > b.json
printf 'doc\ttext\t_doc\t_text\n_#x\tt\td\tu\nb.json-2\tv\t\t\n' > want
t "json: keys of one's own, BOM, CR LF, ids by number" 0 pack-docs -J -i id -t body b.json
printf '{"doc":"a","text":"1","x":"p"}\n{"doc":"b","text":"2","y":"q"}\n{"doc":"c","text":"3","y":"r"}\n' > k.json
printf 'doc\ttext\tx\na\t1\tp\nb\t2\t\nc\t3\t\n' > want
t "json: a key that the first object lacks is 1" 1 pack-docs -J k.json
check "json: it is named once, with the line" sh -c 'grep -c "k.json:2: .*key .y." err | grep -qx 1 && [ "$(wc -l < err)" -eq 1 ]'
printf 'doc\ttext\ty\tx\na\t1\t\tp\nb\t2\tq\t\nc\t3\tr\t\n' > want
t "json: --meta names the keys" 0 pack-docs -J -m y,x k.json
printf '{"doc":"a","text":"1"}\n{"doc":"b",}\n["c"]\n{"doc":"d"}\n{"doc":"e","text":5}\n{"doc":"f","text":"\\ud800"}\n{"doc":"g","text":"2"}\n' > m.json
printf 'doc\ttext\na\t1\ng\t2\n' > want
t "json: what cannot be used is 1" 1 pack-docs -J m.json
for line in 2 3 4 5 6; do
	check "json: line $line is named" grep -q "^pack-docs: m.json:$line: " err
done
printf '[\n {"doc":"a"}\n]\n' > pretty.json
printf 'doc\ttext\n' > want
t "json: an array over lines is 1" 1 pack-docs -J pretty.json
check "json: and how to make lines of it is said" grep -q "pretty.json:1: .*jq -c" err
printf 'doc\ttext\tx\na\t1\tp\nb\t2\t\nc\t3\t\na~2\t1\t\ng\t2\t\n' > want
t "json: the first input decides the columns" 1 pack-docs -J k.json m.json
awk 'BEGIN { printf "{\"doc\":\"a\",\"text\":\"x\",\"deep\":"; for (i = 0; i < 500000; i++) printf "["; print "" }' > deep.json
t "json: half a million brackets are 1" 1 pack-docs -J deep.json
awk 'BEGIN { printf "{\"doc\":\"a\",\"text\":\"x\""; for (i = 0; i < 200000; i++) printf ",\"k%d\":%d", i, i; print "}" }' > wide.json
t "json: many keys take no long time" 0 pack-docs -J wide.json wide.json
check "json: all are columns" [ "$(sed -n 2p got | tr '\t' '\n' | wc -l)" -eq 200002 ]
t "json: with --csv is 2" 2 pack-docs -J -C a.jsonl
t "json: --meta without it is 2" 2 pack-docs -m x a.jsonl

# WARC and WET
record() { # TYPE URL MIME BODY: a record, its body in printf's escapes
	# shellcheck disable=SC2059
	printf "$4" > body
	printf 'WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2031-02-03T04:05:06Z\r\n' "$1" "$2"
	printf 'warc-record-id: <urn:uuid:%s>\r\n' "$2"
	printf 'X-Other: a\r\n b\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n' "$3" "$(wc -c < body)"
	cat body
	printf '\r\n\r\n'
}
wet() {
	record warcinfo '' application/warc-fields 'software: none\r\n'
	record conversion https://a.example/1 text/plain 'One.\nWARC/1.0\r\n\r\n' |
		sed 's/^Content-Type/WARC-Identified-Content-Language: eng,fra\r\n&/'
	record conversion '<https://a.example/2>' 'text/plain; charset=utf-8' 'Two \303\251.\n'
}
{ printf 'doc\ttext\turl\tdate\ttype\tmime\tlanguage\trecord\n'
	printf '%s\t%s\t%s\t2031-02-03T04:05:06Z\tconversion\t%s\t%s\turn:uuid:%s\n' \
		https://a.example/1 'One.\nWARC/1.0\r\n\r\n' https://a.example/1 text/plain eng,fra https://a.example/1 \
		https://a.example/2 "$(printf 'Two \303\251.')\\n" https://a.example/2 'text/plain; charset=utf-8' '' '<https://a.example/2>'
} > wet.rows
wet > c.wet
cp wet.rows want
t "wet: texts, metadata, a block that looks like a record" 0 pack-docs c.wet
# a member a record, as Common Crawl has it
{
	record warcinfo '' application/warc-fields 'software: none\r\n' | gzip -nc
	record conversion https://a.example/1 text/plain 'One.\nWARC/1.0\r\n\r\n' |
		sed 's/^Content-Type/WARC-Identified-Content-Language: eng,fra\r\n&/' | gzip -nc
	record conversion '<https://a.example/2>' 'text/plain; charset=utf-8' 'Two \303\251.\n' | gzip -nc
} > c.wet.gz
cp wet.rows want
t "wet: a gzip member for each record" 0 pack-docs c.wet.gz
sed 's/^Content-Length: 16/Content-Length: 5/' c.wet > lf.wet
t "wet: other lengths than the header says are 1" 1 pack-docs lf.wet
check "wet: the record is named" grep -q '^pack-docs: lf.wet: record [0-9]*: ' err
{
	record request https://a.example/3 'application/http; msgtype=request' 'GET / HTTP/1.1\r\n\r\n'
	record response https://a.example/3 'application/http; msgtype=response' \
		'HTTP/1.1 200 OK\r\nContent-type: Text/Plain;charset=utf-8\r\n\r\nThree.\n'
	record response https://a.example/4 application/http 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Four.'
	record response https://a.example/5 application/http 'HTTP/1.1 404 Not Found\r\nContent-Type: text/plain\r\n\r\nNo.'
	record response https://a.example/6 application/http \
		'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nSix\r\n0\r\n\r\n'
	record resource file:///x/7 text/plain 'Seven.'
	record resource file:///x/8 text/plain 'Caf\351.'
	record metadata https://a.example/9 text/plain 'fetchTimeMs: 9'
} > d.warc
printf '%s\n' https://a.example/3 file:///x/7 > want
t "warc: answers and resources that are text" 0 sh -c 'pack-docs -H d.warc 2> said | cut -f 1'
check "warc: what is no text is counted" grep -q 'd.warc: 3 records without plain text, the first is record 3' said
check "warc: what is not UTF-8 is named" grep -q 'd.warc: record 7: not UTF-8 at byte 3' said
t "warc: and the status is 1" 1 pack-docs d.warc
printf 'https://a.example/9\n' > want
t "warc: --records" 0 sh -c 'pack-docs -H -r metadata,warcinfo d.warc | cut -f 1'
printf 'https://a.example/3\nfile:///x/7\nfile:///x/8\n' > want
t "warc: --from converts" 0 sh -c 'pack-docs -H -f windows-1252 d.warc 2> /dev/null | cut -f 1'
head -c $(($(wc -c < c.wet) - 8)) c.wet > cut.wet
t "warc: a cut record is 1" 1 pack-docs cut.wet
check "warc: it is named, and those before are there" sh -c 'grep -q "cut.wet: record 3: it is cut short" err && [ "$(wc -l < got)" -eq 2 ]'
printf 'WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: 18446744073709551615\r\n\r\nx' > vast.warc
t "warc: a length beyond all measure is 1" 1 pack-docs vast.warc
check "warc: it is cut short" grep -q 'record 1: it is cut short' err
printf 'WARC/1.0\r\nWARC-Type: request\r\nContent-Length: 99\r\n\r\nx' > vast.warc
t "warc: a cut record that nobody asked for is 1" 1 pack-docs vast.warc
printf 'WARC/1.0\r\nWARC-Type: conversion\r\n\r\nx' > none.warc
t "warc: no length is 1" 1 pack-docs none.warc
check "warc: it is said" grep -q 'no Content-Length' err
for i in 1 2 3 4 5 6; do
	body=$(awk -v i=$i 'BEGIN { for (k = 0; k < i * 50000; k++) printf "%d ", k }')
	[ $((i % 2)) -eq 0 ] || record request "u:$i" text/plain "$body"
	record conversion "u:$i" text/plain "$body"
	printf 'u:%d\t%s\n' "$i" "$body" >> blocks.want
done > blocks.wet
cp blocks.want want
t "warc: blocks larger than what is read at once" 0 sh -c 'pack-docs -H blocks.wet | cut -f 1,2'
cp wet.rows want
printf 'z\tf/z.txt\\n\t\t\t\t\t\t\n' >> want
t "warc: beside other files" 0 pack-docs c.wet f/z.txt
t "warc: --records with --csv is 2" 2 pack-docs -C -r response s.csv
done_testing
