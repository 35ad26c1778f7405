// SPDX-License-Identifier: ISC
/* pack-json: any bytes as documents in JSON Lines */
#include "packed.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct pack pack = { .meta_names = size % 3 ? NULL : "title,doc,a\tb" };

	packed_fuzz(data, size, &pack, pack_json);
	return 0;
}
