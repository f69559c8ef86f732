using System.Globalization;
using System.Text;
using Marrakech.Kernel.Reference;

namespace Marrakech.Accounts.Features.FillDemonstration;

/// <summary>Invented names, plainly so; the countries are real.</summary>
/// <param name="Countries">States of every region, ISO 3166-1 alpha-2.</param>
/// <param name="Given">Given names.</param>
/// <param name="Family">Family names nobody bears.</param>
/// <param name="Organisations">Patterns of names by kind of organisation; {0} is the country.</param>
internal sealed record DemoNames(IReadOnlyList<string> Countries, IReadOnlyList<string> Given, IReadOnlyList<string> Family, IReadOnlyDictionary<string, IReadOnlyList<string>> Organisations)
{
    private const string Mailbox = "demonstration.example";
    private static readonly Lazy<DemoNames> all = new(() => EmbeddedData.Read<DemoNames>(typeof(DemoNames).Assembly, "FillDemonstration/names.json"));

    public static DemoNames All => all.Value;

    /// <summary>The name of the <paramref name="number"/>th organisation of a kind in a country.</summary>
    public string Organisation(string kind, Country country, int number)
    {
        var patterns = Organisations[kind];
        var name = patterns[number % patterns.Count].Replace("{0}", country.Name.In("en"), StringComparison.Ordinal);
        return number < patterns.Count ? name : string.Create(CultureInfo.InvariantCulture, $"{name} ({number / patterns.Count + 1})");
    }

    public string Person(Random random) => $"{Given[random.Next(Given.Count)]} {Family[random.Next(Family.Count)]}";

    /// <summary>An address that reaches nobody: the name belongs to no network (RFC 2606).</summary>
    public static string Email(string local) => $"{local.ToLowerInvariant().Replace(' ', '.').Normalize(NormalizationForm.FormC)}@{Mailbox}";
}
