# report-shared.awk: which documents cite the same sources
#
# usage: awk -v source=COLUMN -v doc=COLUMN -v most=N -f report-shared.awk members.tsv
# Prints for each two of the N documents that share the most: the number of sources that both cite,
# the one, the other, and the places of both in the order of what they share.

BEGIN {
	FS = "\t"
}

NR > 1 && !(($source, $doc) in seen) {
	seen[$source, $doc]
	cites[$source] = cites[$source] FS $doc
	docs[$source]++
}

function pairs(list,    d, n, i, j) {
	n = split(list, d, FS)
	for (i = 2; i <= n; i++)
		for (j = 2; j <= n; j++)
			if (d[i] in place && d[j] in place && place[d[i]] < place[d[j]])
				both[d[i] FS d[j]]++
}

# of a list of documents, those that have a place
function placed(list,    d, n, i, out) {
	n = split(list, d, FS)
	for (i = 2; i <= n; i++)
		if (d[i] in place)
			out = out FS d[i]
	return out
}

END {
	for (s in cites)
		if (docs[s] > 1) {
			n = split(cites[s], d, FS)
			for (i = 2; i <= n; i++)
				shares[d[i]]++
		}
	for (k = 1; k <= most; k++) {
		best = ""
		for (x in shares)
			if (!(x in place) && (best == "" || shares[x] > shares[best] || \
			    (shares[x] == shares[best] && x < best)))
				best = x
		if (best == "")
			break
		place[best] = k
	}
	for (s in cites)
		if (docs[s] > 1)
			pairs(placed(cites[s]))
	for (p in both) {
		split(p, d, FS)
		print both[p] FS p FS place[d[1]] FS place[d[2]] | "sort -k1,1nr -k2"
	}
}
