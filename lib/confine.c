// SPDX-License-Identifier: ISC
/* what each system offers is in a part of its own; at the end what is common */
#if defined(__linux__)
#define _GNU_SOURCE /* syscall(2), O_PATH */
#elif defined(__OpenBSD__)
#define _BSD_SOURCE /* pledge(2), unveil(2) */
#endif
#include "confine.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__)
#define SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(memory_sanitizer) || \
    __has_feature(thread_sanitizer)
#define SANITIZED 1
#endif
#endif

/* what was asked for came into force: how, in words; NULL for what did not */
struct force {
	const char *files, *calls;
};

#if defined(__linux__) && !defined(SANITIZED) && __has_include(<linux/landlock.h>)
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/sched.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

/* of a later version of Landlock than the headers may be */
#define ACCESS_TRUNCATE (UINT64_C(1) << 14)

enum { READ_FOLDER = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR,
	TEMPORARY = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE |
	    LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_REMOVE_FILE };

/* a file that is not there is none to allow: opening it fails as it always did */
static bool
allow(int rules, const char *path, uint64_t file, uint64_t folder)
{
	struct landlock_path_beneath_attr rule = { .parent_fd = open(path, O_PATH | O_CLOEXEC) };
	struct stat st;
	bool good;

	if (rule.parent_fd == -1)
		return true;
	good = fstat(rule.parent_fd, &st) == 0;
	rule.allowed_access = S_ISDIR(st.st_mode) ? folder : file;
	good = good && syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0;
	/* a pipe or the like, which has no place among the files, is not forbidden either */
	good = good || errno == EBADFD;
	close(rule.parent_fd);
	return good;
}

static bool
confine_files(const char *const *path, size_t n, const char *temporary)
{
	struct landlock_ruleset_attr all = { .handled_access_fs = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1 };
	long version = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
	bool good = true;
	size_t i;
	int rules;

	if (version < 1)
		return false;
	if (version >= 3)
		all.handled_access_fs |= ACCESS_TRUNCATE;
	rules = (int)syscall(SYS_landlock_create_ruleset, &all, sizeof(all.handled_access_fs), 0);
	if (rules == -1)
		return false;
	for (i = 0; i < n && good; i++)
		if (path[i] && strcmp(path[i], "-") != 0)
			good = allow(rules, path[i], LANDLOCK_ACCESS_FS_READ_FILE, READ_FOLDER);
	if (temporary)
		good = good && allow(rules, temporary, 0,
		    TEMPORARY | (all.handled_access_fs & ACCESS_TRUNCATE));
	/* with a rule that is missing a file that was named could not be read: rather none */
	good = good && syscall(SYS_landlock_restrict_self, rules, 0) == 0;
	close(rules);
	return good;
}

#if defined(__x86_64__)
#define ARCH AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ARCH AUDIT_ARCH_AARCH64
#elif defined(__riscv) && __riscv_xlen == 64
#define ARCH AUDIT_ARCH_RISCV64
#endif

#ifdef ARCH
#define LOAD(field) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field))
#define REFUSE_BY(error) BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | (error))
#define REFUSE REFUSE_BY(EPERM)
#define ALLOW BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)
#define CALL(name) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_##name, 0, 1), REFUSE

/*
 * Calls by which a process reaches others, the network, or more rights.  With
 * EPERM and not a signal: a library that tries and does without goes on.
 */
static const struct sock_filter filter[] = {
	LOAD(arch),
	BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ARCH, 1, 0),
	BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
	LOAD(nr),
#ifdef __x86_64__
	/* the calls of x32 have numbers of their own */
	BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1), REFUSE,
	CALL(fork), CALL(vfork),
#endif
	/* a thread is no process; of clone3 only a pointer is seen here, and who misses it calls clone */
	BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_clone3, 0, 1), REFUSE_BY(ENOSYS),
	BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_clone, 0, 4),
	LOAD(args[0]), BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, CLONE_THREAD, 0, 1), ALLOW, REFUSE,
	CALL(execve), CALL(execveat),
	CALL(socket), CALL(socketpair), CALL(connect), CALL(bind), CALL(listen), CALL(accept),
	CALL(accept4), CALL(sendto), CALL(sendmsg), CALL(sendmmsg),
	CALL(ptrace), CALL(process_vm_readv), CALL(process_vm_writev), CALL(kill), CALL(tkill),
	CALL(tgkill), CALL(pidfd_open), CALL(pidfd_getfd), CALL(pidfd_send_signal),
	CALL(io_uring_setup), CALL(bpf), CALL(perf_event_open), CALL(userfaultfd), CALL(keyctl),
	CALL(add_key), CALL(request_key), CALL(unshare), CALL(setns), CALL(mount), CALL(umount2),
	CALL(chroot), CALL(pivot_root), CALL(open_by_handle_at), CALL(memfd_create),
	CALL(setuid), CALL(setgid), CALL(setresuid), CALL(setresgid), CALL(setgroups),
	CALL(fchmod), CALL(fchmodat), CALL(fchown), CALL(fchownat), CALL(init_module),
	CALL(finit_module), CALL(delete_module), CALL(kexec_load), CALL(reboot),
#ifdef __x86_64__
	CALL(chmod), CALL(chown), CALL(lchown),
#endif
	ALLOW,
};

static bool
confine_calls(void)
{
	struct sock_filter copy[sizeof(filter) / sizeof(filter[0])];
	struct sock_fprog program = { .len = sizeof(filter) / sizeof(filter[0]), .filter = copy };

	memcpy(copy, filter, sizeof(filter)); /* the type is not const, though nothing writes to it */
	return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}
#else
static bool
confine_calls(void)
{
	return false;
}
#endif

static struct force
enforce(const char *const *path, size_t n, const char *temporary)
{
	struct force f = { 0 };

	/* without it neither is to be had but by root */
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == -1)
		return f;
	if (confine_files(path, n, temporary))
		f.files = "files by Landlock";
	if (confine_calls())
		f.calls = "system calls by seccomp";
	return f;
}

#elif defined(__OpenBSD__)

static struct force
enforce(const char *const *path, size_t n, const char *temporary)
{
	struct force f = { 0 };
	bool good = true, some = false;
	size_t i;

	for (i = 0; i < n; i++) {
		if (!path[i] || strcmp(path[i], "-") == 0)
			continue;
		if (unveil(path[i], "r") == 0)
			some = true;
		else if (errno != ENOENT)
			good = false;
	}
	if (temporary && unveil(temporary, "rwc") == 0)
		some = true;
	else if (temporary)
		good = false;
	/* only where some path was named is every other one hidden */
	if (!some)
		good = unveil("/", "") == 0 && good;
	if (good)
		f.files = "files by unveil";
	if (pledge(temporary ? "stdio rpath wpath cpath" : "stdio rpath", NULL) == 0)
		f.calls = "system calls by pledge";
	return f;
}

#else

static struct force
enforce(const char *const *path, size_t n, const char *temporary)
{
	(void)path;
	(void)n;
	(void)temporary;
	return (struct force){ 0 };
}

#endif

void
confine(const char *const *path, size_t n, bool temporary)
{
	const char *dir = getenv("TMPDIR");

	enforce(path, n, !temporary ? NULL : dir && *dir ? dir : "/tmp");
}

void
confine_say(struct buf *out)
{
	struct force f = enforce(NULL, 0, NULL);

	buf_puts(out, f.files ? f.files : "");
	buf_puts(out, f.files && f.calls ? ", " : "");
	buf_puts(out, f.calls ? f.calls : "");
	if (!f.files && !f.calls)
		buf_puts(out, "none");
}
