using Marrakech.Compact.Contracts;

namespace Marrakech.Compact.Importing.Formats;

/// <summary>
/// A file cannot be turned into text. Carries the reason as the end of the sentence the operator sees, behind the
/// name of the file; caught at the one door, <see cref="DocumentReader"/>.
/// </summary>
internal sealed class FormatRefusedException(ReadingRefusal refusal, string reason, Exception? inner = null) : Exception(reason, inner)
{
    public ReadingRefusal Refusal { get; } = refusal;
}
