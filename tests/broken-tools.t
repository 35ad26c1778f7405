#!/bin/sh
# broken-tools.sh with a program that reads what others wrote, and no more than a few of its calls
MOST=4
export MOST
exec sh "$(dirname "$0")/broken-tools.sh" cut
