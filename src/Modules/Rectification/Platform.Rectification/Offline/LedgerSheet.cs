using Platform.Kernel.Sheets;
using Platform.Projects.Contracts;
using Platform.Rectification.Plans;

namespace Platform.Rectification.Offline;

/// <summary>问题台账: the open problems with their plans, to be worked on offline. Problems come and go by their own acts, never by a row.</summary>
internal sealed class LedgerSheet : SheetDefinition
{
    public const string Name = "问题台账";

    public override string Kind => Name;

    public override string Word => "rectification";

    public override int Order => 90;

    public override bool MendsOnly => true;

    public override IReadOnlyList<SheetColumn> Columns { get; } =
    [
        new("ordinal", "序号", ColumnType.Ordinal),
        new(LedgerKeys.Number, "问题编号", ColumnType.Code) { Required = true, Grave = true },
        new(SurveyKeys.Project, "征收项目", ColumnType.Text) { Required = true },
        new(LedgerKeys.Class, "问题类别", ColumnType.Text),
        new(LedgerKeys.State, "状态", ColumnType.Text),
        new(LedgerKeys.Description, "问题描述", ColumnType.Text) { Limit = 500 },
        new(LedgerKeys.Causes, "成因和权重", ColumnType.Text),
        new(LedgerKeys.Measures, "化解措施", ColumnType.Text) { Limit = 4_000 },
        new(LedgerKeys.Milestones, "路线图", ColumnType.Text) { Limit = 5_000 },
        new(LedgerKeys.Leader, "责任领导", ColumnType.Text) { Limit = 40 },
        new(LedgerKeys.Department, "责任部门", ColumnType.Text) { Limit = 100 },
        new(LedgerKeys.Officer, "责任人", ColumnType.Text) { Limit = 40 },
        new(LedgerKeys.Deadline, "化解时限", ColumnType.Date) { Grave = true },
        new(LedgerKeys.Important, "重点问题", ColumnType.Choice) { Grave = true, Words = LedgerKeys.Mark, Usual = ["是", "否"] },
        new(LedgerKeys.Hard, "难点问题", ColumnType.Choice) { Grave = true, Words = LedgerKeys.Mark, Usual = ["是", "否"] },
        new(LedgerKeys.Progress, "本周进展", ColumnType.Text) { Limit = 500 },
    ];

    /// <summary>A row is judged as the form of the plan would be.</summary>
    public override void CheckRows(SheetRows rows, SurveyFile file, ISurveyKnown known)
    {
        var judge = new PlanProblemValidator();
        foreach (var row in rows.Where(r => !r.Untouched))
        {
            if (row is { RecordId: null, Usable: true })
                row.Add(null, "row-unknown", Severity.Rejected, "表格不能登记新问题，丢失了隐藏校验列的行也不能对应到原来的问题；新问题请在“登记问题”里登记，原有的请重新导出后再改");
            var (plan, wrong) = LedgerRowPlan.Of(row);
            if (wrong is not null) row.Reject(LedgerKeys.Causes, "plan-wrong", Sentence(wrong));
            foreach (var error in judge.Validate(plan).Errors) row.Reject(error.PropertyName, "plan-wrong", Sentence(error.ErrorMessage));
            if (Kernel.Personal.PersonalMask.HoldsNumber(row.Text(LedgerKeys.Progress) ?? "")) row.Reject(LedgerKeys.Progress, "personal-number", "会长期保存，请不要写证件号、电话或账号");
            if (row.Text(LedgerKeys.Progress)?.Length > 500) row.Reject(LedgerKeys.Progress, "text-too-long", "本周进展最多 500 字");
        }
    }

    private static string Sentence(string message) => message.TrimEnd('。');
}
