using Marrakech.Compact.Importing.Text;

namespace Marrakech.Compact.Importing.Booklets;

/// <summary>Words back to running text.</summary>
internal static class RunningText
{
    public static TracedText Join(IEnumerable<Word> words) => TracedText.Join(" ", words.Select(word => word.Traced));
}
