#!/bin/sh
# confine.t: once its options are read a command can open what it was told of, and nothing else
#
# The library built here tries from inside of a command, when it reads its input for the first time.
#
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"

cat > try.c <<'END'
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

static void
tried(const char *what, int got)
{
	fprintf(stderr, "%s: %s\n", what, got == -1 ? "refused" : "done");
}

static void
try(void)
{
	char *argv[] = { "true", NULL };
	pid_t child;

	tried("open", open("secret", O_RDONLY));
	tried("open the input", open("told", O_RDONLY));
	tried("write the input", open("told", O_WRONLY));
	tried("create", open("new", O_WRONLY | O_CREAT, 0666));
	tried("create in /tmp", open("/tmp/ibid-confine-new", O_WRONLY | O_CREAT, 0600));
	tried("remove", unlink("secret"));
	tried("mkdir", mkdirat(AT_FDCWD, "folder", 0777));
	tried("rename", rename("secret", "told"));
	tried("socket", socket(AF_INET, SOCK_STREAM, 0));
	tried("execute", execv("/bin/true", argv));
	child = fork();
	if (child == 0)
		_exit(0);
	tried("fork", (int)child);
}

int
pthread_create(pthread_t *thread, const pthread_attr_t *attr, void *(*start)(void *), void *arg)
{
	int (*next)(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *), error;

	*(void **)&next = dlsym(RTLD_NEXT, "pthread_create");
	error = next(thread, attr, start, arg);
	tried("thread", error ? -1 : 0);
	return error;
}

ssize_t
read(int fd, void *p, size_t n)
{
	static ssize_t (*next)(int, void *, size_t);
	static int tries;

	if (!next)
		*(void **)&next = dlsym(RTLD_NEXT, "read");
	if (!tries++)
		try();
	return next(fd, p, n);
}
END
force=$(extract-urls --version | sed -n 's/^confined: //p')
for cmd in "$ROOT"/cmd/*.c; do
	cmd=$(basename "$cmd" .c)
	check "$cmd: --version says what is in force" [ "$("$cmd" --version | sed -n 's/^confined: //p')" = "$force" ]
done
case $force in
*Landlock*seccomp*) ;;
*)
	skip 'what a document could do' "here is in force: $force"
	done_testing
	exit
	;;
esac
if ! ${CC:-cc} -shared -fPIC -o try.so try.c -ldl 2> err; then
	skip 'what a document could do' 'no shared library can be built'
	done_testing
	exit
fi
echo secret > secret
mkdir tmp folder-told
for cmd in "$ROOT"/cmd/*.c; do
	cmd=$(basename "$cmd" .c)
	cp "$DATA/$cmd/sample" told
	args=
	case $cmd in
	verify-rows) args="-d $DATA/verify-rows/docs" ;;
	score-rows) args="-g told" ;;
	link-sources) args=-n ;;
	esac
	# shellcheck disable=SC2086
	TMPDIR=$TMP/tmp LD_PRELOAD=$TMP/try.so "$cmd" $args told > got 2> err
	grep -E ': (done|refused)$' err > tried
	printf '%s: refused\n' open 'write the input' create 'create in /tmp' remove mkdir rename socket \
		execute fork | sed '1a\
open the input: done' > want
	t "$cmd: is refused all but its input" 0 cat tried
done
check 'nothing was made' [ ! -e new ] 
check 'in any place' [ ! -e /tmp/ibid-confine-new ]
check 'nothing is lost' [ -f secret ]

# what must still work
cp "$DATA/extract-urls/sample" folder-told/sample.txt
ln -s "$DATA/extract-urls/sample" folder-told/linked.txt
t 'a folder, and a file that a link in it leads to' 0 pack-docs folder-told
check 'both are read' [ "$(wc -l < got)" -eq 3 ]
awk 'BEGIN { print "doc\ttext"
	for (i = 0; i < 60000; i++) print "d\tAda Morrow, The Pier of " i * 7919 % 60000 ", Ostry, 2031." }' > many
mkdir spill
t 'temporary files, if there is need for them' 0 env TMPDIR="$TMP/spill" dedupe-sources -S 4M many
check 'are gone' [ -z "$(ls spill)" ]
# shellcheck disable=SC2016
t 'a pipe named as a file' 0 sh -c 'cat "$0" | extract-urls /dev/stdin' "$DATA/extract-urls/sample"
check 'is read' [ "$(wc -l < got)" -gt 2 ]
awk 'BEGIN { for (i = 0; i < 200000; i++) print "See https://a" i * 7919 % 200000 ".example/" i * 104729 % 199999 "." }' > plain
gzip -c plain > large.gz
check 'a large compressed file' [ "$(wc -c < large.gz)" -gt 1000000 ]
extract-urls plain | cut -f 2- > want
t 'is inflated to the same rows' 0 sh -c 'extract-urls large.gz | cut -f 2-'
LD_PRELOAD=$TMP/try.so extract-urls large.gz > got 2> err
check 'in a thread, which is no process' grep -q '^thread: done$' err
if command -v valgrind > /dev/null; then
	t 'under valgrind' 0 valgrind -q --error-exitcode=9 --leak-check=full "$BIN/extract-urls" told
fi
done_testing
