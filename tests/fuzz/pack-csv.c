// SPDX-License-Identifier: ISC
/* pack-csv: any bytes as documents in CSV */
#include "packed.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct pack pack = { .delimiter = ",;\t|"[size % 4] };

	packed_fuzz(data, size, &pack, pack_csv);
	return 0;
}
