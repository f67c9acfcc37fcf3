using ToolContracts.Analyzers.Flow.Effects;

namespace ToolContracts.Analyzers.Tests.Flow.Effects;

public sealed class SqlVerbTests
{
    [Theory]
    [InlineData("SELECT 1", "SELECT")]
    [InlineData("  select 'DELETE FROM a' from b", "SELECT")]
    [InlineData("-- DELETE\nSELECT 1", "SELECT")]
    [InlineData("/* DELETE */ (SELECT 1)", "SELECT")]
    [InlineData("WITH a AS (DELETE FROM b RETURNING c) SELECT * FROM a", "SELECT")]
    [InlineData("WITH a AS (SELECT 1) INSERT INTO b SELECT * FROM a", "INSERT")]
    [InlineData("SELECT * INTO a FROM b", "INSERT")]
    [InlineData("SELECT 1; DELETE FROM a", "DELETE")]
    [InlineData("EXPLAIN SELECT 1", "EXPLAIN")]
    [InlineData("EXPLAIN ANALYZE DELETE FROM a", "DELETE")]
    [InlineData("update a set b = 1", "UPDATE")]
    [InlineData("PRAGMA user_version", "PRAGMA")]
    [InlineData("'unfinished", "")]
    [InlineData("/* unfinished", "")]
    [InlineData("", "")]
    public void IsTheFirstStatementThatIsNoRead(string text, string verb) => Assert.Equal(verb, SqlVerb.Of(text));
}
