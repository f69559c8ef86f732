using System.Net;
using Marrakech.Connection.Domain.Hooks;

namespace Marrakech.Rules.Connection.Hooks;

/// <summary>What is said of messages to programs: how they are signed, when they are sent again, where they may go.</summary>
public sealed class HookTests
{
    [Fact]
    public void The_signature_is_the_known_one_and_another_with_any_part_changed()
    {
        const string body = """{"event":"request-moved"}""";
        // Computed by another implementation.
        Assert.Equal("v1=368147f0d615946471a6ded64e2e794b6e4079bc9809720e2d91458f2a51f9a2", HookSignature.Of("mkh_known", 1_700_000_000, body));
        var signatures = new[] { HookSignature.Of("mkh_other", 1_700_000_000, body), HookSignature.Of("mkh_known", 1_700_000_001, body), HookSignature.Of("mkh_known", 1_700_000_000, body + " ") };
        Assert.DoesNotContain("v1=368147f0d615946471a6ded64e2e794b6e4079bc9809720e2d91458f2a51f9a2", signatures);
        Assert.Distinct(signatures);
    }

    [Fact]
    public void Pauses_grow_and_end_within_two_days()
    {
        var pauses = Enumerable.Range(1, HookRule.MostAttempts - 1).Select(a => HookRule.PauseAfter(a)!.Value).ToList();
        Assert.Equal(pauses.Order(), pauses);
        Assert.Distinct(pauses);
        Assert.InRange(pauses.Aggregate(TimeSpan.Zero, (sum, p) => sum + p), TimeSpan.FromHours(36), TimeSpan.FromHours(48));
        Assert.Null(HookRule.PauseAfter(HookRule.MostAttempts));
    }

    [Theory]
    [InlineData("https://example.org/hub?x=1", null)]
    [InlineData("https://203.0.113.7:8443/", null)]
    [InlineData("http://example.org/", HookRefusal.NotHttps)]
    [InlineData("ftp://example.org/", HookRefusal.NotHttps)]
    [InlineData("https://localhost/", HookRefusal.Closed)]
    [InlineData("https://127.0.0.1/", HookRefusal.Closed)]
    [InlineData("https://10.1.2.3/", HookRefusal.Closed)]
    [InlineData("https://[::1]/", HookRefusal.Closed)]
    [InlineData("https://[fd00::1]/", HookRefusal.Closed)]
    [InlineData("https://0x7f000001/", HookRefusal.Closed)]
    [InlineData("https://somebody:word@example.org/", HookRefusal.NotAnAddress)]
    [InlineData("https://example.org/#part", HookRefusal.NotAnAddress)]
    [InlineData("example.org", HookRefusal.NotAnAddress)]
    [InlineData("", HookRefusal.NotAnAddress)]
    internal void An_address_is_one_of_the_open_network_by_https(string typed, HookRefusal? expected) =>
        Assert.Equal(expected, HookAddress.Read(typed, isPrivateToo: false, IsPublic).Refusal);

    [Fact]
    public void The_operator_may_open_the_own_network() => Assert.Equal(("http://127.0.0.1:5000/hub", null), HookAddress.Read("http://127.0.0.1:5000/hub", isPrivateToo: true, IsPublic));

    [Fact]
    public void Every_event_has_one_name_and_is_told_of_by_one_sentence()
    {
        Assert.Distinct(HookEvents.All.Select(HookEvents.NameOf));
        Assert.All(HookEvents.All, e => Assert.Equal(e, HookEvents.Find(HookEvents.NameOf(e))));
        Assert.Null(HookEvents.Of("Response.News.Nothing"));
    }

    private static bool IsPublic(IPAddress address) => Marrakech.Knowledge.Domain.Outside.PublicAddress.Is(address);
}
