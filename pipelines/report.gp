# report.gp: one plot of the report as SVG
# data: the points; kind: bars, years or pairs; rows: how many.  Colours are the page's: see report.css.
if (kind eq 'pairs') {
	stats data using 3 nooutput
	n = int(STATS_max)
	height = 90 + 22 * n
} else {
	height = kind eq 'bars' ? 16 + 24 * rows : 260
}
set terminal svg size 480,height dynamic noenhanced font 'sans-serif,14'
set encoding utf8
set datafile separator tab
set datafile commentschars ''
set style fill solid 1 noborder
set border 3 linewidth 1
set tics nomirror scale 0.5 noenhanced
unset key
set tmargin 0.5
set bmargin 0.5
set style line 1 linecolor rgb '#3b78b8'
if (kind eq 'bars') {
	set yrange [rows - 0.5 : -0.5]
	set xrange [0 : *]
	set rmargin 6
	set border 2
	unset xtics
	plot data using (0):0:(0):1:($0 - 0.36):($0 + 0.36):yticlabels(2) with boxxyerror linestyle 1, \
		data using 1:0:1 with labels left offset 0.5,0
} else { if (kind eq 'years') {
	set boxwidth 0.8
	set yrange [0 : *]
	set bmargin 2
	set xtics format '%.0f'
	set ytics format '%.0f'
	plot data using 2:1 with boxes linestyle 1
} else {
	set size ratio -1
	set xrange [0.5 : n + 0.5]
	set yrange [n + 0.5 : 0.5]
	set border 3
	set xtics 1
	set bmargin 2
	plot data using 2:3:($2-0.46):($2+0.46):($3-0.46):($3+0.46):yticlabels(4) with boxxyerror linestyle 1, \
		data using 2:3:1 with labels textcolor rgb 'white'
} }
