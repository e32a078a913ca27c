#!/bin/bash -eu
# Build a program for each target of fuzz_atheris.py, and its first corpus, into $OUT; OSS-Fuzz sets the variables.

cd "$SRC/cnmoney"
pip3 install . "hypothesis>=6.100"

for target in parse extract context article html decoding command_line; do
  program=fuzz_$target
  cat >"fuzzer/$program.py" <<EOF
import sys

from fuzz_atheris import fuzz

fuzz("$target", sys.argv[1:])
EOF
  # The package and the codecs are imported by name when they are first used.
  compile_python_fuzzer "fuzzer/$program.py" --paths fuzzer --collect-all cnmoney --collect-submodules encodings
  python3 fuzzer/fuzz_atheris.py --target "$target" --seeds "$WORK/$target"
  zip -q -j -r "$OUT/${program}_seed_corpus.zip" "$WORK/$target"
done
