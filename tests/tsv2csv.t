#!/bin/sh
# tsv2csv.t: rows as CSV
#
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"

sample=$DATA/tsv2csv/sample
printf '"doc","text","note"\r\n"ferry","One ""quoted"", and a comma","1"\r\n"quay","Two\nlines and a \\ and\ta tab","2"\r\n' > want
t "fields in quotation marks, escapes undone" 0 tsv2csv "$sample"
tsv2csv "$sample" > csv
{ printf '\357\273\277'; cat csv; } > want
t "a byte-order mark" 0 tsv2csv -b "$sample"
{ cat csv; sed 1d csv; } > want
t "two inputs have one header" 0 tsv2csv "$sample" "$sample"
printf 'doc\ttext\nx\ty\n' > other
t "other columns" 1 tsv2csv "$sample" other
check "they are named" grep -q "^tsv2csv: other:1: other columns" err
# and back: what reads CSV reads the same rows
pack-docs -C -i doc csv > back
cut -f 1-2 "$sample" > want
t "read again" 0 cut -f 1-2 back
# --- what a spreadsheet would run
# a field of a row with the guard, and as it was; all as printf has them; 1 if something is said
guarded() { # NAME FIELD GUARDED SAID
	# shellcheck disable=SC2059
	printf "doc\ttext\n$2\tx\n" > rows
	# shellcheck disable=SC2059
	printf "\"$3\",\"x\"\r\n" > want
	t "$1" 0 tsv2csv -H rows
	check "$1: it is said, or nothing is" \
		[ "$(grep -c '^tsv2csv: 1 field may' err)/$(wc -l < err)" = "$4/$4" ]
}
for sign in = + - @ '\357\274\235' '\357\274\213' '\357\274\215' '\357\274\240'; do
	guarded "a field that begins with $sign" "$sign"'cmd()' "'$sign"'cmd()' 1
	guarded "blanks before $sign" "  $sign"'1' "'  $sign"'1' 1
	guarded "a no-break space and a byte-order mark before $sign" '\302\240\357\273\277'"$sign" \
		"'"'\302\240\357\273\277'"$sign" 1
	guarded "$sign amid a field" "a$sign" "a$sign" 0
done
guarded 'a tab' '\\tx' "'"'\tx' 1
guarded 'a carriage return' '\\rx' "'"'\rx' 1
guarded 'a line feed' '\\nx' "'"'\nx' 1
guarded 'a NUL' '\000x' "'"'\000x' 1
guarded 'a word in apostrophes' "'twas'" "'twas'" 0
guarded 'apostrophes alone' "''" "''" 0
guarded 'blanks alone' '  ' '  ' 0
guarded 'nothing' '' '' 0
guarded 'a quotation mark before =' '"=1' '""=1' 0
printf '=a\tb\n1\t=2\n' > rows
printf '"'"'"'=a","b"\r\n"1","'"'"'=2"\r\n' > want
t 'a name of a column, too' 0 tsv2csv rows
check 'they are counted' grep -q '^tsv2csv: 2 fields may be taken for formulas' err
printf '"=a","b"\r\n"1","=2"\r\n' > want
t 'for programs' 0 tsv2csv --raw rows
check 'nothing is said' [ ! -s err ]
# one apostrophe taken off gives the rows again
{
	printf 'doc\ttext\n'
	for f in = "'=" "''=" "'a" '' ' =' "' =" "'\\t" '\t' -1 1- "it's"; do
		printf '%s\t%s\n' "x$f" "$f"
	done
} > rows
tsv2csv --raw rows > want
# shellcheck disable=SC2016
t 'nothing is lost' 0 sh -c 'tsv2csv rows | sed -E "$1"' sh "s/,\"'('*[[:space:]]*[=+@-]|'*	)/,\"\\1/"
done_testing
