namespace Marrakech.Knowledge.Contracts.Api;

/// <summary>A post of a discussion everybody may read. Names of people stand on its page only.</summary>
/// <param name="Discussion" example="D-000012">Code of the discussion.</param>
/// <param name="Number" example="3">Number of the post, for ever.</param>
/// <param name="Text">What it says, in Markdown as it was typed; markup in it is text.</param>
/// <param name="Answers">Number of the post it answers; null where it answers all.</param>
/// <param name="IsAccepted">Whether it is the accepted answer of a question.</param>
/// <param name="WrittenAt">When it was written (UTC).</param>
/// <param name="EditedAt">When it was last edited (UTC); null where never.</param>
/// <param name="Url">Permanent address of the post.</param>
public sealed record PostResource(string Discussion, int Number, string Text, int? Answers, bool IsAccepted, DateTimeOffset WrittenAt, DateTimeOffset? EditedAt, string Url);
