#!/bin/sh
# totext.sh: print one document as UTF-8 text, whatever form it is in
#
# usage: totext.sh FILE >TEXT
#        totext.sh --confined: what a converter may not do here, in a line
#
# Plain text, PDF, DOCX, ODT, RTF and HTML, gzip-compressed or not, are known by their first
# bytes.  Notes become `[^1]' with `[^1]: text' at the end; the address of a link follows its text
# in angle brackets (RFC 3986, appendix C).  A PDF is read as `pdftotext -layout' gives it: it
# keeps the hyphens at line ends, which the reading order without it drops, and the marks of notes
# beside their words.
#
# A converter has no network and can write no file, by bubblewrap (bwrap); or has no network, by
# unshare; or neither works here, and --confined says so.
#
# TIMEOUT  seconds that a converter may take (120)
# MEMORY   megabytes of memory that it may take (4096)
# CONFINE  bwrap, unshare or none, where it is known; none lets a converter reach the network
# FROM     the charset of texts that are not UTF-8; without it they fail
# Status 0; or 1 with a line on standard error that says why the document has no text.
set -u
export LC_ALL=C.UTF-8

blocks=4194304 # 2 GiB: no converter writes a longer file

[ "$#" -eq 1 ] || { echo 'usage: totext.sh FILE | --confined' >&2; exit 2; }
name=$1
case $0 in
*/*) here=${0%/*} ;;
*) here=. ;;
esac
case $name in
/*) in=$name ;;
*) in=./$name ;;
esac

fail() {
	printf 'totext.sh: %s: %s\n' "$name" "$1" >&2
	exit 1
}

# $tmp: a folder of our own, from the first time that one is needed
tmp=
need_tmp() {
	[ -z "$tmp" ] || return
	tmp=$(mktemp -d) || exit 2
	trap 'rm -rf "$tmp"' EXIT
	trap 'exit 2' HUP INT TERM
}

# run a command in the way that $CONFINE names
confined() {
	case $CONFINE in
	bwrap)
		exec $limit bwrap --ro-bind / / --dev /dev --proc /proc --unshare-all --die-with-parent \
			--new-session -- "$@"
		;;
	unshare) exec $limit unshare -rn -- "$@" ;;
	*) exec $limit "$@" ;;
	esac
}

# $CONFINE: the first way that works; $limit: what ends a converter in time
find_confinement() {
	limit=
	command -v timeout >/dev/null && limit="timeout -k 5 ${TIMEOUT:-120}"
	[ -z "${CONFINE:-}" ] || return 0
	for CONFINE in bwrap unshare none; do
		! (confined true) >/dev/null 2>&1 </dev/null || return 0
	done
}

# the limits of a converter; what the system does not have is left out
# shellcheck disable=SC3045
set_limits() {
	ulimit -f "$blocks" 2>/dev/null
	ulimit -c 0 2>/dev/null
	ulimit -d "$((${MEMORY:-4096} * 1024))" 2>/dev/null
}

say_confinement() {
	find_confinement
	network='no network' memory="memory ${MEMORY:-4096} MiB" time="time ${TIMEOUT:-120} s"
	[ "$CONFINE" != none ] || network='the network is open (bwrap or unshare would cut it off)'
	(set_limits) || memory='memory without a limit'
	[ -n "$limit" ] || time='time without a limit'
	printf '%s: %s, %s, %s\n' "$CONFINE" "$network" "$memory" "$time"
}

# run a converter on $in, its output in $tmp/out
# It writes into a pipe: some converters do not ask whether they could write, but what reads it does.
convert() {
	need_tmp
	command -v "$1" >/dev/null || fail "$1 is not installed"
	find_confinement
	{
		(set_limits; confined "$@") 2>"$tmp/err" </dev/null
		echo "$?" >"$tmp/status"
	} | (ulimit -f "$blocks" 2>/dev/null; exec cat >"$tmp/out" 2>/dev/null)
	kept=$?
	status=$(cat "$tmp/status")
	case $kept/$status in
	0/0) return 0 ;;
	0/124 | 0/137) fail "$1 did not end within ${TIMEOUT:-120} seconds" ;;
	153/*) fail "$1 wrote more than 2 GiB" ;;
	0/?*) ;;
	*) fail "what $1 wrote could not be kept: is the disk full?" ;;
	esac
	why=$(tr '\n' ' ' <"$tmp/err" | tr -d '\000-\037\177' | cut -c 1-200)
	fail "$1 failed (status $status): ${why% }"
}

# $head: the first bytes of $in, in small letters and without white space
look() {
	head=$(dd bs=1024 count=1 <"$in" 2>/dev/null |
		LC_ALL=C tr 'A-Z\000\011-\015' 'a-z      ' | LC_ALL=C tr -d ' ')
	head=${head#"$bom"}
}

# $in in UTF-8, from the charset that the user or else the page names
recode() {
	charset=${FROM:-$1}
	iconv -f UTF-8 -t UTF-8 <"$in" >/dev/null 2>&1 && return
	[ -n "$charset" ] || fail 'not UTF-8; FROM=CHARSET names the charset'
	need_tmp
	iconv -f "$charset" -t UTF-8 <"$in" >"$tmp/utf8" 2>/dev/null ||
		fail "neither UTF-8 nor $charset"
	in=$tmp/utf8
}

page_charset() {
	dd bs=2048 count=1 <"$in" 2>/dev/null | tr '\n' ' ' |
		LC_ALL=C sed -n "s/.*[cC][hH][aA][rR][sS][eE][tT] *= *[\"']\{0,1\}\([A-Za-z0-9_:.-]\{1,\}\).*/\1/p"
}

# one of the forms that pandoc reads
by_pandoc() {
	from=$1
	shift
	convert pandoc --sandbox -f "$from" -t plain+footnotes --wrap=none "$@" \
		-L "$here/plain.lua" "$in"
}

# word processors mark the notes of RTF as what a reader may pass over, and pandoc does
show_notes() {
	need_tmp
	LC_ALL=C sed 's/{\\\*\\footnote/{\\footnote/g; s/\\chftn\\~/\\chftn /g' <"$in" >"$tmp/rtf" || exit 2
	in=$tmp/rtf
}

# what the document is: by its first bytes, else by its name
find_form() {
	case $head in
	%pdf-*) form=pdf ;;
	"$zip"*mimetypeapplication/vnd.oasis.opendocument.text*) form=odt ;;
	"$zip"*) form=docx ;;
	'{\rtf'*) form=rtf ;;
	"$ole"*) form=doc ;;
	'<!doctypehtml'* | '<html'* | '<?xml'*'?><'*'html'* | '<!--'*'--><html'*) form=html ;;
	*)
		case ${name%.gz} in
		*.[pP][dD][fF]) form=pdf ;; # what stands before %PDF- is the reader's business
		*.[dD][oO][cC][xX] | *.[oO][dD][tT] | *.[rR][tT][fF]) form=wrong ;;
		*.[hH][tT][mM] | *.[hH][tT][mM][lL] | *.[xX][hH][tT][mM][lL]) form=html ;;
		*) form=text ;;
		esac
		;;
	esac
}

bom=$(printf '\357\273\277')
gzip=$(printf '\037\213')
zip=$(printf 'pk\003\004')
ole=$(printf '\320\317\021\340')

[ "$name" != --confined ] || { say_confinement; exit; }
{ [ -f "$in" ] && [ -r "$in" ]; } || fail 'not a file that can be read'
look
case $head in
"$gzip"*)
	convert gzip -dc "$in"
	mv "$tmp/out" "$tmp/in"
	in=$tmp/in
	look
	;;
esac
[ -s "$in" ] || fail 'empty'
find_form
case $form in
pdf)
	convert pdftotext -layout -enc UTF-8 "$in" -
	LC_ALL=C grep -q '[^[:space:]]' "$tmp/out" ||
		fail 'a PDF without text (scanned?): put it through OCR first'
	cat "$tmp/out"
	;;
docx | odt | rtf)
	[ "$form" != rtf ] || show_notes
	by_pandoc "$form" -s
	cat "$tmp/out"
	;;
html)
	recode "$(page_charset)"
	by_pandoc html -L "$here/linked-notes.lua"
	cat "$tmp/out"
	;;
text)
	recode ''
	cat "$in"
	;;
doc) fail 'an old Word file: save it as DOCX' ;;
wrong) fail 'not in the form that its name says' ;;
esac
