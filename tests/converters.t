#!/bin/sh
# converters.t: what a converter may not do, and what becomes of one that hangs, fails or fills the disk
#
# shellcheck disable=SC2016,SC3045
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"
unset MAKEFLAGS MFLAGS MAKELEVEL MAKEOVERRIDES CORPUS OUT FROM TIMEOUT MEMORY CONFINE

totext() { sh "$ROOT/pipelines/totext.sh" "$@"; }

# from now on a PDF is read by this
mkdir fake
real=$PATH
converter() { # SCRIPT
	printf '#!/bin/sh\n%s\n' "$1" > fake/pdftotext
	chmod +x fake/pdftotext
}
PATH=$TMP/fake:$PATH
printf '%%PDF-1.4\n' > report.pdf
way=$(totext --confined | cut -d : -f 1)

converter 'echo "The pier."'
echo 'The pier.' > want
t 'a converter gives the text' 0 totext report.pdf

# --- time, failure
TIMEOUT=1
export TIMEOUT
converter 'echo begun; sleep 7357.'$$'; echo done'
t 'one that hangs' 1 totext report.pdf
check 'gives nothing' [ ! -s got ]
check 'is named' grep -q '^totext.sh: report.pdf: pdftotext did not end within 1 seconds$' err
check 'does not go on' sh -c '! ps -eo args | grep -q "[s]leep 7357.$0"' $$
converter 'trap "" TERM; echo begun; while :; do sleep 1; done'
TIMEOUT=1 t 'one that will not be ended' 1 totext report.pdf
unset TIMEOUT
converter 'echo "half a te"; printf "bad\033[31m\nwords" >&2; exit 3'
t 'one that fails' 1 totext report.pdf
check 'gives nothing' [ ! -s got ]
check 'is named, and moves no cursor' grep -q '^totext.sh: report.pdf: pdftotext failed (status 3): bad\[31m words$' err
converter 'echo "half a te"; kill -SEGV $$'
t 'one that dies' 1 totext report.pdf
check 'gives nothing' [ ! -s got ]

# --- memory
if (ulimit -d 65536) 2> /dev/null; then
	converter 'perl -e "\$x = \"a\" x 300_000_000; print \"all of it\""'
	MEMORY=64 t 'one that wants too much memory' 1 totext report.pdf
	check 'gives nothing' [ ! -s got ]
	t 'and one that is given it' 0 totext report.pdf
	echo 'One.' > doc.md
	PATH=$real pandoc -s -o doc.docx doc.md
	echo 'One.' > want
	MEMORY=256 t 'what people use needs no more than that' 0 totext doc.docx
else
	skip 'memory' 'the shell cannot limit it'
fi

# --- the network and files
perl -MIO::Socket::INET -e '
	my $s = IO::Socket::INET->new(Listen => 5, LocalAddr => "127.0.0.1", Timeout => 60) or exit 1;
	open(my $f, ">", "port.new"); print $f $s->sockport; close $f; rename "port.new", "port";
	for (1 .. 2) { my $c = $s->accept or last; print $c "reached\n"; close $c }' &
server=$!
for _ in 1 2 3 4 5 6 7 8 9 10; do [ -s port ] || sleep 0.2; done
converter 'exec perl -MIO::Socket::INET -e "
	\$s = IO::Socket::INET->new(PeerAddr => \"127.0.0.1\", PeerPort => '"$(cat port)"', Timeout => 5);
	print \$s ? <\$s> : \"refused\n\""'
echo reached > want
CONFINE=none t 'without confinement the network is there' 0 totext report.pdf
check 'it is said that it is' sh -c 'CONFINE=none sh "$0" --confined | grep -q "^none: the network is open"' \
	"$ROOT/pipelines/totext.sh"
best=
for how in bwrap unshare; do
	CONFINE=$how
	export CONFINE
	converter 'echo works'
	if ! totext report.pdf > /dev/null 2>&1; then
		skip "$how" 'it does not work here'
		continue
	fi
	best=${best:-$how}
	converter 'exec perl -MIO::Socket::INET -e "
		\$s = IO::Socket::INET->new(PeerAddr => \"127.0.0.1\", PeerPort => '"$(cat port)"', Timeout => 5);
		print \$s ? <\$s> : \"refused\n\""'
	echo refused > want
	t "$how: there is no network" 0 totext report.pdf
	[ "$how" = bwrap ] || continue
	converter 'echo x 2> /dev/null > "'"$TMP"'/made" || echo "not made"'
	echo 'not made' > want
	t "$how: no file can be made" 0 totext report.pdf
	check "$how: none is there" [ ! -e made ]
	converter 'kill -9 '"$server"' 2> /dev/null || echo "not ended"'
	echo 'not ended' > want
	t "$how: nor another process ended" 0 totext report.pdf
done
unset CONFINE
kill "$server" 2> /dev/null
check 'the first way that works is the one that is taken' test "$way" = "${best:-none}"

# --- the disk
mkdir small
cat > on_small_disk <<'END'
mount -t tmpfs -o size=64k small small || exit 77
TMPDIR=$PWD/small sh "$1" "$2" > got.small 2> err.small
END
if unshare -rm sh on_small_disk "$ROOT/pipelines/totext.sh" /dev/null 2> /dev/null; [ $? -eq 77 ]; then
	skip 'a full disk' 'no file system can be mounted'
else
	converter 'yes "The pier at Orm." | head -c 200000; exit 0'
	t 'a disk that is full' 1 unshare -rm sh on_small_disk "$ROOT/pipelines/totext.sh" report.pdf
	check 'is named' grep -q 'what pdftotext wrote could not be kept' err.small
	check 'and nothing is given' [ ! -s got.small ]
	awk 'BEGIN { for (i = 0; i < 20000; i++) print "The pier " i ".\n" }' > long.md
	PATH=$real pandoc -s -o long.docx long.md
	t 'also with a converter that does not notice' 1 \
		unshare -rm sh on_small_disk "$ROOT/pipelines/totext.sh" long.docx
	check 'is named' grep -q 'what pandoc wrote could not be kept' err.small
fi
if [ -c /dev/full ]; then
	converter 'echo "The pier."'
	check 'what cannot be handed on' sh -c 'sh "$0" report.pdf > /dev/full; [ $? -ne 0 ]' \
		"$ROOT/pipelines/totext.sh"
fi

# --- in a corpus the others are done
mkdir corpus
cp report.pdf corpus
echo 'See http://pier.example/x.' > corpus/good.txt
converter 'sleep 7358'
t 'a corpus with a converter that hangs' 2 \
	make -s -f "$ROOT/pipelines/corpus.mk" CORPUS=corpus OUT=out BIN="$BIN" TIMEOUT=1
check 'it is named' grep -q '	doc	pdftotext did not end within 1 seconds$' out/failed.tsv
check 'the other is done' grep -q '^good	' out/urls.tsv
check 'nothing is half-written' [ -z "$(find out -maxdepth 1 -name '*.new')" ]
converter 'echo "The pier."'
t 'open to the network' 0 \
	make -s -f "$ROOT/pipelines/corpus.mk" CORPUS=corpus OUT=out2 BIN="$BIN" CONFINE=none
check 'it is said' grep -q '^confined  *converters: none: the network is open' err
done_testing
