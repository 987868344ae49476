#!/bin/sh
# Compiles the sources after a change and notes their hash. Run by hand with a JDK, after one `npm start`.
set -eu
cd "$(dirname "$0")"
jars=$(ls -d "${XDG_CACHE_HOME:-$HOME/.cache}"/genkan/jars-* | tail -n 1)
rm -rf classes
javac --release 17 -cp "$jars/*" -d classes src/genkan/*.java
cat src/genkan/*.java | sha256sum | cut -d ' ' -f 1 > classes/sources.sha256
