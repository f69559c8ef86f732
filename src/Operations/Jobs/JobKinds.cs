namespace Marrakech.Operations.Jobs;

/// <summary>A registered kind.</summary>
internal sealed record JobKind(string Name);

/// <summary>Every registered kind.</summary>
internal sealed class JobKinds
{
    private readonly HashSet<string> names = [];

    public JobKinds(IEnumerable<JobKind> all)
    {
        foreach (var kind in all)
        {
            if (kind.Name.Length is 0 or > Job.KindLength || !names.Add(kind.Name)) throw new InvalidOperationException($"The kind of job \"{kind.Name}\" is too long or registered twice.");
        }
    }

    public IReadOnlyCollection<string> All => names;

    public void MustKnow(string kind)
    {
        if (!names.Contains(kind)) throw new InvalidOperationException($"There is no kind of job {kind}: register it with AddJob.");
    }
}
