using System.Text.RegularExpressions;
using Marrakech.Support;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Marrakech.Architecture.Security;

/// <summary><c>docs/asvs.md</c> claims no more than there is.</summary>
public sealed partial class AsvsTests
{
    private const string Met = "met", Configured = "by configuration", Absent = "not applicable", Awaited = "not met yet", Unmet = "NOT met";

    private const int All = 253, WithoutWebRtc = 246;

    private static readonly IReadOnlyList<Requirement> rows = [.. Row().Matches(File.ReadAllText(Repository.Path("docs", "asvs.md")))
        .Select(m => new Requirement(m.Groups[1].Value, m.Groups[2].Value, m.Groups[4].Value.Trim(), m.Groups[5].Value.Trim()))];

    private static readonly Lazy<HashSet<string>> tests = new(Tests);

    [Fact]
    public void Every_number_stands_once()
    {
        Assert.Equal(rows.Select(r => r.Number).Distinct(), rows.Select(r => r.Number));
        Assert.Equal(All, rows.Count);
        Assert.Equal(WithoutWebRtc, rows.Count(r => !r.Number.StartsWith("17.", StringComparison.Ordinal)));
        Assert.Equal(70, rows.Count(r => r.Level == "1"));
        Assert.Empty(rows.Where(r => r.Status is not (Met or Configured or Absent or Awaited or Unmet)).Select(r => $"{r.Number}: {r.Status} is no status"));
        Assert.Empty(rows.Where(r => r.Where.Length == 0).Select(r => $"{r.Number} says neither what verifies it nor why not"));
    }

    [Fact]
    public void Every_named_test_exists() => Assert.Empty(rows.SelectMany(r => r.Named.Select(t => (r.Number, Test: t))).Where(x => !tests.Value.Contains(x.Test)).Select(x => $"{x.Number} names {x.Test}, and there is no such test"));

    [Fact]
    public void Every_named_place_exists() => Assert.Empty(from row in rows
                                                           from Match place in Place().Matches(row.Where)
                                                           let path = place.Groups[1].Value
                                                           where path.Contains('/', StringComparison.Ordinal) && !File.Exists(Repository.Path(path.Split('/')))
                                                           where row.Status != Awaited
                                                           select $"{row.Number} names {path}, and there is no such file");

    /// <summary>A row that waited for a part of the product is taken up when the part is there.</summary>
    [Fact]
    public void What_was_awaited_is_taken_up() => Assert.Empty(rows.Where(r => r.Status == Awaited && r.Expected.Count > 0 && r.Expected.All(tests.Value.Contains))
        .Select(r => $"{r.Number}: {string.Join(", ", r.Expected)} are here now: say met, and put the names in backticks"));

    [Fact]
    public void Four_of_five_that_apply_are_verified_by_tests()
    {
        var apply = rows.Count(r => r.Status != Absent);
        var automatic = rows.Count(r => r.Status is Met or Configured && r.Named.Count > 0);
        var awaited = rows.Count(r => r.Status == Awaited && r.Expected.Count > 0);
        Assert.True(automatic + awaited >= apply * 0.8, $"{automatic} of {apply} are automatic, {awaited} more are awaited.");
    }

    private static HashSet<string> Tests() => [.. from file in SourceFile.Tests
                                                  from method in file.All<MethodDeclarationSyntax>()
                                                  where method.AttributeLists.SelectMany(l => l.Attributes).Any(a => a.Name.ToString() is "Fact" or "Theory")
                                                  from type in method.Ancestors().OfType<ClassDeclarationSyntax>().Take(1)
                                                  select $"{type.Identifier.Text}.{method.Identifier.Text}"];

    private sealed record Requirement(string Number, string Level, string Status, string Where)
    {
        public IReadOnlyList<string> Named { get; } = [.. Test().Matches(Where).Select(m => m.Groups[1].Value)];

        public IReadOnlyList<string> Expected { get; } = [.. Waited().Matches(Where).Select(m => m.Groups[1].Value)];
    }

    [GeneratedRegex(@"^\| (\d+\.\d+\.\d+) \| ([12]) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"`([A-Z]\w*(?:Tests|Journeys)\.\w+)`")]
    private static partial Regex Test();

    [GeneratedRegex(@"expects ([A-Z]\w*(?:Tests|Journeys)\.\w+)")]
    private static partial Regex Waited();

    [GeneratedRegex(@"`([\w./-]+\.(?:md|cs|cshtml))`")]
    private static partial Regex Place();
}
