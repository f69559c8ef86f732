using Marrakech.Knowledge.Data.Experts;

namespace Marrakech.Knowledge.Features.Shared.Experts;

/// <summary>Messages to be read.</summary>
/// <param name="Messages">In their order.</param>
/// <param name="From">Who wrote one, in words.</param>
internal sealed record TalkMessages(IReadOnlyList<ExpertMessage> Messages, Func<ExpertMessage, string> From);
