using Marrakech.Kernel.Reference;

namespace Marrakech.Ui.Web;

/// <summary>The languages the site offers: in its menu, to search engines, and to whoever names none. The others still answer.</summary>
/// <param name="isOffered">Whether a language is offered now. English always is: it stands in wherever another is missing.</param>
public sealed class OfferedLanguages(Func<Language, bool> isOffered)
{
    /// <summary>Those offered now, in their usual order.</summary>
    public IReadOnlyList<Language> All => [.. Language.All.Where(l => l == Language.English || isOffered(l))];
}
