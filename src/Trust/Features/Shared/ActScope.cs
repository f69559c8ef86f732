using Marrakech.Trust.Contracts;
using System.Linq.Expressions;
using Marrakech.Kernel.Acts;

namespace Marrakech.Trust.Features.Shared;

/// <summary>The part of the trail somebody may read.</summary>
/// <param name="Path">Path of its page, without language.</param>
/// <param name="Holds">Which acts belong to it.</param>
internal sealed record ActScope(string Path, Expression<Func<ActEntry, bool>> Holds)
{
    /// <summary>Kinds of subject this module names.</summary>
    public const string PersonKind = "person", OrganisationKind = "organisation", TrailKind = "trail";

    /// <summary>What everybody may read.</summary>
    public static ActScope Public { get; } = new(TrailLinks.Trail, a => a.IsPublic);

    /// <summary>Everything.</summary>
    public static ActScope Whole { get; } = new(TrailLinks.Whole, a => true);

    /// <summary>What a person did, and what was done about them.</summary>
    public static ActScope Of(Guid person)
    {
        var key = person.ToString();
        return new(TrailLinks.Own, a => a.Person == person || (a.SubjectKind == PersonKind && a.SubjectKey == key));
    }

    /// <summary>What was done for an organisation, and about it.</summary>
    public static ActScope Of(Guid organisation, string code) =>
        new(TrailLinks.Organisation(code), a => a.Organisation == organisation || (a.SubjectKind == OrganisationKind && a.SubjectKey == code));
}

/// <summary>What a reader looks for in a list of acts.</summary>
/// <param name="Name">Name of the act; null for any.</param>
/// <param name="Subject">What it is about; null for anything.</param>
internal sealed record ActFilter(string? Name, ActSubject? Subject)
{
    private const int Longest = 200;

    public static ActFilter None { get; } = new(null, null);

    public bool IsNone => Name is null && Subject is null;

    /// <summary>Kind and key as people write them: <c>item:P-000012</c>; null for anything else.</summary>
    public static ActSubject? ReadSubject(string? text)
    {
        if (text is null || text.Length > Longest || text.Any(char.IsControl)) return null;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon <= 0 || colon == text.Length - 1 ? null : new ActSubject(text[..colon].Trim().ToLowerInvariant(), text[(colon + 1)..].Trim());
    }

    /// <summary>Keeps the acts looked for.</summary>
    public IQueryable<ActEntry> Apply(IQueryable<ActEntry> acts)
    {
        if (Name is not null) acts = acts.Where(a => a.Name == Name);
        if (Subject is var (kind, key)) acts = acts.Where(a => a.SubjectKind == kind && a.SubjectKey == key);
        return acts;
    }
}
