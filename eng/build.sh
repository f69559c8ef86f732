# Builds what is asked for, once, and only when a source is newer than the last build.

configuration=Release

# The file a project was built into.
built() { echo "$home/$1/bin/$configuration/net10.0/$2.dll"; }

# sources FOLDERS [CONDITION…]: everything a build of these folders reads.
sources() {
  local folders=$1; shift
  # shellcheck disable=SC2086
  (cd "$home" && find $folders Directory.Build.props Directory.Build.targets Directory.Packages.props global.json .editorconfig eng/BannedSymbols.txt \
    \( -name bin -o -name obj -o -name node_modules -o -path 'src/Ui/Assets/built' \) -prune -o -type f "$@" -print)
}

# Succeeds when no source was added, removed or touched since the stamp was written.
is_fresh() {
  local folders=$1 stamp=$2
  [ -f "$stamp" ] && [ "$(<"$stamp")" = "$(sources "$folders" | sort | cksum)" ] && [ -z "$(sources "$folders" -newer "$stamp")" ]
}

# build_once NAME FOLDERS ACTION TARGET…: acts on a project or solution when its sources are newer.
build_once() {
  local stamp=$home/artifacts/$1.stamp
  if is_fresh "$2" "$stamp"; then return; fi
  need_builders
  mkdir -p "$home/artifacts"
  # Two verbs started at once must not build over each other.
  exec 9>"$home/artifacts/build.lock"
  if command -v flock >/dev/null; then flock 9; fi
  if ! is_fresh "$2" "$stamp"; then build_now "$stamp" "${@:2}"; fi
  exec 9>&-
}

# One warm compiler for all projects of this folder, which ends by itself after a while: one that had served other folders has been seen
# to refuse pages nobody changed. It lives too short to gain from what the runtime learns of its own speed.
compiler=(-p:UseSharedCompilation=true "-p:SharedCompilationId=marrakech-$(cksum <<<"$home" | cut -d' ' -f1)")

build_now() {
  local stamp=$1 folders=$2; shift 2
  say "Building (the first time takes a minute or two)…"
  # The stamp is as old as the start of the build: what changes meanwhile is built the next time.
  sources "$folders" | sort | cksum >"$stamp.new"
  if ! (cd "$home" && DOTNET_TieredPGO=0 dotnet "$@" "${compiler[@]}" -c $configuration --nologo -v q -tl:off >"$home/artifacts/build.log" 2>&1 9>&-); then
    sort -u "$home/artifacts/build.log" >&2
    if grep -q 'CompiledModel/Made' "$home/artifacts/build.log"; then
      say "A table or column that was taken away or renamed still stands in the compiled model; ./marrakech model makes it anew."
    fi
    stop "The build failed; the reasons stand above."
  fi
  mv "$stamp.new" "$stamp"
}

# The product is compiled ahead for this machine: it starts in two thirds of the time. Its lock files would name the machine, so
# they stay out of the repository; the versions are the pinned ones all the same.
ahead=(--no-self-contained -p:PublishReadyToRun=true -p:NuGetLockFilePath=obj/ahead.lock.json)

# Analysers, half of the work, judge the build of everything; what that build has just made is taken as it is.
build_product() {
  need_dotnet
  local parts=(-p:RunAnalyzers=false --use-current-runtime)
  if is_fresh "$everything" "$home/artifacts/everything.stamp"; then parts=(); fi
  build_once product src publish src/Host "${ahead[@]}" ${parts[@]+"${parts[@]}"} -o "$home/artifacts/product"
}

product() { echo "$home/artifacts/product/marrakech.dll"; }

build_bench() { build_product; build_once bench "src bench" build bench; }

everything="src tests bench Marrakech.slnx"

build_everything() { need_dotnet; build_once everything "$everything" build Marrakech.slnx; }

# Adds one migration to both storages, so that they never drift apart.
add_migration() {
  local name=${1:-} engine
  [[ $name =~ ^[A-Z][A-Za-z0-9]*$ ]] || stop "Name the migration after what it does, for example: ./marrakech migration AddExperts"
  build_for_the_tool
  for engine in sqlite:Sqlite postgres:Postgres; do
    dotnet ef migrations add "$name" --project "src/Storage.${engine#*:}" --startup-project src/Host --no-build -- "${engine%:*}" >&2
  done
  compile_model
}

# Makes the model of the database into code, for each engine (src/CompiledModel).
make_model() {
  build_for_the_tool
  compile_model
}

# What is made lies apart until all of it is there.
compile_model() {
  local engine name made=src/CompiledModel/Made new=artifacts/model log=artifacts/model.log
  rm -rf "$new"
  for engine in sqlite:Sqlite postgres:Postgres; do
    name=${engine#*:}
    dotnet ef dbcontext optimize --project src/CompiledModel --startup-project src/Host --no-build -o "../../$new/$name" -n "Marrakech.CompiledModel.Made.$name" -- "${engine%:*}" >"$log" 2>&1 ||
      { cat "$log" >&2; stop "The model could not be made; what was made before stands as it was."; }
    # It would offer the model to a context of its own assembly.
    rm "$new/$name/AppDbAssemblyAttributes.cs"
  done
  rm -rf "$made"
  mv "$new" "$made"
}

# The tool for migrations and models asks the program for its model, built without what was made of it before.
build_for_the_tool() {
  need_builders
  cd "$home"
  dotnet tool restore >&2
  dotnet build src/Host -p:MakesModel=true "${compiler[@]}" --nologo -v q -tl:off >&2
}
