using Marrakech.Knowledge.Features.Shared;

namespace Marrakech.Knowledge.Features.ListPractices;

/// <summary>Everything the repository holds, of every kind.</summary>
internal sealed class RepositoryPageModel(FindList lists, ReadRows rows) : ItemsPage(Listing.Items, lists, rows);
