namespace ToolContracts.Cli.Importing.Emit;

/// <summary>Writes a record.</summary>
internal static class RecordEmitter
{
    public static string Emit(RemoteRecord record, string tool) => $$"""

        /// <summary>A part of <c>{{tool}}</c>.</summary>
        public sealed record {{record.Name}}
        {
        {{CSharpText.Indented(string.Join("\n\n", record.Members.Select(Member)), "    ")}}
        }

        """;

    private static string Member(RemoteMember member)
    {
        string?[] attributes =
        [
            $"JsonPropertyName({CSharpText.Literal(member.JsonName)})",
            member is { IsRequired: true, IsNullable: true } ? "JsonIgnore(Condition = JsonIgnoreCondition.Never)" : null,
            .. member.Constraints,
            member.Description is { } description ? $"Description({CSharpText.Literal(description)})" : null,
        ];
        return $$"""
            /// <summary>As its description says.</summary>
            [{{string.Join(", ", attributes.OfType<string>())}}]
            public {{(member.IsRequired ? "required " : "")}}{{member.Type.Name}}{{(member.IsNullable ? "?" : "")}} {{member.Name}} { get; init; }
            """;
    }
}
