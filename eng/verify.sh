# Runs the suites and the checks.

suites="Rules Architecture App Journeys"
# What takes long is left to the nightly profile: MARRAKECH_NIGHTLY=true ./marrakech test
left_out=(-trait- profile=nightly)
[[ ${MARRAKECH_NIGHTLY:-} == true ]] && left_out=()
passed=0 failed=0 skipped=0

# A suite starts two hundred hosts and asks each little: what makes a long-running one fast makes it slow.
# Nor need its pages of code be protected from writing, which costs every method that is compiled.
export DOTNET_TieredPGO=0 DOTNET_gcConcurrent=0 DOTNET_GCgen0size=0x4000000 DOTNET_EnableWriteXorExecute=0

# Every commit of a test waits for the disk, which proves nothing there; where memory is large enough, the suites' files are kept in it.
needed_kilobytes=6000000
in_memory() {
  [ -w /dev/shm ] && [ "$(df -Pk /dev/shm | awk 'NR == 2 { print $4 }')" -gt $needed_kilobytes ] &&
    [ "$(awk '/^MemAvailable/ { print $2 }' /proc/meminfo)" -gt $((2 * needed_kilobytes)) ]
}

# Prints the program of a suite; the name may be written in any case.
suite_program() {
  local suite
  for suite in $suites; do
    if [ "$(tr '[:upper:]' '[:lower:]' <<<"$suite")" = "$(tr '[:upper:]' '[:lower:]' <<<"$1")" ]; then built "tests/$suite" "Marrakech.$suite"; return; fi
  done
  stop "There is no suite $1; the suites are: $suites."
}

# run_suite NAME: runs one suite and adds its result to the sums.
run_suite() {
  local log=$home/artifacts/$1.log program total threads=default counting=1
  # Who asks a site waits half of the time: for PostgreSQL, for a page to be drawn.
  case $1 in App | Journeys) threads=2x ;; esac
  # Beside a browser the site has so little to do that compiling it anew for speed is not paid back.
  if [ "$1" = Journeys ]; then counting=0; fi
  program=$(suite_program "$1")
  say "── $1"
  (cd "$home" && DOTNET_TC_CallCounting=$counting dotnet "$program" -noColor -noLogo -maxThreads "$threads" ${left_out[@]+"${left_out[@]}"} 2>&1 | tee "$log" >&2) || true
  total=$(grep -E '^ +Marrakech\.[A-Za-z]+ +Total: ' "$log" || true)
  if [ -z "$total" ] || [[ $total =~ Total:\ 0, ]]; then
    say "The suite $1 ended without a result."
    failed=$((failed + 1))
    return
  fi
  local not_run all errors broken left
  all=$(count Total "$total") errors=$(count Errors "$total") broken=$(count Failed "$total")
  left=$(count Skipped "$total") not_run=$(count 'Not Run' "$total")
  passed=$((passed + all - broken - left - not_run)) failed=$((failed + broken + errors)) skipped=$((skipped + left))
}

count() { sed -E "s/.*$1: ([0-9]+).*/\1/" <<<"$2"; }

# What was left out, each reason once.
left_out() {
  say ""
  say "Left out on this machine:"
  grep -h -A1 '\[SKIP\]$' "$home"/artifacts/*.log | grep -v -E '\[SKIP\]$|^--$' | sed -E 's/^ +//' | sort | uniq -c |
    while read -r many reason; do say "  $many tests: $reason"; done
}

# What failed once more, each with its first lines: the end of a long log is what people see.
what_failed() {
  say ""
  say "Failed:"
  grep -h -A6 '\[FAIL\]$' "$home"/artifacts/{Rules,Architecture,App,Journeys}.log 2>/dev/null | grep -v -E 'RefusalLog|^--$' | cut -c1-300 >&2 || true
}

# What users start is published and compiled ahead, and that can fail by itself: the suites' hosts and processes are made of it.
# It is published while the suites run that start none.
publishing=""
judge_published() {
  local suite
  if [ -z "$publishing" ]; then return; fi
  wait "$publishing" || stop "The product could not be published."
  publishing=""
  dotnet "$(product)" --help >/dev/null
  MARRAKECH_PRODUCT=$(product) && export MARRAKECH_PRODUCT
  for suite in App Journeys; do cp "$(dirname "$(product)")"/*.dll "$(dirname "$(suite_program "$suite")")"; done
}

verify_test() {
  build_everything
  local started=$SECONDS suite sum
  rm -f "$home"/artifacts/*.log
  if [[ ${CI:-} == true ]]; then
    build_product &
    publishing=$!
  fi
  if in_memory; then
    TMPDIR=$(mktemp -d /dev/shm/marrakech-tests.XXXXXX) && export TMPDIR && chmod 1777 "$TMPDIR"
    trap 'rm -rf "$TMPDIR"' EXIT
  fi
  for suite in ${*:-$suites}; do
    case $(tr '[:upper:]' '[:lower:]' <<<"$suite") in app | journeys) judge_published ;; esac
    run_suite "$suite"
  done
  judge_published
  if [ "$skipped" -gt 0 ]; then left_out; fi
  if [ "$failed" -gt 0 ]; then what_failed; fi
  say ""
  say "The tests took $((SECONDS - started)) seconds."
  sum="$passed passed, $failed failed"
  if [ "$skipped" -gt 0 ]; then sum="$sum, $skipped skipped"; fi
  echo "$sum"
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
}

verify_measure() {
  build_everything
  dotnet "$(suite_program architecture)" -noColor -noLogo -namespace 'Marrakech.Architecture.Drift' >"$home/artifacts/measure.log" || true
  cat "$home/artifacts/measures.txt"
}

verify_check() {
  build_everything
  cd "$home"
  say "── format"
  # Rules of style are judged here and not by the build, a third of which they would be.
  local style="--severity info --diagnostics IDE0005 IDE0041 IDE0161"
  # shellcheck disable=SC2086
  dotnet format Marrakech.slnx --no-restore --verify-no-changes $style --exclude src/Storage.Sqlite/Migrations src/Storage.Postgres/Migrations src/CompiledModel/Made >&2 ||
    stop "Run: dotnet format Marrakech.slnx $style"
  run_suite Architecture
  verify_measure
  say "── packages with known holes"
  verify_packages
  [ "$failed" -eq 0 ]
}

verify_packages() {
  local answer
  if ! answer=$(timeout 60 dotnet list Marrakech.slnx package --vulnerable --include-transitive 2>&1); then
    say "The package service did not answer; this part was left out."
  elif grep -q 'has the following vulnerable packages' <<<"$answer"; then
    say "$answer"
    failed=$((failed + 1))
  fi
  verify_front_end_packages
}

verify_front_end_packages() {
  local answer clean=true
  answer=$(cd src/Ui/FrontEnd && timeout 60 npm audit --package-lock-only --json 2>/dev/null) || clean=false
  if ! grep -q '"auditReportVersion"' <<<"$answer"; then
    say "The front end's package service did not answer; this part was left out."
  elif [ $clean = false ]; then
    say "$answer"
    failed=$((failed + 1))
  fi
}
