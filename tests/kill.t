#!/bin/sh
# corpus.mk killed at random moments
exec sh "$(dirname "$0")/kill.sh" 25
