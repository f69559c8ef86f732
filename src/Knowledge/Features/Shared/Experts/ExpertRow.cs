using Marrakech.Knowledge.Contracts;

namespace Marrakech.Knowledge.Features.Shared.Experts;

/// <summary>An expert in a list.</summary>
internal sealed record ExpertRow(ListedExpert Expert, DateOnly Today)
{
    /// <summary>How much of what is long is shown in a list.</summary>
    public const int MostCountries = 4, MostSkills = 6;
}
