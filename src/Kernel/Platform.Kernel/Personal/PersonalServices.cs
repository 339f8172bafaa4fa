using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Platform.Kernel.Personal;

/// <summary>Registers what seals personal data and files.</summary>
public static class PersonalServices
{
    /// <summary>Adds <see cref="PersonalOptions"/>, <see cref="KeyRing"/>, <see cref="IPersonalVault"/> and <see cref="BlobCipher"/> as singletons.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">The host's configuration, with its section <c>Personal</c>.</param>
    /// <param name="development">Whether keys may be made on first run.</param>
    /// <param name="developmentFolder">The git-ignored folder for them; used in Development when none is configured.</param>
    /// <exception cref="InvalidOperationException">No keys are given, at once and not at first use.</exception>
    public static IServiceCollection AddPersonalData(
        this IServiceCollection services, IConfiguration configuration, bool development, string developmentFolder)
    {
        var options = configuration.GetSection(PersonalOptions.Section).Get<PersonalOptions>() ?? new();
        if (development && options.KeyFolder.Length == 0)
            options.KeyFolder = developmentFolder;

        var keys = KeyRing.Load(options, mayCreate: development);
        return services.AddSingleton(options).AddSingleton(keys)
            .AddSingleton<IPersonalVault>(new PersonalVault(keys))
            .AddSingleton(new BlobCipher(keys));
    }
}
