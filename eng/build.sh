# Builds what is asked for, once, and only when a source is newer than the last build.

configuration=Release

# The file a project was built into.
built() { echo "$home/$1/bin/$configuration/net10.0/$2.dll"; }

# sources FOLDERS [CONDITION…]: everything a build of these folders reads.
sources() {
  local folders=$1; shift
  # shellcheck disable=SC2086
  (cd "$home" && find $folders Directory.Build.props Directory.Packages.props global.json .editorconfig eng/BannedSymbols.txt \
    \( -name bin -o -name obj -o -name node_modules -o -path 'src/Ui/Assets/built' \) -prune -o -type f "$@" -print)
}

# Succeeds when no source was added, removed or touched since the stamp was written.
is_fresh() {
  local folders=$1 stamp=$2
  [ -f "$stamp" ] && [ "$(<"$stamp")" = "$(sources "$folders" | sort | cksum)" ] && [ -z "$(sources "$folders" -newer "$stamp")" ]
}

# build_once NAME PROJECT-OR-SOLUTION FOLDERS
build_once() {
  local stamp=$home/artifacts/$1.stamp
  if is_fresh "$3" "$stamp"; then return; fi
  need_builders
  mkdir -p "$home/artifacts"
  # Two verbs started at once must not build over each other.
  exec 9>"$home/artifacts/build.lock"
  if command -v flock >/dev/null; then flock 9; fi
  if ! is_fresh "$3" "$stamp"; then build_now "$2" "$3" "$stamp"; fi
  exec 9>&-
}

build_now() {
  say "Building (the first time takes a minute or two)…"
  # The stamp is as old as the start of the build: what changes meanwhile is built the next time.
  sources "$2" | sort | cksum >"$3.new"
  if ! (cd "$home" && dotnet build "$1" -c $configuration --nologo -v q -tl:off >"$home/artifacts/build.log" 2>&1 9>&-); then
    sort -u "$home/artifacts/build.log" >&2
    stop "The build failed; the reasons stand above."
  fi
  mv "$3.new" "$3"
}

build_product() { need_dotnet; build_once product src/Host src; }

build_bench() { need_dotnet; build_once bench bench "src bench"; }

build_everything() { need_dotnet; build_once everything Marrakech.slnx "src tests bench Marrakech.slnx"; }

# Adds one migration to both storages, so that they never drift apart.
add_migration() {
  local name=${1:-} engine
  [[ $name =~ ^[A-Z][A-Za-z0-9]*$ ]] || stop "Name the migration after what it does, for example: ./marrakech migration AddExperts"
  need_builders
  cd "$home"
  dotnet tool restore >&2
  dotnet build src/Host --nologo -v q -tl:off >&2
  for engine in sqlite:Sqlite postgres:Postgres; do
    dotnet ef migrations add "$name" --project "src/Storage.${engine#*:}" --startup-project src/Host --no-build -- "${engine%:*}" >&2
  done
}
