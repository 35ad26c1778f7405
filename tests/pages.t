#!/bin/sh
# pages.t: every command has a page, and every page is sound
#
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"

sections='NAME SYNOPSIS DESCRIPTION EXIT.STATUS EXAMPLES SEE.ALSO STANDARDS'

for cmd in "$ROOT"/cmd/*.c; do
	name=$(basename "$cmd" .c)
	page=$ROOT/man/$name.1
	check "$name has a page" test -f "$page"
	[ -f "$page" ] || continue
	for section in $sections; do
		check "$name.1 has a section $section" grep -q "^\.Sh $section\$" "$page"
	done
	check "$name.1 has an example with its output" grep -q '^\$ ' "$page"
	"$name" --help | sed -n 's/^.*--\([a-z][a-z-]*\).*$/\1/p' > options
	while read -r option; do
		check "$name.1 explains --$option" grep -q -e "Fl -$option" "$page"
	done < options
done

for page in "$ROOT"/man/*.[1-9]; do
	name=$(basename "$page")
	t "$name: no complaint from mandoc" 0 mandoc -T lint -W warning "$page"
	# what a page refers to is there
	sed -n 's/^\.Xr \([^ ]*\) \([0-9]\).*$/\1 \2/p' "$page" | sort -u > refs
	while read -r ref number; do
		case $ref in
		*-*|ibid) check "$name: $ref($number) is there" test -f "$ROOT/man/$ref.$number" ;;
		esac
	done < refs
done
done_testing
