# GNU make.  A new command, module, note convention, test or page is found by its place: edit no list.
PREFIX = /usr/local
CFLAGS = -O2 -g
B = build

WARN = -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wstrict-prototypes \
	-Wmissing-prototypes -Wwrite-strings -Wcast-qual -Wpointer-arith -Wundef -Wvla -Wformat=2 \
	-Wimplicit-fallthrough
PACKAGES = libpcre2-8 zlib libpsl libidn2 libutf8proc libxxhash
VERSION := $(shell cat VERSION)

all_cflags = -std=c11 -D_POSIX_C_SOURCE=200809L -DPCRE2_CODE_UNIT_WIDTH=8 -DIBID_VERSION='"$(VERSION)"' \
	$(WARN) -Ilib $(shell pkg-config --cflags $(PACKAGES)) $(CPPFLAGS) $(CFLAGS)
libs = $(shell pkg-config --libs $(PACKAGES)) -lcsv

cmds := $(patsubst cmd/%.c,%,$(wildcard cmd/*.c))
lib_src := $(wildcard lib/*.c lib/*/*.c)
lib_obj := $(patsubst %.c,$B/%.o,$(lib_src)) $B/note_styles.o
styles := $(shell grep -hos 'note_style_[a-z_]* = {' lib/note/*.c | cut -d' ' -f1 | sort)
bins := $(cmds:%=$B/bin/%)

.PHONY: all clean
.DELETE_ON_ERROR:
.SECONDARY:

all: $(bins)

$B/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(all_cflags) -MMD -MP -c -o $@ $<

# the table of conventions, in order of rank, from the files in lib/note/
$B/note_styles.c: $(wildcard lib/note/*.c)
	@mkdir -p $(@D)
	@{ echo '#include "note/note.h"'; printf 'extern const struct note_style %s;\n' $(styles); \
	  echo 'const struct note_style *const note_styles[] = {'; printf '\t&%s,\n' $(styles); \
	  echo '	NULL };'; } > $@

$B/note_styles.o: $B/note_styles.c
	$(CC) $(all_cflags) -c -o $@ $<

$B/libibid.a: $(lib_obj)
	@rm -f $@
	$(AR) rcs $@ $^

$B/bin/%: $B/cmd/%.o $B/libibid.a
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(libs) $(LDLIBS)

clean:
	rm -rf $B

-include $(wildcard $B/*/*.d $B/*/*/*.d)
