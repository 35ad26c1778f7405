# report-labels.awk: figures as gnuplot reads them: numbers, and labels that are short and harmless
#
# usage: LC_ALL=C awk -v kind=bars|years|pairs -f report-labels.awk FIGURES

BEGIN {
	FS = OFS = "\t"
	for (i = 128; i < 192; i++)
		continues[sprintf("%c", i)]
}

# at most n characters, none of which gnuplot gives a meaning or that moves what follows
function label(s, n,    i, c, shown, out) {
	gsub(/\\\\/, "\001", s)
	gsub(/\\[tnr]/, " ", s)
	gsub(/["\\\001-\037\177]|\302[\200-\237]|\342\200[\216\217\252-\256]|\342\201[\246-\251]|\330\234/, " ", s)
	for (i = 1; i <= length(s); i++) {
		c = substr(s, i, 1)
		if (!(c in continues) && ++shown > n)
			return out "\342\200\246"
		out = out c
	}
	return out
}

kind == "bars" { print $1, label($2, 28) }
kind == "years" { print $1, $2 }
# both halves of a square, each document with its number
kind == "pairs" {
	print $1, $4, $5, $5 "  " label($3, 24)
	print $1, $5, $4, $4 "  " label($2, 24)
}
