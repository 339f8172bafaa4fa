using Platform.Kernel.Modules;

namespace Platform.Kernel.Approvals;

/// <summary>
/// Something that a module lets be done only when another person allows it. Found by scanning, and switched with its module:
/// while that is off in an area, its requests there wait and are not found.
/// </summary>
public interface IApprovalKind
{
    /// <summary>Word, dot, act: <c>projects.export-plain</c>.</summary>
    string Name { get; }

    /// <summary>On the screen.</summary>
    string Title { get; }

    /// <summary>The permission that approves, held in the request's area; never by who asked.</summary>
    Permission Approves { get; }

    /// <summary>Days after the day of asking on which it can still be decided and used.</summary>
    int Days { get; }

    /// <summary>Whether what was allowed may be done once only.</summary>
    bool Once => false;

    /// <summary>Where the one who asked does what was allowed, once it is; null where approving is the act itself.</summary>
    ApprovalUse? Use(Approval approval) => null;

    /// <summary>What approving does by itself, in the approval's own transaction.</summary>
    Task OnApproved(Approval approval, CancellationToken ct) => Task.CompletedTask;

    /// <summary>What follows when it is returned, refused or withdrawn, in the same transaction. Expiry is reckoned by the day and tells nobody.</summary>
    Task OnClosed(Approval approval, CancellationToken ct) => Task.CompletedTask;
}

/// <summary>The button by which an approval is used.</summary>
/// <param name="Path">Where it is posted to.</param>
/// <param name="Words">On the button.</param>
public sealed record ApprovalUse(string Path, string Words);
