// SPDX-License-Identifier: ISC
#include "rec/state.h"

#include <stdlib.h>
#include <string.h>

#include "ascii.h"
#include "utf8.h"

enum { NAME_MAX_BYTES = 80, MISSPELLED_MIN = 7 };

struct state {
	const char *key; /* in small ASCII letters, without "the" */
	const char *name;
};

/* in the order of the keys' bytes: it is searched by halves */
static const struct state states[] = {
	{ "afganistán", "Afghanistan" }, { "afghanistan", "Afghanistan" },
	{ "african union", "African Union" }, { "afrique du sud", "South Africa" },
	{ "albania", "Albania" }, { "albanie", "Albania" }, { "alemania", "Germany" },
	{ "algeria", "Algeria" }, { "algérie", "Algeria" }, { "allemagne", "Germany" },
	{ "andorra", "Andorra" }, { "angola", "Angola" },
	{ "antigua and barbuda", "Antigua and Barbuda" }, { "arab republic of egypt", "Egypt" },
	{ "arabia saudita", "Saudi Arabia" }, { "arabia saudí", "Saudi Arabia" },
	{ "arabie saoudite", "Saudi Arabia" }, { "argelia", "Algeria" },
	{ "argentina", "Argentina" }, { "argentine", "Argentina" }, { "armenia", "Armenia" },
	{ "arménie", "Armenia" }, { "australia", "Australia" }, { "australie", "Australia" },
	{ "austria", "Austria" }, { "autriche", "Austria" }, { "azerbaijan", "Azerbaijan" },
	{ "azerbaiyán", "Azerbaijan" }, { "azerbaïdjan", "Azerbaijan" }, { "bahamas", "Bahamas" },
	{ "bahrain", "Bahrain" }, { "bahrein", "Bahrain" }, { "bahreïn", "Bahrain" },
	{ "bangladesh", "Bangladesh" }, { "barbados", "Barbados" }, { "belarus", "Belarus" },
	{ "belgique", "Belgium" }, { "belgium", "Belgium" }, { "belize", "Belize" },
	{ "benin", "Benin" }, { "bhoutan", "Bhutan" }, { "bhutan", "Bhutan" },
	{ "biélorussie", "Belarus" }, { "bolivarian republic of venezuela", "Venezuela" },
	{ "bolivia", "Bolivia" }, { "bolivia (estado plurinacional de)", "Bolivia" },
	{ "bolivia (plurinational republic of)", "Bolivia" },
	{ "bolivia (plurinational state of)", "Bolivia" },
	{ "bolivia, plurinational state of", "Bolivia" }, { "bolivie", "Bolivia" },
	{ "bolivie (état plurinational de)", "Bolivia" },
	{ "bosnia & herzegovina", "Bosnia and Herzegovina" },
	{ "bosnia and herzegovina", "Bosnia and Herzegovina" },
	{ "bosnia y herzegovina", "Bosnia and Herzegovina" },
	{ "bosnia-herzegovina", "Bosnia and Herzegovina" },
	{ "bosnie-herzégovine", "Bosnia and Herzegovina" }, { "botsuana", "Botswana" },
	{ "botswana", "Botswana" }, { "brasil", "Brazil" }, { "brazil", "Brazil" },
	{ "brunei", "Brunei" }, { "brunei darussalam", "Brunei" }, { "brésil", "Brazil" },
	{ "bulgaria", "Bulgaria" }, { "bulgarie", "Bulgaria" }, { "burkina faso", "Burkina Faso" },
	{ "burundi", "Burundi" }, { "bután", "Bhutan" }, { "bélarus", "Belarus" },
	{ "bélgica", "Belgium" }, { "cabo verde", "Cape Verde" }, { "cambodge", "Cambodia" },
	{ "cambodia", "Cambodia" }, { "camboya", "Cambodia" }, { "cameroon", "Cameroon" },
	{ "cameroun", "Cameroon" }, { "camerún", "Cameroon" }, { "canada", "Canada" },
	{ "canadá", "Canada" }, { "cape verde", "Cape Verde" },
	{ "central african republic", "Central African Republic" }, { "chad", "Chad" },
	{ "chequia", "Czech Republic" }, { "chile", "Chile" }, { "chili", "Chile" },
	{ "china", "China" }, { "chine", "China" }, { "chipre", "Cyprus" }, { "chypre", "Cyprus" },
	{ "colombia", "Colombia" }, { "colombie", "Colombia" },
	{ "commonwealth of the bahamas", "Bahamas" }, { "comoras", "Comoros" },
	{ "comores", "Comoros" }, { "comoros", "Comoros" }, { "congo", "Republic of the Congo" },
	{ "congo (democratic republic of the)", "Democratic Republic of the Congo" },
	{ "costa de marfil", "Cote d'Ivoire" }, { "costa rica", "Costa Rica" },
	{ "cote d'ivoire", "Cote d'Ivoire" }, { "croacia", "Croatia" }, { "croatia", "Croatia" },
	{ "croatie", "Croatia" }, { "cuba", "Cuba" }, { "cyprus", "Cyprus" },
	{ "czech republic", "Czech Republic" }, { "czechia", "Czech Republic" },
	{ "côte d'ivoire", "Cote d'Ivoire" }, { "danemark", "Denmark" },
	{ "democratic people's republic of korea", "North Korea" },
	{ "democratic peoples' republic of korea", "North Korea" },
	{ "democratic republic of congo", "Democratic Republic of the Congo" },
	{ "democratic republic of the congo", "Democratic Republic of the Congo" },
	{ "denmark", "Denmark" }, { "dinamarca", "Denmark" }, { "djibouti", "Djibouti" },
	{ "dominica", "Dominica" }, { "dominican republic", "Dominican Republic" },
	{ "dprk", "North Korea" }, { "drc", "Democratic Republic of the Congo" },
	{ "east timor", "Timor-Leste" }, { "ecuador", "Ecuador" }, { "egipto", "Egypt" },
	{ "egypt", "Egypt" }, { "el salvador", "El Salvador" },
	{ "emiratos árabes unidos", "United Arab Emirates" },
	{ "equatorial guinea", "Equatorial Guinea" }, { "eritrea", "Eritrea" },
	{ "eslovaquia", "Slovakia" }, { "eslovenia", "Slovenia" }, { "espagne", "Spain" },
	{ "españa", "Spain" }, { "estado de palestina", "Palestine" },
	{ "estados unidos", "United States" }, { "estados unidos de américa", "United States" },
	{ "estonia", "Estonia" }, { "estonie", "Estonia" }, { "eswatini", "Swaziland" },
	{ "ethiopia", "Ethiopia" }, { "etiopía", "Ethiopia" },
	{ "european union", "European Union" }, { "federación de rusia", "Russia" },
	{ "federal republic of germany", "Germany" },
	{ "federated states of micronesia", "Micronesia" }, { "fiji", "Fiji" },
	{ "filipinas", "Philippines" }, { "finland", "Finland" }, { "finlande", "Finland" },
	{ "finlandia", "Finland" }, { "former yugoslav republic of macedonia", "Macedonia" },
	{ "france", "France" }, { "francia", "France" }, { "fyrom", "Macedonia" },
	{ "fédération de russie", "Russia" }, { "gabon", "Gabon" }, { "gabón", "Gabon" },
	{ "gambia", "Gambia" }, { "gambie", "Gambia" }, { "georgia", "Georgia" },
	{ "germany", "Germany" }, { "ghana", "Ghana" }, { "great britain", "United Kingdom" },
	{ "grecia", "Greece" }, { "greece", "Greece" }, { "grenada", "Grenada" },
	{ "grèce", "Greece" }, { "guatemala", "Guatemala" }, { "guinea", "Guinea" },
	{ "guinea bissau", "Guinea-Bissau" }, { "guinea ecuatorial", "Equatorial Guinea" },
	{ "guinea-bissau", "Guinea-Bissau" }, { "guinée", "Guinea" },
	{ "guinée équatoriale", "Equatorial Guinea" }, { "guinée-bissau", "Guinea-Bissau" },
	{ "guyana", "Guyana" }, { "géorgie", "Georgia" }, { "haiti", "Haiti" },
	{ "haití", "Haiti" }, { "haïti", "Haiti" }, { "holy see", "Holy See" },
	{ "honduras", "Honduras" }, { "hongrie", "Hungary" }, { "hungary", "Hungary" },
	{ "hungría", "Hungary" }, { "iceland", "Iceland" }, { "inde", "India" },
	{ "india", "India" }, { "indonesia", "Indonesia" }, { "indonésie", "Indonesia" },
	{ "iran", "Iran" }, { "iran (islamic republic of)", "Iran" },
	{ "iran (république islamique d')", "Iran" }, { "iran, islamic republic of", "Iran" },
	{ "iraq", "Iraq" }, { "ireland", "Ireland" }, { "irlanda", "Ireland" },
	{ "irlande", "Ireland" }, { "irán (república islámica del)", "Iran" },
	{ "islamic republic iran", "Iran" }, { "islamic republic of afghanistan", "Afghanistan" },
	{ "islamic republic of iran", "Iran" }, { "islande", "Iceland" }, { "islandia", "Iceland" },
	{ "islas marshall", "Marshall Islands" }, { "islas salomón", "Solomon Islands" },
	{ "israel", "Israel" }, { "italia", "Italy" }, { "italie", "Italy" }, { "italy", "Italy" },
	{ "ivory coast", "Cote d'Ivoire" }, { "jamaica", "Jamaica" }, { "jamaïque", "Jamaica" },
	{ "japan", "Japan" }, { "japon", "Japan" }, { "japón", "Japan" }, { "jordan", "Jordan" },
	{ "jordania", "Jordan" }, { "jordanie", "Jordan" }, { "kazajstán", "Kazakhstan" },
	{ "kazakhstan", "Kazakhstan" }, { "kenia", "Kenya" }, { "kenya", "Kenya" },
	{ "kingdom of the netherlands", "Netherlands" }, { "kirghizistan", "Kyrgyzstan" },
	{ "kirguistán", "Kyrgyzstan" }, { "kiribati", "Kiribati" }, { "korea", "South Korea" },
	{ "korea (democratic people's republic of)", "North Korea" },
	{ "korea (republic of)", "South Korea" }, { "korea, republic of", "South Korea" },
	{ "kosovo", "Kosovo" }, { "koweït", "Kuwait" }, { "kuwait", "Kuwait" },
	{ "kyrgyz republic", "Kyrgyzstan" }, { "kyrgyzstan", "Kyrgyzstan" }, { "lao pdr", "Laos" },
	{ "lao people's democratic republic", "Laos" }, { "lao people's republic", "Laos" },
	{ "lao's people democratic republic", "Laos" }, { "laos", "Laos" }, { "latvia", "Latvia" },
	{ "lebanon", "Lebanon" }, { "lesotho", "Lesotho" }, { "letonia", "Latvia" },
	{ "lettonie", "Latvia" }, { "liban", "Lebanon" }, { "liberia", "Liberia" },
	{ "libia", "Libya" }, { "libya", "Libya" }, { "libyan arab jamahiriya", "Libya" },
	{ "libye", "Libya" }, { "lichtenstein", "Liechtenstein" },
	{ "liechtenstein", "Liechtenstein" }, { "lithuania", "Lithuania" },
	{ "lituania", "Lithuania" }, { "lituanie", "Lithuania" }, { "luxembourg", "Luxembourg" },
	{ "luxemburgo", "Luxembourg" }, { "líbano", "Lebanon" }, { "macedonia", "Macedonia" },
	{ "macedonia del norte", "Macedonia" }, { "macédoine du nord", "Macedonia" },
	{ "madagascar", "Madagascar" }, { "malaisie", "Malaysia" }, { "malasia", "Malaysia" },
	{ "malawi", "Malawi" }, { "malaysia", "Malaysia" }, { "maldivas", "Maldives" },
	{ "maldive", "Maldives" }, { "maldives", "Maldives" }, { "mali", "Mali" },
	{ "malta", "Malta" }, { "malí", "Mali" }, { "maroc", "Morocco" },
	{ "marruecos", "Morocco" }, { "marshall islands", "Marshall Islands" },
	{ "maurice", "Mauritius" }, { "mauricio", "Mauritius" }, { "mauritania", "Mauritania" },
	{ "mauritanie", "Mauritania" }, { "mauritius", "Mauritius" }, { "mexico", "Mexico" },
	{ "mexique", "Mexico" }, { "micronesia", "Micronesia" },
	{ "micronesia (federated states of)", "Micronesia" }, { "micronésie", "Micronesia" },
	{ "moldavia", "Moldova" }, { "moldova", "Moldova" }, { "moldova (republic of)", "Moldova" },
	{ "monaco", "Monaco" }, { "mongolia", "Mongolia" }, { "mongolie", "Mongolia" },
	{ "montenegro", "Montenegro" }, { "monténégro", "Montenegro" }, { "morocco", "Morocco" },
	{ "mozambique", "Mozambique" }, { "myanmar", "Myanmar" }, { "méxico", "Mexico" },
	{ "namibia", "Namibia" }, { "namibie", "Namibia" }, { "nauru", "Nauru" },
	{ "nepal", "Nepal" }, { "netherlands", "Netherlands" },
	{ "netherlands (kingdom of the)", "Netherlands" }, { "new zealand", "New Zealand" },
	{ "nicaragua", "Nicaragua" }, { "niger", "Niger" }, { "nigeria", "Nigeria" },
	{ "nigéria", "Nigeria" }, { "north korea", "North Korea" },
	{ "north macedonia", "Macedonia" }, { "noruega", "Norway" }, { "norvège", "Norway" },
	{ "norway", "Norway" }, { "nouvelle-zélande", "New Zealand" },
	{ "nueva zelanda", "New Zealand" }, { "nueva zelandia", "New Zealand" },
	{ "népal", "Nepal" }, { "níger", "Niger" }, { "oman", "Oman" }, { "ouganda", "Uganda" },
	{ "ouzbékistan", "Uzbekistan" }, { "pakistan", "Pakistan" }, { "pakistán", "Pakistan" },
	{ "palau", "Palau" }, { "palestine", "Palestine" }, { "panama", "Panama" },
	{ "panamá", "Panama" }, { "papouasie-nouvelle-guinée", "Papua New Guinea" },
	{ "papua new guinea", "Papua New Guinea" }, { "papua nueva guinea", "Papua New Guinea" },
	{ "paraguay", "Paraguay" }, { "pays-bas", "Netherlands" },
	{ "países bajos", "Netherlands" }, { "people's republic of china", "China" },
	{ "peru", "Peru" }, { "perú", "Peru" }, { "philippines", "Philippines" },
	{ "plurinational state of bolivia", "Bolivia" }, { "poland", "Poland" },
	{ "pologne", "Poland" }, { "polonia", "Poland" }, { "portugal", "Portugal" },
	{ "pérou", "Peru" }, { "qatar", "Qatar" }, { "reino unido", "United Kingdom" },
	{ "reino unido de gran bretaña e irlanda del norte", "United Kingdom" },
	{ "republic of congo", "Republic of the Congo" }, { "republic of korea", "South Korea" },
	{ "republic of moldova", "Moldova" }, { "republic of montenegro", "Montenegro" },
	{ "republic of the congo", "Republic of the Congo" },
	{ "republic of the gambia", "Gambia" },
	{ "república centroafricana", "Central African Republic" },
	{ "república checa", "Czech Republic" }, { "república de corea", "South Korea" },
	{ "república de macedonia del norte", "Macedonia" }, { "república de moldova", "Moldova" },
	{ "república democrática del congo", "Democratic Republic of the Congo" },
	{ "república democrática popular lao", "Laos" },
	{ "república dominicana", "Dominican Republic" }, { "república popular china", "China" },
	{ "república popular democrática de corea", "North Korea" },
	{ "república unida de tanzanía", "Tanzania" }, { "república árabe siria", "Syria" },
	{ "romania", "Romania" }, { "roumanie", "Romania" }, { "royaume-uni", "United Kingdom" },
	{ "royaume-uni de grande-bretagne et d'irlande du nord", "United Kingdom" },
	{ "ruanda", "Rwanda" }, { "rumania", "Romania" }, { "russia", "Russia" },
	{ "russian federation", "Russia" }, { "rwanda", "Rwanda" },
	{ "république arabe syrienne", "Syria" },
	{ "république centrafricaine", "Central African Republic" },
	{ "république de corée", "South Korea" }, { "république de moldova", "Moldova" },
	{ "république dominicaine", "Dominican Republic" },
	{ "république démocratique du congo", "Democratic Republic of the Congo" },
	{ "république démocratique populaire lao", "Laos" },
	{ "république populaire démocratique de corée", "North Korea" },
	{ "république tchèque", "Czech Republic" }, { "république-unie de tanzanie", "Tanzania" },
	{ "saint kitts and nevis", "Saint Kitts and Nevis" }, { "saint lucia", "Saint Lucia" },
	{ "saint vincent and grenadines", "Saint Vincent and the Grenadines" },
	{ "saint vincent and the grenadines", "Saint Vincent and the Grenadines" },
	{ "saint-marin", "San Marino" }, { "saint-siège", "Holy See" },
	{ "sainte-lucie", "Saint Lucia" }, { "samoa", "Samoa" }, { "san marino", "San Marino" },
	{ "santa sede", "Holy See" }, { "sao tome and principe", "Sao Tome and Principe" },
	{ "saudi arabia", "Saudi Arabia" }, { "senegal", "Senegal" }, { "serbia", "Serbia" },
	{ "serbie", "Serbia" }, { "seychelles", "Seychelles" }, { "sierra leona", "Sierra Leone" },
	{ "sierra leone", "Sierra Leone" }, { "singapore", "Singapore" },
	{ "singapour", "Singapore" }, { "singapur", "Singapore" }, { "siria", "Syria" },
	{ "slovak republic", "Slovakia" }, { "slovakia", "Slovakia" }, { "slovaquie", "Slovakia" },
	{ "slovenia", "Slovenia" }, { "slovénie", "Slovenia" },
	{ "solomon islands", "Solomon Islands" }, { "somalia", "Somalia" },
	{ "somalie", "Somalia" }, { "soudan", "Sudan" }, { "soudan du sud", "South Sudan" },
	{ "south africa", "South Africa" }, { "south korea", "South Korea" },
	{ "south sudan", "South Sudan" }, { "spain", "Spain" }, { "sri lanka", "Sri Lanka" },
	{ "st. kitts and nevis", "Saint Kitts and Nevis" }, { "st. lucia", "Saint Lucia" },
	{ "state of palestine", "Palestine" }, { "sudan", "Sudan" },
	{ "sudáfrica", "South Africa" }, { "sudán", "Sudan" }, { "sudán del sur", "South Sudan" },
	{ "suecia", "Sweden" }, { "suisse", "Switzerland" }, { "suiza", "Switzerland" },
	{ "suriname", "Suriname" }, { "suède", "Sweden" }, { "swaziland", "Swaziland" },
	{ "sweden", "Sweden" }, { "swiss confederation", "Switzerland" },
	{ "switzerland", "Switzerland" }, { "syria", "Syria" }, { "syrian arab republic", "Syria" },
	{ "syrie", "Syria" }, { "são tomé and príncipe", "Sao Tome and Principe" },
	{ "sénégal", "Senegal" }, { "tadjikistan", "Tajikistan" }, { "tailandia", "Thailand" },
	{ "tajikistan", "Tajikistan" }, { "tanzania", "Tanzania" },
	{ "tanzania (united republic of)", "Tanzania" }, { "tanzanie", "Tanzania" },
	{ "tanzanía", "Tanzania" }, { "tayikistán", "Tajikistan" }, { "tchad", "Chad" },
	{ "tchéquie", "Czech Republic" }, { "thailand", "Thailand" }, { "thaïlande", "Thailand" },
	{ "the former yugoslav republic of macedonia", "Macedonia" },
	{ "timor leste", "Timor-Leste" }, { "timor-leste", "Timor-Leste" }, { "togo", "Togo" },
	{ "tonga", "Tonga" }, { "trinidad & tobago", "Trinidad and Tobago" },
	{ "trinidad and tobago", "Trinidad and Tobago" },
	{ "trinidad y tabago", "Trinidad and Tobago" },
	{ "trinité-et-tobago", "Trinidad and Tobago" }, { "tunisia", "Tunisia" },
	{ "tunisie", "Tunisia" }, { "turkey", "Turkey" }, { "turkiye", "Turkey" },
	{ "turkmenistan", "Turkmenistan" }, { "turkmenistán", "Turkmenistan" },
	{ "turkménistan", "Turkmenistan" }, { "turquie", "Turkey" }, { "turquía", "Turkey" },
	{ "tuvalu", "Tuvalu" }, { "túnez", "Tunisia" }, { "türkiye", "Turkey" },
	{ "uae", "United Arab Emirates" }, { "ucrania", "Ukraine" }, { "uganda", "Uganda" },
	{ "uk", "United Kingdom" }, { "ukraine", "Ukraine" },
	{ "united arab emirates", "United Arab Emirates" }, { "united kingdom", "United Kingdom" },
	{ "united kingdom of great britain", "United Kingdom" },
	{ "united kingdom of great britain and northern ireland", "United Kingdom" },
	{ "united kingdom of the great britain and northern ireland", "United Kingdom" },
	{ "united republic of tanzania", "Tanzania" }, { "united states", "United States" },
	{ "united states of america", "United States" }, { "uruguay", "Uruguay" },
	{ "us", "United States" }, { "usa", "United States" }, { "uzbekistan", "Uzbekistan" },
	{ "uzbekistán", "Uzbekistan" }, { "vanuatu", "Vanuatu" }, { "vatican", "Holy See" },
	{ "venezuela", "Venezuela" }, { "venezuela (bolivarian republic of)", "Venezuela" },
	{ "venezuela (república bolivariana de)", "Venezuela" },
	{ "venezuela (république bolivarienne du)", "Venezuela" },
	{ "venezuela, bolivarian republic of", "Venezuela" }, { "viet nam", "Vietnam" },
	{ "vietnam", "Vietnam" }, { "yemen", "Yemen" }, { "yémen", "Yemen" },
	{ "zambia", "Zambia" }, { "zambie", "Zambia" }, { "zimbabwe", "Zimbabwe" },
	{ "Égypte", "Egypt" }, { "Émirats arabes unis", "United Arab Emirates" },
	{ "Équateur", "Ecuador" }, { "État de palestine", "Palestine" },
	{ "États-unis", "United States" }, { "États-unis d'amérique", "United States" },
	{ "Éthiopie", "Ethiopia" }, { "Îles marshall", "Marshall Islands" },
	{ "Îles salomon", "Solomon Islands" } };

enum { NSTATE = sizeof(states) / sizeof(states[0]) };

static const char *const articles[] = { "the ", "la ", "le ", "les ", "el ", "los ", "l'", "and ",
	"et ", "y ", NULL };

static int
by_key(const void *key, const void *entry)
{
	return strcmp(key, ((const struct state *)entry)->key);
}

/*
 * Small letters, one kind of apostrophe, single blanks, one before an opening
 * bracket and none before a closing one, no call of a note at the end; false
 * if it is too long.
 */
static bool
make_key(struct slice name, char key[NAME_MAX_BYTES + 8])
{
	size_t i, n = 0, step;
	bool blank = false;
	uint32_t c;

	for (i = 0; (step = utf8_next(name, i, &c)); i += step) {
		if (utf8_isspace(c)) {
			blank = n > 0;
			continue;
		}
		if (n >= NAME_MAX_BYTES)
			return false;
		if (n > 0 && c != ')' && (blank || (c == '(' && key[n - 1] != ' ')))
			key[n++] = ' ';
		blank = false;
		if (c == 0x2019 || c == 0x2018 || c == 0x201B || c == 0x201F || c == 0x60 || c == 0xB4)
			c = '\'';
		n +=
		    utf8_put(c < 0x80 ? (uint32_t)(unsigned char)ascii_lower((char)c) : c, key + n);
	}
	while (n > 0 && (ascii_isin(key[n - 1], ".* ") || ascii_isdigit(key[n - 1])))
		n--;
	key[n] = '\0';
	return n > 0;
}

static const struct state *
look_up(const char *key)
{
	return bsearch(key, states, NSTATE, sizeof(states[0]), by_key);
}

/* is one letter of a missing in b, or more there, or another? */
static bool
one_off(const char *a, const char *b)
{
	size_t m = strlen(a), n = strlen(b), i, end;

	for (i = 0; a[i] && a[i] == b[i]; i++)
		;
	for (end = 0; end < m - i && end < n - i && a[m - 1 - end] == b[n - 1 - end]; end++)
		;
	return m - i - end <= 1 && n - i - end <= 1;
}

/* the only State whose name is spelled like it but for one letter */
static const struct state *
misspelled(const char *key)
{
	const struct state *found = NULL;
	size_t i, n = strlen(key);

	for (i = 0; i < NSTATE && n >= MISSPELLED_MIN; i++) {
		if (states[i].key[0] != key[0] || !one_off(states[i].key, key))
			continue;
		if (found && strcmp(found->name, states[i].name) != 0)
			return NULL;
		found = &states[i];
	}
	return found;
}

struct slice
state_name(struct slice name)
{
	char key[NAME_MAX_BYTES + 8];
	const struct state *found = NULL;
	const char *const *a;
	const char *k = key;

	if (!make_key(slice_trim(name), key))
		return (struct slice){ 0 };
	found = look_up(k);
	for (a = articles; *a && !found; a++)
		if (strncmp(k, *a, strlen(*a)) == 0) {
			k += strlen(*a);
			found = look_up(k);
		}
	if (!found)
		found = misspelled(k);
	return found ? slice_of(found->name) : (struct slice){ 0 };
}

bool
state_table_whole(void)
{
	size_t i;

	/* in order, and each key as make_key would have it */
	for (i = 0; i < NSTATE; i++)
		if ((i && strcmp(states[i - 1].key, states[i].key) >= 0) ||
		    !slice_is(state_name(slice_of(states[i].key)), states[i].name))
			return false;
	return true;
}
