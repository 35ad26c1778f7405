#!/bin/sh
# extract-urls.t: addresses as printed and as meant, and the notes they belong to
#
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"

here=$DATA/extract-urls

# the rows of a text that is given as a format of printf
rows() { # FORMAT COLUMNS
	# shellcheck disable=SC2059
	printf "$1" | extract-urls -H | cut -f "$2"
}

cp "$here/links.out" want
t "link targets behind a page go back to its notes" 0 extract-urls -t "$here/links.in"
cp "$here/rows.out" want
t "--field reads a column of any rows" 0 extract-urls --field text "$here/rows.in"
cp "$here/rows.out" want
t "its first column is the id where there is no doc" 0 extract-urls -f text "$here/rows.in"
sed 1d "$here/rows.in" > bare
cp "$here/rows.out" want
t "--columns names those of rows without a header" 0 extract-urls -f text -c cite,note,about,text bare
t "a column that is not there is 1" 1 extract-urls -f body "$here/rows.in"
check "and it is named" grep -q "no column 'body'" err

: > want
t "an empty text gives no row" 0 extract-urls -H -t /dev/null
echo 'no address: a//b, x@www.y, www. and http:// alone' > none
: > want
t "and none is made up" 0 extract-urls -H none

rows 'a https://lamp.example/a-%%20b c\n' 5-7 > got
printf 'https://lamp.example/a-b\thttps://lamp.example/a-%%20b\tdespaced\n' > want
check "raw keeps what repair changed" cmp got want
rows 'x https://lamp.example/2031/so-\r\nit-went.html\n' 5-7 > got
# shellcheck disable=SC1003
printf 'https://lamp.example/2031/so-it-went.html\thttps://lamp.example/2031/so-\\r\\nit-went.html\tjoined\n' > want
check "a joined address keeps its line end in raw" cmp got want
rows 'HTTP://WWW.Lamp.Example:80/a/?utm_medium=x https://lamp.example/a\n' 8 | uniq | wc -l > got
check "two spellings of a page have one key" grep -qx ' *1' got
rows 'http://a.b.lamp.example/ http://127.0.0.1/ http://x.co.uk\n' 10 > got
printf 'lamp.example\n\nx.co.uk\n' > want
check "site is the registrable domain" cmp got want

# hosts that neither a scheme nor www. announces
cat > bare.txt <<'EOF'
It was delivered.The house in the harbour.is gone, as its owner Night.example and Ferry.test say.
The list is at night.example/list; please visit ferry.test. More at lamp.example, less at tide.example.
LAMP.EXAMPLE, and Lamp.example,
Write to me@tide.example or me@ tide.example.
See http://www.lamp.example/a and http://LAMP.example/b.
EOF
extract-urls -H bare.txt | cut -f 5 > got
printf '%s\n' night.example/list ferry.test lamp.example http://www.lamp.example/a http://LAMP.example/b > want
check "a bare host is taken where a path, a word before it or the rest of the text speaks for it" cmp got want
extract-urls -H --relaxed bare.txt | cut -f 5 > got
printf '%s\n' harbour.is Night.example Ferry.test night.example/list ferry.test lamp.example tide.example LAMP.EXAMPLE Lamp.example \
	http://www.lamp.example/a http://LAMP.example/b > want
check "--relaxed takes all under a public suffix, but no mailbox" cmp got want
extract-urls -r bare.txt > rows
: > want
t "and they hold" 0 verify-rows -H -d bare.txt rows

# lines that converters mangled: each gives these addresses, and these repairs
cut -f 1,2 "$here/hard.tsv" > hard
t "the hard lines" 0 extract-urls -d hard
awk -F'\t' -v OFS='\t' '
BEGIN { print "doc", "urls", "repair" }
FNR == 1 { next }
!($1 in urls) { id[++n] = $1; urls[$1] = $5; repair[$1] = $7; next }
{ urls[$1] = urls[$1] " " $5; if (repair[$1] == "") repair[$1] = $7 }
END { for (i = 1; i <= n; i++) print id[i], urls[id[i]], repair[id[i]] }' got > summed
cut -f 1,3,4 "$here/hard.tsv" > want
check "all $(($(wc -l < want) - 1)) of them" diff want summed
mv got rows
: > want
t "and they hold" 0 verify-rows -H -d hard rows

# many lines end with a whole address: none of these is joined to the next
extract-urls -H "$here/complete.txt" > rows
cut -f 5 rows > got
check "whole addresses at line ends are left alone" diff "$here/complete.urls" got
cut -f 7 rows | sort -u > got
echo > want
check "and nothing is repaired" cmp got want

# time is linear: these would take minutes if it were not
for what in 'http://' 'http://-' 'http://a..' 'http://a.b/(' 'www.' '1www.a.org?' 'http://a.b/-%20' \
	'http://a.b/x.pdf4A' 'a@www.' 'hxxp[:]//a[.]b ' 'http://a.org.....' 'a.' 'a.org.' 'a.b-' 'х.' 'visit a.org ' 'a.a.a ' '.org' 'a[.]b' 'a[.]org ' \
	'A/HRC/1/2 ' 'no. 1/05, ' 'CommDH(' 'A/1/'; do
	awk -v s="$what" -v n="$(many 100000)" 'BEGIN { for (i = 0; i < n; i++) printf "%s", s }' > long
	check "100000 times $what" timeout 20 extract-urls -H -r -s long
done
for what in 'http://a.b/' 'http://a.b/x-' 'http://a.b/x' 'https://' 'a/b    http://a.b/x-    c' \
	'one-two one two http://a.b/one-onetwo' 'A/HRC/1/' 'a.org/b-'; do
	awk -v s="$what" -v n="$(many 50000)" 'BEGIN { for (i = 0; i < n; i++) print s }' > long
	check "50000 lines of $what" timeout 20 extract-urls -H -r -s long
done
done_testing
