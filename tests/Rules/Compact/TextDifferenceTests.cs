using CsCheck;
using Marrakech.Compact.Contracts;

namespace Marrakech.Rules.Compact;

public sealed class TextDifferenceTests
{
    private static readonly string[] Pieces =
        ["river", "bridge", "Bridge", " ", " ", " ", "\n\n", ",", ".", "-", "’", "'", "桥", "جسر", "𝒳", "\ud800"];

    // Few words and marks, so that random texts share much and differ in many ways.
    private static readonly Gen<string> SomeText =
        Gen.Int[0, Pieces.Length - 1].Array[0, 40].Select(picked => string.Concat(picked.Select(i => Pieces[i])));

    [Fact]
    public void Same_and_removed_give_the_old_text_and_same_and_added_the_new_one() =>
        Gen.Select(SomeText, SomeText).Sample((old, @new) =>
        {
            var segments = TextDifference.Between(old, @new).Segments;
            return Joined(segments, SegmentKind.Removed) == old && Joined(segments, SegmentKind.Added) == @new;
        });

    [Fact]
    public void Exchanging_the_texts_exchanges_removed_and_added() =>
        Gen.Select(SomeText, SomeText).Sample((old, @new) =>
        {
            var there = TextDifference.Between(old, @new);
            var back = TextDifference.Between(@new, old);
            return there.Change == back.Change
                && Joined(there.Segments, SegmentKind.Removed) == Joined(back.Segments, SegmentKind.Added)
                && there.Segments.Where(s => s.Kind == SegmentKind.Same).SequenceEqual(back.Segments.Where(s => s.Kind == SegmentKind.Same));
        });

    [Fact]
    public void A_text_compared_with_itself_is_one_segment() =>
        SomeText.Where(t => t.Length > 0).Sample(text =>
            TextDifference.Between(text, text) is { Change: TextChange.Identical, Segments: [{ Kind: SegmentKind.Same } only] } && only.Text == text);

    [Fact]
    public void Neighbouring_segments_differ_in_kind_and_removed_stands_before_added() =>
        Gen.Select(SomeText, SomeText).Sample((old, @new) =>
        {
            var kinds = TextDifference.Between(old, @new).Segments.Select(s => s.Kind).ToList();
            return kinds.Zip(kinds.Skip(1)).All(p => p.First != p.Second && p != (SegmentKind.Added, SegmentKind.Removed));
        });

    [Fact]
    public void As_much_stays_as_the_longest_common_sequence_of_words() =>
        Gen.Select(Gen.Int[0, 4].Array[0, 30], Gen.Int[0, 4].Array[0, 30]).Sample((a, b) =>
        {
            var segments = TextDifference.Between(Words(a), Words(b)).Segments;
            var stays = segments.Where(s => s.Kind == SegmentKind.Same).Sum(s => s.Text.Length);
            return stays == LongestCommon(a, b);
        });

    [Theory]
    [InlineData("The ferry leaves at noon.", "The  ferry\nleaves at noon;", TextChange.Identical)]
    [InlineData("the “old” ferry’s bell – rings", "the \"old\" ferry's bell - rings", TextChange.Identical)]
    [InlineData("The ferry, which is old, leaves", "The ferry which is old leaves", TextChange.Punctuation)]
    [InlineData("a well-known ferry", "a well known ferry", TextChange.Punctuation)]
    [InlineData("The ferry leaves", "The Ferry leaves", TextChange.Punctuation)]
    [InlineData("the ferries bell", "the ferries’ bell", TextChange.Wording)]
    [InlineData("The ferry leaves", "The ferry left", TextChange.Wording)]
    [InlineData("", "", TextChange.Identical)]
    [InlineData("", "ferry", TextChange.Wording)]
    public void The_change_is_named(string old, string @new, TextChange change) =>
        Assert.Equal(change, TextDifference.Between(old, @new).Change);

    [Fact]
    public void A_phrase_replaced_is_shown_as_one_change() =>
        Assert.Equal(
            [
                new(SegmentKind.Same, "Boats "),
                new(SegmentKind.Removed, "cross twice"),
                new(SegmentKind.Added, "sail once"),
                new(SegmentKind.Same, " a day"),
            ],
            TextDifference.Between("Boats cross twice a day", "Boats sail once a day").Segments);

    [Fact]
    public void Long_texts_with_nothing_in_common_are_still_compared()
    {
        var old = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"a{i} "));
        var @new = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"b{i} "));

        var segments = TextDifference.Between(old, @new).Segments;

        Assert.Equal(old, Joined(segments, SegmentKind.Removed));
        Assert.Equal(@new, Joined(segments, SegmentKind.Added));
    }

    private static string Joined(IEnumerable<TextSegment> segments, SegmentKind side) =>
        string.Concat(segments.Where(s => s.Kind == SegmentKind.Same || s.Kind == side).Select(s => s.Text));

    // Punctuation marks are tokens of one character each, so lengths count tokens and no spaces are needed.
    private static string Words(int[] numbers) => string.Concat(numbers.Select(n => ".,;:!"[n]));

    private static int LongestCommon(int[] a, int[] b)
    {
        var lengths = new int[a.Length + 1, b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
            for (var j = 1; j <= b.Length; j++)
                lengths[i, j] = a[i - 1] == b[j - 1] ? lengths[i - 1, j - 1] + 1 : Math.Max(lengths[i - 1, j], lengths[i, j - 1]);
        return lengths[a.Length, b.Length];
    }
}
