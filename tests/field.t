#!/bin/sh
# field.t: notes are found in real documents as well as tests/accuracy.tsv says
#
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"

if [ ! -d "$SHARED/dev/notes" ]; then
	skip "notes of real documents" "they are not beside the tree"
	done_testing
	exit
fi
"$TESTS/accuracy.sh" notes > table
check "there are figures" test "$(wc -l < table)" -gt 20
sed 1d table | while read -r set form measure value was _; do
	awk -v value="$value" -v was="$was" 'BEGIN { exit !(value + 0.005 < was) }' &&
		echo "$set, $form: $measure is $value and was $was"
done > worse
check "none is worse than it was" diff /dev/null worse
done_testing
