# show.awk: print rows aligned, cut to a width
#
# usage: awk -f show.awk -v width=COLUMNS -v rows=N
# Lengths are counted in characters (bytes that do not continue one), and a narrow column leaves
# what it does not need to the wide ones.

BEGIN {
	FS = "\t"
	for (i = 128; i < 192; i++)
		continues[sprintf("%c", i)]
}

# the first n characters of s, filled up to n
function fit(s, n,    i, c, shown, out) {
	for (i = 1; i <= length(s); i++) {
		c = substr(s, i, 1)
		if (!(c in continues) && ++shown > n)
			break
		out = out c
	}
	while (shown < n) {
		out = out " "
		shown++
	}
	return out
}

function chars(s,    i, n) {
	for (i = 1; i <= length(s); i++)
		n += !(substr(s, i, 1) in continues)
	return n + 0
}

NR <= rows + 1 {
	for (i = 1; i <= NF; i++) {
		cell[NR, i] = $i
		if (chars($i) > need[i])
			need[i] = chars($i)
	}
	columns = NF > columns ? NF : columns
	lines = NR
}

END {
	# narrowest first: each gets what it needs, or an equal share of what is left
	left = width - 2 * columns
	for (open = columns; open > 0; open--) {
		best = 0
		for (i = 1; i <= columns; i++)
			if (!(i in wide) && (!best || need[i] < need[best]))
				best = i
		share = int(left / open)
		wide[best] = need[best] < share ? need[best] : share
		left -= wide[best]
	}
	for (l = 1; l <= lines; l++) {
		out = ""
		for (i = 1; i <= columns; i++)
			out = out (i > 1 ? "  " : "") fit(cell[l, i], wide[i])
		sub(/ +$/, "", out)
		print "  " out
	}
}
