using Marrakech.Compact.Importing.Text;

namespace Marrakech.Compact.Importing.Booklets;

/// <summary>An objective as collected.</summary>
internal sealed record ObjectiveDraft(int Number, List<Word> Title, ActionCollector Actions, PracticeCollector Practices, List<Element> Footnotes);

/// <summary>Sorts the elements of one objective of the newer booklet.</summary>
internal static class ObjectiveReader
{
    public static ObjectiveDraft Read(ObjectivePart part, Ledger ledger)
    {
        var title = new List<Word>();
        var actions = new ActionCollector(ledger);
        var practices = new PracticeCollector();
        var footnotes = new List<Element>();
        var inActions = true;
        ElementKind? before = null;
        foreach (var element in part.Elements)
        {
            if (element.Kind is not (ElementKind.Letter or ElementKind.Target)) ledger.Structure(RunningText.Join(element.Sign));
            switch (element.Kind)
            {
                case ElementKind.Capitals:
                    Title(element, before == ElementKind.Capitals);
                    break;
                case ElementKind.Letter:
                    actions.Letter(element);
                    break;
                case ElementKind.PracticesHeading or ElementKind.SdgHeading or ElementKind.AllSdgs or ElementKind.Goal or ElementKind.Target when inActions:
                    inActions = false;
                    actions.Close();
                    practices.Prose(actions.Others);
                    Practice(element);
                    break;
                case ElementKind.Prose when inActions:
                    if (element.Words.Count > 0) actions.Read(element.Words);
                    break;
                case ElementKind.Footnote:
                    footnotes.Add(element);
                    break;
                case ElementKind.Link:
                    ledger.Furniture(RunningText.Join(element.Words), "link");
                    break;
                default:
                    Practice(element);
                    break;
            }

            before = element.Kind;
        }

        return new ObjectiveDraft(part.Number, title, actions, practices, footnotes);

        // The full title is the longest run of capitals; a shorter one is a running header.
        void Title(Element element, bool goesOn)
        {
            if (goesOn) title.AddRange(element.Words);
            else if (element.Words.Count > title.Count)
            {
                if (title.Count > 0) ledger.Furniture(RunningText.Join(title), "running header");
                title = element.Words;
            }
            else
            {
                ledger.Furniture(RunningText.Join(element.Words), "running header");
            }
        }

        void Practice(Element element)
        {
            switch (element.Kind)
            {
                case ElementKind.AllSdgs:
                    practices.AllSdgs();
                    break;
                case ElementKind.Goal:
                    ledger.Structure(RunningText.Join(element.Words));
                    practices.Goal();
                    break;
                case ElementKind.Target:
                    practices.Target(element);
                    break;
                case ElementKind.Bullet:
                    practices.Bullet(element.Words);
                    break;
                case ElementKind.Prose:
                    practices.Prose(element.Words);
                    break;
            }
        }
    }
}
