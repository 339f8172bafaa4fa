using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rectification.Data;
using Platform.Rectification.Lifecycle;
using Platform.Rectification.Problems;
using Platform.Rectification.Progress;
using Platform.Rectification.Rules;
using Platform.Rectification.Taskforce;

namespace Platform.Rectification.Ledger;

/// <summary>A page of the ledger: the most overdue first, then the most money, then the most families, unless told.</summary>
/// <param name="Filter">What it is narrowed by.</param>
/// <param name="Page">Which page; sort keys overdue, class, project, households, money, opened, deadline, number, state.</param>
internal sealed record FindProblems(LedgerFilter Filter, PageOf Page) : IQuery<Paged<LedgerRow>>;

/// <summary>A row of the ledger.</summary>
/// <param name="Opening">The number that opened it.</param>
/// <param name="Since">Overdue since.</param>
/// <param name="Department">The department that the plan states, or else the county's sheet for the project; null or empty for none.</param>
internal sealed record LedgerRow(
    Guid Id, int AreaId, string Number, Guid ProjectId, string Project, ProblemClass Class, string OwnClass, ProblemState State, OpeningNumber Opening, int Households, long MoneyFen,
    DateOnly? Since, DateOnly OpenedOn, DateOnly? HealthySince, string? Leader, string? Department, string? Officer, DateOnly? Deadline)
{
    /// <summary>The departments that the county's 专班 names for the class on the ledger's day; none where it names nobody.</summary>
    public IReadOnlyList<string> Departments { get; init; } = [];

    /// <summary>Its class in words, the county's own where it is one.</summary>
    public string ClassTitle => Class == ProblemClass.Own ? OwnClass : ProblemClasses.Of(Class).Short;

    /// <summary>重点问题.</summary>
    public bool Important { get; init; }

    /// <summary>难点问题.</summary>
    public bool Hard { get; init; }

    /// <summary>The Monday of the last week that was reported.</summary>
    public DateOnly? ReportedWeek { get; init; }

    /// <summary>Whether nothing was said of it in the last week that is over.</summary>
    public bool IsSilent(DateOnly today) => !State.IsOver() && OpenedOn < Weeks.Of(today) && (ReportedWeek is null || ReportedWeek < Weeks.Due(today));

    /// <summary>Since when it waits for the city's help; null where it waits for none.</summary>
    public DateOnly? HelpSince { get; init; }

    /// <summary>Whether its numbers are right again and only the strike-off is missing.</summary>
    public bool IsHealthy => HealthySince is not null && State < ProblemState.Applied;

    public int OverdueDays(DateOnly today) => Overdue.Days(Since, today);
}

internal sealed class FindProblemsHandler(RectificationDb db) : IRequestHandler<FindProblems, Paged<LedgerRow>>
{
    public async Task<Paged<LedgerRow>> Handle(FindProblems request, CancellationToken cancellationToken)
    {
        var page = request.Page;
        var book = await DepartmentBook.Read(db, request.Filter.Today, cancellationToken);
        var rows = request.Filter.Of(db, book).LeftJoin(
            db.Duties, p => new { p.AreaId, p.ProjectId }, d => new { d.AreaId, d.ProjectId }, (p, d) => new { P = p, D = d });
        var first = page.Key switch
        {
            "class" => rows.By(page, r => r.P.Class),
            "project" => rows.By(page, r => r.P.ProjectFolded),
            "households" => rows.By(page, r => r.P.Households),
            "money" => rows.By(page, r => r.P.MoneyFen),
            "opened" => rows.By(page, r => r.P.OpenedOn),
            "deadline" => rows.By(page, r => r.P.Deadline ?? r.D!.Deadline),
            "number" => rows.By(page, r => r.P.Number),
            "state" => rows.By(page, r => r.P.State),

            // Longest overdue is earliest since; what is not overdue at all comes last, whatever a database does with nulls.
            _ when page.Sort == "overdue" => rows.OrderByDescending(r => r.P.Since == null).ThenByDescending(r => r.P.Since),
            _ => rows.OrderBy(r => r.P.Since == null).ThenBy(r => r.P.Since),
        };
        var found = await first.ThenByDescending(r => r.P.MoneyFen).ThenByDescending(r => r.P.Households).ThenBy(r => r.P.Id)
            .Select(r => new LedgerRow(
                r.P.Id, r.P.AreaId, r.P.Number, r.P.ProjectId, r.P.ProjectName, r.P.Class, r.P.OwnClass, r.P.State, r.P.Opening, r.P.Households, r.P.MoneyFen,
                r.P.Since, r.P.OpenedOn, r.P.HealthySince, r.P.Leader != "" ? r.P.Leader : r.D!.Leader, r.P.Department != "" ? r.P.Department : r.D!.Department,
                r.P.Officer != "" ? r.P.Officer : r.D!.Officer, r.P.Deadline ?? r.D!.Deadline)
            { Important = r.P.Important, Hard = r.P.Hard, ReportedWeek = r.P.ReportedWeek, HelpSince = r.P.HelpSince })
            .ReadPage(page, cancellationToken);
        return new([.. found.Items.Select(r => r with { Departments = book.Of(r.AreaId, r.Class) })], found.Total);
    }
}
