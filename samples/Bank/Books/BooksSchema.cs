namespace Bank.Books;

/// <summary>The tables of the bank's own books, and what stands in them on the first day. Amounts are cents.</summary>
internal static class BooksSchema
{
    public const string Tables = """
        CREATE TABLE account (
            tenant TEXT NOT NULL, iban TEXT NOT NULL, customer TEXT NOT NULL, holder TEXT NOT NULL, name TEXT NOT NULL,
            balance INTEGER NOT NULL, is_open INTEGER NOT NULL DEFAULT 1, PRIMARY KEY (tenant, iban)) STRICT;
        CREATE TABLE entry (
            tenant TEXT NOT NULL, iban TEXT NOT NULL, day TEXT NOT NULL, amount INTEGER NOT NULL, counterparty TEXT NOT NULL, text TEXT NOT NULL) STRICT;
        CREATE TABLE transfer (
            tenant TEXT NOT NULL, reference TEXT NOT NULL, sender TEXT NOT NULL, recipient TEXT NOT NULL, amount INTEGER NOT NULL,
            state TEXT NOT NULL, PRIMARY KEY (tenant, reference)) STRICT;
        CREATE TABLE scheduled (
            tenant TEXT NOT NULL, reference TEXT NOT NULL, sender TEXT NOT NULL, recipient TEXT NOT NULL, amount INTEGER NOT NULL, day TEXT NOT NULL,
            state TEXT NOT NULL, PRIMARY KEY (tenant, reference)) STRICT;
        CREATE TABLE card (
            tenant TEXT NOT NULL, id TEXT NOT NULL, iban TEXT NOT NULL, holder TEXT NOT NULL, is_frozen INTEGER NOT NULL DEFAULT 0,
            month_limit INTEGER NOT NULL, PRIMARY KEY (tenant, id)) STRICT;
        CREATE TABLE message (tenant TEXT NOT NULL, card TEXT NOT NULL, desk TEXT NOT NULL, subject TEXT NOT NULL, text TEXT NOT NULL) STRICT;
        """;

    public const string FirstDay = """
        INSERT INTO account (tenant, iban, customer, holder, name, balance) VALUES
            ('northwind', 'XX10BANK0000000001', 'C-1001', 'Holder of C-1001', 'Operations', 1845020),
            ('northwind', 'XX10BANK0000000002', 'C-1001', 'Holder of C-1001', 'Payroll', 6420000),
            ('northwind', 'XX10BANK0000000003', 'C-1002', 'Holder of C-1002', 'Savings', 250075),
            ('southwind', 'XX10BANK0000000091', 'C-9001', 'Holder of C-9001', 'Operations', 990000);
        INSERT INTO entry (tenant, iban, day, amount, counterparty, text) VALUES
            ('northwind', 'XX10BANK0000000001', '2026-01-05', -125000, 'Landlord', 'Rent January'),
            ('northwind', 'XX10BANK0000000001', '2026-01-09', 842000, 'Customer 4711', 'Invoice 20260109'),
            ('northwind', 'XX10BANK0000000001', '2026-01-12', -4990, 'Telephone company', 'January');
        INSERT INTO card (tenant, id, iban, holder, month_limit) VALUES
            ('northwind', 'card-7001', 'XX10BANK0000000001', 'Holder of C-1001', 250000),
            ('northwind', 'card-7002', 'XX10BANK0000000003', 'Holder of C-1002', 80000),
            ('southwind', 'card-9001', 'XX10BANK0000000091', 'Holder of C-9001', 120000);
        """;
}
