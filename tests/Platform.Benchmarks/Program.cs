using Platform.Benchmarks;

// list: the names of the proofs; NAME: runs one and writes a markdown line per claim; a claim that does not hold exits with 1.
var proofs = new Dictionary<string, Func<Task<bool>>>(StringComparer.Ordinal)
{
    ["rooms"] = Rooms.Prove,
    ["households"] = HouseholdList.Prove,
    ["start"] = StartUp.Prove,
    ["audit"] = AuditCost.Prove,
    ["import"] = ImportCost.Prove,
    ["engine"] = EngineSpeed.Prove,
    ["accrual"] = FeeRun.Prove,
    ["arrears"] = FeeTotals.Prove,
    ["ledger"] = LedgerSpeed.Prove,
};
switch (args)
{
    case ["list"]:
        foreach (var name in proofs.Keys) Console.WriteLine(name);
        return 0;
    case ["bare-host", var url]:
        await StartUp.BareHost(url);
        return 0;
    case ["import-book", var path, var families]:
        FamilyBook.Write(path, int.Parse(families, System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    case ["import-speed", var path]:
        return await ImportCost.Speed(await File.ReadAllBytesAsync(path)) ? 0 : 1;
    case ["import-one", var path, var families]:
        await ImportCost.One(path, int.Parse(families, System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    case ["accrual-of", var families, var database]:
        return (await FeeRun.Of(database == "postgres", int.Parse(families, System.Globalization.CultureInfo.InvariantCulture))).Holds ? 0 : 1;
    case [var name] when proofs.TryGetValue(name, out var proof):
        return await proof() ? 0 : 1;
    default:
        Console.Error.WriteLine("usage: list | " + string.Join(" | ", proofs.Keys));
        return 2;
}
