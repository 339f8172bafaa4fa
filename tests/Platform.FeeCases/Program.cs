using Platform.FeeCases;

// Reads every case file of a folder in the neutral format, computes each case by the product, and prints what differs.
if (args is not [var folder] || !Directory.Exists(folder))
{
    Console.Error.WriteLine("usage: fee-cases FOLDER");
    return 2;
}
var (exact, wrong) = (0, 0);
foreach (var vector in CaseFile.ReadFolder(folder))
{
    var differences = vector.Run();
    foreach (var difference in differences) Console.WriteLine($"{vector.Id}: {difference}");
    if (differences.Count == 0) exact++;
    else wrong++;
}
Console.WriteLine($"{exact} exact, {wrong} wrong");
return wrong > 0 || exact == 0 ? 1 : 0;
