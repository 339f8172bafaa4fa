namespace Platform.Rectification.Lifecycle;

/// <summary>What is asked before a step; each is refused with a code of its own.</summary>
[Flags]
internal enum Asked
{
    /// <summary>Nothing.</summary>
    Nothing = 0,

    /// <summary>Causes, measures, milestones, who answers and by when are stated (<c>plan-incomplete</c>).</summary>
    Plan = 1,

    /// <summary>A file of every kind that the class wants (<c>evidence-missing</c>).</summary>
    Evidence = 2,

    /// <summary>How the problem ended (<c>invalid</c>).</summary>
    Outcome = 4,

    /// <summary>The modules' numbers are right, where it is to end as resolved (<c>numbers-wrong</c>).</summary>
    Numbers = 8,

    /// <summary>What no module can check is attested by hand, with a file (<c>attestation-missing</c>).</summary>
    Attestation = 16,

    /// <summary>Where the notice hangs and for how many working days (<c>invalid</c>, <c>calendar-unknown</c>).</summary>
    Notice = 32,

    /// <summary>The notice has run its term and every objection is answered (<c>notice-running</c>, <c>objection-open</c>).</summary>
    NoticeOver = 64,

    /// <summary>Why, in words (<c>invalid</c>).</summary>
    Reason = 128,

    /// <summary>Somebody other than who applied in this round (<c>own-submission</c>).</summary>
    NotTheApplicant = 256,

    /// <summary>The problem that takes it over (<c>invalid</c>, <c>merge-refused</c>).</summary>
    Target = 512,
}

/// <summary>One line of the table of the life-cycle.</summary>
/// <param name="Act">What is done.</param>
/// <param name="Title">The same on the screen.</param>
/// <param name="From">In which state.</param>
/// <param name="To">What it becomes.</param>
/// <param name="Roles">Who may; the house itself may what needs nobody.</param>
/// <param name="Asked">What is asked before.</param>
internal sealed record LifecycleStep(
    ProblemAct Act, string Title, ProblemState From, ProblemState To, IReadOnlyList<string> Roles, Asked Asked);
