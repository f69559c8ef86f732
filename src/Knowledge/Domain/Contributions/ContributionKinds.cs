using Marrakech.Knowledge.Data;

namespace Marrakech.Knowledge.Domain.Contributions;

/// <summary>A page of the journey: a small group of questions. Its title is <c>Step.{Name}</c>.</summary>
internal sealed record Step(string Name, IReadOnlyList<Question> Questions)
{
    /// <summary>Whether files are attached on this page.</summary>
    public bool TakesFiles => Name == "links";
}

/// <summary>A kind of thing one can contribute, with its questions. Its name is <c>Kind.{Name}</c>.</summary>
internal sealed record ContributionKind(string Name, IReadOnlyList<Step> Steps)
{
    public IEnumerable<Question> Questions => Steps.SelectMany(s => s.Questions);

    public Step? Find(string step) => Steps.FirstOrDefault(s => s.Name == step);

    public bool Asks(string question) => Questions.Any(q => q.Name == question);
}

/// <summary>The kinds, practices first. They differ by what is asked.</summary>
internal static class ContributionKinds
{
    private static readonly Step about = Of("about", AnswerNames.Title, AnswerNames.Summary, AnswerNames.Language),
        description = Of("description", AnswerNames.Description),
        where = Of("where", AnswerNames.Countries, AnswerNames.Region, AnswerNames.Place, AnswerNames.Level),
        objectives = Of("objectives", AnswerNames.Objective, AnswerNames.Objectives),
        actions = Of("actions", AnswerNames.Actions),
        principles = Of("principles", AnswerNames.Principles, "principlesHow"),
        targets = Of("targets", AnswerNames.Targets),
        when = Of("when", AnswerNames.Starts, AnswerNames.Ends),
        who = Of("who", AnswerNames.Lead, AnswerNames.Partners, AnswerNames.Funders),
        funding = Of("funding", AnswerNames.Amount, AnswerNames.Currency, "fundingSource"),
        reach = Of("reach", AnswerNames.Reached, "reachedWho"),
        results = Of("results", AnswerNames.Results, "evidence"),
        learning = Of("learning", "innovation", "challenges", AnswerNames.Lessons),
        replication = Of("replication", "replication"),
        publication = Of("publication", "authors", "publisher", "method", "licence"),
        audience = Of("audience", "audience"),
        data = Of("data", "publisher", "format", "licence"),
        course = Of("course", "provider", "duration", "cost", "audience"),
        venue = Of("venue", "venue", "provider", "audience"),
        links = Of("links", AnswerNames.Links, AnswerNames.Archived, "source"),
        related = Of("related", AnswerNames.TranslationOf, AnswerNames.TranslatedVersion, AnswerNames.Replicates, AnswerNames.ReplicatesHow),
        contact = Of("contact", AnswerNames.ContactName, AnswerNames.ContactEmail, AnswerNames.ContactConsent),
        upkeep = Of("upkeep", AnswerNames.Rhythm);

    public static IReadOnlyList<ContributionKind> All { get; } =
    [
        new(ItemKind.Practice, [about, description, where, objectives, actions, principles, targets, when, who, funding, reach, results, learning, replication, links, related, contact, upkeep]),
        new(ItemKind.Initiative, [about, description, where, objectives, actions, principles, targets, when, who, funding, links, related, contact, upkeep]),
        new(ItemKind.Evidence, [about, description, where, objectives, targets, publication, when, links, related, contact, upkeep]),
        new(ItemKind.Guidance, [about, description, where, objectives, actions, targets, publication, audience, links, related, contact, upkeep]),
        new(ItemKind.Dataset, [about, description, where, objectives, targets, data, when, links, related, contact, upkeep]),
        new(ItemKind.Training, [about, description, where, objectives, actions, course, when, links, related, contact, upkeep]),
        new(ItemKind.Event, [about, description, where, objectives, venue, when, links, related, contact, upkeep]),
    ];

    public static ContributionKind? Find(string? name) => All.FirstOrDefault(k => k.Name == name);

    private static Step Of(string name, params string[] questions) => new(name, [.. questions.Select(q => Question.Find(q) ?? throw new InvalidOperationException($"There is no question {q}."))]);
}
