#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# with_window_manager.sh PROGRAM [ARGUMENT...]: becomes the program, on a display that has a window manager by then. One that comes up
# while the program already has a window takes the focus from it in the midst of things.
set -eu

up=$(mktemp -d)
openbox --startup "touch '$up/yes'" &
for _ in $(seq 300); do # half a minute; after that the program shows what it does without
    [ -e "$up/yes" ] && break
    sleep 0.1
done
rm -rf "$up"
exec "$@"
