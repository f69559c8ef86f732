using Marrakech.Kernel.Access;

namespace Marrakech.Ui.Administration;

/// <summary>A place where people find work of their own, on the page of their account; shown to whom its rule lets in.</summary>
/// <param name="Order">Lower stands first.</param>
/// <param name="Title">Key of its name.</param>
/// <param name="Path">Where it is, without language.</param>
/// <param name="Rule">Whom it is for.</param>
public sealed record OwnEntry(int Order, string Title, string Path, AccessRule Rule);
