namespace Platform.Kernel.Retention;

/// <summary>Something that is kept for a time.</summary>
/// <param name="Name">Its name in the code and in <see cref="Removal.What"/>.</param>
/// <param name="Title">On the screen.</param>
/// <param name="Kept">For how long, in Chinese, with a place for the number.</param>
/// <param name="Number">The number; 0 where there is none.</param>
/// <param name="Source">Why so long, in Chinese.</param>
public sealed record RetentionPeriod(string Name, string Title, string Kept, int Number, string Source);

/// <summary>Everything that is kept for a time, and what is kept for ever.</summary>
public static class RetentionPeriods
{
    internal const string Files = "files", Abandoned = "abandoned", Sessions = "sessions", Answers = "answers", Events = "events", Tasks = "tasks";

    /// <summary>All of them, with the house's periods.</summary>
    public static IReadOnlyList<RetentionPeriod> Of(RetentionOptions options)
    {
        const string shortest = "个人信息保护法第十九条：保存期限为实现处理目的所必要的最短时间";
        const string logs = "网络安全法第二十一条：网络日志留存不少于六个月";
        return
        [
            new(Files, "已提交台账的原文件", "提交后 {0} 个月", options.FileMonths, shortest),
            new(Abandoned, "未提交台账的原文件", "上传后 {0} 个月", options.AbandonedMonths, shortest),
            new(Sessions, "已结束的登录会话", "结束后 {0} 天", options.SessionDays, "登录本身已记入审计，不清理（网络安全法第二十一条）；会话只为识别在线的人"),
            new(Answers, "接口的防重复应答", "{0} 天", options.AnswerDays, "只为同一请求不重复执行"),
            new(Events, "已送达的内部消息", "{0} 个月", options.EventMonths, logs),
            new(Tasks, "已结束的后台任务", "结束后 {0} 天", options.TaskDays, "只为提醒发起人；任务写入的内容已记入审计"),
            new("exports", "未脱敏导出的文件", "不保存", 0, "下载时生成，平台不留副本；审批和查看记录长期保存"),
            new("audit", "审计记录、审批、个人信息查看记录", "不清理", 0, "网络安全法第二十一条、个人信息保护法第五十六条：处理情况记录至少保存三年"),
        ];
    }
}
