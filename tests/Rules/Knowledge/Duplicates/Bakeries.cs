using Marrakech.Knowledge.Duplicates;

namespace Marrakech.Rules.Knowledge.Duplicates;

/// <summary>Invented practices to compare.</summary>
internal static class Bakeries
{
    public static DuplicateItem Ovens { get; } = new()
    {
        Id = "ovens",
        Source = "a",
        Title = "Shared ovens for newcomers",
        Text = "In 2012 the town of Arequipa lent twelve brick ovens to newcomers who wished to bake. Retired bakers taught them on Sundays, and the market hall sold the loaves. After three winters most newcomers had rented a bakery of their own.",
        Countries = ["PE"],
        Years = [2012],
        Objective = 16,
    };

    public static DuplicateItem OvensRetold { get; } = new()
    {
        Id = "retold",
        Source = "b",
        Title = "Ovens lent to newcomers in Arequipa",
        Text = "Newcomers to Arequipa could borrow one of twelve ovens. Old bakers gave lessons, loaves went to the market hall, and many newcomers later opened a bakery.",
        Countries = ["PE"],
        Years = [2012],
        Objective = 16,
    };

    public static DuplicateItem Ferry { get; } = new()
    {
        Id = "ferry",
        Source = "a",
        Title = "A ferry timetable in nine scripts",
        Text = "Harbour staff in Mombasa printed the ferry timetable in nine scripts and read it aloud at dawn. Passengers without papers received a whistle and the number of a lawyer.",
        Countries = ["KE"],
        Years = [2015],
        Objective = 3,
    };

    public static DuplicateItem School { get; } = new()
    {
        Id = "school",
        Source = "a",
        Title = "Evening school on the roof",
        Text = "A rooftop school in Lyon taught geometry to seasonal workers in the evening. The pupils drew the bridges they had built, and the drawings hang in the station.",
        Countries = ["FR"],
        Years = [2018],
        Objective = 18,
    };

    public static DuplicateIndex MeasureOver(IEnumerable<DuplicateItem> items)
    {
        var collection = new DuplicateIndex();
        foreach (var item in items)
            collection.Add(item);
        return collection;
    }
}
