# Says what a machine lacks before a build fails for a reason nobody can read.

say() { echo "$*" >&2; }

stop() { say "$*"; exit 1; }

# The product needs the .NET 10 SDK; its front-end build needs Node.
need_dotnet() {
  command -v dotnet >/dev/null || stop "Marrakech needs the .NET 10 SDK. Get it from https://dotnet.microsoft.com/download/dotnet/10.0 and start again."
}

need_builders() {
  need_dotnet
  dotnet --list-sdks | grep -q '^10\.' ||
    stop "Marrakech needs the .NET 10 SDK, and this machine has $(dotnet --list-sdks | cut -d' ' -f1 | paste -sd, - || true). Get it from https://dotnet.microsoft.com/download/dotnet/10.0 and start again."
  command -v node >/dev/null || stop "Marrakech needs Node 20 or newer to build its pages. Get it from https://nodejs.org and start again."
  local node; node=$(node --version)
  node=${node#v}
  [ "${node%%.*}" -ge 20 ] || stop "Marrakech needs Node 20 or newer to build its pages, and this machine has Node $node. Get it from https://nodejs.org and start again."
}
