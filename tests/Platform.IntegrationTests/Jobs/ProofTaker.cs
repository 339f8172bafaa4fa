using Platform.Kernel.Uploads;

namespace Platform.IntegrationTests.Jobs;

/// <summary>Takes nothing of a sheet, last of all: the rows are written by then, and not committed. Something happens there when a test wants it.</summary>
internal abstract class ProofTaker(string kind) : ISheetTaker
{
    /// <summary>What happens, by the kind of sheet, within this flow.</summary>
    public static readonly AsyncLocal<Action<string>?> Happens = new();

    public string Kind => kind;

    public int Order => 99;

    public Task Take(SheetTake take, CancellationToken ct)
    {
        Happens.Value?.Invoke(kind);
        return Task.CompletedTask;
    }
}

internal sealed class ProofOfHouseholds() : ProofTaker("被征收户");

internal sealed class ProofOfPayments() : ProofTaker("过渡费发放");
