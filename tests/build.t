#!/bin/sh
# build.t: the programs are built so that mistakes in them are hard to use, and always alike
#
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"

# make's own variables tell whether the flags were taken away
if "$BIN/extract-urls" --version | grep -q 'confined: none'; then
	skip 'hardening' 'built with a sanitizer, or not confined'
elif ! command -v readelf > /dev/null; then
	skip 'hardening' 'readelf is not there'
else
	case ${MAKEFLAGS:-} in
	*HARDEN=*) skip 'hardening' 'left out by HARDEN' ;;
	*) hard=yes ;;
	esac
fi
for cmd in ${hard:+"$ROOT"/cmd/*.c}; do
	f=$BIN/$(basename "$cmd" .c)
	cmd=${f##*/}
	readelf -hldsW "$f" > elf 2> /dev/null
	check "$cmd: may be put anywhere in memory" grep -q 'Type: *DYN' elf
	check "$cmd: no memory is written and run" sh -c 'grep -q "GNU_STACK.* RW " elf && ! grep -q "LOAD.* RWE" elf'
	check "$cmd: what is bound is bound first" grep -q 'FLAGS.*BIND_NOW\|FLAGS_1.*NOW' elf
	check "$cmd: and then only read" grep -q 'GNU_RELRO' elf
	check "$cmd: the stack is watched" grep -q '__stack_chk_fail' elf
	check "$cmd: so are copies" grep -q '__[a-z]*_chk@' elf
done
done_testing
