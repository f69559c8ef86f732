namespace Marrakech.Knowledge.Search.Querying;

/// <summary>What each way of answering is worth. Set by the judged queries of the benchmark; change them only with its figures in hand.</summary>
internal static class Weights
{
    public const float Title = 2.0f;
    public const float Text = 1.0f;
    public const float Name = 1.0f;
    public const float Phrase = 2.0f;
    public const float Prefix = 3.0f;
    public const float SameMeaning = 1.0f;
    public const float SameMeaningInTitle = 1.5f;
    public const float Place = 1.5f;
    public const float Code = 50f;

    /// <summary>Another language than the reader's.</summary>
    public const float OtherLanguage = 0.35f;

    /// <summary>A word corrected by one edit; each further edit multiplies again.</summary>
    public const float PerEdit = 0.75f;

    /// <summary>Share that the ways other than the best one add.</summary>
    public const float OtherWays = 0.1f;
}
