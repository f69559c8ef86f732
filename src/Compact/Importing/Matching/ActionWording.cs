using Marrakech.Compact.Contracts;
using Marrakech.Compact.Domain;

namespace Marrakech.Compact.Importing.Matching;

/// <summary>Compares two wordings of one action.</summary>
internal static class ActionWording
{
    public static ActionDifference Compare(string official, string other) => WordingChange.Between(official, other) switch
    {
        TextChange.Identical => ActionDifference.Identical,
        TextChange.Punctuation => ActionDifference.Punctuation,
        _ => ActionDifference.Wording,
    };
}
