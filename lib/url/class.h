/* what kind of house keeps a site */
#ifndef URL_CLASS_H
#define URL_CLASS_H

#include "slice.h"

/*
 * The class of a host in lower case: "un", "igo" (other bodies that States
 * have founded), "court", "state", "ngo", "academia", "news", "social",
 * "archive" or "other".  The longest entry of a table of names decides that
 * the host is or is below; then the labels that registries keep for States
 * and universities (".gov", ".gob.mx", ".ac.uk", ".edu").  A static string;
 * "" for an empty host.
 */
const char *url_class(struct slice host);

#endif
