#!/bin/sh
# completion.t: options and columns, as bash and zsh complete them
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

# --- zsh, with a terminal of its own
if ! command -v zsh >/dev/null; then
	skip 'completion in zsh' 'zsh is not there'
	done_testing
	exit
fi
mkdir functions
sed 's/@COMMANDS@/extract-urls pack-docs/' "$ROOT/completion/ibid.zsh" >functions/_ibid
cat >drive <<'END'
zmodload zsh/zpty
zpty z "PATH=$PATH zsh -f -i"
zpty -w z 'fpath=($PWD/functions $fpath); autoload -Uz compinit; compinit -u -D; print -r -- be-gun'
zpty -r -m z out '*be-gun*be-gun*'
zpty -w -n z "$1"$'\t'
sleep 1
zpty -w z $'\x01print -r -- got='
zpty -r -m z out $'*\ngot=*\n*'
print -r -- ${${out##*$'\n'got=}%%$'\r'*}
zpty -d z
END
in_zsh() {
	limited zsh -f drive "$1"
}
printf 'extract-urls --relaxed\n' >want
t 'zsh: an option' 0 in_zsh 'extract-urls --rel'
printf 'extract-urls rows.tsv.gz --field source_text\n' >want
t 'zsh: a column of a file that is named' 0 in_zsh 'extract-urls rows.tsv.gz --field sour'
printf 'pack-docs rows.tsv.gz --meta doc,source_text\n' >want
t 'zsh: one more of several' 0 in_zsh 'pack-docs rows.tsv.gz --meta doc,sour'
done_testing
