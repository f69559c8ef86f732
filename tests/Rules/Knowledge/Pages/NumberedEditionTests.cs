using Marrakech.Compact.Contracts;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Domain;

namespace Marrakech.Rules.Knowledge.Pages;

public sealed class NumberedEditionTests
{
    [Fact]
    public void A_later_import_changes_no_number()
    {
        var first = Edition("first-edition", 1, minute: 1);
        var booklet = Edition("booklet", 1, minute: 2, supersededIn: 2);
        var before = NumberedEdition.All([booklet, first]);
        var after = NumberedEdition.All([Edition("booklet", 2, minute: 3), booklet, first]);
        Assert.Equal([first, booklet], before.Select(e => e.Edition));
        Assert.Equal(before.Select(e => (e.Number, e.Edition)), after.Take(2).Select(e => (e.Number, e.Edition)));
    }

    [Fact]
    public void Parts_that_came_in_together_are_numbered_as_printed()
    {
        var all = NumberedEdition.All([Edition("booklet", 1, minute: 1, position: 3), Edition("booklet", 1, minute: 1, position: 2)]);
        Assert.Equal([2, 3], all.Select(e => e.Edition.Position));
    }

    [Fact]
    public void The_successor_stands_in_the_same_document_at_the_same_place()
    {
        var all = NumberedEdition.All(
        [
            Edition("booklet", 1, minute: 1, position: 2, supersededIn: 2),
            Edition("booklet", 2, minute: 2, position: 1),
            Edition("booklet", 2, minute: 2, position: 2),
            Edition("first-edition", 2, minute: 2, position: 2),
        ]);
        Assert.Equal(3, all[0].Successor(all)?.Number);
        Assert.Null(all[1].Successor(all));
    }

    [Fact]
    public void A_practice_the_document_dropped_has_no_successor()
    {
        var all = NumberedEdition.All([Edition("booklet", 1, minute: 1, supersededIn: 2), Edition("first-edition", 1, minute: 1)]);
        Assert.Null(all[0].Successor(all));
    }

    /// <summary>Where a document prints no title, the first words stand for one: they are not compared with a title.</summary>
    [Fact]
    public void A_title_made_of_first_words_is_no_difference()
    {
        var printed = new NumberedEdition(1, Edition("booklet", 1, minute: 1, title: "Lamps of Ufra", text: "Ufra lights its lamps."));
        var bare = new NumberedEdition(2, Edition("first-edition", 1, minute: 1, title: "Ufra lights…", text: "Ufra lights its lamps."));
        Assert.All(NumberedEdition.Difference([bare], [printed]).Segments, segment => Assert.Equal(SegmentKind.Same, segment.Kind));
        Assert.Contains(NumberedEdition.Difference([new NumberedEdition(3, Edition("booklet", 1, minute: 1, title: "Lamps", text: "Ufra lights its lamps."))], [printed]).Segments, segment => segment.Kind == SegmentKind.Added);
    }

    private static Edition Edition(string document, int version, int minute, int position = 1, int? supersededIn = null, string title = "", string text = "") => new()
    {
        Id = Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddMinutes(minute)),
        ItemId = Guid.Empty,
        Document = document,
        DocumentVersion = version,
        SupersededIn = supersededIn,
        Objective = 1,
        Position = position,
        Language = "en",
        Title = title,
        Text = text,
        Citations = "[]",
        FirstLine = 1,
        LastLine = 1,
        Digest = "",
    };
}
