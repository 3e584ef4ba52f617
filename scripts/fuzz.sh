#!/usr/bin/env bash
# Fuzzes one target or all of them, or keeps what was found worth keeping. See docs/fuzzing.md.
#   scripts/fuzz.sh [target|all] [seconds for each]     such as: scripts/fuzz.sh CsvFuzz 600
#   scripts/fuzz.sh [target|all] keep
set -euo pipefail
cd "$(dirname "$0")/.."

what=${1:-all}
how=${2:-60}
out=target/fuzz
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

mkdir -p "$out"
mvn -q -P fuzz test-compile dependency:build-classpath "-Dmdep.outputFile=$out/classpath"
classpath=target/test-classes:target/classes:$(cat "$out/classpath")

# A program of this name, for it starts itself again when it is to keep few inputs.
mkdir -p "$out/bin"
cat >"$out/bin/jazzer" <<END
#!/bin/sh
exec "$java" -Xmx1g -XX:+EnableDynamicAgentLoading --enable-native-access=ALL-UNNAMED -cp "$classpath" \\
  com.code_intelligence.jazzer.Jazzer "--reproducer_path=$out" \\
  '--instrumentation_includes=io.portero.**:org.snakeyaml.**:org.commonmark.**:org.apache.tomcat.util.http.**' "\$@"
END
chmod +x "$out/bin/jazzer"
PATH=$PWD/$out/bin:$PATH

for kept in src/test/resources/fuzz/*; do
  target=${kept##*/}
  [ "$what" = all ] || [ "${target##*.}" = "$what" ] || continue
  found=$out/$target
  mkdir -p "$found/corpus"
  if [ "$how" = keep ]; then
    mkdir -p "$found/kept"
    jazzer "--target_class=$target" -set_cover_merge=1 -use_counters=0 "$found/kept" "$kept" "$found/corpus" \
      >"$found/keep.log" 2>&1
    find "$found/kept" -type f -exec mv {} "$kept/" \;
    echo "$target: $(ls "$kept" | wc -l) inputs"
  else
    jazzer "--target_class=$target" "-max_total_time=$how" -max_len=4096 -timeout=60 -rss_limit_mb=0 "-artifact_prefix=$found/" \
      "$found/corpus" "$kept" >"$found/fuzz.log" 2>&1 || echo "$target: BROKEN, see $found"
    echo "$target: $(grep -E 'DONE|^Done|^== Java|Exception' "$found/fuzz.log" | tail -2 | tr '\n' ' ')"
  fi
done
