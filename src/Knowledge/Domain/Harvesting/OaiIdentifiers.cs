using System.Text.RegularExpressions;

namespace Marrakech.Knowledge.Domain.Harvesting;

/// <summary>Identifiers of records in the scheme <c>oai</c>: <c>oai:hub.example.org:P-000012</c>.</summary>
/// <param name="Repository">Name of this hub on the network.</param>
internal sealed partial record OaiIdentifiers(string Repository)
{
    /// <summary>A hub without a name of its own: one that only answers its own machine.</summary>
    private const string Nameless = "unnamed.invalid";

    public static OaiIdentifiers Of(Uri address) => new(Name().IsMatch(address.Host) ? address.Host : Nameless);

    public string Write(string code) => $"oai:{Repository}:{code}";

    /// <summary>The code in an identifier of ours; null in any other.</summary>
    public string? Read(string identifier) =>
        identifier.StartsWith(Write(""), StringComparison.Ordinal) && identifier[Write("").Length..] is { Length: > 0 } code ? code : null;

    /// <summary>As the schema of the scheme has it: words joined by dots.</summary>
    [GeneratedRegex(@"\A[a-zA-Z][a-zA-Z0-9\-]*(\.[a-zA-Z][a-zA-Z0-9\-]*)+\z", RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}
