using Marrakech.Kernel.Access;
using Marrakech.Knowledge.Data;
using Marrakech.Operations.Contracts.Files;

namespace Marrakech.Knowledge.Features.ReadImports;

/// <summary>Whoever reads imports reads their files.</summary>
internal sealed class ImportFileReaders : IFileReaders
{
    public string Kind => Import.Thing;

    public ValueTask<bool> MayReadAsync(Actor actor, string key, Guid? owner, CancellationToken ct) => ValueTask.FromResult(KnowledgeRules.ReadImports.Allows(actor, null));
}
