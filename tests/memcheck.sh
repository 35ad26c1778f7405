#!/bin/sh
# memcheck.sh DIR TEST...: run unit tests and test files with every command under valgrind
#
# DIR is the build: its DIR/bin holds the commands.  What valgrind has to say of a run is a file in
# DIR/memcheck/log; of leaks, those of which nothing holds the address any more.  Status 1 if there
# is any such file.  A test may fail for the time that valgrind takes, or as it cannot end itself once
# a command is confined: that is printed, and not counted.
set -u
dir=$(cd "$1" && pwd) || exit 2
shift
command -v valgrind >/dev/null || { echo 'memcheck: valgrind is not there'; exit 0; }
out=$dir/memcheck
rm -rf "$out"
mkdir -p "$out/bin" "$out/log" "$out/tap" || exit 2
check="valgrind -q --leak-check=full --show-leak-kinds=definite,possible --log-file=$out/log"

for f in "$dir"/bin/*; do
	cmd=${f##*/}
	printf '#!/bin/sh\nexec %s/%s.%%p %s "$@"\n' "$check" "$cmd" "$f" >"$out/bin/$cmd"
	chmod +x "$out/bin/$cmd"
done

finds='^==[0-9]+== *(Invalid|Conditional|Use of|Mismatched|Source and|Syscall param|[0-9,]+ .* lost in)'
bad=0
for test; do
	name=${test##*/}
	# shellcheck disable=SC2086
	case $test in
	*.t) LIMIT=900 BIN=$out/bin sh "$test" >"$out/tap/$name" 2>&1 ;;
	*) $check/"$name".%p "$test" >"$out/tap/$name" 2>&1 ;;
	esac
	# what it says of calls that it does not know, or of its own end, is of no memory
	find "$out/log" -type f ! -exec grep -E -q "$finds" {} \; -exec rm -f {} +
	failed=$(grep -c '^not ok' "$out/tap/$name")
	found=$(find "$out/log" -type f | wc -l)
	printf '%-28s %5d passed %3d failed %3d finds so far\n' "$name" "$(grep -c '^ok' "$out/tap/$name")" \
		"$failed" "$found"
done
find "$out/log" -type f | head -n 3 | xargs -r head -n 20
[ "$(find "$out/log" -type f | wc -l)" -eq 0 ] || bad=1
exit "$bad"
