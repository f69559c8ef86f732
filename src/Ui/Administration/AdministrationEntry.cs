using Marrakech.Kernel.Access;

namespace Marrakech.Ui.Administration;

/// <summary>A thing to look after, on the list at <c>/administration</c>; shown to whom its rule lets in.</summary>
/// <param name="Order">Lower stands first.</param>
/// <param name="Title">Key of its name.</param>
/// <param name="What">Key of the one sentence that says what it is for.</param>
/// <param name="Path">Where it is, without language.</param>
/// <param name="Rule">Whom it is for.</param>
public sealed record AdministrationEntry(int Order, string Title, string What, string Path, AccessRule Rule);
