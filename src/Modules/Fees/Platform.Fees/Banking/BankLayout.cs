using Platform.Kernel.Data;
using Platform.Kernel.Uploads;

namespace Platform.Fees.Banking;

/// <summary>How a bank wants its file, as a city or a county has written it down; what a city writes serves the counties below it too.</summary>
[Title("银行文件格式")]
[OutlivesDemonstration]
internal sealed class BankLayout : Owned, IPublishedDown
{
    /// <summary>The name in the text.</summary>
    [Title("名称")]
    public string Name { get; set; } = "";

    /// <summary>The whole layout: see <see cref="LayoutText"/>.</summary>
    [Title("全文")]
    public string Text { get; set; } = "";

    /// <summary>The name of who wrote it last.</summary>
    [Title("修改人")]
    public string By { get; set; } = "";
}
