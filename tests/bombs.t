#!/bin/sh
# bombs.sh with a two-hundredth of each bomb
exec sh "$(dirname "$0")/bombs.sh" 200
