using Marrakech.Connection.Domain.Matching;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Contracts;

namespace Marrakech.Connection.Features.Shared.Matching;

/// <summary>Makes terms of texts, for what is asked and for what is found.</summary>
internal static class TermReading
{
    /// <summary>How often a title counts: it says in a few words what the rest tells at length.</summary>
    private const int TitleCounts = 2;

    /// <summary>Terms of something that could help.</summary>
    public static IReadOnlyList<Term> OfCandidate(string title, string text, Language language)
    {
        var head = Terms(title, language, false);
        return [.. Enumerable.Repeat(head, TitleCounts).SelectMany(t => t), .. Terms(text, language, false)];
    }

    /// <summary>Terms of a need, with the meanings its words touch.</summary>
    public static IReadOnlyList<Term> OfNeed(string text, Language language) => [.. Terms(text, language, true)];

    private static List<Term> Terms(string text, Language language, bool withTouching) => [.. TextReading.Read(text, language, withTouching).Select(t => new Term(t.Key, t.Form, t.Weight))];
}
