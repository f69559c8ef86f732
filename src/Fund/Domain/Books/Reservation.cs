namespace Marrakech.Fund.Domain.Books;

/// <summary>Money held for one purpose: an allocation, or one tranche of it. It is used or given back once, as a whole.</summary>
/// <param name="Code">Its code: <c>A-000012-1</c>.</param>
/// <param name="Project">Code of the project it is held for.</param>
/// <param name="Held">Cents held.</param>
/// <param name="EndedBy">Number of the posting that used it or gave it back; null while it holds.</param>
internal sealed record Reservation(string Code, string Project, long Held, long? EndedBy)
{
    public const int CodeLength = 60;
}
