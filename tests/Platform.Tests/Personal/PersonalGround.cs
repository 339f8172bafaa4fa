using System.Security.Cryptography;
using CsCheck;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Personal;

namespace Platform.Tests.Personal;

/// <summary>Vaults and blob ciphers over keys made for one test.</summary>
internal static class PersonalGround
{
    public static readonly PersonalBinding Here = new("housing.Families", "IdNumber", 411221, Guid.Parse("0197a000-0000-7000-8000-000000000001"));

    public static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyRing.KeySize));

    public static ServiceProvider Services(params (string Name, string Value)[] settings) => new ServiceCollection()
        .AddPersonalData(
            new ConfigurationBuilder().AddInMemoryCollection(
                settings.Select(s => KeyValuePair.Create("Personal:" + s.Name, (string?)s.Value))).Build(),
            development: false, developmentFolder: "")
        .BuildServiceProvider();

    public static ServiceProvider Fresh() => Services(("SealKeys:1", NewKey()), ("FindKey", NewKey()));

    public static IPersonalVault Vault(this ServiceProvider services) => services.GetRequiredService<IPersonalVault>();

    public static BlobCipher Blobs(this ServiceProvider services) => services.GetRequiredService<BlobCipher>();

    public static Gen<T> Pick<T>(params T[] from) => Gen.Int[0, from.Length - 1].Select(i => from[i]);

    public static byte[] Flip(byte[] bytes, int bit)
    {
        var flipped = bytes.ToArray();
        flipped[bit / 8] ^= (byte)(1 << (bit % 8));
        return flipped;
    }
}
