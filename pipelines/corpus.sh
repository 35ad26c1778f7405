#!/bin/sh
# corpus.sh: the steps of corpus.mk, which calls it; not for use by hand
#
# In OUT: the datasets, and in OUT/work
#	list       key, size, mtime, id, path of each document; ids and paths escaped as in rows
#	keys       the keys, in order of the ids
#	in/KEY     a document's id, path and path in UTF-8; newer than its text when the document changed
#	doc/KEY    its text, as a document stream
#	footnotes/KEY, urls/KEY, ...  its rows
#	proof/KEY  what verify-rows has against them: nothing
#	failed/STAGE.KEY  why a stage came to nothing
#	tool/NAME  which program makes the rows; newer than they are when it changed
# A temporary file ends in `.new'; one left by a killed run is removed by the next.
set -u
export LC_ALL=C.UTF-8

here=${IBID_HERE:-$(cd -- "$(dirname -- "$0")" && pwd)} || exit 2
w=work
stages='footnotes urls recs signatories cites about'
commands='pack-docs extract-footnotes extract-urls split-recs extract-signatories split-cites
	describe-docs dedupe-sources verify-rows tsv2csv'

die() {
	printf 'corpus.mk: %s\n' "$*" >&2
	exit 2
}

# for the eye: no byte of a name may move the terminal's cursor
say() {
	case $2 in
	*[!\ -~]*)
		printf '%-9s %s\n' "$1" "$2" | tr -d '\000-\011\013-\037\177' |
			LC_ALL=C sed 's/\xc2[\x80-\x9f]//g'
		;;
	*) printf '%-9s %s\n' "$1" "$2" ;;
	esac
}

# rename FILE.new to FILE, but leave FILE and its time alone where nothing has changed
settle() {
	if cmp -s "$1.new" "$1"; then
		rm -f "$1.new"
	else
		mv -f "$1.new" "$1" || exit 2
	fi
}

help() {
	cat <<'END'
make -f pipelines/corpus.mk CORPUS=dir OUT=dir [-jN] [BIN=dir] [FROM=charset] [TIMEOUT=seconds]
	[MEMORY=megabytes] [CONFINE=way]

Turns the documents under CORPUS (.txt .text .pdf .docx .odt .rtf .html .htm .xhtml, also with .gz)
into datasets in OUT:
	documents.tsv    the text of each document, which the offsets in all rows count in
	footnotes.tsv urls.tsv recs.tsv signatories.tsv cites.tsv sources.tsv members.tsv
	about.tsv        what each document is: title, date, symbol, language, size
	failed.tsv       what could not be used, and why (doc, file, stage, reason)
	left-out.txt     files in CORPUS that are in none of these forms
Only what changed since the last run is made again.  Every row is proved by verify-rows.

BIN      the folder of the commands; otherwise those built beside this file, or those on PATH
FROM     the charset of texts that are not UTF-8; without it they fail
TIMEOUT  the seconds that a converter may take for one document (120)
MEMORY   the megabytes of memory that it may take (4096)
CONFINE  how it is kept from the network: bwrap or unshare, the first that works; or none

Other targets:
	report   the same, and OUT/report.html: the datasets for people to look at, in a browser
	         (without CORPUS: of the datasets as they are)
	retry    the same, and try again what failed before
	database the same, and put the datasets into OUT/corpus.sqlite; see ibid-database(7)
	verify   prove the finished datasets once more, as they are
	clean    remove OUT/work, from which the datasets are made
Status: 0; 2 if a document failed or a row does not hold (the rest is done).
END
}

# ---- start: look at the folder

# the commands: in BIN, or built in this tree, or on PATH
find_commands() {
	if [ -n "${BIN:-}" ]; then
		BIN=$(cd -- "$BIN" && pwd) || die "no folder $BIN"
		PATH=$BIN:$PATH
	elif [ -x "$here/../build/bin/extract-footnotes" ]; then
		PATH=$(cd -- "$here/../build/bin" && pwd):$PATH
	fi
	export PATH
	for c in $commands; do
		command -v "$c" >/dev/null || die "$c: command not found; BIN=dir names its folder"
	done
}

# a file that changes when a program does
note_tools() {
	for c in $commands; do
		ls -lL --time-style=full-iso "$(command -v "$c")" >"$w/tool/$c.new" || exit 2
		settle "$w/tool/$c"
	done
	{
		cat "$here/totext.sh" "$here/plain.lua" "$here/linked-notes.lua"
		printf '%s\n' "${FROM:-}"
	} >"$w/tool/converters.new"
	settle "$w/tool/converters"
	cat "$here/database.sh" "$here/schema.sql" "$here/views.sql" >"$w/tool/database.new"
	settle "$w/tool/database"
}

# passed over: what is hidden, office programs' locks, and the datasets
found() {
	find . -ignore_readdir_race -mindepth 1 \
		\( -name '.*' -o -name '~$*' -o -samefile "$out" \) -prune -o "$@"
}

# size, mtime and path of every file in $corpus, a NUL after each
# Links to folders are not followed, so that no loop is walked; links to files are.
files() {
	cd -- "$corpus" || return 1
	found -type f -printf '%s\t%T@\t%P\0' || return 1
	found -type l -xtype f -print0 >"$out/$w/links.new" || return 1
	xargs -0 -r stat -L --printf '%s\t%.Y\t%n\0' <"$out/$w/links.new" >"$out/$w/linked.new" || return 1
	LC_ALL=C sed -z 's,^\([^\t]*\t[^\t]*\t\)\./,\1,' "$out/$w/linked.new"
}

# a line each, sorted by path; a newline in a path as \001
list_files() {
	(files) >"$w/found.new" || die "$CORPUS: cannot be read whole; nothing was changed"
	tr '\n\0' '\001\n' <"$w/found.new" >"$w/lines.new" || exit 2
	LC_ALL=C sort -t "$(printf '\t')" -k3 "$w/lines.new" >"$w/files.new" || exit 2
}

# compare the files with the last run's list: numbers for the new ones, nothing
# left of what is gone, no text for what changed
number() {
	LC_ALL=C awk -v w="$w" -f "$here/corpus.awk" "$w/list" "$w/files.new" || exit 2
	while read -r key; do
		for d in in doc $stages proof; do
			rm -f "$w/$d/$key"
		done
		rm -f "$w/failed/"*".$key"
	done <"$w/gone.new"
	while read -r key; do
		rm -f "$w/doc/$key"
	done <"$w/changed.new"
	mv "$w/list.new" "$w/list" || exit 2
	LC_ALL=C sort -t "$(printf '\t')" -k4,4 "$w/list" >"$w/by-id.new" || exit 2
	cut -f 1 "$w/by-id.new" >"$w/keys.new" || exit 2
	settle "$w/keys"
	mv "$w/left-out.new" left-out.txt || exit 2
}

# make failed documents again: all of them, or those whose converter was not there
forget_failures() {
	for f in "$w/failed/"*.*; do
		[ -f "$f" ] || continue
		if [ -n "${IBID_RETRY:-}" ] || grep -q 'is not installed$' "$f"; then
			stage=${f##*/}
			rm -f "$w/${stage%.*}/${stage##*.}"
		fi
	done
}

# how converters are confined, found once; a word where they are not
confine() {
	confined=$(sh "$here/totext.sh" --confined) || exit 2
	case $confined in
	none:* | *'without a limit'*) say confined "converters: $confined" >&2 ;;
	esac
	CONFINE=${confined%%:*}
	export CONFINE
}

start() {
	if [ -z "${CORPUS:-}" ] || [ -z "${OUT:-}" ]; then
		echo 'usage: make -f pipelines/corpus.mk CORPUS=dir OUT=dir  (target help: more)' >&2
		exit 2
	fi
	[ -d "$CORPUS" ] || die "$CORPUS: no such folder"
	corpus=$(cd -- "$CORPUS" && pwd && echo .) || exit 2
	corpus=${corpus%??}
	find_commands
	confine
	mkdir -p -- "$OUT" && cd -- "$OUT" && for d in in doc $stages proof failed tool; do
		mkdir -p "$w/$d" || exit 2
	done || exit 2
	out=$PWD
	exec 9>"$w/lock"
	! command -v flock >/dev/null || flock -w 20 9 || die "$OUT: another run is at work there"
	find . -maxdepth 3 -name '*.new' -type f -exec rm -f {} +
	touch "$w/list"
	note_tools
	list_files
	number
	forget_failures
	rm -f "$w/news"
	IBID_CORPUS=$corpus IBID_HERE=$here
	export IBID_CORPUS IBID_HERE
	unset MAKEFILES
	# shellcheck disable=SC2086
	$MAKE --no-print-directory -rs -f "$here/corpus.mk" KEYS="$w/keys" datasets $IBID_ALSO || exit 2
	[ -e "$w/news" ] || echo "nothing to do: $(wc -l <"$w/keys") documents are as they were"
	failures=$(($(wc -l <failed.tsv) - 1))
	[ "$failures" -eq 0 ] || die "$failures failures, named in $OUT/failed.tsv; the rest is done"
}

# ---- the steps of one document

# the id (escaped), the path, and the path in UTF-8 (escaped) of document $1
look_up() {
	{
		IFS= read -r id
		IFS= read -r path
		IFS= read -r shown
	} <"$w/in/$1"
	case $path in
	*\\*)
		path=$(printf '%b.' "$path")
		path=${path%.}
		;;
	esac
}

# stage $1 of document $2 came to nothing: $3 says why
fail() {
	say FAILED "$id: $1: $3" >&2
	printf '%s\n' "$3" >"$w/failed/$1.$2.new" && mv "$w/failed/$1.$2.new" "$w/failed/$1.$2" || exit 2
}

# what a failed command had to say, in one line
last_words() {
	tail -n 1 | tr -d '\000-\010\013-\037\177' | cut -c 1-300
}

converter() {
	case $1 in
	*.[pP][dD][fF] | *.[pP][dD][fF].gz) pdftotext -v 2>&1 | sed -n '1s/ version/ -layout/p' ;;
	*.[tT][xX][tT] | *.[tT][xX][tT].gz | *.text | *.text.gz) ;;
	*) pandoc --version | sed 1q ;;
	esac
}

# the row of a document whose text is in $new.text
document() {
	pack-docs -H "$new.text" >"$new.packed" 2>"$new.err" || {
		why=$(last_words <"$new.err")
		why=${why:-pack-docs failed}
		return
	}
	cut -f 2 "$new.packed" >"$new.row" && docs=$(wc -l <"$new.row") &&
		sum=$(sha256sum <"$IBID_CORPUS/$path") && by=$(converter "$path") || exit 2
	if [ "$docs" -ne 1 ]; then
		why='a document stream, not one document'
		return
	fi
	printf '%s\t' "$id" && tr -d '\n' <"$new.row" &&
		printf '\t%s\t%s\t%s\n' "$shown" "${sum%% *}" "$by"
}

# the text of document $1, as a document stream with its origin
convert() {
	look_up "$1"
	say read "$id"
	new=$w/doc/$1.new
	why=
	printf 'doc\ttext\tfile\tsha256\tconverter\n' >"$new" || exit 2
	if sh "$here/totext.sh" "$IBID_CORPUS/$path" >"$new.text" 2>"$new.err"; then
		document "$1" >>"$new" || exit 2
	else
		why=$(last_words <"$new.err")
		why=${why#"totext.sh: $IBID_CORPUS/$path: "}
		why=${why:-totext.sh failed}
	fi
	rm -f "$new".* "$w/failed/doc.$1"
	[ -z "$why" ] || fail doc "$1" "$why"
	mv "$new" "$w/doc/$1"
}

# rows KEY STAGE COMMAND...: a document's rows; where the command fails, only the header
rows() {
	key=$1 stage=$2
	shift 2
	new=$w/$stage/$key.new
	if err=$("$@" 2>&1 >"$new"); then
		[ ! -e "$w/failed/$stage.$key" ] || rm "$w/failed/$stage.$key"
	else
		status=$?
		look_up "$key"
		"$1" </dev/null >"$new" || exit 2
		fail "$stage" "$key" "$1: status $status: $(printf '%s\n' "$err" | last_words)"
	fi
	mv "$new" "$w/$stage/$key"
}

# prove KEY: verify-rows finds nothing in a document's rows
prove() {
	key=$1
	new=$w/proof/$key.new
	set --
	for stage in $stages; do
		set -- "$@" "$w/$stage/$key"
	done
	if err=$(verify-rows -H -d "$w/doc/$key" "$@" 2>&1 >"$new"); then
		[ ! -e "$w/failed/proof.$key" ] || rm "$w/failed/proof.$key"
	else
		status=$?
		look_up "$key"
		if [ -s "$new" ]; then
			fail proof "$key" "$(wc -l <"$new") rows do not hold, see $w/proof/$key"
		else
			fail proof "$key" "verify-rows: status $status: $(printf '%s\n' "$err" | last_words)"
		fi
	fi
	mv "$new" "$w/proof/$key"
}

# ---- the steps of the whole

# join DIR FILE: the documents' files as one
join() {
	first=$(sed 1q "$w/keys") && sed "s,^,$w/$1/," "$w/keys" >"$w/$2.files.new" || exit 2
	{
		[ -z "$first" ] ||
			{ sed 1q "$w/$1/$first" && xargs tail -q -n +2 <"$w/$2.files.new"; }
	} >"$w/$2.new" && mv "$w/$2.new" "$2" || exit 2
	rm -f "$w/$2.files.new"
	wrote "$2"
}

whole() {
	file=$1
	shift
	"$@" >"$w/$file.new" && mv "$w/$file.new" "$file" || exit 2
	wrote "$file"
}

wrote() {
	n=$(wc -l <"$1")
	say write "$1: $((n > 0 ? n - 1 : 0)) rows"
	: >"$w/news"
}

# sources and members lead back to the documents, too
prove_whole() {
	new=$w/proof/whole.new
	if err=$(verify-rows -H -d documents.tsv sources.tsv members.tsv 2>&1 >"$new"); then
		rm -f "$w/failed/proof.whole"
	else
		id='sources and members'
		[ -s "$new" ] || die "verify-rows: $err"
		fail proof whole "$(wc -l <"$new") rows do not hold, see $w/proof/whole"
	fi
	mv "$new" "$w/proof/whole"
}

# database FILE: all datasets in one
database() {
	BIN=$(dirname -- "$(command -v tsv2csv)") sh "$here/database.sh" . "$1" || exit 2
	say write "$1"
	: >"$w/news"
}

# what failed, in order of the ids
failures() {
	{
		printf 'doc\tfile\tstage\treason\n'
		for f in "$w/failed/"*.*; do
			[ -f "$f" ] || continue
			stage=${f##*/} key=${f##*.}
			printf '%s\t%s\t%s\t%s\n' "$(sed -n 1p "$w/in/$key" 2>/dev/null)" \
				"$(sed -n 3p "$w/in/$key" 2>/dev/null)" "${stage%.*}" "$(tr -d '\011\015\134' <"$f")"
		done | sort
	} >"$w/failed.tsv.new" && mv "$w/failed.tsv.new" failed.tsv
}

finish() {
	: >"$w/done"
}

# ---- what else the user may ask for

out_folder() {
	[ -n "${OUT:-}" ] || die 'OUT=dir is missing'
	[ -d "$OUT/work" ] || die "$OUT: no datasets there"
	cd -- "$OUT" || exit 2
}

verify() {
	find_commands
	out_folder
	bad=0
	for d in $stages sources members; do
		verify-rows -H -d documents.tsv "$d.tsv" || bad=1
	done
	[ "$bad" -eq 0 ] || die 'rows do not hold'
	echo 'every row holds'
}

# report.html, where a dataset or what makes it is newer; a document that failed spoils no report
report() {
	made=0
	[ -z "${CORPUS:-}" ] || (start) || made=$?
	out_folder
	if [ ! -e report.html ] || [ -n "$(find ./*.tsv "$here"/report* -newer report.html)" ]; then
		sh "$here/report.sh" . || exit 2
		say write report.html
	fi
	exit "$made"
}

clean() {
	out_folder
	rm -rf "$w"
}

case $1 in
help | start | report | verify | clean | convert | rows | prove | join | whole | prove_whole | database | failures | \
	finish) "$@" ;;
*) die "no step $1" ;;
esac
