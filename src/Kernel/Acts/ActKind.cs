namespace Marrakech.Kernel.Acts;

/// <summary>A kind of act: its name in the past tense, as listed in <c>docs/acts.md</c>, and who may read it.</summary>
/// <param name="Name">As <c>OrganisationVerified</c>; its sentence is the text <c>Act.{Name}</c>.</param>
/// <param name="IsPublic">Whether everybody may read it. Otherwise the person, the organisations concerned and the auditor do; its hash is public always.</param>
public sealed record ActKind(string Name, bool IsPublic = false);

/// <summary>The one thing an act is about.</summary>
/// <param name="Kind">Kind of thing: <c>organisation</c>, <c>person</c>, <c>item</c>.</param>
/// <param name="Key">Its public code, or the pseudonym of a person.</param>
public sealed record ActSubject(string Kind, string Key);
