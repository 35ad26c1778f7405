# GNU make.  From a folder of reports to the datasets, proved:
#
#	make -f pipelines/corpus.mk CORPUS=reports OUT=datasets -j4
#
# `make -f pipelines/corpus.mk help' says more.  What there is to do is decided twice: corpus.sh
# looks at the folder and gives every document a number, so that no file name meets make or a
# shell's command line; the rules below then make what is older than what it is made of.
# Every target is written beside its place and renamed.

# the names are taken as they are: a `$' in them is no variable
override CORPUS := $(value CORPUS)
override OUT := $(value OUT)
override BIN := $(value BIN)
override FROM := $(value FROM)
TIMEOUT ?= 120
override TIMEOUT := $(value TIMEOUT)
MEMORY ?= 4096
override MEMORY := $(value MEMORY)
override CONFINE := $(value CONFINE)
export CORPUS OUT BIN FROM TIMEOUT MEMORY CONFINE
MAKEOVERRIDES =

ifndef KEYS # ---- called by the user: look at the folder, then make the datasets in OUT

export IBID_MAKEFILE := $(strip $(MAKEFILE_LIST))
export IBID_RETRY := $(filter retry,$(MAKECMDGOALS))
export IBID_ALSO := $(if $(filter database,$(MAKECMDGOALS)),corpus.sqlite)
run = sh "$$(dirname -- "$$IBID_MAKEFILE")/corpus.sh"

.PHONY: all retry database report verify clean help
all retry database:
	+@MAKE='$(MAKE)' $(run) start
report:
	+@MAKE='$(MAKE)' $(run) report
verify clean help:
	@$(run) $@

else # ------------------- called by corpus.sh, in OUT: KEYS is the file of the documents' numbers

keys := $(shell cat $(KEYS))
step = @sh "$$IBID_HERE/corpus.sh" $1
w = work

each = footnotes urls recs signatories cites about
all = $(each) sources members

.DELETE_ON_ERROR:
.SUFFIXES:
.PHONY: datasets
datasets: $w/done

$w/doc/%: $w/in/% $w/tool/converters
	$(call step,convert $*)

$w/footnotes/%: $w/doc/% $w/tool/extract-footnotes
	$(call step,rows $* footnotes extract-footnotes -d $<)
$w/urls/%: $w/doc/% $w/tool/extract-urls
	$(call step,rows $* urls extract-urls -d $<)
$w/recs/%: $w/doc/% $w/tool/split-recs
	$(call step,rows $* recs split-recs -d $<)
$w/signatories/%: $w/doc/% $w/tool/extract-signatories
	$(call step,rows $* signatories extract-signatories -d $<)
$w/about/%: $w/doc/% $w/tool/describe-docs
	$(call step,rows $* about describe-docs -d $<)
$w/cites/%: $w/footnotes/% $w/urls/% $w/tool/split-cites
	$(call step,rows $* cites split-cites --urls $w/urls/$* $<)
$w/proof/%: $w/doc/% $(foreach d,$(each),$w/$d/%) $w/tool/verify-rows
	$(call step,prove $*)

documents.tsv: $(keys:%=$w/doc/%) $(KEYS)
	$(call step,join doc $@)

define dataset
$1.tsv: $(keys:%=$w/$1/%) $(KEYS)
	$$(call step,join $1 $$@)
endef
$(foreach d,$(each),$(eval $(call dataset,$d)))

sources.tsv: cites.tsv $w/tool/dedupe-sources
	$(call step,whole $@ dedupe-sources $<)
members.tsv: cites.tsv $w/tool/dedupe-sources
	$(call step,whole $@ dedupe-sources --members $<)

$w/proof/whole: documents.tsv sources.tsv members.tsv $w/tool/verify-rows
	$(call step,prove_whole $^)
failed.tsv: $(keys:%=$w/proof/%) $w/proof/whole $(KEYS)
	$(call step,failures)
corpus.sqlite: documents.tsv $(all:%=%.tsv) failed.tsv $w/tool/database
	$(call step,database $@)
$w/done: documents.tsv $(all:%=%.tsv) failed.tsv
	$(call step,finish)

endif
