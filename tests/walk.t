#!/bin/sh
# walk.t: the tutorial of ibid(7) and the questions of ibid-examples(7), command after command as
# they are written, each page in a folder of its own, print what the pages show
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"
unset MAKEFLAGS MFLAGS MAKELEVEL MAKEOVERRIDES CORPUS OUT FROM TIMEOUT
export BIN

for c in pandoc pdftotext gnuplot sqlite3; do
	if ! command -v "$c" > /dev/null; then
		skip 'the tutorial and the examples' "$c is not there"
		done_testing
		exit
	fi
done

# what is asked of the network answers by itself, the same on every day
mkdir stub
cat > stub/curl << 'END'
#!/bin/sh
for address; do :; done
case $address in
*eveningpost*) printf 000 ;;
*beliskcourier.example/203[12]/*) printf 404 ;;
*) printf 200 ;;
esac
END
chmod +x stub/curl
PATH=$TMP/stub:$PATH

# PAGE SECTION: run the commands of the section, or of all, one after the other
walk() {
	mkdir -p "blocks/$1" "$1"
	sed "s|PREFIX/share/ibid|$ROOT|" "$ROOT/man/$1" > page
	awk -v section="$2" -v dir="blocks/$1" -f "$TESTS/examples.awk" page
	for cmd in "blocks/$1"/*.cmd; do
		(cd "$1" && sh "../$cmd") 2>&1 < /dev/null | tr -d '\r' > shown # CSV and RIS have CR LF
		check "$1: $(head -n 1 "$cmd")" diff "${cmd%.cmd}.out" shown
	done
}

walk ibid.7 TUTORIAL
check 'the tutorial leads to the report' test -s ibid.7/data/report.html
walk ibid-examples.7
check 'at least twenty-five questions' test "$(grep -c '^\.Ss ' "$ROOT/man/ibid-examples.7")" -ge 25
done_testing
