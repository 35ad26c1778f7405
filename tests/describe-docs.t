#!/bin/sh
# describe-docs.t: what the head of a document says, and what can be counted
#
# shellcheck disable=SC2016,SC1111,SC1112
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"

# is NAME COLUMN VALUE TEXT: the column has the value for this text, in printf's escapes
is() {
	# shellcheck disable=SC2059
	printf "$4" > doc.txt
	printf '%s\n' "$3" > want
	t "$2: $1" 0 sh -c 'describe-docs -H doc.txt | cut -f "$0"' "$(column "$2")"
}
column() {
	case $1 in
	title) echo 2 ;; date) echo 3 ;; symbol) echo 4 ;; authors) echo 5 ;; session) echo 6 ;;
	language) echo 7 ;; converter) echo 8 ;; pages) echo 9 ;; words) echo 10 ;; bytes) echo 11 ;;
	lost) echo 12 ;;
	esac
}
body='The men were held on the ship for a year, and none of them was told of what he was accused.'
un='A/HRC/98/12\n\nUnited Nations\nGeneral Assembly\n\nDistr.: General\n4 May 2031\n\nOriginal: English\n\nHuman Rights Council\n'

# titles
is 'a line' title 'Held at the pier' "Held at the pier\n\n$body\n"
is 'over lines, with a note' title 'Held at the pier: a year on the ship' "Held at the pier:\na year on the ship*\n\n$body\n"
is 'over a blank line, a small letter' title 'Submission to the Committee of Inquiry regarding the Harbours Bill' \
	"Submission to the\nCommittee of Inquiry\n\nregarding the\n\nHarbours Bill\n\n12 March 2031\n\n$body\n"
is 'behind a masthead' title 'Report of the Secretariat' "${un}Ninety-eighth session\n\nAgenda item 6\nUniversal Periodic Review\n\nReport of the Secretariat\n\n$body\n"
is 'with the State' title 'Report of the Working Group Chad' "${un}Ninety-eighth session\n3-21 March 2031\n\nReport of the Working Group\n\n*\n\nChad\n\n$body\n"
is 'a session of no number is none' title 'Held at the pier' "Eight session\n\nHeld at the pier\n\n$body\n"
is 'with no other name' title 'Report of the Working Group' "${un}\nReport of the Working Group\n\nIntroduction\n\n$body\n"
is 'lines of paragraphs' title 'HELD AT THE PIER' "HELD AT THE PIER\n$body $body $body $body\n$body $body $body\n$body $body $body $body\n"
is 'a plain heading is none' title '' "Introduction\n\nHeld at the pier\n\n$body\n"
is 'a numbered plain heading is none' title '' "A- Introduction\n1- $body\n"
is 'a letter has none' title '' "Dear Minister of the Interior,\n\nHeld at the pier\n"
is 'a sentence is none' title '' "$body\n\n$body\n"
is 'a converter'\''s mark is none' title 'Held at the pier' "[bookmark: _Toc1]Held at the pier\n\n$body\n"
is 'French' title 'Les murs de Lasket' "Nations Unies\n\n12 mars 2031\n\nLes murs de Lasket\n\nIntroduction\n"
is 'Chinese' title '码头上的船' '联合国\n大会\n\n码头上的船\n\n导言\n'

# dates
is 'alone' date 2031-03-12 "Held at the pier\n\n12 March 2031\n\n$body\n"
is 'a month' date 2031-03 "Held at the pier\n\nMarch 2031\n\n$body\n"
is 'behind a place' date 2031-03-12 "Held at the pier\n\nBelisk, 12 March 2031\n\n$body\n"
is 'behind a comma at the end of a line' date 2031-05 "Held at the pier\n\nCoast Watch, report to the Committee, May 2031\n\n$body\n"
is 'whose year is on the next line' date 2031-05-14 "Held at the pier: a year on the ship\n\nCoast Watch, report to the Committee, 14 May\n2031\n\n$body\n"
is 'such a year is no title' title 'Held at the pier: a year on the ship' "Held at the pier: a year on the ship\nCoast Watch, report to the Committee, 14 May\n2031\n\n$body\n"
is 'a number under a line is no year' date '' "Held at the pier\nThe month of May and its men\n2031\n\n$body\n"
is 'behind a word' date 2031-03-12 "Held at the pier\n\nDate: 12.03.2031\n\n$body\n"
is 'the first of two' date 2031-03-12 "Held at the pier\n\n12 March 2031\n\n13 March 2031\n\n$body\n"
is 'in a sentence is none' date '' "Held at the pier\n\nSince 12 March 2031 the men were held on the ship.\n"
is 'the days of a session are none' date '' "Human Rights Council\nNinth session\n3–21 March 2031\n\nHeld at the pier\n"
is 'a year is none' date '' "Held at the pier\n\n2031\n\n$body\n"
is 'Russian' date 2031-03-12 'Корабль у причала\n\n12 марта 2031 года\n'

# symbols
is 'alone' symbol A/HRC/98/12 "$un"
is 'behind the masthead' symbol CAT/C/ARD/CO/4 "United Nations CAT/C/ARD/CO/4\n\nConcluding observations\n"
is 'in a sentence is none' symbol '' "Held at the pier\n\nSee A/HRC/98/12 for more of this.\n"
is 'of another page is none' symbol '' "Held at the pier\n\n$body\n\n$body\n\fA/HRC/98/12\n"

# authors
is 'on the line' authors 'Coast Watch' "Held at the pier\n\nSubmitted by Coast Watch\n\n$body\n"
is 'on the next line' authors 'Coast Watch' "Held at the pier\n\nSubmitted by:\n\nCoast Watch\n\n$body\n"
is 'two lines' authors 'Mira Tesk; Coast Watch' "Held at the pier\n\nBy Mira Tesk\n\nSubmitted by: “Coast Watch”.\n\n$body\n"
is 'over lines' authors 'Mira Tesk, Ana Orl, and Pavo Lind' "Held at the pier\n\nBy Mira Tesk, Ana Orl, and\nPavo Lind\n\n$body\n"
is 'the middle of a sentence is none' authors '' "Held at the pier\n\nThe men were held\n\nby Ardovia and others\n\n$body\n"
is 'a sentence is none' authors '' "Held at the pier\n\nBy the time of the visit they were gone.\n"
is 'French' authors 'Garde-Côte' "Les murs\n\nPrésenté par : Garde-Côte\n"
is 'Spanish' authors 'Vigía' "Los muros\n\nPresentado por Vigía\n"

# sessions
is 'of the Council' session 'HRC 98' "${un}Ninety-eighth session\n"
is 'of the Review' session 'UPR 20' "${un}Working Group on the Universal Periodic Review\nTwentieth session\n"
is 'of the Council and the Review, and the cycle' session 'HRC 9; UPR 41; cycle 4' \
	"HUMAN RIGHTS COUNCIL\n9th session\n\nUPR, 41st session, fourth cycle\n"
is 'a long dash' session 'HRC 24' 'Human Rights Council\nTwenty–fourth session\n'
is 'a body of another name' session 'CAT 71' 'Committee against Torture\nSeventy-first session\n'
is 'French' session 'UPR 37; cycle 3' 'Examen périodique universel\n37e session, troisième cycle\n'
is 'Spanish' session 'HRC 37' 'Consejo de Derechos Humanos\n37º período de sesiones\n'
is 'Russian' session 'HRC 37' 'Совет по правам человека\n37-я сессия\n'
is 'Chinese' session 'cycle 3' '普遍定期审议 第三 轮\n'
is 'without a body' session '12' 'Held at the pier\n12th session\n'
is 'letters within a word are no body' session '12' 'An UPROAR\n12th session\n'
is 'none' session '' "Held at the pier\n\nThe session was short.\n"

# languages
is 'English' language en "$body\n"
is 'French' language fr 'Les hommes sont restés sur le bateau pendant un an, et la plupart ne sont pas des marins de la ville.\n'
is 'Spanish' language es 'Los hombres fueron retenidos en el barco por un año y no se les dijo de qué eran acusados por la policía.\n'
is 'Russian' language ru 'Люди были на корабле в течение года, и никто из них не знал, что это за корабль и как они были обвинены.\n'
is 'Arabic' language ar 'كان الرجال على السفينة في الميناء لمدة عام ولم يكن هناك أي محام من المدينة إلى أن كانت المحكمة في العاصمة\n'
is 'Chinese' language zh '这些人被关押在码头的船上长达一年，没有人告诉他们被指控的罪名，也没有律师。\n'
is 'Turkish is not Azerbaijani' language tr 'Bu adamlar bir yıl gemide tutuldu ve onlar için çok az şey yapıldı, daha sonra da bir avukat ile görüştü.\n'
is 'a list of names is in none' language '' 'Mira Tesk Ana Orl Pavo Lind Jon Karr Ilse Vant Tomas Brek Lia Morn Otto Ferr Nils Hask Eva Dorn\n'
is 'too little text' language '' 'The ship.\n'

# converters, pages, sizes
is 'notes of a word processor' converter tika 'One.[footnoteRef:1]\n [1: A note.]\n'
is 'bookmarks' converter tika "[bookmark: _Toc1]One.\n"
is 'notes of pandoc' converter pandoc 'One.[^1]\n\n[^1]: A note of some words.\n'
is 'form feeds' converter pdftotext 'One.\n\fTwo.\n\f'
is 'nothing' converter '' "$body\n"
is 'pages' pages 2 'One.\n\fTwo.\n\f'
is 'none' pages '' 'One.\n'
is 'words' words 6 'One two-three, 4 — d’eux\n五六\n'
is 'bytes' bytes 9 'caf\303\251\n\001\002\n'

# what is lost
is 'nothing' lost '' "$body\n\f$body\n\f"
is 'no words' lost text '\f\f \n\f'
is 'an empty file' lost text ''
is 'an empty page' lost pages "$body\n\f\n\f$body\n\f"
is 'the last page may be empty' lost '' "$body\n\f$body\n\f\n\f"
is 'a note' lost notes 'One.[footnoteRef:1] Two.[footnoteRef:2]\n [1: A note.]\n'
is 'spaces' lost spaces 'The reportOn the shipSays that theMinistry ofInterior and thePolice of theHarbour were there.\n'
is 'spaces are not lost in names and addresses' lost '' 'McDonald and https://a.example/aBcdEfgh/ijKlmn?opQrst=uvWxyz at YouTube with LinkedIn.\n'
is 'characters' lost characters 'A \357\277\275 mark.\n'

# rows hold
describe-docs "$ROOT"/pipelines/sample/*.txt > rows
pack-docs "$ROOT"/pipelines/sample/*.txt > docs
check 'verify-rows has nothing against them' [ "$(verify-rows -H -d docs rows | wc -l)" -eq 0 ]
awk 'BEGIN { for (i = 0; i < 50000; i++) printf "By A\nSubmitted by: B,\n12 March 2031, Twenty-first session\n" }' > many.txt
t 'many lines of a head take no long time' 0 timeout 20 describe-docs many.txt
done_testing
