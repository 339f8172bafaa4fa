namespace Platform.Kernel.Personal;

/// <summary>What a piece of personal data is; the number is written into every sealed value and never changes.</summary>
public enum PersonalKind
{
    /// <summary>居民身份证号 of 15 or 18 characters, or another certificate's number.</summary>
    IdNumber = 1,

    /// <summary>A mobile or landline number.</summary>
    Phone = 2,

    /// <summary>银行卡号 or an account number.</summary>
    BankCard = 3,

    /// <summary>A person's name: masked where asked, but stored readable, since every list is sorted and searched by it.</summary>
    Name = 4,
}
