using System.Net;
using System.Text;
using CsCheck;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Harvesting;
using Marrakech.Knowledge.Domain.Outside;

namespace Marrakech.Rules.Knowledge.Harvesting;

public sealed class HarvestLifeTests
{
    private static readonly Gen<string?> digest = Gen.Int[0, 2].Select(n => n == 0 ? null : n == 1 ? "a" : "b");
    private static readonly Gen<HarvestState?> state = Gen.Int[-1, 3].Select(n => n < 0 ? null : (HarvestState?)n);

    [Fact]
    public void Telling_the_same_twice_is_telling_it_once() => Gen.Select(state, digest, digest, Gen.Bool, Gen.Bool).Sample((known, before, told, isTaken, isOurs) =>
    {
        if (After(known, before, told, isTaken, isOurs) is { } after) Assert.Equal(after, HarvestLife.After((after, told), told, isTaken, isOurs));
    });

    [Fact]
    public void Nothing_is_accepted_by_being_told() => Gen.Select(state, digest, digest, Gen.Bool, Gen.Bool).Sample((known, before, told, isTaken, isOurs) =>
    {
        if (After(known, before, told, isTaken, isOurs) == HarvestState.Accepted) Assert.Equal(HarvestState.Accepted, known);
    });

    [Theory]
    [InlineData(null, null, "a", false, false, "Held")]
    [InlineData(null, null, "a", false, true, "Known")]
    [InlineData(null, null, null, false, false, null)]
    [InlineData("Accepted", "a", "a", true, true, "Accepted")]
    [InlineData("Accepted", "a", "b", true, true, "Held")]
    [InlineData("Accepted", "a", null, true, true, "Held")]
    [InlineData("Declined", "a", "a", false, false, "Declined")]
    [InlineData("Declined", "a", "b", false, false, "Held")]
    [InlineData("Held", "a", null, false, false, null)]
    public void The_rule(string? state, string? known, string? told, bool isTaken, bool isOurs, string? after) =>
        Assert.Equal(after, After(state is null ? null : Enum.Parse<HarvestState>(state), known, told, isTaken, isOurs)?.ToString());

    private static HarvestState? After(HarvestState? state, string? known, string? told, bool isTaken, bool isOurs) => HarvestLife.After(state is { } s ? (s, known) : null, told, isTaken, isOurs);

    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.20.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("8.8.8.8", true)]
    [InlineData("2001:4860:4860::8888", true)]
    public void Only_the_open_network_is_reached(string address, bool isPublic) => Assert.Equal(isPublic, PublicAddress.Is(IPAddress.Parse(address)));

    [Fact]
    public void No_text_makes_the_reader_fail_in_another_way() => Gen.String.Sample(text =>
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        Assert.Throws<HarvestException>(() => OaiReader.Read(stream, ReadDublinCore.Read));
    });

    [Fact]
    public void A_contact_is_never_taken_over()
    {
        var answers = MappedAnswers.Of([(AnswerNames.Title, "A"), (AnswerNames.ContactName, "Somebody"), (AnswerNames.ContactEmail, "a@example.org"), (AnswerNames.ContactConsent, "yes"), ("no such question", "x"), (AnswerNames.Objective, "99")]);
        Assert.Equal([AnswerNames.Title], answers.Names);
    }
}
