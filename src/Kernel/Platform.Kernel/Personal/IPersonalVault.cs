namespace Platform.Kernel.Personal;

/// <summary>Seals and opens personal data; safe to share between threads.</summary>
public interface IPersonalVault
{
    /// <summary>Seals a value for one row; blank gives <see cref="PersonalData.None"/>.</summary>
    /// <param name="kind">Any kind but <see cref="PersonalKind.Name"/>.</param>
    /// <param name="value">As written, at most 400 bytes of UTF-8; blanks at its ends are dropped.</param>
    /// <param name="binding">The row and property that will hold it.</param>
    /// <exception cref="ArgumentException">The value is too long, or a name.</exception>
    PersonalData Seal(PersonalKind kind, string? value, PersonalBinding binding);

    /// <summary>Seals a value for one row unless it is the one that the row holds: sealed anew it would be another cipher, and so a change where there is none.</summary>
    /// <param name="kind">Any kind but <see cref="PersonalKind.Name"/>.</param>
    /// <param name="value">As in <see cref="Seal"/>.</param>
    /// <param name="before">What the row holds.</param>
    /// <param name="binding">The row and property that will hold it.</param>
    /// <exception cref="ArgumentException">The value is too long, or a name.</exception>
    PersonalData SealIfOther(PersonalKind kind, string? value, PersonalData before, PersonalBinding binding);

    /// <summary>Opens what was sealed for this row; <see cref="PersonalData.None"/> gives the empty text.</summary>
    /// <exception cref="SealBrokenException">Changed, moved, or sealed by an unknown key.</exception>
    string Open(PersonalData data, PersonalBinding binding);

    /// <summary>Seals a cipher of this row anew, with the newest key; value, kind and hash stay.</summary>
    /// <exception cref="SealBrokenException">Changed, moved, or sealed by an unknown key.</exception>
    byte[] Reseal(byte[] cipher, PersonalBinding binding);

    /// <summary>The keyed hash to find a value by, however it is written; the empty text for a blank.</summary>
    string Hash(PersonalKind kind, string? value);
}
