# report-tally.awk: how often each value stands in a column, or the sum of another column for it
#
# usage: awk -v value=COLUMN [-v weight=COLUMN] -f report-tally.awk ROWS
# Prints the sum and the value, in no order; rows without a value do not count.

BEGIN {
	FS = "\t"
}

NR > 1 && value > 0 && $value != "" {
	n[$value] += weight ? $weight : 1
}

END {
	for (v in n)
		print n[v] "\t" v
}
