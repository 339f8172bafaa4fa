using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Platform.Kernel.Sheets;

namespace Platform.Petitions.Register;

/// <summary>
/// By what a petition is known again when a sheet is sent a second time: day of registration, petitioner, project, kind,
/// and which of equal rows it is, so that none is lost. A hash, because the words have no length limit.
/// </summary>
internal sealed class PetitionKey
{
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);

    public string Next(DateOnly registeredOn, string? petitioner, Guid? projectId, string? kind)
    {
        var words = string.Create(
            CultureInfo.InvariantCulture, $"{registeredOn:yyyyMMdd}|{Fold.Name(petitioner ?? "")}|{projectId:N}|{Fold.Name(kind ?? "")}");
        var nth = seen[words] = seen.GetValueOrDefault(words) + 1;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{words}|{nth}")));
    }
}
