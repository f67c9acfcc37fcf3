// rule: TOOL4002
// construct: conversion
// about: The model's surname is concatenated into the SQL text.
using Microsoft.Data.Sqlite;

namespace Clinic.Patients;

[Toolset("patients")]
public sealed partial class PatientTools(SqliteConnection connection)
{
    /// <summary>Counts the patients of a surname.</summary>
    /// <param name="surname">The surname.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private async Task<long> CountAsync(string surname, CancellationToken cancellationToken)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM patients WHERE surname = '" + surname + "'"; // expect: TOOL4002
        return (long)(await command.ExecuteScalarAsync(cancellationToken) ?? 0L);
    }
}
