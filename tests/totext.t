#!/bin/sh
# totext.sh: what becomes of notes, links, tables and charsets in each form
#
# shellcheck disable=SC2016
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"

totext() {
	sh "$ROOT/pipelines/totext.sh" "$@"
}

if ! command -v pandoc >/dev/null; then
	skip 'totext.sh' 'pandoc is not there'
	done_testing
	exit
fi

# --- web pages
page() { # TEXT: a page that holds it
	printf '<html><body>%s</body></html>\n' "$1" >page.html
}

page '<p>See <a href="https://a.example/x">the list</a>, <a href="https://b.example/">b.example</a>,
<a href="mailto:c@d.example">us</a> and <a href="#top">above</a>.</p>'
echo 'See the list <https://a.example/x>, b.example, us and above.' >want
t 'the address of a link follows its text' 0 totext page.html

page '<p>One.<sup><a href="#n1">1</a></sup></p><ol><li id="n1">A <i>note</i>. <a href="#r1">back</a></li></ol>'
printf 'One.[^1]\n\n[^1]: A note.\n' >want
t 'linked notes in a list' 0 totext page.html

page '<p>One.<a href="#_ftn1" name="_ftnref1">[1]</a> Two.<a href="#_ftn2" name="_ftnref2">[2]</a></p><hr>
<div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> A.</p><p>B.</p></div>
<p><a href="#_ftnref2" name="_ftn2">[2]</a> C.</p>'
printf '[^1]: A. B.\n[^2]: C.\n' >want
t 'linked notes as word processors write them' 0 sh -c 'sh "$0" page.html | grep "^\[\^"' \
	"$ROOT/pipelines/totext.sh"

page '<p><a href="#s1">1</a> <a href="#s2">2</a></p><h2 id="s1">One</h2><p>A.</p><h2 id="s2">Two</h2><p>B.</p>'
printf '1 2\n\nOne\n\nA.\n\nTwo\n\nB.\n' >want
t 'a table of contents is no list of notes' 0 totext page.html

page '<table><tr><td>A long sentence in a cell</td><td>and another</td></tr>
<tr><td><p>P</p><p>Q</p></td><td>R</td></tr></table>'
printf 'A long sentence in a cell\tand another\n\nP\n\nQ\n\nR\n' >want
t 'cells do not cut each other' 0 totext page.html

page '<p>The 1<sup>st</sup> of H<sub>2</sub>O.<sup>2</sup></p>'
printf 'The 1st of H2O.\302\262\n' >want
t 'raised letters and figures' 0 totext page.html

printf '<!DOCTYPE html>\n<html><head><meta charset="windows-1251"></head><p>\304\340</p>' >page.html
printf '\320\224\320\260\n' >want
t 'the charset that a page names' 0 totext page.html

printf '<p>A part of a page.' >part.html
echo 'A part of a page.' >want
t 'known by its name' 0 totext part.html

# --- word processors
cat >doc.md <<'END'
---
title: The Title
---

One.[^n] See [the list](https://a.example/x).

[^n]: A note.

    Its second paragraph.
END
for form in docx odt; do
	pandoc -s -o "doc.$form" doc.md
	t "$form" 0 totext "doc.$form"
	check "$form: the title" grep -q '^The Title$' got
	check "$form: a call, a link" grep -qF 'One.[^1] See the list <https://a.example/x>.' got
	check "$form: the note in one line" grep -qF '[^1]: A note. Its second paragraph.' got
	gzip -f "doc.$form"
	t "$form, compressed" 0 totext "doc.$form.gz"
	check "$form, compressed: the note" grep -qF '[^1]: A note.' got
done
pandoc -s -o doc.rtf doc.md
t 'rtf' 0 totext doc.rtf
check 'rtf: the text' grep -q '^One\.' got
check 'rtf: a call' grep -qF 'One.[^1]' got
check 'rtf: the note' grep -q '^\[^1\]: *A note\. Its second paragraph\.' got

# --- text
printf 'A\tb\\\r\n' >plain.txt
cp plain.txt want
t 'text stays as it is' 0 totext plain.txt
cp plain.txt ./-e
cp plain.txt want
t 'a name with a dash' 0 totext -e
printf 'caf\351\n' >latin.txt
t 'not UTF-8' 1 totext latin.txt
check 'says what to do' grep -q 'latin.txt: not UTF-8; FROM=CHARSET' err
FROM=latin1
export FROM
printf 'caf\303\251\n' >want
t 'FROM names the charset' 0 totext latin.txt
unset FROM

# --- what is no text
t 'no such file' 1 totext nowhere.txt
t 'a folder' 1 totext .
t 'no operand' 2 totext
: >empty.txt
t 'empty' 1 totext empty.txt
printf '\320\317\021\340\241\261\032\341' >old.doc
t 'an old Word file' 1 totext old.doc
check 'says what to do' grep -q 'save it as DOCX' err
echo text >named.docx
t 'a name that lies' 1 totext named.docx
gzip -c plain.txt | head -c 20 >cut.txt.gz
t 'cut gzip' 1 totext cut.txt.gz
check 'no temporary file stays' [ -z "$(find . -name 'tmp.*')" ]
done_testing
