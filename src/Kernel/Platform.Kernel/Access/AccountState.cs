namespace Platform.Kernel.Access;

/// <summary>What an account is fit for at a moment.</summary>
public enum AccountState
{
    /// <summary>In use.</summary>
    Active = 0,

    /// <summary>Invited; no password has been set yet.</summary>
    Invited = 1,

    /// <summary>Too many failures a moment ago.</summary>
    Locked = 2,

    /// <summary>Closed by an administrator.</summary>
    Disabled = 3,
}

/// <summary>States in words.</summary>
public static class AccountStates
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<AccountState> All = [AccountState.Active, AccountState.Invited, AccountState.Locked, AccountState.Disabled];

    /// <summary>The gravest that holds.</summary>
    public static AccountState Of(bool disabled, bool hasPassword, DateTime lockedUntil, DateTime now) =>
        disabled ? AccountState.Disabled : !hasPassword ? AccountState.Invited : lockedUntil > now ? AccountState.Locked : AccountState.Active;

    /// <summary>On the screen.</summary>
    public static string Title(AccountState state) => state switch
    {
        AccountState.Invited => "待激活",
        AccountState.Locked => "已锁定",
        AccountState.Disabled => "已停用",
        _ => "使用中",
    };
}
