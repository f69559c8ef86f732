using Marrakech.Knowledge.Data.Topics;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Curation;
using Marrakech.Knowledge.Features.Shared.Following;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Knowledge.Features.EditTopic;

/// <summary>A topic as it is typed.</summary>
internal sealed record TopicForm
{
    [FromForm(Name = "title")]
    public string? Title { get; init; }

    [FromForm(Name = "introduction")]
    public string? Introduction { get; init; }

    [FromForm(Name = "objectives")]
    public string? Objectives { get; init; }

    [FromForm(Name = "paragraphs")]
    public string? Paragraphs { get; init; }

    /// <summary>Address of a list of practices, or its query alone.</summary>
    [FromForm(Name = "query")]
    public string? Query { get; init; }

    [FromForm(Name = "collection")]
    public string? Collection { get; init; }

    [FromForm(Name = "resources")]
    public string? Resources { get; init; }

    /// <summary>Mark of what the form was opened on.</summary>
    [FromForm(Name = "mark")]
    public string? Mark { get; init; }

    /// <summary>A topic as a form shows it.</summary>
    public static TopicForm Of(Topic topic, TopicText? text) => new()
    {
        Title = text?.Title,
        Introduction = text?.Introduction,
        Objectives = topic.Base.Objectives,
        Paragraphs = topic.Base.Paragraphs,
        Query = topic.Base.Query,
        Collection = topic.Base.Collection,
        Resources = topic.Base.Resources,
    };

    /// <summary>What everything but the words comes to, or the first thing that is wrong.</summary>
    public (TopicBase? Base, TopicRefusal? Refusal) ReadBase()
    {
        if (TopicBase.ReadObjectives(Objectives) is not { } objectives) return (null, TopicRefusal.ObjectivesWrong);
        if (TopicBase.ReadParagraphs(Paragraphs) is not { Length: <= Topic.ListLength } paragraphs) return (null, TopicRefusal.ParagraphsWrong);
        var asked = Typed.Line(Query) ?? "";
        var query = SearchPlace.Find("practices")!.Read(asked.Contains('?', StringComparison.Ordinal) ? asked[asked.IndexOf('?', StringComparison.Ordinal)..] : "?" + asked).ForData;
        if (query.Length > Topic.QueryLength) return (null, TopicRefusal.QueryTooLong);
        if (TopicBase.ReadResources(Typed.Lines(Resources)) is not { } resources) return (null, TopicRefusal.ResourcesWrong);
        return resources.Length > Topic.ResourcesLength
            ? (null, TopicRefusal.ResourcesTooLong)
            : (new TopicBase { Objectives = objectives, Paragraphs = paragraphs, Query = query, Collection = Typed.Line(Collection)?.ToUpperInvariant(), Resources = resources }, null);
    }
}
