#!/bin/sh
# completion.t: options and columns, as bash completes them
# shellcheck disable=SC2016
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"

if ! command -v bash >/dev/null; then
	skip completion 'bash is not there'
	done_testing
	exit
fi
# completes WORD...: what the last word may become
completes() {
	bash -c '. "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _ibid "$1"; printf "%s\n" "${COMPREPLY[@]}"' ./"$1" "$@"
}
for cmd in "$ROOT"/cmd/*.c; do
	cmd=$(basename "$cmd" .c)
	ln -s "$ROOT/completion/ibid.bash" "$cmd"
	"$cmd" --help | sed -n 's/^ .*\(--[a-z-]*\).*/\1/p' | sort >want
	completes "$cmd" -- | sort >got.options
	t "$cmd: its options" 0 cat got.options
done
printf 'doc\tsource_text\tsome\n' >rows.tsv
gzip rows.tsv
printf 'source_text\nsome\n' >want
t 'a column of a file that is named' 0 completes extract-urls rows.tsv.gz --field so
printf 'doc,source_text\ndoc,some\n' >want
t 'one more of several' 0 completes pack-docs rows.tsv.gz --meta doc,so
printf '\n' >want
t 'a file is the shell'\''s business' 0 completes extract-urls row
done_testing
