using System.Text.Json;
using Marrakech.Support;

namespace Marrakech.Architecture;

/// <summary>
/// Everything the product and its build are made of stands in the lock files; <c>eng/licences.json</c> says under which licence each may be
/// used. A package without a row fails, so that somebody looks at it before it comes in.
/// </summary>
public sealed class LicenceTests
{
    /// <summary>Licences under which the product, which is itself Apache-2.0, may be passed on with its parts; MPL-2.0 for tests alone.</summary>
    private static readonly string[] allowed = ["Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "MIT", "PostgreSQL", "blessing"], inTests = ["MPL-2.0"];

    private static readonly JsonElement list = JsonDocument.Parse(File.ReadAllText(Repository.Path("eng", "licences.json"))).RootElement;

    [Fact]
    public void Every_package_of_the_product_and_its_tests_has_an_allowed_licence()
    {
        var packages = LockFiles("packages.lock.json").SelectMany(f => NuGet(f).Select(name => (f.Path, Name: name))).ToList();
        Assert.True(packages.Count > 100, "Hardly a package was found.");
        Assert.Empty(packages.Select(p => (p.Name, Fault: Fault("nuget", p.Name, p.Path.StartsWith("tests/", StringComparison.Ordinal)))).Where(p => p.Fault is not null).Select(p => $"{p.Name} {p.Fault}").Distinct());
    }

    [Fact]
    public void Every_package_of_the_front_end_has_the_licence_its_row_says()
    {
        var packages = LockFiles("package-lock.json").SelectMany(Npm).ToList();
        Assert.NotEmpty(packages);
        Assert.Empty(packages.Select(p => (p.Name, Fault: Fault("npm", p.Name, false) ?? (Row("npm", p.Name) == p.Licence ? null : $"says {p.Licence} of itself"))).Where(p => p.Fault is not null).Select(p => $"{p.Name} {p.Fault}"));
    }

    /// <summary>A package that may be any version may be another one tomorrow.</summary>
    [Fact]
    public void Every_package_is_pinned_with_its_digest()
    {
        Assert.Empty(from file in LockFiles("packages.lock.json")
                     from framework in file.Root.GetProperty("dependencies").EnumerateObject()
                     from package in framework.Value.EnumerateObject()
                     where package.Value.GetProperty("type").GetString() != "Project" && !package.Value.TryGetProperty("contentHash", out _)
                     select $"{file.Path}: {package.Name}");
        Assert.Empty(from file in LockFiles("package-lock.json")
                     from package in file.Root.GetProperty("packages").EnumerateObject()
                     where package.Name.Length > 0 && !package.Value.TryGetProperty("integrity", out _)
                     select $"{file.Path}: {package.Name}");
    }

    private static string? Fault(string kind, string name, bool isTest) => Row(kind, name) switch
    {
        null => "has no row in eng/licences.json: look at its licence and its makers, then add it",
        var licence when allowed.Contains(licence) || (isTest && inTests.Contains(licence)) => null,
        var licence => $"is under {licence}, which is not allowed here",
    };

    private static string? Row(string kind, string name) => list.GetProperty(kind).EnumerateObject()
        .FirstOrDefault(l => l.Value.EnumerateArray().Any(n => n.GetString() is { } row && (row == name || (row.EndsWith("/*", StringComparison.Ordinal) && name.StartsWith(row[..^1], StringComparison.Ordinal))))) is { Value.ValueKind: JsonValueKind.Array } found ? found.Name : null;

    private static IEnumerable<string> NuGet((string Path, JsonElement Root) file) =>
        from framework in file.Root.GetProperty("dependencies").EnumerateObject()
        from package in framework.Value.EnumerateObject()
        where package.Value.GetProperty("type").GetString() != "Project"
        select package.Name;

    private static IEnumerable<(string Name, string? Licence)> Npm((string Path, JsonElement Root) file) =>
        from package in file.Root.GetProperty("packages").EnumerateObject()
        where package.Name.Length > 0
        select (package.Name[(package.Name.LastIndexOf("node_modules/", StringComparison.Ordinal) + 13)..], package.Value.TryGetProperty("license", out var licence) ? licence.GetString() : null);

    private static IEnumerable<(string Path, JsonElement Root)> LockFiles(string name) => CommittedFile.All
        .Where(f => Path.GetFileName(f.Path) == name).Select(f => (f.Path, JsonDocument.Parse(f.Content).RootElement));
}
