using System.Text;
using Marrakech.Compact.Contracts;

namespace Marrakech.App.Compact.Importing;

/// <summary>Everything a document says, without where it stands: two readings of one text must agree in it.</summary>
internal static class Essence
{
    public static string Of(SourceDocument document)
    {
        var text = new StringBuilder();
        void Line(string line) => text.Append(line).Append('\n');
        Line($"{document.Kind} {document.Title} {document.Symbol}");
        foreach (var paragraph in document.Paragraphs)
        {
            Line($"{paragraph.Number} <{paragraph.Section}> {paragraph.Text}");
            foreach (var item in paragraph.Items) Item(item, Line);
        }

        foreach (var principle in document.Principles) Line($"principle {principle.Letter} {principle.Name}: {principle.Text}");
        foreach (var objective in document.Objectives)
        {
            Line($"objective {objective.Number} {objective.Title} ({objective.Paragraph}) {objective.Commitment}");
            foreach (var action in objective.Actions) Line($"  {action.Letter} <{action.Group}> {action.Text}");
            foreach (var target in objective.SdgTargets) Line($"  sdg {target.Code} {target.Text}");
        }

        foreach (var practice in document.Practices)
        {
            Line($"practice {practice.Objective}/{practice.Position} {practice.Title}: {practice.Text.Replace("\n\n", " ¶ ", StringComparison.Ordinal)}");
            foreach (var citation in practice.Citations) Line($"  {citation.Mark} {citation.Text} {citation.Url}");
        }

        foreach (var framework in document.Frameworks) Line($"framework {framework.Name} {framework.Year} {framework.Text}");
        foreach (var note in document.Footnotes) Line($"note {note.Number} [{string.Join(' ', note.Anchors)}] {note.Text}");
        foreach (var row in document.Recommendations)
        {
            Line($"row {row.Text}");
            foreach (var bullet in row.Means) Bullet("  means", bullet, Line);
            foreach (var bullet in row.Partnerships) Bullet("  partnership", bullet, Line);
        }

        foreach (var resource in document.Resources) Line($"resource {resource.Title} {resource.Url} {resource.Text}");
        foreach (var passage in document.Passages) Line($"passage {passage.Name} {passage.Text}");
        return text.ToString();
    }

    private static void Item(SourceItem item, Action<string> line)
    {
        line($"  {item.Address} <{item.Group}> {item.Text}");
        foreach (var inner in item.Items) Item(inner, line);
    }

    private static void Bullet(string indent, SourceBullet bullet, Action<string> line)
    {
        line($"{indent} {bullet.Text}");
        foreach (var inner in bullet.Bullets) Bullet("  " + indent, inner, line);
    }
}
