using CsCheck;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Knowledge.Features.Shared.Discussions;

namespace Marrakech.Rules.Knowledge.Discussions;

/// <summary>Who may do what in discussions, over everybody and everything.</summary>
public sealed class DiscussionRuleTests
{
    private static readonly DateTimeOffset now = new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid author = Id(1), other = Id(2);
    private static readonly bool[] either = [true, false];

    private static IEnumerable<Voice> Voices() =>
        from person in new Guid?[] { null, author, other }
        from reads in either
        from part in either
        from moderates in either
        from newcomer in either
        select new Voice { Person = person, MayRead = reads, TakesPart = part, Moderates = moderates, IsNewcomer = newcomer };

    private static IEnumerable<(Voice Voice, Post Post, Discussion Discussion)> Everything() =>
        from voice in Voices()
        from state in Enum.GetValues<PostState>()
        from kind in Enum.GetValues<DiscussionKind>()
        from isLocked in either
        select (voice, PostBy(author, state), Of(kind, isLocked));

    [Fact]
    public void Nobody_moderates_or_reports_their_own()
    {
        foreach (var (voice, post, _) in Everything().Where(e => e.Voice.Person == author))
        {
            foreach (var move in Enum.GetValues<ModerationMove>()) Assert.NotNull(DiscussionLife.AgainstModerating(post, move, voice, true));
            Assert.NotNull(DiscussionLife.AgainstReporting(post, voice));
        }
    }

    [Fact]
    public void Only_authors_edit_and_delete_and_only_moderators_decide()
    {
        foreach (var (voice, post, discussion) in Everything())
        {
            if (DiscussionLife.AgainstEditing(discussion, post, voice, now) is null) Assert.Equal(author, voice.Person);
            if (DiscussionLife.AgainstDeleting(post, voice) is null) Assert.Equal(author, voice.Person);
            if (DiscussionLife.AgainstModerating(post, ModerationMove.Hide, voice, false) is null) Assert.True(voice.Moderates);
        }
    }

    [Fact]
    public void Who_may_not_read_does_nothing_at_all()
    {
        foreach (var (voice, _, discussion) in Everything().Where(e => !e.Voice.MayRead))
        {
            Assert.False(DiscussionLife.IsSeen(discussion, voice));
            Assert.Equal(DiscussionRefusal.NotFound, DiscussionLife.AgainstPosting(discussion, voice, now));
        }
    }

    [Fact]
    public void What_waits_or_is_hidden_is_its_authors_and_the_moderators_and_what_is_deleted_nobodys()
    {
        foreach (var (voice, post, _) in Everything().Where(e => e.Post.State != PostState.Shown && DiscussionLife.IsRead(e.Post, e.Voice)))
        {
            Assert.True(voice.Moderates || voice.Person == author);
            Assert.NotEqual(PostState.Deleted, post.State);
        }
    }

    [Fact]
    public void A_newcomer_waits_and_so_do_several_links_of_anybody_but_a_moderator()
    {
        foreach (var voice in Voices())
        {
            Assert.Equal(voice is { Moderates: false, IsNewcomer: true }, DiscussionLife.Waits(voice, "One https://example.org and two www.example.org"));
            Assert.Equal(!voice.Moderates, DiscussionLife.Waits(voice, "http://a.example HTTPS://b.example www.c.example"));
        }
    }

    [Fact]
    public void A_consultation_takes_posts_between_its_times_only()
    {
        var voice = new Voice { Person = other, MayRead = true, TakesPart = true };
        var consultation = Of(DiscussionKind.Consultation, false);
        Assert.Equal(DiscussionRefusal.NotOpenYet, DiscussionLife.AgainstPosting(consultation, voice, consultation.OpensAt!.Value.AddTicks(-1)));
        Assert.Null(DiscussionLife.AgainstPosting(consultation, voice, consultation.OpensAt!.Value));
        Assert.Null(DiscussionLife.AgainstPosting(consultation, voice, consultation.ClosesAt!.Value.AddTicks(-1)));
        Assert.Equal(DiscussionRefusal.Closed, DiscussionLife.AgainstPosting(consultation, voice, consultation.ClosesAt!.Value));
    }

    [Fact]
    public void Stretches_give_the_text_letter_for_letter_and_link_to_the_web_alone() => Gen.OneOf(
            Gen.String, Gen.Int[0, 9].Select(i => new[] { "http://a.example/x", "https://b.example?q=1.", "(https://c.example)", "javascript:alert(1)", "https://", "https://u:p@d.example", "\n", "<b>", "www.e.example", "HTTPS://F.example»" }[i]))
        .List[0, 8].Select(parts => string.Join(' ', parts)).Sample(text =>
        {
            var stretches = PostText.Stretches(text);
            Assert.Equal(text, string.Concat(stretches.Select(s => s.Text)));
            foreach (var link in stretches.Select(s => s.Link).OfType<string>())
            {
                var address = new Uri(link);
                Assert.True(address.Scheme is "http" or "https" && address.UserInfo.Length == 0 && address.Host.Length > 0);
            }
        });

    [Fact]
    public void An_opening_is_one_line_of_whole_letters() => Gen.String.Sample(text =>
    {
        var line = PostText.Opening(text, 20);
        Assert.True(line.Length <= 21 && !line.Contains('\n', StringComparison.Ordinal));
    });

    [Fact]
    public void A_number_stands_on_one_page_for_ever() => Gen.Int[1, 1_000_000].Sample(number =>
    {
        var page = DiscussionLinks.PageOf(number);
        Assert.InRange(number, (page - 1) * DiscussionLinks.PostsOnPage + 1, page * DiscussionLinks.PostsOnPage);
    });

    [Theory]
    [InlineData("8", "Objective")]
    [InlineData("P-000012", "Item")]
    [InlineData("G-000001", "Community")]
    public void A_place_is_read_back_from_its_key(string key, string kind) => Assert.Equal(new DiscussionPlace(Enum.Parse<PlaceKind>(kind), key), DiscussionPlace.Parse(key));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("24")]
    [InlineData("-1")]
    [InlineData("P-1x")]
    [InlineData("p-000001")]
    [InlineData("D-000001")]
    [InlineData("99999999999999999999")]
    public void What_names_no_place_is_none(string? key) => Assert.Null(DiscussionPlace.Parse(key));

    private static Discussion Of(DiscussionKind kind, bool isLocked) => new()
    {
        Id = Id(3),
        Number = 1,
        Code = "D-000001",
        Kind = kind,
        Title = "T",
        Language = "en",
        Place = PlaceKind.Objective,
        PlaceKey = "8",
        IsPublic = true,
        Author = author,
        CreatedAt = now,
        LatestAt = now,
        Opening = PostState.Shown,
        IsLocked = isLocked,
        OpensAt = kind == DiscussionKind.Consultation ? now.AddDays(1) : null,
        ClosesAt = kind == DiscussionKind.Consultation ? now.AddDays(2) : null,
    };

    private static Post PostBy(Guid person, PostState state) => new() { DiscussionId = Id(3), Number = 2, State = state, Text = "T", Author = person, Mentions = "", At = now };

    private static Guid Id(byte last) => new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, last);
}
