// SPDX-License-Identifier: ISC
#include "url/class.h"

#include <stdbool.h>

#include "wordlist.h"

enum class { UN, IGO, COURT, STATE, NGO, ACADEMIA, NEWS, SOCIAL, ARCHIVE, OTHER };

static const char *const names[] = { [UN] = "un", [IGO] = "igo", [COURT] = "court",
	[STATE] = "state", [NGO] = "ngo", [ACADEMIA] = "academia", [NEWS] = "news",
	[SOCIAL] = "social", [ARCHIVE] = "archive", [OTHER] = "other" };

/* hosts that say little of their keepers by their names */
static struct wordlist un = WORDLIST("cbd.int", "cepal.org", "fao.org",
	"humanitarianresponse.info", "iaea.org", "icao.int", "ifad.org", "ifc.org", "ilo.org",
	"imf.org", "imo.org", "iom.int", "ipcc.ch", "itu.int", "ohchr.org", "refworld.org",
	"reliefweb.int", "un-ilibrary.org", "un.org", "unaids.org", "uncdf.org", "uncitral.org",
	"unctad.org", "undocs.org", "undp.org", "uneca.org", "unece.org", "unep.org", "unescap.org",
	"unesco.org", "unescwa.org", "unfccc.int", "unfpa.org", "ungeneva.org", "unhabitat.org",
	"unhcr.org", "unicef.org", "unicri.it", "unidir.org", "unido.org", "unitar.org",
	"unmissions.org", "unodc.org", "unops.org", "unrisd.org", "unrwa.org", "unu.edu", "unv.org",
	"unwomen.org", "unwto.org", "upu.int", "wfp.org", "who.int", "wipo.int", "wmo.int",
	"worldbank.org");
static struct wordlist igo = WORDLIST("achpr.org", "adb.org", "afdb.org", "africa-union.org",
	"arableagueonline.org", "asean.org", "au.int", "cidh.org", "cis.minsk.by", "coe.int",
	"comesa.int", "ctbto.org", "ebrd.com", "ecowas.int", "egmontgroup.org", "eib.org", "europa.eu",
	"fatf-gafi.org", "francophonie.org", "hcch.net", "iadb.org", "icmp.int", "idea.int",
	"igad.int", "interpol.int", "lasportal.org", "nato.int", "oas.org", "oecd.org", "oic-oci.org",
	"opcw.org", "osce.org", "sadc.int", "thecommonwealth.org", "wto.org");
static struct wordlist court = WORDLIST("african-court.org", "austlii.edu.au", "bailii.org",
	"bundesverfassungsgericht.de", "canlii.org", "ccj.org", "cij.gob.ar", "commonlii.org",
	"concourt.am", "conseil-constitutionnel.fr", "conseil-etat.fr", "constitutionalcourt.org.za",
	"corteconstitucional.gov.co", "corteidh.or.cr", "cortesuprema.gov.co", "courdecassation.fr",
	"courtecowas.org", "curia.europa.eu", "eacj.org", "eccc.gov.kh", "echr.coe.int",
	"fedcourt.gov.au", "hcourt.gov.au", "hklii.hk", "hudoc.echr.coe.int", "icc-cpi.int",
	"icj-cij.org", "icty.org", "irmct.org", "itlos.org", "judiciary.uk", "kenyalaw.org", "ksrf.ru",
	"nzlii.org", "pca-cpa.org", "rscsl.org", "saflii.org", "sc-sl.org", "scc-csc.ca",
	"scjn.gob.mx", "scp-ks.org", "stf.jus.br", "stl-tsl.org", "supremecourt.gov",
	"supremecourt.uk", "supremecourtofindia.nic.in", "tc.gob.pe", "tribunalconstitucional.es",
	"ulii.org", "unictr.org", "uscourts.gov", "worldlii.org", "zimlii.org");
static struct wordlist state = WORDLIST("adilet.zan.kz", "admin.ch", "arlis.am",
	"assemblee-nationale.fr", "auswaertiges-amt.de", "belgium.be", "bmi.gv.at", "boe.es",
	"bund.de", "bundestag.de", "camera.it", "canada.ca", "congress.gov", "duma.gov.ru", "e-gov.am",
	"e-qanun.az", "eduskunta.fi", "esteri.it", "fedlex.admin.ch", "finlex.fi", "ft.dk", "gc.ca",
	"gov.il", "government.nl", "government.ru", "house.gov", "irishstatutebook.ie",
	"knesset.gov.il", "kremlin.ru", "legifrance.gouv.fr", "legislation.gov.au",
	"legislation.gov.uk", "matsne.gov.ge", "mfa.gov.az", "mid.ru", "nic.in", "normattiva.it",
	"oireachtas.ie", "overheid.nl", "parlament.gv.at", "parliament.am", "parliament.ge",
	"parliament.nz", "parliament.uk", "president.am", "president.az", "primeminister.am",
	"rada.gov.ua", "regeringen.se", "regjeringen.no", "rijksoverheid.nl", "riksdagen.se",
	"senat.fr", "senate.gov", "senato.it", "service-public.fr", "stortinget.no", "um.dk",
	"zakon.rada.gov.ua");
static struct wordlist ngo = WORDLIST("accessnow.org", "aclu.org", "adalah.org",
	"adfinternational.org", "alhaq.org", "amnesty.ca", "amnesty.ch", "amnesty.de", "amnesty.fr",
	"amnesty.org", "amnesty.org.au", "amnesty.org.uk", "amnestyusa.org", "antislavery.org",
	"apt.ch", "apwld.org", "article19.org", "article36.org", "bellingcat.org", "btselem.org",
	"burmalibrary.org", "business-humanrights.org", "ccrjustice.org", "childrightsconnect.org",
	"civicus.org", "corpwatch.org", "cpj.org", "crin.org", "crisisgroup.org", "csi-int.org",
	"csw.org.uk", "culturalsurvival.org", "dawnmena.org", "deathpenaltyinfo.org",
	"defenceforchildren.org", "digitalrightswatch.org.au", "doctorswithoutborders.org",
	"earthrights.org", "ecpat.org", "eff.org", "endcorporalpunishment.org", "equalitynow.org",
	"fairtrials.org", "fidh.org", "forum-asia.org", "forum18.org", "freedomhouse.org",
	"freetibet.org", "frontlinedefenders.org", "genocidewatch.com", "gisha.org",
	"globalwitness.org", "hart-uk.org", "helsinki.hu", "hfhr.pl", "hrichina.org", "hrlc.org.au",
	"hrnk.org", "hrw.org", "hrwf.eu", "humanrightsclub.net", "humanrightsfirst.org",
	"humanrightshouse.org", "ibanet.org", "icj.org", "icrc.org", "ifex.org", "ifrc.org",
	"ilga.org", "indexoncensorship.org", "iphronline.org", "ishr.ch", "iwgia.org",
	"jubileecampaign.org", "justiceinitiative.org", "khrg.org", "lawyersforlawyers.org",
	"lemkininstitute.com", "liberties.eu", "memohrc.org", "memorial.org", "mezan.org",
	"minorityrights.org", "msf.org", "nhc.nl", "nhc.no", "nkdb.org", "omct.org", "opendoors.org",
	"opendoorsusa.org", "opensocietyfoundations.org", "outrightinternational.org", "ovdinfo.org",
	"oxfam.org", "pchrgaza.org", "pen-international.org", "pen.org", "penalreform.org", "phr.org",
	"physiciansforhumanrights.org", "plan-international.org", "privacyinternational.org",
	"rankingdigitalrights.org", "redress.org", "reprieve.org", "rightsandsecurity.org", "rsf.org",
	"savethechildren.net", "savethechildren.org", "sn4hr.org", "statewatch.org",
	"survivalinternational.org", "syriahr.com", "theglobalfund.org", "tibet.net",
	"transparency.org", "trialinternational.org", "uhrp.org", "upr-info.org", "uyghurcongress.org",
	"vdc-sy.net", "walkfree.org", "worldcoalition.org", "worldwatchmonitor.org");
static struct wordlist academia = WORDLIST("academia.edu", "arxiv.org", "bmj.com", "brill.com",
	"cairn.info", "cambridge.org", "degruyter.com", "dialnet.unirioja.es", "doi.org",
	"elgaronline.com", "ethz.ch", "eui.eu", "frontiersin.org", "geneva-academy.ch",
	"graduateinstitute.ch", "hal.science", "heinonline.org", "jstor.org", "kuleuven.be",
	"leidenuniv.nl", "lse.ac.uk", "mcgill.ca", "mdpi.com", "mpil.de", "nature.com",
	"ncbi.nlm.nih.gov", "openedition.org", "osf.io", "oup.com", "ox.ac.uk", "oxfordjournals.org",
	"persee.fr", "plos.org", "pubmed.ncbi.nlm.nih.gov", "redalyc.org", "researchgate.net",
	"sagepub.com", "scholar.google.com", "scielo.org", "science.org", "sciencedirect.com",
	"sciencespo.fr", "semanticscholar.org", "springer.com", "ssrn.com", "tandfonline.com",
	"thelancet.com", "ubc.ca", "ucl.ac.uk", "uni-heidelberg.de", "unige.ch",
	"universiteitleiden.nl", "unsw.edu.au", "utoronto.ca", "uu.nl", "uva.nl", "uzh.ch",
	"wiley.com", "zenodo.org");
static struct wordlist news = WORDLIST("14ymedio.com", "24.kg", "abc.net.au", "abcnews.go.com",
	"addisstandard.com", "ahvalnews.com", "akipress.com", "al-monitor.com", "alarabiya.net",
	"aljazeera.com", "aljazeera.net", "allafrica.com", "animalpolitico.com", "apa.az",
	"apnews.com", "arabnews.com", "armenpress.am", "arstechnica.com", "asahi.com",
	"asiaplustj.info", "axios.com", "azatutyun.am", "azertag.az", "balkaninsight.com",
	"bangkokpost.com", "bbc.co.uk", "bbc.com", "bianet.org", "bloomberg.com", "buzzfeednews.com",
	"cbc.ca", "cbsnews.com", "channelnewsasia.com", "chinadaily.com.cn", "civilnet.am",
	"clarin.com", "cnn.com", "confidencial.digital", "corriere.it", "currenttime.tv",
	"dailymaverick.co.za", "dailysabah.com", "dawn.com", "derstandard.at", "dr.dk", "dw.com",
	"economist.com", "eldiario.es", "elespectador.com", "elfaro.net", "elmundo.es", "elpais.com",
	"eltiempo.com", "eltoque.com", "eluniversal.com.mx", "eurasianet.org", "euronews.com",
	"faz.net", "fergana.agency", "folha.uol.com.br", "foreignpolicy.com", "france24.com",
	"frontiermyanmar.net", "ft.com", "globaltimes.cn", "globalvoices.org", "globo.com",
	"guardian.co.uk", "haaretz.com", "hetq.am", "hongkongfp.com", "huffpost.com",
	"hurriyetdailynews.com", "ilpost.it", "independent.co.uk", "indianexpress.com", "inquirer.net",
	"interfax.com", "interfax.ru", "iranintl.com", "irinnews.org", "irrawaddy.com", "jam-news.net",
	"japantimes.co.jp", "jornada.com.mx", "jpost.com", "kloop.kg", "kommersant.ru", "kompas.com",
	"koreatimes.co.kr", "kyivindependent.com", "lanacion.com.ar", "latimes.com", "lefigaro.fr",
	"lemonde.fr", "liberation.fr", "meduza.io", "mg.co.za", "middleeasteye.net", "mizzima.com",
	"monitor.co.ug", "myanmar-now.org", "nation.africa", "nbcnews.com", "ndtv.com", "news.am",
	"news24.com", "newvision.co.ug", "newyorker.com", "novayagazeta.ru", "npr.org", "nrk.no",
	"nytimes.com", "nzz.ch", "oc-media.org", "panorama.am", "politico.com", "politico.eu",
	"pravda.com.ua", "premiumtimesng.com", "prensalibre.com", "presstv.ir", "proceso.com.mx",
	"propublica.org", "prothomalo.com", "punchng.com", "radiotamazuj.org", "rappler.com", "rbc.ru",
	"repubblica.it", "reuters.com", "rferl.org", "rfi.fr", "ria.ru", "rnz.co.nz", "rthk.hk",
	"scmp.com", "scroll.in", "semana.com", "slate.com", "smh.com.au", "spiegel.de",
	"standardmedia.co.ke", "straitstimes.com", "stuff.co.nz", "sudantribune.com",
	"sueddeutsche.de", "svoboda.org", "svt.se", "swissinfo.ch", "tagesschau.de", "tass.com",
	"tass.ru", "taz.de", "techcrunch.com", "tehrantimes.com", "telegraph.co.uk", "theage.com.au",
	"theatlantic.com", "thedailystar.net", "thediplomat.com", "theglobeandmail.com",
	"theguardian.com", "thehill.com", "thehindu.com", "theintercept.com", "thejakartapost.com",
	"thenewhumanitarian.org", "thestar.com", "thetimes.co.uk", "theverge.com", "thewire.in",
	"time.com", "timesofindia.indiatimes.com", "timesofisrael.com", "trend.az", "tribune.com.pk",
	"turan.az", "ukrinform.net", "unian.info", "usatoday.com", "vanguardngr.com", "vice.com",
	"voanews.com", "vox.com", "washingtonpost.com", "wired.com", "wsj.com", "xinhuanet.com",
	"yle.fi", "yna.co.kr", "zdnet.com", "zeit.de");
static struct wordlist social = WORDLIST("bilibili.com", "bitchute.com", "blogspot.com",
	"bsky.app", "dailymotion.com", "discord.com", "discord.gg", "douyin.com", "facebook.com",
	"fb.com", "fb.watch", "flickr.com", "gab.com", "instagram.com", "line.me", "linkedin.com",
	"livejournal.com", "lnkd.in", "mastodon.social", "medium.com", "odysee.com", "ok.ru",
	"parler.com", "pinterest.com", "quora.com", "reddit.com", "rumble.com", "snapchat.com",
	"soundcloud.com", "substack.com", "t.co", "t.me", "telegram.me", "telegram.org", "threads.net",
	"tiktok.com", "truthsocial.com", "tumblr.com", "twitter.com", "vimeo.com", "vk.com", "wa.me",
	"weibo.com", "whatsapp.com", "wordpress.com", "x.com", "youtu.be", "youtube.com", "zhihu.com");
static struct wordlist archive = WORDLIST("archive-it.org", "archive.fo", "archive.is",
	"archive.li", "archive.md", "archive.org", "archive.ph", "archive.today", "archive.vn",
	"archive.wikiwix.com", "arquivo.pt", "ghostarchive.org", "haw.nsk.hr", "megalodon.jp",
	"perma.cc", "swap.stanford.edu", "vefsafn.is", "web.archive.org.au", "webarchiv.cz",
	"webarchive.bac-lac.gc.ca", "webarchive.loc.gov", "webarchive.nationalarchives.gov.uk",
	"webarchive.org.uk", "webarchive.parliament.uk", "webcache.googleusercontent.com",
	"webcitation.org");

static const struct {
	enum class class;
	struct wordlist *hosts;
} lists[] = { { UN, &un }, { IGO, &igo }, { COURT, &court }, { STATE, &state }, { NGO, &ngo },
	{ ACADEMIA, &academia }, { NEWS, &news }, { SOCIAL, &social }, { ARCHIVE, &archive } };

/* labels that a registry keeps: the last of a name, or the last but one before a country's */
static const struct {
	const char *label;
	enum class class;
} labels[] = {
	{ "ac", ACADEMIA },
	{ "edu", ACADEMIA },
	{ "go", STATE },
	{ "gob", STATE },
	{ "gouv", STATE },
	{ "gov", STATE },
	{ "government", STATE },
	{ "govt", STATE },
	{ "gub", STATE },
	{ "gv", STATE },
	{ "int", IGO },
	{ "jus", COURT },
	{ "leg", STATE },
	{ "mil", STATE },
	{ "ngo", NGO },
	{ "nhs", STATE },
	{ "ong", NGO },
	{ "parliament", STATE },
	{ "police", STATE },
	{ "university", ACADEMIA },
};

/* what a label before the registry's begins with at a university */
static const char *const universities[] = { "univ-", "uni-", "universit", NULL };

/* the class of a name that is in a list, or OTHER */
static enum class
listed(struct slice name)
{
	size_t i;

	for (i = 0; i < sizeof(lists) / sizeof(lists[0]); i++)
		if (wordlist_find(lists[i].hosts, name))
			return lists[i].class;
	return OTHER;
}

static enum class
labelled(struct slice label)
{
	size_t i;

	for (i = 0; i < sizeof(labels) / sizeof(labels[0]); i++)
		if (slice_is(label, labels[i].label))
			return labels[i].class;
	return OTHER;
}

/* the label before byte `end`; moves `end` to the dot before it, or to 0 */
static struct slice
label_before(struct slice host, size_t *end)
{
	size_t i = *end, to = *end;

	while (i > 0 && host.p[i - 1] != '.')
		i--;
	*end = i ? i - 1 : 0;
	return slice_part(host, i, to);
}

static enum class
by_labels(struct slice host)
{
	size_t end = host.n;
	struct slice label = label_before(host, &end);
	enum class class = labelled(label);
	bool country = label.n == 2;
	const char *const *u;

	/* "go" and "ac" mean this only below a country: tide.go.ke */
	if (class != OTHER && !country)
		return class;
	while (end > 0) {
		label = label_before(host, &end);
		class = country ? labelled(label) : OTHER;
		if (class != OTHER && class != IGO)
			return class;
		for (u = universities; *u; u++)
			if (slice_starts(label, *u))
				return ACADEMIA;
		country = false;
	}
	return OTHER;
}

const char *
url_class(struct slice host)
{
	struct slice name;
	enum class class;
	size_t dot;

	if (host.n && host.p[host.n - 1] == '.')
		host.n--;
	if (host.n == 0)
		return "";
	for (name = host;; name = slice_from(name, dot + 1)) {
		class = listed(name);
		if (class != OTHER)
			return names[class];
		dot = slice_find(name, 0, ".");
		if (dot == (size_t)-1)
			return names[by_labels(host)];
	}
}
