#!/bin/sh
# bench.sh [MIB]: how fast the filters are, on MIB mebibytes (256) of text, beside other programs
# on the same text and in the same run
#
# The text is that of the documents for development, or of the sample corpus where these are not
# there, again and again.  Seconds are those of the processor, a mean of three runs, so that what
# else a machine does counts less; of compressed input, which two threads read, those of the clock.
# Nothing is kept.
#
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"
set -e

mib=${1:-256}
[ "$mib" -ge 8 ] || { echo "bench.sh: at least 8 mebibytes" >&2; exit 2; }
bytes=$((mib * 1048576))
files=4000
filters='extract-footnotes extract-urls split-recs extract-signatories'

# CMD: what hyperfine counts of a shell's command line, into csv
measure() {
	hyperfine --style none --shell=none --warmup 1 --runs 3 --export-csv csv "sh -c '$1'" > /dev/null 2>&1
}

# CMD: the processor's seconds for a shell's command line
seconds() {
	if command -v hyperfine > /dev/null; then
		measure "$1"
		awk -F, 'END { print $(NF - 3) + $(NF - 2) }' csv
		return
	fi
	sh -c "for i in 1 2 3; do $1 > out; done; times" | awk 'END {
		split($1, user, /[ms]/); split($2, system, /[ms]/)
		print (user[1] * 60 + user[2] + system[1] * 60 + system[2]) / 3
	}'
}

# CMD: the clock's seconds
clock() {
	if command -v hyperfine > /dev/null; then
		measure "$1"
		awk -F, 'END { print $(NF - 6) }' csv
		return
	fi
	begin=$(date +%s%N)
	sh -c "for i in 1 2 3; do $1 > out; done"
	awk -v a="$begin" -v b="$(date +%s%N)" 'BEGIN { print (b - a) / 3000000000 }'
}

# FILE...: again and again, up to as many bytes as are asked for, to the end of a line
repeat() {
	while cat "$@"; do :; done 2> /dev/null | head -c "$bytes" | sed '$d'
}

# WHAT FIGURE UNIT SIGN BAR: a row of the table
row() {
	awk -v what="$1" -v n="$2" -v unit="$3" -v sign="$4" -v bar="$5" 'BEGIN {
		met = bar == "" ? "" : (sign == ">=" ? n >= bar : n <= bar) ? "met" : "missed"
		printf "%-50s %9.2f %-8s %2s %-6s %s\n", what, n, unit, sign, bar, met
	}'
}

divided() {
	awk -v a="$1" -v b="$2" 'BEGIN { printf "%.4f", a / (b > 0 ? b : 0.001) }'
}

# SECONDS: megabytes of the text a second
rate() {
	divided "$(wc -c < text)" "$(awk -v s="$1" 'BEGIN { print s * 1000000 }')"
}

# NAME COMMAND SECONDS: how many times as long as extract-urls another finder takes on `part`; SECONDS
# are those that it takes for nothing
finder() {
	row "$1: its time against extract-urls" "$(awk -v a="$(seconds "$2 part")" -v b="$3" \
		-v c="$(seconds 'extract-urls part')" 'BEGIN { printf "%.2f", (a - b) / (c > 0 ? c : 0.001) }')" \
		times '>=' 50
}

# programs that find addresses, where they are: xurls, and linkify-it where LINKIFY_IT names its folder
finders() {
	head -c 8388608 text | sed '$d' > part
	if command -v node > /dev/null && [ -n "${LINKIFY_IT:-}" ]; then
		cat > linkify.js <<-'EOF'
		const finder = new (require(process.env.LINKIFY_IT).LinkifyIt)();
		const text = require('fs').readFileSync(process.argv[2], 'utf8');
		for (const m of finder.match(text) || []) console.log(m.url);
		EOF
		finder linkify-it 'node linkify.js' "$(seconds 'node linkify.js line')"
	fi
	command -v xurls > /dev/null || return 0
	head -c 1048576 text | sed '$d' > part
	finder xurls 'xurls <' 0
}

make_texts() {
	if [ -n "$SHARED" ]; then
		find "$SHARED/dev" -name '*.txt' -exec cat {} + > once
	else
		cat "$ROOT"/pipelines/sample/*.txt > once
	fi
	iconv -c -f UTF-8 -t UTF-8 once > clean || true
	repeat clean > text
	mkdir small
	(cd small && split -a 4 -l 60 ../clean && find . -name 'x*' | sort | tail -n +$((files + 1)) |
		xargs rm -f)
	for f in small/x*; do mv "$f" "$f.txt"; done
	pack-docs small > once.tsv
	{ head -n 1 once.tsv; sed 1d once.tsv > rows; repeat rows; } > text.tsv
	gzip -c text.tsv > text.tsv.gz
	echo 'One line, and no more.' > line
}

yardsticks() {
	row 'cat' "$(rate "$(seconds 'cat text')")" MB/s
	row 'wc -l' "$(rate "$(seconds 'wc -l text')")" MB/s
	command -v rg > /dev/null || return 0
	rg=$(seconds 'rg -o "https?://[^\s<>\"]+" text')
	row 'rg -o, a plain pattern' "$(rate "$rg")" MB/s
	row 'extract-urls: time against rg' "$(divided "$(seconds 'extract-urls text')" "$rg")" times '<=' 1
}

rates() {
	for f in $filters; do
		bar=
		case $f in extract-footnotes | split-recs) bar=300 ;; esac
		plain=$(seconds "$f text")
		row "$f, plain" "$(rate "$plain")" MB/s ${bar:+'>='} $bar
		row "$f, packed" "$(rate "$(seconds "$f text.tsv")")" MB/s
	done
}

# one, two, four and eight parts of the text: the time against the one that is due
linear() {
	for f in extract-footnotes split-recs; do
		head -c $((bytes / 8)) text | sed '$d' > part
		one=$(seconds "$f part")
		for n in 2 4 8; do
			head -c $((bytes * n / 8)) text | sed '$d' > part
			row "$f, $n times the text: time" "$(divided "$(seconds "$f part")" \
				"$(awk -v s="$one" -v n=$n 'BEGIN { print s * n }')")" 'of due' '<=' 1.1
		done
	done
}

# a stream of documents, compressed, against what zlib takes to inflate it
zipped() {
	cat > inflate.c <<-'EOF'
	#include <zlib.h>

	int
	main(int argc, char **argv)
	{
		static char block[1 << 18];
		gzFile gz = argc > 1 ? gzopen(argv[1], "rb") : NULL;

		if (!gz || gzbuffer(gz, sizeof(block)) != 0)
			return 2;
		while (gzread(gz, block, sizeof(block)) > 0)
			;
		return gzclose(gz) != Z_OK;
	}
	EOF
	${CC:-cc} -O2 -o inflate inflate.c -lz
	inflate=$(clock './inflate text.tsv.gz')
	row "gzip -dc: time against zlib's inflating" "$(divided "$(clock 'gzip -dc text.tsv.gz')" "$inflate")" times
	for f in pack-docs $filters; do
		row "$f, gzip: time against zlib's inflating" "$(divided "$(clock "$f text.tsv.gz")" "$inflate")" \
			times '<=' 1.15
	done
}

others() {
	row "pack-docs, $(find small -type f | wc -l) files: time against cat" \
		"$(divided "$(seconds 'pack-docs small')" "$(seconds 'cat small/*')")" times '<=' 1.5
	empty=$(seconds true)
	for f in $filters; do
		row "$f, one line" "$(awk -v a="$(seconds "$f line")" -v b="$empty" \
			'BEGIN { print (a - b) * 1000 }')" ms '<=' 5
	done
	[ -x /usr/bin/time ] || return 0
	for f in $filters; do
		/usr/bin/time -f %M -o peak "$f" text > /dev/null
		row "$f: peak memory against the text" "$(divided "$(($(cat peak) * 1024))" \
			"$(wc -c < text)")" times '<=' 4
	done
}

make_texts
for part in yardsticks finders rates linear zipped others; do
	$part
done
