#!/bin/sh
# twice.sh TARGET...: the tree built twice, in folders of other names, by another number of jobs, in
# another language and time zone, gives the same bytes.  For use by build.t with some objects, and by
# `make distcheck' with all.
#
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"
unset MAKEFLAGS MFLAGS MAKELEVEL MAKEOVERRIDES
LIMIT=1200

mkdir -p one another/folder
for d in one another/folder; do
	cp -R "$ROOT/Makefile" "$ROOT/VERSION" "$ROOT/cmd" "$ROOT/lib" "$d"
done
check 'built once' make -s -C one -j1 "$@"
find another/folder -type f -exec touch -t 203101010101 {} +
languages=$(locale -a 2> /dev/null | grep -v -x -e C -e POSIX -e C.UTF-8 -e C.utf8 | head -n 1)
check 'built twice' env LC_ALL="${languages:-C.UTF-8}" TZ=Asia/Tokyo USER=other make -s -C another/folder -j2 "$@"
(cd one && find build -type f ! -name '*.d' | sort) > built
check 'something was built' [ -s built ]
differ=
while read -r f; do
	cmp -s "one/$f" "another/folder/$f" || differ="$differ $f"
done < built
check 'the same bytes' [ -z "$differ" ]
[ -z "$differ" ] || echo "$differ" | note
done_testing
