namespace Marrakech.Operations.Files;

/// <summary>A type of content that is taken in.</summary>
/// <param name="MediaType">As it is served.</param>
/// <param name="Endings">Endings of a name that fit it; the first is given to names with another.</param>
internal sealed record ContentKind(string MediaType, params string[] Endings)
{
    public static readonly ContentKind Pdf = new("application/pdf", ".pdf");
    public static readonly ContentKind Docx = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx");
    public static readonly ContentKind Xlsx = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");
    public static readonly ContentKind Pptx = new("application/vnd.openxmlformats-officedocument.presentationml.presentation", ".pptx");
    public static readonly ContentKind Odt = new("application/vnd.oasis.opendocument.text", ".odt");
    public static readonly ContentKind Ods = new("application/vnd.oasis.opendocument.spreadsheet", ".ods");
    public static readonly ContentKind Png = new("image/png", ".png");
    public static readonly ContentKind Jpeg = new("image/jpeg", ".jpg", ".jpeg");
    public static readonly ContentKind WebP = new("image/webp", ".webp");
    public static readonly ContentKind Gif = new("image/gif", ".gif");
    public static readonly ContentKind Csv = new("text/csv", ".csv");
    public static readonly ContentKind Text = new("text/plain", ".txt", ".text", ".md");

    public static IReadOnlyList<ContentKind> All { get; } = [Pdf, Docx, Xlsx, Pptx, Odt, Ods, Png, Jpeg, WebP, Gif, Csv, Text];

    public string Extension => Endings[0];

    public bool IsImage => MediaType.StartsWith("image/", StringComparison.Ordinal);

    public static ContentKind Of(string mediaType) => All.Single(k => k.MediaType == mediaType);
}
