using Marrakech.Accounts.Contracts;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Domain.Responses;
using Marrakech.Connection.Domain.Rooms;
using Marrakech.Connection.Features.Shared.Responses;
using Marrakech.Kernel.Access;
using Marrakech.Ui.Demonstration;

namespace Marrakech.Connection.Features.FillDemonstration;

/// <summary>Brings an invented request from the search for partners as far as it is to come, each step by who would take it.</summary>
internal sealed class DemoResponse(
    CurrentActor actor, PeopleDirectory people, ResponseDesk responses, InvitePartner.InvitePartner invite, AnswerInvitation.AnswerInvitation answer, CompareOffers.AnswerPartners reply,
    WritePlan.WritePlan write, SignPlan.SignPlan sign, DecideRequest.DecideRequest decide, ReportActivity.ReportActivity report, CompleteRequest.CompleteRequest complete,
    WriteInRoom.WriteInRoom talk, ArrangeMeeting.ArrangeMeeting meet)
{
    private const string Officer = "secretariat", Partner = "partner-manager";
    private static readonly string[] scores = ["4", "5", "3"];

    public async Task BringAsync(DemoWorld world, string code, string focalPoint, RequestState end, CancellationToken ct)
    {
        void Become(string address) => actor.Become(world.Of(address).Actor);
        var organisation = world.Of(Partner).Actor.Organisation!.Value;
        var partner = (await people.OrganisationsAsync([organisation], ct))[organisation];
        var invitation = Data.Responses.Invitation.CodeOf(code, 1);
        Become(Officer);
        Must(await invite.HandleAsync(code, partner.Code, "Your colleagues have done this elsewhere. Could you send two of them for a month?", Day(30), ct));
        Become(Partner);
        Must(await answer.AskAsync(invitation, "Are the rooms and the interpreters there?", ct));
        Must(await answer.OfferAsync(invitation, new Offer("Two people for a month, and a visit a year later to see what lasted.", responses.Today.AddDays(60), responses.Today.AddDays(120), CostBasis.Shared, 18_000, "Rooms and interpreters come from the country."), ct));
        Become(focalPoint);
        Must(await reply.HandleAsync(code, 1, "Yes, both.", ct));
        await TalkAsync(code, Become, focalPoint, ct);
        if (end == RequestState.PartnersResponding) return;

        var plan = Plan(world.Of(focalPoint).Actor.Country!, code, partner);
        Must(await write.SaveAsync(code, plan, 0, ct));
        Must(await write.SendAsync(code, ct));
        Become(Partner);
        Must(await sign.HandleAsync(code, plan.Hash(), ct));
        Become(focalPoint);
        Must(await sign.HandleAsync(code, plan.Hash(), ct));
        if (end == RequestState.ResponseAgreed) return;
        Become(Officer);
        Move(await decide.HandleAsync(code, end == RequestState.Funding ? RequestMove.SeekFunding : RequestMove.BeginImplementation, null, null, ct));
        if (end == RequestState.Funding) return;
        Become(Partner);
        Must(await report.HandleAsync(code, "1", nameof(ActivityState.Done), "All who were invited came.", ct));
        if (end == RequestState.InImplementation) return;
        Become(focalPoint);
        Must(await report.HandleAsync(code, "2", nameof(ActivityState.Done), null, ct));
        Must(await complete.HandleAsync(code, "What was planned is in use, and the staff go on by themselves.", "Begin with the people at the counter: they knew what was missing.",
            Satisfaction.Questions.ToDictionary(q => q, _ => int.Parse(scores[world.Random.Next(scores.Length)], System.Globalization.CultureInfo.InvariantCulture)), ct));
    }

    /// <summary>They write in the room of the request and arrange to meet.</summary>
    private async Task TalkAsync(string code, Action<string> become, string focalPoint, CancellationToken ct)
    {
        Talked(await talk.HandleAsync(code, "Welcome. The minister wants to see **first results within a year**: what do you need from us to begin?", null, ct));
        become(Partner);
        Talked(await talk.HandleAsync(code, "Three things:\n\n- the names of those who will be trained,\n- two rooms,\n- a date for the first week.", null, ct));
        become(Officer);
        var starts = new DateTimeOffset(responses.Today.AddDays(14).ToDateTime(new TimeOnly(13, 0)), TimeSpan.Zero);
        Talked(await meet.HandleAsync(code, new MeetingPlan("First steps together", starts, 60, "https://meet.example.org/first-steps", "1. Who does what\n2. Dates\n3. Interpreters"), ct));
        become(focalPoint);
    }

    private ResponsePlan Plan(string country, string code, OrganisationFacts partner) => new()
    {
        Request = code,
        Country = country,
        Version = 1,
        Lead = partner.Code,
        Parties = [new PlanParty(partner.Code, partner.Name, "Training and advice")],
        Activities = [new PlanActivity("Train the staff on the spot", partner.Code, responses.Today.AddDays(120)), new PlanActivity("Put it to use in every office", ResponsePlan.CountryParty, responses.Today.AddDays(240))],
        Budget = [new PlanMoney("Travel and interpreters", 18_000, MoneySource.Country), new PlanMoney("Trainers", 24_000, MoneySource.Partner), new PlanMoney("Equipment", 15_000, MoneySource.StartUpFund)],
        Results = "The staff can do it without help, and people notice the difference at the counter.",
        Risks = "Trained staff may be moved to other posts.",
    };

    private string Day(int days) => responses.Today.AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static void Must(ResponseRefusal? refusal)
    {
        if (refusal is not null) throw new InvalidOperationException($"A step of the demonstration was refused: {refusal}.");
    }

    private static void Talked(RoomRefusal? refusal)
    {
        if (refusal is not null) throw new InvalidOperationException($"A step of the demonstration was refused: {refusal}.");
    }

    private static void Move(RequestRefusal? refusal)
    {
        if (refusal is not null) throw new InvalidOperationException($"A step of the demonstration was refused: {refusal}.");
    }
}
