using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Assessing;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Kernel.Reference;

namespace Marrakech.Connection.Features.Shared.Requests;

/// <summary>A request in a list.</summary>
/// <param name="Code">Reference.</param>
/// <param name="Title">Title as typed so far.</param>
/// <param name="Asking">The countries that ask, the leading one first.</param>
/// <param name="Priority">What the assessment found; null before.</param>
/// <param name="Standing">Where it stands.</param>
/// <param name="Path">Where the reader opens it.</param>
internal sealed record RequestRow(string Code, string Title, IReadOnlyList<string> Asking, Priority? Priority, RequestStanding Standing, string Path)
{
    /// <summary>Whether the list keeps back what it is about: to read that of a confidential one is an act.</summary>
    public bool IsHidden { get; init; }
}

/// <summary>The history of a request.</summary>
/// <param name="Reading">The request.</param>
/// <param name="IsWhole">Whether what was said stands in it, and who it was given to: for the country and the secretariat.</param>
internal sealed record RequestHistory(RequestReading Reading, bool IsWhole)
{
    public IEnumerable<RequestStep> Shown => Reading.Story.Steps.Where(s => IsWhole || (s.Move != RequestMove.Assign && s.Escalated != EscalationLevel.Officer));
}

/// <summary>An assessment with its priority.</summary>
internal sealed record RequestAssessment(Assessment Assessment, PriorityReading Priority, string Findings);

/// <summary>Some answers to be read.</summary>
internal sealed record RequestAnswerList(RequestAnswers Answers, IEnumerable<RequestQuestion> Questions)
{
    /// <summary>Whether questions without an answer are shown as such.</summary>
    public bool WithEmpty { get; init; }

    public IEnumerable<RequestQuestion> Shown => Questions.Where(q => WithEmpty || Answers[q.Name].Count > 0);
}

/// <summary>The countries a request is of: the one that asks, and those it asks together with.</summary>
internal static class RequestCountries
{
    public static IReadOnlyList<Country> Of(SupportRequest request) => [.. request.Asking().Select(Countries.Find).OfType<Country>()];
}

/// <summary>The second opinion of a request, for the secretariat.</summary>
/// <param name="Request">The request.</param>
/// <param name="Reading">How it stands.</param>
/// <param name="MayHandle">Whether the reader handles requests; auditors only read.</param>
/// <param name="MayGive">Whether the reader may give it: whoever gave the first may not.</param>
internal sealed record SecondOpinionShown(SupportRequest Request, SecondOpinionReading Reading, bool MayHandle, bool MayGive);
