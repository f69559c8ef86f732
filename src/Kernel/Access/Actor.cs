namespace Marrakech.Kernel.Access;

/// <summary>Who acts: a person in a role in an organisation, the operator at the command line, the system itself, or a visitor.</summary>
public sealed record Actor
{
    /// <summary>The product itself: first start, jobs.</summary>
    public static Actor System { get; } = new() { Name = "system" };

    /// <summary>Whoever runs the verbs at the command line.</summary>
    public static Actor Operator { get; } = new() { Name = "operator" };

    /// <summary>Anybody who has not signed in.</summary>
    public static Actor Visitor { get; } = new() { Name = "visitor" };

    /// <summary><c>system</c>, <c>operator</c>, <c>visitor</c>, <c>person</c> or <c>token</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Pseudonym of the person: it stays in the trail when the person is erased.</summary>
    public Guid? Person { get; init; }

    /// <summary>The organisation acted for.</summary>
    public Guid? Organisation { get; init; }

    /// <summary>Country of that organisation, ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>The role acted in; null before one is chosen.</summary>
    public Role? Role { get; init; }

    /// <summary>From where: <c>page</c> or <c>api</c> and the public number of the session or token; null for the product's own doing.</summary>
    public string? Channel { get; init; }

    /// <summary>Whether somebody has signed in or shown a token.</summary>
    public bool IsKnown => Person is not null || Organisation is not null;
}

/// <summary>Who acts in this request, verb or job. Nobody else than the composition sets it.</summary>
public sealed class CurrentActor
{
    public Actor Value { get; private set; } = Actor.System;

    /// <summary>Says who acts from here on.</summary>
    public void Become(Actor actor) => Value = actor;
}
