// SPDX-License-Identifier: ISC
/* pack-file: any bytes as a web archive, a stream of documents or a text */
#include "packed.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct pack pack = { .record_types = size % 2 ? NULL : "response,metadata" };

	packed_fuzz(data, size, &pack, pack_file);
	return 0;
}
