#!/bin/sh
# memcheck.sh DIR TEST...: run unit tests and test files with every command under valgrind
#
# DIR is the build: its DIR/bin holds the commands.  What valgrind has to say of a run is a file in
# DIR/memcheck/log; of leaks, those of which nothing holds the address any more.  Status 1 if there
# is any such file, or if an assertion failed.  Limits of time are SLOWER times as long; what is only to
# be much is a LOADth of it, and long lines have BIG megabytes.
set -u
SLOWER=${SLOWER:-30}
dir=$(cd "$1" && pwd) || exit 2
shift
command -v valgrind >/dev/null || { echo 'memcheck: valgrind is not there'; exit 0; }

# what cannot be run under it, and why
left_out() { # TEST
	case $1 in
	bombs.t | linear.t) echo 'holds time and memory, which are now those of valgrind' ;;
	limits.t) echo 'gives a command less memory than valgrind takes' ;;
	kill.t | broken-tools.t) echo 'ends programs of the pipeline, which are checked one by one in pipeline.t' ;;
	faults.t) echo 'puts a library before libc, as valgrind does' ;;
	confine.t) echo 'puts a library before libc, and runs valgrind itself' ;;
	build.t | twice.t) echo 'looks at programs, and runs none' ;;
	*) return 1 ;;
	esac
}

out=$dir/memcheck
rm -rf "$out"
mkdir -p "$out/bin" "$out/log" "$out/tap" || exit 2
[ ! -d "$dir/unit" ] || ln -s "$dir/unit" "$out/unit" || exit 2
check="valgrind -q --leak-check=full --show-leak-kinds=definite,possible --log-file=$out/log"
for f in "$dir"/bin/*; do
	cmd=${f##*/}
	# valgrind makes files in TMPDIR as well: a test that names none runs the command alone
	cat >"$out/bin/$cmd" <<-END
		#!/bin/sh
		[ -d "\${TMPDIR:-/tmp}" ] || exec $f "\$@"
		exec $check/$cmd.%p $f "\$@"
	END
	chmod +x "$out/bin/$cmd"
done
cat >"$out/bin/timeout" <<END
#!/bin/sh
case \$1 in
*[!0-9]*) exec $(command -v timeout) "\$@" ;;
esac
seconds=\$((\$1 * $SLOWER))
shift
exec $(command -v timeout) "\$seconds" "\$@"
END
chmod +x "$out/bin/timeout"

# is there anything in FILE that is of memory?  Code without a name is that of PCRE2, made as it runs,
# which reads sixteen bytes at a time and makes nothing of those behind the end
finds() { # FILE
	awk '/^==[0-9]+== *(Invalid|Mismatched|Source and|Syscall param|[0-9,]+ .* lost in)/ { found = 1 }
		/^==[0-9]+== *(Conditional|Use of)/ { getline; found = found || !/: \?\?\?$/ }
		END { exit !found }' "$1"
}
bad=0
runs=0
for test; do
	name=${test##*/}
	if why=$(left_out "$name"); then
		printf '%-28s left out: it %s\n' "$name" "$why"
		continue
	fi
	# shellcheck disable=SC2086
	case $test in
	*.t) BIG=${BIG:-1} LOAD=${LOAD:-20} BIN=$out/bin sh "$test" >"$out/tap/$name" 2>&1 ;;
	*) $check/"$name".%p "$test" >"$out/tap/$name" 2>&1 ;;
	esac
	runs=$((runs + $(find "$out/log" -type f -name '*.[0-9]*' | wc -l)))
	# what it says of calls that it does not know, or of its own end, is of no memory
	for log in "$out"/log/*; do
		[ ! -f "$log" ] || finds "$log" || rm -f "$log"
	done
	failed=$(grep -c '^not ok' "$out/tap/$name")
	found=$(find "$out/log" -type f | wc -l)
	runs=$((runs - found))
	[ "$failed" -eq 0 ] || bad=1
	printf '%-28s %5d passed %3d failed %3d finds so far\n' "$name" "$(grep -c '^ok' "$out/tap/$name")" \
		"$failed" "$found"
done
echo "$runs runs without a find"
find "$out/log" -type f | head -n 3 | xargs -r head -n 20
[ "$(find "$out/log" -type f | wc -l)" -eq 0 ] || bad=1
exit "$bad"
