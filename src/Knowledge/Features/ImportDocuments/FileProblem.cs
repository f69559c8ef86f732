using Marrakech.Compact.Contracts;

namespace Marrakech.Knowledge.Features.ImportDocuments;

/// <summary>Why a file of an import is not taken.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Why">Name of a <see cref="ReadingRefusal"/>, or <see cref="Twice"/>; readers of pages see the text <c>ImportProblem.{Why}</c>.</param>
/// <param name="Message">The sentence of the verb.</param>
internal sealed record FileProblem(string File, string Why, string Message)
{
    /// <summary>Two files hold the same document.</summary>
    public const string Twice = "Twice";

    public static FileProblem Of(string file, DocumentReading reading) => new(file, reading.Refusal!.Value.ToString(), reading.Message);
}
