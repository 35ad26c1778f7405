// SPDX-License-Identifier: ISC
#include "ahead.h"

#include <errno.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "xalloc.h"

enum { BLOCKS = 8 }; /* the text of some places takes longer than that of others */

struct block {
	char *p;
	int got, error; /* of gzread, and errno */
	z_off_t offset;
	bool full;
};

struct ahead {
	gzFile gz;
	unsigned size;
	pthread_t thread;
	pthread_mutex_t mutex; /* for `full` of the blocks, and `stop`: what is full is the reader's */
	pthread_cond_t changed;
	struct block block[BLOCKS];
	bool stop;
	size_t next; /* the block that is taken next */
	size_t offset;
};

/* wait until the block is full, or is empty; false if there is to be an end of it */
static bool
wait_for(struct ahead *ahead, const struct block *block, bool full)
{
	bool stop;

	pthread_mutex_lock(&ahead->mutex);
	while (block->full != full && !ahead->stop)
		pthread_cond_wait(&ahead->changed, &ahead->mutex);
	stop = ahead->stop;
	pthread_mutex_unlock(&ahead->mutex);
	return !stop;
}

static void
hand_over(struct ahead *ahead, struct block *block, bool full)
{
	pthread_mutex_lock(&ahead->mutex);
	block->full = full;
	pthread_cond_signal(&ahead->changed);
	pthread_mutex_unlock(&ahead->mutex);
}

static void *
inflate_on(void *arg)
{
	struct ahead *ahead = arg;
	struct block *block;
	size_t i;
	int got;

	for (i = 0;; i = (i + 1) % BLOCKS) {
		block = &ahead->block[i];
		if (!wait_for(ahead, block, false))
			return NULL;
		errno = 0;
		got = block->got = gzread(ahead->gz, block->p, ahead->size);
		block->error = errno;
		block->offset = gzoffset(ahead->gz);
		hand_over(ahead, block, true);
		if (got <= 0)
			return NULL;
	}
}

/* free everything but the thread */
static void
release(struct ahead *ahead)
{
	size_t i;

	for (i = 0; i < BLOCKS; i++)
		free(ahead->block[i].p);
	pthread_cond_destroy(&ahead->changed);
	pthread_mutex_destroy(&ahead->mutex);
	free(ahead);
}

struct ahead *
ahead_start(gzFile gz, unsigned size)
{
	struct ahead *ahead = xcalloc(1, sizeof(*ahead));
	size_t i;

	ahead->gz = gz;
	ahead->size = size;
	for (i = 0; i < BLOCKS; i++)
		ahead->block[i].p = xreallocarray(NULL, size, 1);
	/* with no attributes neither can fail where threads are */
	pthread_mutex_init(&ahead->mutex, NULL);
	pthread_cond_init(&ahead->changed, NULL);
	if (pthread_create(&ahead->thread, NULL, inflate_on, ahead) != 0) {
		release(ahead);
		return NULL;
	}
	return ahead;
}

int
ahead_read(struct ahead *ahead, char *to)
{
	struct block *block = &ahead->block[ahead->next];
	int got;

	wait_for(ahead, block, true);
	got = block->got;
	errno = block->error;
	if (got > 0)
		memcpy(to, block->p, (size_t)got);
	if (block->offset > 0)
		ahead->offset = (size_t)block->offset;
	ahead->next = (ahead->next + 1) % BLOCKS;
	hand_over(ahead, block, false);
	return got;
}

size_t
ahead_offset(const struct ahead *ahead)
{
	return ahead->offset;
}

void
ahead_stop(struct ahead *ahead)
{
	if (!ahead)
		return;
	pthread_mutex_lock(&ahead->mutex);
	ahead->stop = true;
	pthread_cond_signal(&ahead->changed);
	pthread_mutex_unlock(&ahead->mutex);
	pthread_join(ahead->thread, NULL);
	release(ahead);
}
