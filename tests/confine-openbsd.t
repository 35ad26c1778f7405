#!/bin/sh
# confine-openbsd.t: what is written for OpenBSD is compiled, and asks of its calls what it should
#
# Neither call is there elsewhere: stubs stand for them, which print what they were asked.
#
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"

mkdir stub
cat > stub/unistd.h <<'END_STUB'
#include_next <unistd.h>
#ifdef _BSD_SOURCE
int pledge(const char *, const char *);
int unveil(const char *, const char *);
#endif
END_STUB
cat > stubs.c <<'END_STUB'
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "buf.h"
#include "confine.h"

int pledge(const char *promises, const char *execpromises);
int unveil(const char *path, const char *permissions);

int
pledge(const char *promises, const char *execpromises)
{
	printf("pledge %s%s\n", promises, execpromises ? " and for programs" : "");
	errno = EPERM;
	return getenv("NO_PLEDGE") ? -1 : 0;
}

int
unveil(const char *path, const char *permissions)
{
	if (path)
		printf("unveil %s %s\n", path, permissions);
	else
		printf("unveil no more\n");
	errno = ENOENT;
	return path && strcmp(path, "gone") == 0 ? -1 : 0;
}

int
main(int argc, char *argv[])
{
	struct buf out = { 0 };

	if (argc > 1) {
		confine((const char *const *)argv + 2, (size_t)argc - 2, strcmp(argv[1], "temporary") == 0);
	} else {
		confine_say(&out);
		printf("%s\n", buf_str(&out));
		buf_free(&out);
	}
	return 0;
}
END_STUB

if ! command -v "${CC:-cc}" > /dev/null; then
	skip 'OpenBSD' 'no compiler is there'
	done_testing
	exit
fi
# what a compiler there would know of itself; and a name that libc here warns without
openbsd() {
	"${CC:-cc}" -std=c11 -D_POSIX_C_SOURCE=200809L -D_DEFAULT_SOURCE -U__linux__ -D__OpenBSD__ -Wall -Wextra -Wpedantic \
		-Wconversion -Wshadow -Wmissing-prototypes -Wundef -Werror -isystem stub -I"$ROOT/lib" -o try \
		stubs.c "$ROOT"/lib/confine.c "$ROOT"/lib/buf.c "$ROOT"/lib/xalloc.c "$ROOT"/lib/slice.c "$@"
}
check 'it is compiled without a warning' openbsd
printf 'unveil a r\nunveil gone r\npledge stdio rpath\n' > want
t 'files are for reading, and there is a pledge' 0 ./try files a - gone
printf 'unveil / \npledge stdio rpath\n' > want
t 'nothing but standard input: no file is left' 0 ./try files -
printf 'unveil a r\nunveil /var/spill rwc\npledge stdio rpath wpath cpath\n' > want
t 'temporary files have their folder' 0 env TMPDIR=/var/spill ./try temporary a
printf 'unveil / \npledge stdio rpath\nfiles by unveil, system calls by pledge\n' > want
t '--version says it, and no file is left' 0 ./try
printf 'unveil / \npledge stdio rpath\nfiles by unveil\n' > want
t 'and says what is not in force' 0 env NO_PLEDGE=1 ./try
done_testing
