namespace Marrakech.Knowledge.Facts;

/// <summary>The words by which the name of an organisation is recognised when the organisation is not known.</summary>
internal sealed record OrganisationWords
{
    /// <summary>Nouns that head a name, by the kind of organisation they say; an empty kind says none.</summary>
    public required IReadOnlyDictionary<string, string[]> Heads { get; init; }

    /// <summary>Words whose capital letter only opens a sentence.</summary>
    public required HashSet<string> Openers { get; init; }

    /// <summary>Words that begin what the organisation is of, for or against.</summary>
    public required HashSet<string> Complements { get; init; }

    /// <summary>Small words inside a name.</summary>
    public required HashSet<string> Fillers { get; init; }

    /// <summary>Heads whose complement may be a list: a ministry of several things.</summary>
    public required HashSet<string> Lists { get; init; }

    /// <summary>Nouns that head the name of a document, a person or a plan, which an organisation's name inside does not change.</summary>
    public required HashSet<string> Documents { get; init; }

    /// <summary>Nouns that make an authority of the place they are followed by: "municipality of …".</summary>
    public required HashSet<string> Places { get; init; }

    /// <summary>Words after "United Nations" or "European Union" that it only describes.</summary>
    public required HashSet<string> Modified { get; init; }

    /// <summary>What a State's name or demonym makes an organisation of, written small as well.</summary>
    public required HashSet<string> Bodies { get; init; }
}
