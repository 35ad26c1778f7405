#!/bin/sh
# totext.sh: print one document as UTF-8 text, whatever form it is in
#
# usage: totext.sh FILE >TEXT
#
# Plain text, PDF, DOCX, ODT, RTF and HTML, gzip-compressed or not, are known by their first
# bytes.  Notes become `[^1]' with `[^1]: text' at the end; the address of a link follows its text
# in angle brackets (RFC 3986, appendix C).  A PDF is read as pdftotext gives it.
#
# TIMEOUT  seconds that a converter may take (120)
# FROM     the charset of texts that are not UTF-8; without it they fail
# Status 0; or 1 with a line on standard error that says why the document has no text.
set -u
export LC_ALL=C.UTF-8

here=$(cd -- "$(dirname -- "$0")" && pwd) || exit 2
blocks=4194304 # 2 GiB: no converter writes a longer file

[ "$#" -eq 1 ] || { echo 'usage: totext.sh FILE >TEXT' >&2; exit 2; }
name=$1
case $name in
/*) file=$name ;;
*) file=./$name ;;
esac

fail() {
	printf 'totext.sh: %s: %s\n' "$name" "$1" >&2
	exit 1
}

tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 2' HUP INT TERM
{ [ -f "$file" ] && [ -r "$file" ]; } || fail 'not a file that can be read'

# run a converter on $tmp/in, its output in $tmp/out
convert() {
	command -v "$1" >/dev/null || fail "$1 is not installed"
	(
		ulimit -f "$blocks" 2>/dev/null
		exec $limit "$@"
	) >"$tmp/out" 2>"$tmp/err" </dev/null
	status=$?
	[ "$status" -ne 0 ] || return 0
	case $status in
	124 | 137) fail "$1 did not end within ${TIMEOUT:-120} seconds" ;;
	153) fail "$1 wrote more than 2 GiB" ;;
	esac
	why=$(tr '\n' ' ' <"$tmp/err" | tr -d '\000-\037\177' | cut -c 1-200)
	fail "$1 failed (status $status): ${why% }"
}

limit=
command -v timeout >/dev/null && limit="timeout -k 5 ${TIMEOUT:-120}"

first_bytes() {
	dd bs=8 count=1 <"$tmp/in" 2>/dev/null | od -An -tx1 | tr -d ' \n'
}

is_utf8() {
	iconv -f UTF-8 -t UTF-8 <"$1" >/dev/null 2>&1
}

# $tmp/in in UTF-8, from the charset that the user or else the page names
recode() {
	charset=${FROM:-$1}
	is_utf8 "$tmp/in" && return
	[ -n "$charset" ] || fail 'not UTF-8; FROM=CHARSET names the charset'
	iconv -f "$charset" -t UTF-8 <"$tmp/in" >"$tmp/utf8" 2>/dev/null ||
		fail "neither UTF-8 nor $charset"
	mv "$tmp/utf8" "$tmp/in"
}

page_charset() {
	dd bs=2048 count=1 <"$tmp/in" 2>/dev/null | tr '\n' ' ' |
		LC_ALL=C sed -n "s/.*[cC][hH][aA][rR][sS][eE][tT] *= *[\"']\{0,1\}\([A-Za-z0-9_:.-]\{1,\}\).*/\1/p"
}

# one of the forms that pandoc reads
by_pandoc() {
	from=$1
	shift
	convert pandoc --sandbox -f "$from" -t plain+footnotes --wrap=none "$@" \
		-L "$here/plain.lua" "$tmp/in"
}

zip_form() {
	if dd bs=512 count=1 <"$tmp/in" 2>/dev/null |
		LC_ALL=C grep -aq 'mimetypeapplication/vnd.oasis.opendocument.text'; then
		echo odt
	else
		echo docx
	fi
}

cat -- "$file" >"$tmp/in" || fail 'cannot be read'
case $(first_bytes) in
1f8b*)
	convert gzip -dc "$tmp/in"
	mv "$tmp/out" "$tmp/in"
	;;
esac

is_page() {
	dd bs=1024 count=1 <"$tmp/in" 2>/dev/null | tr -d '\n' | LC_ALL=C grep -aiqE \
		'^(\xef\xbb\xbf)?[[:space:]]*(<[?]xml[^>]*>|<!--[^>]*-->)?[[:space:]]*<(!doctype html|html)'
}

# what the document is: by its first bytes, else by its name
form() {
	case $(first_bytes) in
	'') echo empty && return ;;
	255044462d*) echo pdf && return ;; # %PDF-
	504b0304*) zip_form && return ;;
	7b5c727466*) echo rtf && return ;; # {\rtf
	d0cf11e0*) echo doc && return ;;
	esac
	case ${name%.gz} in
	*.[pP][dD][fF]) echo pdf ;; # what stands before %PDF- is the reader's business
	*.[dD][oO][cC][xX] | *.[oO][dD][tT] | *.[rR][tT][fF]) echo wrong ;;
	*.[hH][tT][mM] | *.[hH][tT][mM][lL] | *.[xX][hH][tT][mM][lL]) echo html ;;
	*) if is_page; then echo html; else echo text; fi ;;
	esac
}

form=$(form)
case $form in
pdf)
	convert pdftotext -enc UTF-8 "$tmp/in" -
	LC_ALL=C grep -q '[^[:space:]]' "$tmp/out" ||
		fail 'a PDF without text (scanned?): put it through OCR first'
	;;
docx | odt | rtf) by_pandoc "$form" -s ;;
html)
	recode "$(page_charset)"
	by_pandoc html -L "$here/linked-notes.lua"
	;;
text)
	recode ''
	mv "$tmp/in" "$tmp/out"
	;;
doc) fail 'an old Word file: save it as DOCX' ;;
wrong) fail 'not in the form that its name says' ;;
empty) fail 'empty' ;;
esac
cat "$tmp/out"
