#!/bin/sh
# twice.sh with some objects: a module, a command, the table of conventions
exec sh "$(dirname "$0")/twice.sh" build/lib/tsv.o build/cmd/tsv2csv.o build/note_styles.o
