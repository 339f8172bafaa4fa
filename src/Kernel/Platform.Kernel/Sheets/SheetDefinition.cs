namespace Platform.Kernel.Sheets;

/// <summary>
/// A kind of survey sheet, declared by the module that takes its rows. Pure: no state between calls, no database, no clock.
/// </summary>
public abstract class SheetDefinition
{
    /// <summary>The kind's name, as counties title the sheet, such as 被征收户.</summary>
    public abstract string Kind { get; }

    /// <summary>The owning module's word.</summary>
    public abstract string Word { get; }

    /// <summary>Kinds are checked in this order, so that a later one can look at an earlier one's outcome.</summary>
    public abstract int Order { get; }

    /// <summary>The owner's own columns.</summary>
    public abstract IReadOnlyList<SheetColumn> Columns { get; }

    /// <summary>Words in a sheet's name or title that speak for this kind.</summary>
    public virtual IReadOnlyList<string> Hints => [];

    /// <summary>Its records come about elsewhere: a working copy mends them; no sheet adds or removes one, and the blank template has none.</summary>
    public virtual bool MendsOnly => false;

    /// <summary>Judges the rows of this kind after their cells were read; adds faults to them.</summary>
    /// <param name="rows">All rows of the kind, of all its sheets in the file.</param>
    /// <param name="file">The other sheets.</param>
    /// <param name="known">What the county has stored already.</param>
    public virtual void CheckRows(SheetRows rows, SurveyFile file, ISurveyKnown known)
    {
    }

    /// <summary>Judges once more after every kind was checked, for remarks that need a later kind's rows.</summary>
    public virtual void Compare(SheetRows rows, SurveyFile file, ISurveyKnown known)
    {
    }
}

/// <summary>Columns that another module takes from a kind it does not own. Given to the reader only where that module is on.</summary>
public abstract class SheetExtension
{
    /// <summary>The kind that is extended.</summary>
    public abstract string Kind { get; }

    /// <summary>The module that takes these columns.</summary>
    public abstract string Word { get; }

    /// <summary>The columns; keys must not meet the owner's or another extension's.</summary>
    public abstract IReadOnlyList<SheetColumn> Columns { get; }

    /// <inheritdoc cref="SheetDefinition.CheckRows"/>
    public virtual void CheckRows(SheetRows rows, SurveyFile file, ISurveyKnown known)
    {
    }

    /// <inheritdoc cref="SheetDefinition.Compare"/>
    public virtual void Compare(SheetRows rows, SurveyFile file, ISurveyKnown known)
    {
    }
}
