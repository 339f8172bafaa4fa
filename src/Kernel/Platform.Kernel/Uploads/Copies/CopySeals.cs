using System.Text;
using Platform.Kernel.Personal;
using Platform.Kernel.Sheets;

namespace Platform.Kernel.Uploads;

/// <summary>Makes the seals of working copies; their key comes from the finding key, which never changes.</summary>
public sealed class CopySeals(KeyRing keys)
{
    private readonly byte[] key = keys.FindKey.Hash(Encoding.UTF8.GetBytes("platform/working-copy/1"));

    /// <summary>An area's seal.</summary>
    public AreaSeal Of(int areaId) => new(key, areaId);
}
