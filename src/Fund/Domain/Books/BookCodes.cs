namespace Marrakech.Fund.Domain.Books;

/// <summary>The books there are. Each has its own chain of postings.</summary>
internal static class BookCodes
{
    /// <summary>The start-up fund's own (para 43 b).</summary>
    public const string Fund = "start-up-fund";
}
