using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Platform.Kernel.Sheets;

namespace Platform.Funding.Funds;

/// <summary>
/// By what a fund is known again when a sheet is sent a second time: project, source, document number, day of arrival,
/// and which of equal rows it is, so that two equal arrivals of one day both count. A hash, because the words have no length limit.
/// </summary>
internal sealed class FundKey
{
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);

    public string Next(Guid projectId, string? source, string? documentNo, DateOnly? arrivedOn)
    {
        var words = string.Create(
            CultureInfo.InvariantCulture, $"{projectId:N}|{Fold.Name(source ?? "")}|{Fold.Name(documentNo ?? "")}|{arrivedOn:yyyyMMdd}");
        var nth = seen[words] = seen.GetValueOrDefault(words) + 1;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{words}|{nth}")));
    }
}
