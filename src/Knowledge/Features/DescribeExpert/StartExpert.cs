using Marrakech.Accounts.Contracts;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Experts;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Experts;
using Marrakech.Knowledge.Features.Shared.Experts;
using Marrakech.Operations.Contracts.Settings;

namespace Marrakech.Knowledge.Features.DescribeExpert;

/// <summary>Begins the description of oneself, or takes it up again after it was withdrawn. Begun already, nothing happens.</summary>
internal sealed class StartExpert(AppDb db, ActTrail acts, ExpertDesk desk, IPersonNames names, PeopleDirectory people, CurrentActor actor)
{
    public static readonly ActKind Act = new("ExpertStarted");

    public async Task HandleAsync(CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Act, null, ct);
        var expert = await desk.OwnAsync(ct);
        if (expert is { State: not ExpertState.Withdrawn }) return;
        var before = expert?.Digested();
        if (expert is null)
        {
            expert = Make(await act.TakeNumbersAsync(Expert.Thing, 1, ct), act.At);
            db.Add(expert);
        }

        if (expert.Answers == Expert.Nothing) expert.Answers = (await KnownAsync(ct)).Json();
        (expert.State, expert.WithdrawnAt, expert.Reason) = (ExpertState.Draft, null, null);
        ExpertDesk.Changed(act, expert);
        act.Concerns(new ActSubject(Expert.Thing, expert.Code), before, expert.Digested());
        await act.CommitAsync(new { again = before is not null }, ct);
    }

    /// <summary>What the hub knows already; nobody sees it before the person hands it in.</summary>
    private async Task<ContributionAnswers> KnownAsync(CancellationToken ct)
    {
        var answers = ContributionAnswers.None;
        if ((await names.NamesAsync([desk.Person], ct)).GetValueOrDefault(desk.Person) is { } name) answers = answers.With(ExpertQuestions.Name, name);
        if (actor.Value.Organisation is { } id && (await people.OrganisationsAsync([id], ct)).GetValueOrDefault(id) is { } organisation)
            answers = answers.With(ExpertQuestions.Affiliation, organisation.Name.Length > ExpertQuestions.AffiliationLength ? organisation.Name[..ExpertQuestions.AffiliationLength] : organisation.Name);
        return answers;
    }

    private Expert Make(long number, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        Code = Expert.CodeOf(number),
        Person = desk.Person,
        State = ExpertState.Draft,
        Answers = Expert.Nothing,
        CreatedAt = at,
        ChangedAt = at,
    };
}
