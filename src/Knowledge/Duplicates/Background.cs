namespace Marrakech.Knowledge.Duplicates;

/// <summary>In how many items of a collection, or of a sample of one, each word and each fact stands: what it says that two items share it.</summary>
internal sealed class Background
{
    private Background(Vocabulary vocabulary, FactCounts facts, int count) => (Vocabulary, Facts, Count) = (vocabulary, facts, count);

    public Background() : this(new Vocabulary(), new FactCounts(), 0)
    {
    }

    public Vocabulary Vocabulary { get; }

    public FactCounts Facts { get; }

    /// <summary>How many items were counted.</summary>
    public int Count { get; private set; }

    /// <summary>Counts an item and returns its terms.</summary>
    public ItemTerms Add(DuplicateItem item)
    {
        var terms = ItemTerms.Of(item, Vocabulary);
        foreach (var word in terms.All) Vocabulary.Count(word);
        Facts.Add(item);
        Count++;
        return terms;
    }

    /// <summary>How much sharing a word or a fact says: less the more items have it.</summary>
    public double Rarity(int count) => Math.Log((Count + 1) / (count + 0.5));

    /// <summary>The same for comparing items that are not counted here: words met then stay outside, so that any number of threads compare at once and nothing grows.</summary>
    public Background Aside() => new(new Vocabulary(Vocabulary), Facts, Count);
}
