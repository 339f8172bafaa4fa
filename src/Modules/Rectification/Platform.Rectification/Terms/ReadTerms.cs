using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Areas;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Portal;
using Platform.Rectification.Data;

namespace Platform.Rectification.Terms;

/// <summary>The terms of an area today, with what was stated before and begins later.</summary>
/// <param name="AreaId">An area of the caller's.</param>
/// <exception cref="ProblemException"><c>not-found</c>: not the caller's, or the module is off there.</exception>
internal sealed record ReadTerms(int AreaId) : IQuery<TermsView>;

/// <summary>An area's terms.</summary>
/// <param name="Today">The day that they are looked at.</param>
/// <param name="Stated">What is stated for the area.</param>
/// <param name="Below">What the areas below it have stated for themselves.</param>
internal sealed record TermsView(DateOnly Today, StatedTerms Stated, IReadOnlyList<TermValue> Below)
{
    /// <summary>The value in effect today, in the term's unit.</summary>
    public long InEffect(string code) => Stated.Value(code, Today);

    /// <summary>What is stated of a term: that in effect first, then the others, the latest first.</summary>
    public IEnumerable<TermRow> Rows(Term term) =>
        Stated.Of(term).Select(v => new TermRow(term, v, Standing(term, v))).OrderBy(r => r.Standing != TermStanding.InEffect).ThenByDescending(r => r.Value.EffectiveOn);

    /// <summary>The areas below that go by a value of their own today.</summary>
    public IEnumerable<int> Differing(Term term) => Below.Where(v => v.Code == term.Code && v.EffectiveOn <= Today).Select(v => v.AreaId).Distinct();

    private TermStanding Standing(Term term, TermValue value) =>
        value == Stated.InEffect(term, Today) ? TermStanding.InEffect
        : value.EffectiveOn > Today && value == Stated.InEffect(term, value.EffectiveOn) ? TermStanding.Ahead
        : TermStanding.Replaced;
}

/// <summary>One stated value of a term.</summary>
internal sealed record TermRow(Term Term, TermValue Value, TermStanding Standing);

/// <summary>How a stated value stands in an area today.</summary>
internal enum TermStanding
{
    /// <summary>现行.</summary>
    InEffect,

    /// <summary>尚未开始.</summary>
    Ahead,

    /// <summary>已取代: by a later one, or by one of a nearer area.</summary>
    Replaced,
}

internal sealed class ReadTermsHandler(RectificationDb db, TermBook book, AreaMap areas, TimeProvider clock) : IRequestHandler<ReadTerms, TermsView>
{
    public async Task<TermsView> Handle(ReadTerms request, CancellationToken cancellationToken)
    {
        if (db.AreasFor(request.AreaId).Count == 0) throw Problem.NotFound();
        var below = (await areas.WithBelow(request.AreaId, cancellationToken)).Where(a => a != request.AreaId).ToList();
        return new(
            Formats.DayOf(clock.GetUtcNow()), await book.Of(request.AreaId, cancellationToken),
            below.Count == 0 ? [] : await db.Rows<TermValue>().Where(v => below.Contains(v.AreaId)).OrderBy(v => v.AreaId).ToListAsync(cancellationToken));
    }
}
