namespace Platform.Kernel.Sheets;

/// <summary>Names a row in a message.</summary>
public static class Place
{
    /// <summary>第288行, with the sheet in front when the speaker stands in another one.</summary>
    public static string Of(SheetRow row, SheetRow speaker)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(speaker);
        return row.Sheet == speaker.Sheet ? $"第{row.Number}行" : $"《{row.Sheet}》第{row.Number}行";
    }
}
