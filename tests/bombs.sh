#!/bin/sh
# bombs.sh [PART]: documents made to take all memory or time, each at half its size and whole: what
# the commands take grows as the size does, and stays within some times it.  For use by bombs.t, with
# a PART (200: a two-hundredth of the sizes), and by hand: 1 needs 6 GiB of memory and ten minutes.
# The figures are printed as comments.
#
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"
part=${1:-1}
LIMIT=1800
commands='extract-footnotes extract-urls split-recs extract-signatories describe-docs'
TIMES=12      # bytes of memory for a byte of a document, at most
FLOOR=65536   # KiB that any run may take

why=
[ -x /usr/bin/time ] || why='/usr/bin/time is not there'
# a sanitizer takes memory of its own
! "$BIN/extract-urls" --version | grep -q 'confined: none' || why='built with a sanitizer, or not confined'
if [ -n "$why" ]; then
	skip 'bombs' "$why"
	done_testing
	exit
fi

# each bomb: N of something
notes() { # 10,000,000 notes of a word processor
	awk -v n="$1" 'BEGIN { for (i = 1; i <= n; i++)
		printf "The pier was shut[footnoteRef:%d].\n [%d: Letter of 3 May.] \n", i, i }'
}
brackets() { # 1,000,000 brackets, none of them closed
	awk -v n="$1" 'BEGIN { for (i = 0; i < n; i++) printf "%s", substr("[({", i % 3 + 1, 1); print "" }'
}
pages() { # 50,000 pages of a PDF with four notes each
	awk -v n="$1" 'BEGIN { for (p = 1; p <= n; p++) {
		for (i = 1; i <= 40; i++)
			printf "The harbour office of Ardovia shut the pier at Orm in the autumn%s and\n",
				i % 10 == 0 ? "." (k + i / 10 - 1) % 9000 + 1 : ""
		print ""
		for (i = 0; i < 4; i++)
			printf "%d Harbour Office, Departures, 2030, p. %d, https://orm.example/%d/%d.\n",
				k++ % 9000 + 1, p, p, i
		printf "\n%d\n\f", p } }'
}
line() { # 256 MiB of words in one line
	yes 'The pier at Orm was shut and nobody said why.' | tr '\n' ' ' | head -c "$1"
}

# CMD FILE: its seconds of the processor and its peak in KiB, in $took and $peak; its status is $?
took='' peak=''
measured() {
	/usr/bin/time -f '%U %S %M' -o figures timeout "$LIMIT" "$BIN/$1" -t "$2" > rows 2> err
	status=$?
	read -r user system peak <<-END
		$(tail -n 1 figures)
	END
	took=$(awk -v a="$user" -v b="$system" 'BEGIN { print a + b }')
	return "$status"
}

# the bomb at its size and at half of it
blast() { # NAME N
	"$1" $(($2 / 2)) > half
	"$1" "$2" > whole
	size=$(($(wc -c < whole) / 1024))
	for cmd in $commands; do
		measured "$cmd" half
		few=$took
		check "$cmd: $2 $1: read" measured "$cmd" whole
		check "$cmd: $2 $1: $few seconds for half, $took for all" \
			awk -v a="$few" -v b="$took" 'BEGIN { exit !(b <= 3 * a + 0.5) }'
		check "$cmd: $2 $1: $peak KiB for $size" [ "$peak" -le $((FLOOR + TIMES * size)) ]
		echo "$cmd $1 $2 $size $few $took $peak $(($(wc -l < rows) - 1))" >> table
	done
	rm -f half whole
}

# what never ends, or unpacks to more than may be kept: named, and no more kept than the limit asks for
refused() { # NAME SIZE CMD BOMB...: what BOMB prints
	refused_name=$1 refused_size=$2 refused_cmd=$3
	shift 3
	"$@" | /usr/bin/time -f '%U %S %M' -o figures timeout "$LIMIT" "$BIN/$refused_cmd" \
		--max-document "$refused_size" > rows 2> err
	status=$?
	read -r user system peak <<-END
		$(tail -n 1 figures)
	END
	set -- "$refused_name" "$refused_size" "$refused_cmd"
	check "$3: $1 is 1" [ "$status" -eq 1 ]
	check "$3: $1 is named" grep -q 'a document or row of more than' err
	check "$3: $1 takes $peak KiB" [ "$peak" -le $((FLOOR + 4 * $2 / 1024)) ]
	echo "$3 $1 $2 $(($2 / 1024)) - $(awk -v a="$user" -v b="$system" 'BEGIN { print a + b }') $peak 0" >> table
}

blast notes $((10000000 / part))
blast brackets $((1000000 / part))
blast pages $((50000 / part))
blast line $((268435456 / part))
head -c $((8589934592 / part)) /dev/zero | gzip -1 > bomb.gz
for cmd in $commands pack-docs tsv2csv; do
	# 8 GiB, of which a gibibyte may be kept; and 4 GiB in one line
	refused gzip $((1073741824 / part)) "$cmd" cat bomb.gz
	refused 4GiB-line $((1073741824 / part)) "$cmd" line $((4294967296 / part))
done
awk 'BEGIN { format = "%-20s %-10s %10s %10s %8s %8s %10s %9s\n"
	printf "# " format, "command", "bomb", "number", "KiB", "s half", "s", "peak KiB", "rows" }
	{ printf "# " format, $1, $2, $3, $4, $5, $6, $7, $8 }' table
done_testing
