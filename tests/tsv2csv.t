#!/bin/sh
# tsv2csv.t: rows as CSV
#
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"

sample=$DATA/tsv2csv/sample
printf '"doc","text","note"\r\n"ferry","One ""quoted"", and a comma","1"\r\n"quay","Two\nlines and a \\ and\ta tab","2"\r\n' > want
t "fields in quotation marks, escapes undone" 0 tsv2csv "$sample"
tsv2csv "$sample" > csv
{ printf '\357\273\277'; cat csv; } > want
t "a byte-order mark" 0 tsv2csv -b "$sample"
{ cat csv; sed 1d csv; } > want
t "two inputs have one header" 0 tsv2csv "$sample" "$sample"
printf 'doc\ttext\nx\ty\n' > other
t "other columns" 1 tsv2csv "$sample" other
check "they are named" grep -q "^tsv2csv: other:1: other columns" err
# and back: what reads CSV reads the same rows
pack-docs -C -i doc csv > back
cut -f 1-2 "$sample" > want
t "read again" 0 cut -f 1-2 back
done_testing
