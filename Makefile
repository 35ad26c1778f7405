# GNU make.  A new command, module, note convention, test or page is found by its place: edit no list.
PREFIX = /usr/local
CFLAGS = -O2 -g
B = build

WARN = -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wstrict-prototypes \
	-Wmissing-prototypes -Wwrite-strings -Wcast-qual -Wpointer-arith -Wundef -Wvla -Wformat=2 \
	-Wimplicit-fallthrough
# flags that make what is wrong in C harder to use, as far as the compiler knows them; HARDEN= leaves
# them out, and so does a sanitizer, which finds more without
HARDEN = $(if $(findstring -fsanitize,$(CFLAGS)),,$(hardening) $(if $(filter -O1 -O2 -O3 -Os,$(CFLAGS)), \
	-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3))
HARDEN_LINK = $(if $(HARDEN),-pie $(foreach z,relro now noexecstack,-Wl$(comma)-z$(comma)$z))
takes = $(shell echo | $(CC) -Werror -fsyntax-only $1 -x c - 2>/dev/null && echo $1)
hardening := $(foreach f,-fPIE -fstack-protector-strong -fstack-clash-protection -fcf-protection, \
	$(call takes,$f))
comma = ,
PACKAGES = libpcre2-8 zlib libpsl libidn2 libutf8proc libxxhash jansson
VERSION := $(shell cat VERSION)

all_cflags = -std=c11 -pthread -D_POSIX_C_SOURCE=200809L -DPCRE2_CODE_UNIT_WIDTH=8 -DIBID_VERSION='"$(VERSION)"' \
	$(WARN) -ffile-prefix-map=$(CURDIR)=. -Ilib $(shell pkg-config --cflags $(PACKAGES)) $(CPPFLAGS) \
	$(CFLAGS) $(HARDEN)
libs = $(shell pkg-config --libs $(PACKAGES)) -lcsv -pthread

cmds := $(patsubst cmd/%.c,%,$(sort $(wildcard cmd/*.c)))
lib_src := $(sort $(wildcard lib/*.c lib/*/*.c))
lib_obj := $(patsubst %.c,$B/%.o,$(lib_src)) $B/note_styles.o
styles := $(shell grep -hos 'note_style_[a-z0-9_]* = {' lib/note/*.c | cut -d' ' -f1 | LC_ALL=C sort)
bins := $(cmds:%=$B/bin/%)
units := $(patsubst tests/%.c,$B/%,$(wildcard tests/unit/*.c))
fuzz_bins = $(patsubst tests/fuzz/%.c,$B/bin/%,$(filter-out %/fuzz.c %/note.c,$(wildcard tests/fuzz/*.c))) \
	$(styles:note_style_%=$B/bin/note-%)
FUZZ_TIME = 60
pages := $(notdir $(wildcard man/*.[1-9]))
dest = $(DESTDIR)$(PREFIX)
mandir = $(dest)/share/man/man$(subst .,,$(suffix $1))
bashdir = $(dest)/share/bash-completion/completions
zshdir = $(dest)/share/zsh/site-functions
name = ibid-$(VERSION)

.PHONY: all units check check-loaders check-spark suite accuracy scale bench deps lint asan memcheck fuzz \
	fuzz-bins demo install uninstall dist distcheck clean
.DELETE_ON_ERROR:
.SECONDARY:

all: $(bins)
units: $(units)

# other flags, other objects
$B/%.o: %.c Makefile
	@mkdir -p $(@D)
	$(CC) $(all_cflags) -MMD -MP -c -o $@ $<
# the table of conventions, in order of rank, from the files in lib/note/
$B/note_styles.c: $(wildcard lib/note/*.c)
	@mkdir -p $(@D)
	@{ echo '#include "note/note.h"'; printf 'extern const struct note_style %s;\n' $(styles); \
	  echo 'const struct note_style *const note_styles[] = {'; printf '\t&%s,\n' $(styles); \
	  echo '	NULL };'; } > $@
$B/note_styles.o: $B/note_styles.c Makefile
	$(CC) $(all_cflags) -c -o $@ $<
$B/libibid.a: $(lib_obj)
	@rm -f $@
	$(AR) rcsP $@ $^
link = @mkdir -p $(@D) && $(CC) $(CFLAGS) $(HARDEN) $(HARDEN_LINK) $(LDFLAGS) -o $@ $^ $(libs) $(LDLIBS)
$B/bin/%: $B/cmd/%.o $B/libibid.a; $(link)
$B/unit/%: $B/tests/unit/%.o $B/libibid.a; $(link)

deps:; @CC="$(CC)" tests/deps.sh
check: deps; @$(MAKE) --no-print-directory suite
suite: all units; @BIN=$B/bin tests/run.sh $B/tap $(units) $(wildcard tests/*.t)
check-loaders: all; @BIN=$B/bin tests/run.sh $B/tap-loaders tests/loaders.sh
check-spark: all
	@tests/spark.sh setup $B/spark
	@BIN=$B/bin SPARK=$(abspath $B/spark) tests/run.sh $B/tap-spark tests/spark.sh
accuracy: all; @BIN=$B/bin tests/accuracy.sh $(ACCURACY)
scale: all; @BIN=$B/bin tests/scale.sh $(SCALE)
bench: all; @BIN=$B/bin tests/bench.sh $(BENCH)
asan:
	ASAN_OPTIONS=exitcode=99 BIG=4 $(MAKE) check B=$B/asan CFLAGS='-O1 -g -Werror \
	  -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer'
# all tests that can be, with every command under valgrind; MEMCHECK names the test files
MEMCHECK = $(wildcard tests/*.t)
memcheck: all units
	@tests/memcheck.sh $B $(units) $(MEMCHECK)
# every parser, each for FUZZ_TIME seconds, by clang's libFuzzer; FUZZ_TARGETS names some of them
fuzz: all
	@$(MAKE) --no-print-directory -s fuzz-bins B=$B/fuzz CC=clang CFLAGS='-O1 -g -fno-omit-frame-pointer \
	  -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all'
	@tests/fuzz/seeds.sh $B/bin $B/fuzz/seeds
	@tests/fuzz/run.sh $B/fuzz $(FUZZ_TIME)
fuzz-bins: $(fuzz_bins)
fuzz_link = @mkdir -p $(@D) && $(CC) $(CFLAGS) -fsanitize=fuzzer -o $@ $^ $(libs)
$(styles:note_style_%=$B/bin/note-%): $B/tests/fuzz/note.o $B/tests/fuzz/fuzz.o $B/libibid.a; $(fuzz_link)
$(filter-out $B/bin/note-%,$(fuzz_bins)): $B/bin/%: $B/tests/fuzz/%.o $B/tests/fuzz/fuzz.o $B/libibid.a
	$(fuzz_link)
lint:
	$(MAKE) all units B=$B/lint CFLAGS='-O2 -Werror'
	for f in tests/fuzz/*.c; do $(CC) $(all_cflags) -Werror -Wno-shadow -fsyntax-only "$$f" || exit 1; done
	$(if $(pages),mandoc -Tlint -W warning $(pages:%=man/%))
	shellcheck -x -e SC1091 $$(git ls-files '*.sh' 'tests/*.t') .ci/run
demo: deps; @$(MAKE) --no-print-directory -s all && BIN=$B/bin pipelines/demo.sh $B/demo
install: all
	mkdir -p $(dest)/bin $(dest)/share/ibid $(sort $(foreach p,$(pages),$(call mandir,$p)))
	cp $(bins) $(dest)/bin
	$(foreach p,$(pages),sed 's|PREFIX/share|$(PREFIX)/share|g' man/$p > $(call mandir,$p)/$p &&) cp -R pipelines $(dest)/share/ibid
	mkdir -p $(bashdir) $(zshdir) && cp completion/ibid.bash $(bashdir)
	for c in $(cmds); do ln -sf ibid.bash $(bashdir)/$$c || exit 1; done
	sed 's/@COMMANDS@/$(cmds)/' completion/ibid.zsh > $(zshdir)/_ibid
uninstall:
	rm -f $(cmds:%=$(bashdir)/%) $(bashdir)/ibid.bash $(zshdir)/_ibid
	rm -f $(cmds:%=$(dest)/bin/%) $(foreach p,$(pages),$(call mandir,$p)/$p)
	rm -rf $(dest)/share/ibid
dist:; @mkdir -p $B && git archive --prefix=$(name)/ HEAD | gzip -9n > $B/$(name).tar.gz
distcheck: dist
	rm -rf $B/distcheck && mkdir $B/distcheck && gzip -dc $B/$(name).tar.gz | tar -xf - -C $B/distcheck
	sh tests/twice.sh all
	cd $B/distcheck/$(name) && $(MAKE) check install PREFIX=/usr DESTDIR="$$PWD/../root" && \
	  $(MAKE) uninstall PREFIX=/usr DESTDIR="$$PWD/../root" && test -z "$$(find ../root -type f)"
clean:; rm -rf $B

-include $(wildcard $B/*/*.d $B/*/*/*.d $B/*/*/*/*.d)
