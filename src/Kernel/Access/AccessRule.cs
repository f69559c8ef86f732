namespace Marrakech.Kernel.Access;

/// <summary>How far a role reaches.</summary>
public enum Reach
{
    /// <summary>What belongs to the organisation acted for.</summary>
    OwnOrganisation,

    /// <summary>What belongs to any organisation of the same country.</summary>
    OwnCountry,

    Everything,
}

/// <summary>A role and how far it reaches with a rule.</summary>
public sealed record Grant(Role Role, Reach Reach = Reach.Everything);

/// <summary>Whom something belongs to, for the question how far a role reaches.</summary>
/// <param name="Organisation">Owning organisation.</param>
/// <param name="Country">Country of that organisation, ISO 3166-1 alpha-2; null for one of no country.</param>
/// <param name="Person">Whose it is where it belongs to a person in their own name; null for what is an organisation's.</param>
public sealed record Belonging(Guid Organisation, string? Country, Guid? Person = null);

/// <summary>One row of the table of who may do what. Every page and endpoint carries exactly one.</summary>
public sealed record AccessRule
{
    private AccessRule(string name, bool isPublic, bool isShared, IReadOnlyList<Grant> grants) => (Name, IsPublic, IsShared, Grants) = (name, isPublic, isShared, grants);

    /// <summary>Name in code; its sentence is the text <c>Access.{Name}</c>.</summary>
    public string Name { get; }

    /// <summary>Open to visitors.</summary>
    public bool IsPublic { get; }

    /// <summary>The same answer for every visitor, so that it may be kept and shared; never true of a form or of anything personal.</summary>
    public bool IsShared { get; }

    /// <summary>The roles that have it; empty means everybody who has signed in, for what is their own.</summary>
    public IReadOnlyList<Grant> Grants { get; }

    /// <summary>Whether the person must have shown who they are within the last minutes.</summary>
    public bool IsDangerous { get; private init; }

    /// <summary>Open to visitors, and the same for all of them.</summary>
    public static AccessRule Public(string name) => new(name, true, true, []);

    /// <summary>Open to visitors, with an answer of their own: sign-in, registration, an invitation.</summary>
    public static AccessRule Visitors(string name) => new(name, true, false, []);

    /// <summary>For everybody who has signed in, about themselves.</summary>
    public static AccessRule SignedIn(string name) => new(name, false, false, []);

    /// <summary>For those roles only.</summary>
    public static AccessRule For(string name, params Grant[] grants) => grants.Length == 0
        ? throw new ArgumentException("A rule for roles names at least one.", nameof(grants))
        : new(name, false, false, grants);

    /// <summary>The same, asking the person to show again who they are.</summary>
    public AccessRule Dangerous() => this with { IsDangerous = true };

    /// <summary>Whether <paramref name="actor"/> may, with something that belongs to <paramref name="belonging"/> (null: to nobody in particular).</summary>
    public bool Allows(Actor actor, Belonging? belonging)
    {
        if (IsPublic) return true;
        if (Grants.Count == 0) return actor.Person is not null;
        return actor.Role is { } role && Grants.Any(g => g.Role == role && Reaches(g.Reach, actor, belonging));
    }

    /// <summary>Where nothing particular is touched (a list, a form), a role with any reach may enter; the page shows it its own part.</summary>
    private static bool Reaches(Reach reach, Actor actor, Belonging? belonging) => belonging is null || (belonging.Person is { } owner && owner == actor.Person) || reach switch
    {
        Reach.Everything => true,
        Reach.OwnCountry => actor.Organisation == belonging.Organisation || (actor.Country is not null && actor.Country == belonging.Country),
        Reach.OwnOrganisation => actor.Organisation == belonging.Organisation,
        _ => throw new InvalidOperationException($"The reach {reach} has no rule."),
    };
}
