namespace Marrakech.Knowledge.Search.Querying;

/// <summary>What each way of answering is worth. Set by the judged queries of the benchmark; change them only with its figures in hand.</summary>
internal static class Weights
{
    public const float Title = 2f;
    public const float Text = 1.0f;
    public const float Name = 0.9f;
    public const float Phrase = 1f;
    public const float Prefix = 3.0f;
    public const float SameMeaning = 1.05f;
    public const float SameMeaningInTitle = 2.2f;
    public const float Place = 1.5f;
    public const float Code = 50f;

    /// <summary>A word in a larger share of all documents than this is not required beside rarer ones.</summary>
    public const float CommonShare = 0.2f;

    /// <summary>Another language than the reader's.</summary>
    public const float OtherLanguage = 0.4f;

    /// <summary>A word corrected by one edit; each further edit multiplies again.</summary>
    public const float PerEdit = 0.75f;

    /// <summary>BM25's k1: how soon more occurrences stop mattering.</summary>
    public const float TermSaturation = 1.2f;

    /// <summary>BM25's b: how much long texts are held back.</summary>
    public const float LengthShare = 0.6f;

    /// <summary>How much a document that lacks some of the words is held back.</summary>
    public const float MissingWords = 0.4f;

    /// <summary>Share that the ways other than the best one add.</summary>
    public const float OtherWays = 0.4f;
}
