#!/bin/sh
# notes in the form [^1] that do not fit: rows all the same
#
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"

notes() {
	extract-footnotes --text in.txt | cut -f 2,3,6-8,10
}

head='note	mark	at	len	call_at	text'
printf 'One.[^1] Two.[^9]\n\n[^1]: A.\n\n[^x]: B.\n' >in.txt
printf '%s\n' "$head" '1	1	19	8	4	A.' '2	9			13	' '3	x	29	8		B.' >want
t 'a call without a note, a note without a call' 0 notes
printf 'One.[^1] Two.[^1]\n\n[^1]: A.\n[^1]: B.\n' >in.txt
printf '%s\n' "$head" '1	1	19	8	4	A.' '2	1	28	8		B.' >want
t 'called twice, written twice: nothing calls the second' 0 notes
printf 'A class [^abc] of characters, and [^0-9].\n' >in.txt
printf '%s\n' "$head" >want
t 'no note, no call' 0 notes
awk 'BEGIN { for (i = 0; i < 400000; i++) printf "[^" }' >in.txt
printf '%s\n' "$head" >want
t 'a line of brackets' 0 timeout 20 sh -c 'extract-footnotes --text in.txt | cut -f 2,3,6-8,10'
done_testing
