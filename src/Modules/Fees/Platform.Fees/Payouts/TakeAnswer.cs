using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Fees.Banking;
using Platform.Fees.Data;
using Platform.Kernel.Books;
using Platform.Kernel.Contracts;
using Platform.Kernel.Data;
using Platform.Kernel.Files;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Fees.Payouts;

/// <summary>Takes the bank's answer: what it has paid, what came back and is owed again, what it does not know yet. The same answer again changes nothing.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Id">The batch.</param>
/// <param name="FileName">The sender's name of the file.</param>
/// <param name="Content">A workbook or a CSV, at most 20 MB; not kept.</param>
/// <param name="On">The day that the answer counts from: from the day of sending until today.</param>
/// <exception cref="ProblemException"><c>not-found</c>, <c>payout-state</c>, <c>invalid</c>, or a code of <see cref="FileInspector"/>.</exception>
internal sealed record TakeAnswer(int AreaId, Guid Id, string FileName, [property: JsonIgnore] byte[] Content, DateOnly On) : ICommand<AnswerTaken>;

/// <summary>What an answer has told.</summary>
/// <param name="Paid">Payments newly known to be paid.</param>
/// <param name="Returned">Newly known to have come back.</param>
/// <param name="Unknown">Of which the bank does not know yet.</param>
/// <param name="Same">Known before.</param>
/// <param name="Faults">Rows that were not taken, each with its reason.</param>
internal sealed record AnswerTaken(int Paid, int Returned, int Unknown, int Same, IReadOnlyList<string> Faults);

internal sealed class TakeAnswerValidator : AbstractValidator<TakeAnswer>
{
    public TakeAnswerValidator() =>
        RuleFor(c => c.Content.Length).GreaterThan(0).WithMessage("请选择银行的回盘文件。").LessThanOrEqualTo(20 << 20).WithMessage("回盘文件不超过 20 MB。").OverridePropertyName("file");
}

internal sealed class TakeAnswerHandler(FeesDb db, DbSession session, PayoutBook book, BookKeeper books, FileLimits limits) : IRequestHandler<TakeAnswer, AnswerTaken>
{
    private const int AtOnce = 1_000;

    public async Task<AnswerTaken> Handle(TakeAnswer request, CancellationToken cancellationToken)
    {
        var payout = await book.Take(request.AreaId, request.Id, cancellationToken, PayoutState.Sent, PayoutState.Closed);
        if (request.On < payout.SentOn || request.On > book.Today) throw Problem.Invalid([new("on", $"回盘日期应在 {payout.SentOn:yyyy-MM-dd} 到 {book.Today:yyyy-MM-dd} 之间。")]);
        FileInspector.Inspect(request.Content, request.FileName, FileKinds.Sheets, limits);
        var layout = LayoutText.Read(payout.LayoutText);
        var rows = AnswerFile.Read(request.Content, request.FileName, layout.Answer);
        var (doubtful, faults, entries, told) = (AnswerJudge.Doubtful(rows), new List<string>(), new List<BookEntry>(), new List<LineState>());
        var same = 0;
        foreach (var part in rows.Chunk(AtOnce))
        {
            var numbers = part.Select(r => r.Sequence ?? 0).Distinct().ToList();
            var lines = await db.PayoutLines.Where(l => l.AreaId == payout.AreaId && l.PayoutId == payout.Id && l.State != LineState.LeftOut && numbers.Contains(l.Sequence)).ToDictionaryAsync(l => l.Sequence, cancellationToken);
            foreach (var row in part)
            {
                var line = lines.GetValueOrDefault(row.Sequence ?? 0);
                var fault = row.Sequence is { } number && doubtful.Contains(number) ? $"序号 {number} 在文件里有不同的结果" : AnswerJudge.Fault(row, line, payout, layout.Amount);
                if (fault is not null) faults.Add($"第 {row.Row} 行：{fault}。");
                else if (line!.State == row.State && line.State != LineState.Unknown || line.State == LineState.Unknown && row.State == LineState.Unknown && line.AnsweredOn >= request.On) same++;
                else Apply(line, row, request.On, payout, entries, told);
            }
            await session.Save(cancellationToken); // the audit of this part
        }
        await Post(payout, entries, cancellationToken);
        return new(told.Count(s => s == LineState.Paid), told.Count(s => s == LineState.Returned), told.Count(s => s == LineState.Unknown), same, faults);
    }

    private static void Apply(PayoutLine line, AnswerRow row, DateOnly on, Payout payout, List<BookEntry> entries, List<LineState> told)
    {
        var state = row.State!.Value;
        entries.AddRange(PayoutEntries.Answered(line, state, on));
        (line.State, line.AnsweredOn, line.Reason) = (state, on, row.Reason.Length > 200 ? row.Reason[..200] : row.Reason);
        line.AskOn = state == LineState.Unknown ? on.AddDays(payout.AskOn!.Value.DayNumber - payout.SentOn!.Value.DayNumber) : null;
        told.Add(state);
    }

    private async Task Post(Payout payout, List<BookEntry> entries, CancellationToken ct)
    {
        var open = await book.Lines(payout).AnyAsync(l => l.State == LineState.Waiting || l.State == LineState.Unknown, ct);
        payout.State = open ? PayoutState.Sent : PayoutState.Closed;
        if (entries.Count == 0) return;
        var batch = new BookBatch { AreaId = payout.AreaId, Word = db.Word, Text = $"{payout.Number} 银行回盘" };
        batch.Key = $"payout/{payout.Id:N}/{batch.Id:N}";
        await books.Post(batch, entries, ct);
        db.Publish(new FiguresChanged(payout.AreaId, db.Word));
    }
}
