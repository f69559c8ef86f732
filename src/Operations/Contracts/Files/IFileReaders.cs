using Marrakech.Kernel.Access;

namespace Marrakech.Operations.Contracts.Files;

/// <summary>Says who may read the files of one kind of thing while they are not public. Where no module does, the owning organisation and the auditor may.</summary>
public interface IFileReaders
{
    /// <summary>Kind of thing, as in <see cref="AttachTo.Kind"/>.</summary>
    string Kind { get; }

    /// <summary>Whether <paramref name="actor"/> may read the files of the thing with this public code.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="key">Public code of the thing.</param>
    /// <param name="owner">The organisation the file belongs to.</param>
    /// <param name="ct">Ends the waiting.</param>
    ValueTask<bool> MayReadAsync(Actor actor, string key, Guid? owner, CancellationToken ct);
}
