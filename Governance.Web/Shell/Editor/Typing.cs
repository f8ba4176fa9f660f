namespace Governance.Web.Shell.Editor;

/// <summary>What stands in the fields of a form this moment.</summary>
/// <param name="Number">Rises with every change in one window.</param>
/// <param name="Fields">By the field's <c>data-typed</c>.</param>
/// <param name="Body">HTML of the rich text, unclean; null where there is none.</param>
public sealed record Typing(int Number, Dictionary<string, string> Fields, string? Body);

/// <summary>What an earlier window left in this browser unsent.</summary>
/// <param name="At">Milliseconds since 1970, UTC, by the browser's clock.</param>
public sealed record LeftTyping(long At, Dictionary<string, string>? Fields, string? Body);
