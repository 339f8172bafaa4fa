using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Fees.Accruals;
using Platform.Fees.Books;
using Platform.Fees.Data;
using Platform.Kernel.Requests;
using Platform.Portal;

namespace Platform.Fees.Arrears;

/// <summary>What is owed, to how many, for how long, as of a day: by project, and one project's families.</summary>
/// <param name="Asked">Area, project, day, page; the tab <c>behind</c> keeps families in arrears.</param>
internal sealed record FindArrears(Asked Asked) : IQuery<ArrearsView>;

/// <summary>The view. Sums are 分.</summary>
/// <param name="Projects">Each project that was posted, the largest arrears first.</param>
/// <param name="GrowsByFen">What fell due in the month of the day: by so much it grows while nothing is paid.</param>
/// <param name="Accrued">How far each project is in the books.</param>
/// <param name="Unposted">Projects with payments whose dues nobody has posted: what they are owed is not known, and they are in no sum.</param>
internal sealed record ArrearsView(IReadOnlyList<ProjectBalance> Projects, long GrowsByFen, IReadOnlyList<Accrued> Accrued, int Unposted)
{
    /// <summary>All of them.</summary>
    public ProjectBalance All => new()
    {
        DueFen = Projects.Sum(p => p.DueFen),
        OverdueFen = Projects.Sum(p => p.OverdueFen),
        PaidFen = Projects.Sum(p => p.PaidFen),
        ArrearsFen = Projects.Sum(p => p.ArrearsFen),
        CreditFen = Projects.Sum(p => p.CreditFen),
        To3Fen = Projects.Sum(p => p.To3Fen),
        To6Fen = Projects.Sum(p => p.To6Fen),
        To12Fen = Projects.Sum(p => p.To12Fen),
        Families = Projects.Sum(p => p.Families),
        Behind = Projects.Sum(p => p.Behind),
    };

    /// <summary>The first day up to which not all projects are posted; null where nothing is.</summary>
    public DateOnly? Through => Accrued.Count == 0 ? null : Accrued.Min(a => a.Through);
}

internal sealed class FindArrearsHandler(FeesDb db, Balances balances) : IRequestHandler<FindArrears, ArrearsView>
{
    public async Task<ArrearsView> Handle(FindArrears request, CancellationToken cancellationToken)
    {
        var asked = request.Asked;
        Books.AsOf.Check(asked.AsOf);
        var projects = await balances.Projects(asked.AreaId, asked.AsOf, asked.ProjectId).OrderByDescending(p => p.ArrearsFen).ToListAsync(cancellationToken);
        var accrued = await db.Rows<Accrued>(asked.AreaId).Where(a => asked.ProjectId == null || a.Id == asked.ProjectId).ToListAsync(cancellationToken);
        var posted = accrued.Select(a => a.Id).ToHashSet();
        projects.RemoveAll(p => p is { DueFen: 0, PaidFen: 0 });
        var unposted = projects.RemoveAll(p => !posted.Contains(p.ProjectId));
        return new(projects, await balances.GrowsBy(asked.AreaId, asked.AsOf, asked.ProjectId, cancellationToken), accrued, unposted);
    }
}
